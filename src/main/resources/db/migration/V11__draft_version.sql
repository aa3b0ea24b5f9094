-- Every saved state of a draft, kept for good. Written in the part of SQL that SQLite and PostgreSQL share.
create table draft_version (
    draft_id      text    not null references draft (id),
    version       integer not null check (version >= 1),
    saved_at      text    not null,             -- ISO 8601, UTC
    saved_login   text    not null,
    saved_by      text    not null,             -- the full name on that day
    how           text    not null,             -- created, typed, autosaved, brought-back, rolled, computed, restored or numbered
    restored_from integer,                      -- the older version whose content this one has again
    -- The content is the JSON of the data, written as what differs from the version before: so many bytes at its
    -- beginning and end are the same, the bytes between are here, deflated. A whole one needs no other.
    is_whole      integer not null check (is_whole in (0, 1)),
    same_before   integer not null,
    same_after    integer not null,
    content       blob    not null,
    primary key (draft_id, version)
);

-- Files that came back from Word or LibreOffice, byte for byte, whatever was taken from them.
create table returned_file (
    id           text    not null primary key,
    draft_id     text    not null references draft (id),
    returned_at  text    not null,
    login        text    not null,
    returned_by  text    not null,
    file_name    text    not null,
    sha256       text    not null,
    -- What the reading found, as JSON; a reading that failed has its sentence here.
    found        text    not null,
    content      blob    not null
);
create index returned_file_by_draft on returned_file (draft_id, returned_at);

-- Which version holds what was accepted from a file.
create table returned_file_taken (
    file_id      text    not null references returned_file (id),
    version      integer not null,
    primary key (file_id, version)
);
