-- What became of the reading of each document. Written in the part of SQL that SQLite and PostgreSQL share.
create table reading_task (
    document_id  text    not null primary key references document (id),
    place        integer not null unique,      -- order of arrival
    state        text    not null,             -- waiting, reading, complete, partial or failed
    reason       text,                         -- a sentence for the clerk
    attempts     integer not null default 0,   -- how often the worker died over it
    updated_at   text    not null              -- ISO 8601, UTC
);
create index reading_task_by_state on reading_task (state, place);
