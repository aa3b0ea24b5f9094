-- Drafts that were begun from an earlier report: what followed from it then, which never changes.
-- What people typed since stands in the draft's own data, and so in each of its versions.
create table draft_forward (
    draft        text not null primary key references draft (id),
    -- The earlier report in the archive, and in which state it was read: reading and confirmation.
    document     text not null,
    source_state text not null,
    -- JSON: the report as it follows from the earlier one, and the office's facts of the day.
    base         text not null,
    office       text not null
);
