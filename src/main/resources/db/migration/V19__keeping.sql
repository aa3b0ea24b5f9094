-- Whether the objects in archive/store are still as they were written, and where their copies are. All of this can be
-- found out again: it is no loss if it is lost. Written in the part of SQL that SQLite and PostgreSQL share.

-- The last look at each object.
create table fixity (
    object      text    not null primary key,   -- name of the object's folder
    checked_at  text    not null,               -- ISO 8601, UTC
    sound_at    text,                           -- the last time all was as written, if it ever was
    damaged     integer not null check (damaged in (0, 1))
);
create index fixity_checked_at on fixity (checked_at);
create index fixity_damaged on fixity (object) where damaged = 1;

-- What is wrong with a damaged object, file by file.
create table fixity_finding (
    object      text    not null references fixity (object),
    code        text    not null,
    path        text    not null,
    message     text    not null,
    primary key (object, code, path)
);

-- Folders on other disks that hold a second copy of every object and dated copies of the rest.
create table backup_place (
    id          text    not null primary key,
    folder      text    not null unique,
    added_at    text    not null,
    added_by    text    not null
);

-- Which objects a place has, and when it was seen last that its copy is sound.
create table place_object (
    place       text    not null references backup_place (id),
    object      text    not null,
    checked_at  text    not null,
    primary key (place, object)
);

-- Each try to make a dated copy in a place, and each try to bring one back elsewhere.
create table keeping_run (
    place       text    not null references backup_place (id),
    kind        text    not null,               -- set or drill
    ran_at      text    not null,
    name        text    not null,               -- of the dated copy
    documents   integer not null,
    findings    integer not null,
    problem     text,                           -- why it could not be done, in a sentence
    primary key (place, kind, ran_at)
);
