-- What people confirmed of documents, field by field. Written in the part of SQL that SQLite and PostgreSQL share.
create table confirmation (
    document_id  text    not null primary key references document (id),
    -- Counts the confirmations, so that of two people who confirm at a time the second is told.
    revision     integer not null check (revision >= 1),
    confirmed_by text    not null,
    confirmed_at text    not null                    -- ISO 8601, UTC
);

create table confirmed_field (
    document_id    text not null references confirmation (document_id),
    field          text not null,
    field_value    text,                             -- null: a person saw that there is none
    proposed_value text,                             -- what the reading said when it was confirmed
    proposed_state text not null,
    body           text,                             -- the registered body that an issuer or superior is
    primary key (document_id, field)
);

-- By which rules the kept reading was made; null before they were counted.
alter table reading_task add column reader_version integer;

-- What lists need of each newest reading. Derived: made again from the readings where it is missing.
create table reading_summary (
    document_id text    not null primary key references document (id),
    certain     integer not null,
    doubts      integer not null                     -- fields that a person should look at
);

create table cited_document (
    document_id text    not null references reading_summary (document_id),
    place       integer not null,
    number      text    not null,
    symbol      text    not null,
    cited_date  text,
    issuer      text,
    primary key (document_id, place)
);
create index cited_document_by_symbol on cited_document (symbol);
create index document_by_symbol on document (symbol);

-- Documents that are read again, and what came of it; the newer readings wait under index/.
create table rereading (
    document_id    text    not null primary key references document (id),
    state          text    not null,                 -- waiting, reading, same, differs, failed, accepted or declined
    reader_version integer not null,
    reason         text,
    updated_at     text    not null
);
create index rereading_by_state on rereading (state);
