-- The way of a draft from approval to the archive, recall, corrections and copies.
-- Written in the part of SQL that SQLite and PostgreSQL share.

-- Where a document stands. The file is the newest one; every earlier one is its beginning. Once the document is in the
-- archive the file is there, and no longer here.
create table passage (
    draft_id      text    not null primary key references draft (id),
    way           text    not null,             -- number-first, sign-first or paper
    stage         text    not null,
    urgent        integer not null,
    signed_on     text,                         -- ISO 8601, the day on which the leader signed
    issued_on     text,
    issued_sha256 text,                         -- of the file that went out
    document      text,                         -- in the archive
    file          blob,
    file_sha256   text
);
create index passage_stage on passage (stage);

-- Every step, never changed: who, when, and what the file was then (its first bytes are still in the newest file).
create table passage_step (
    draft_id    text    not null references passage (draft_id),
    seq         integer not null check (seq >= 1),
    stage       text    not null,
    done_at     text    not null,               -- ISO 8601, UTC
    login       text    not null,
    done_by     text    not null,               -- the full name on that day
    words       text    not null,
    file_length integer,
    file_sha256 text,
    primary key (draft_id, seq)
);

-- Documents whose metadata nobody may change any more, and why.
create table frozen_document (
    document_id text    not null primary key references document (id),
    reason      text    not null,
    frozen_at   text    not null,
    frozen_by   text    not null
);

-- What is kept of a recall for good.
create table recall (
    document_id text    not null primary key,
    recalled_on text    not null,               -- ISO 8601, the day
    reason      text    not null,
    decision    text    not null,               -- the document that recalls it
    asked_of    text    not null,               -- who was told to send it back or destroy it
    recorded_at text    not null,
    login       text    not null,
    recorded_by text    not null
);

-- Drafts that are made of a document that was issued: its correction, or a copy of it.
create table follow_up (
    draft_id text    not null primary key references draft (id),
    original text    not null references document (id),
    kind     text    not null,                  -- correction, replacement, true-copy, copy-of-copy or extract
    medium   text    not null,                  -- electronic or paper
    part     text                               -- what an extract takes
);
create index follow_up_original on follow_up (original);
