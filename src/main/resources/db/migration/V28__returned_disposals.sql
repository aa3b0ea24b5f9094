-- Destructions that a register outside of this archive tells of: a backup from before them, once restored, has the
-- documents again. Written in the part of SQL that SQLite and PostgreSQL share.
create table known_disposal (
    document_id text not null primary key,      -- need not be here
    certificate text not null,                  -- JSON, as the register has it
    found_in    text not null,                  -- the register's file
    found_at    text not null                   -- ISO 8601, UTC
);
