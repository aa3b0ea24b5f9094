-- Until when a file copy was lent (Sổ sử dụng bản lưu); null where nobody said.
alter table loan_line add column due_on text;

-- Days off that the government moves each year, as the office writes them down; those of the law are computed.
create table day_off (
    off_day text    not null primary key,
    working integer not null,                       -- 1 for a Saturday on which the office works
    reason  text    not null,
    set_at  text    not null,
    set_by  text    not null
);

-- The columns of a list of case files as the clerk mapped them, by the list's head row.
create table plan_columns (
    head    text not null primary key,
    mapping text not null
);
