-- Which documents wait until a word processor has set them in pages. Derived: a document without a row gets one.
create table page_task (
    document_id text not null primary key references document (id),
    state       text not null check (state in ('waiting', 'settled')),
    updated_at  text not null                        -- ISO 8601, UTC
);
create index page_task_state on page_task (state, updated_at);
