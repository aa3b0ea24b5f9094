-- Questions that a person asked to keep. What was merely asked is written nowhere.
create table saved_search (
    id         text not null primary key,
    owner      text not null,                -- the login of the person
    name       text not null,
    question   text not null,                -- the query part of the address of the results
    saved_at   text not null                 -- ISO 8601, UTC
);

create index saved_search_owner on saved_search (owner, saved_at);
