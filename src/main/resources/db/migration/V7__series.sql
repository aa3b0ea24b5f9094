-- Series of indicators. Written in the part of SQL that SQLite and PostgreSQL share.

-- Which reading of each document the points below were taken from; all of it can be made again.
create table series_document (
    document_id text    not null primary key references document (id),
    reading     integer not null,             -- number of the reading
    format      integer not null,             -- of the rules that took the points out of it
    reported    text                          -- the year that it reports on
);

-- One figure that a document reports, or sets for a coming period. Values are decimals as text.
create table series_point (
    document_id            text    not null references series_document (document_id),
    place                  integer not null,  -- order in the document
    kind                   text    not null,  -- RESULT or TARGET
    series_key             text    not null,
    printed_name           text    not null,
    scope                  text,
    unit                   text,
    period                 text    not null,
    actual                 text,
    plan                   text,
    whole                  text,
    qualifier              text,
    percent_of_plan        text,
    percent_of_same_period text,
    change                 text,
    change_base            text,
    as_of                  text,
    confidence             real    not null,
    page                   integer not null,
    quote_start            integer not null,
    quote_end              integer not null,
    quote                  text    not null,
    primary key (document_id, place)
);

-- What people decided about series; never made again, and never deleted: one that was taken back says so.
create table series_decision (
    id            integer not null primary key,
    kind          text    not null,           -- JOIN, SPLIT or RENAME
    series_name   text    not null,           -- the series that it is about: a name, unit and scope out of it
    series_unit   text,
    series_scope  text,
    series_part   integer not null,           -- the decision that split it off, or 0
    other_name    text,                       -- JOIN: the series that it goes into
    other_unit    text,
    other_scope   text,
    other_part    integer,
    printed_name  text,                       -- SPLIT: figures of this name only
    from_period   text,                       -- SPLIT: figures from this period on only
    new_name      text,                       -- RENAME
    decided_at    text    not null,           -- ISO 8601, UTC
    decided_by    text    not null,
    taken_back_at text,
    taken_back_by text
);
