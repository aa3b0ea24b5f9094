-- What stood in templates/ before a page put something else there. Written in the part of SQL that SQLite and PostgreSQL share.
create table template_state (
    id          text    not null primary key,
    name        text    not null,
    content     blob    not null,
    replaced_at text    not null,
    replaced_by text    not null
);

create index template_state_name on template_state (name, replaced_at);
