-- What leaders and drafters did with a draft before it got its number; rows are only ever added.
-- Written in the part of SQL that SQLite and PostgreSQL share.
create table draft_review (
    draft_id  text    not null references draft (id),
    seq       integer not null check (seq >= 1),
    done_at   text    not null,                 -- ISO 8601, UTC
    login     text    not null,
    done_by   text    not null,                 -- the full name on that day
    step      text    not null,                 -- submitted, commented, returned or approved
    version   integer not null,                 -- of the draft that the person saw
    -- A comment's place: the page, and the point on it in ten thousandths of its width and height; 0 for the whole.
    page      integer not null,
    across    integer not null,
    down      integer not null,
    words     text    not null,
    primary key (draft_id, seq)
);
