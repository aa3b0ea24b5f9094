-- The people of the office.
create table account (
    login_key      text primary key,            -- the login folded to lower case: unique however it is typed
    login          text not null,
    full_name      text not null,
    roles          text not null,               -- names of roles joined by +
    password_hash  text not null,
    active         integer not null default 1,
    failures       integer not null default 0,  -- wrong passwords in a row
    locked_until   text,                        -- ISO 8601, UTC
    created_at     text not null
);

-- The journal: the line is the truth, the other columns only help to find it.
create table journal (
    seq   integer primary key,                  -- from 1, without gap
    day   text not null,                        -- the office's calendar day
    line  text not null
);
create index journal_by_day on journal (day, seq);

-- One line a closed day: its Merkle root.
create table journal_root (
    day   text primary key,
    line  text not null
);
