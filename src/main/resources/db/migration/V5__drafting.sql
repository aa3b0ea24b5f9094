-- Drafts: a template and the data that fills it. Written in the part of SQL that SQLite and PostgreSQL share.
create table draft (
    id               text    not null primary key,
    template         text    not null,
    title            text    not null,
    -- JSON as the person typed it; issuing adds the number and the date.
    data             text    not null,
    changed_at       text    not null,
    changed_by       text    not null,
    -- Counts the changes, so that of two people who edit at a time the second is told.
    draft_version    integer not null check (draft_version >= 1),
    frozen_at        text,
    -- The template's bytes at the moment of numbering: a later edit of the template changes no numbered document.
    template_content blob
);

create index draft_changed on draft (changed_at);
