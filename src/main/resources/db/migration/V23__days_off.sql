-- Days off that the government moves each year, as the office writes them down; those of the law are computed.
create table day_off (
    off_day text    not null primary key,
    working integer not null,                       -- 1 for a Saturday on which the office works
    reason  text    not null,
    set_at  text    not null,
    set_by  text    not null
);
