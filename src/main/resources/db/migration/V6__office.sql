-- The office, the bodies around it, and their officers through time.

-- The office's own data, one row for each state; an empty valid_from means since ever.
create table own_office (
    valid_from    text not null primary key,
    valid_to      text,
    name          text not null,
    head_lines    text not null,
    superior_line text,
    place         text not null,
    code          text not null
);

create table own_unit (
    valid_from    text    not null references own_office (valid_from),
    place_in_list integer not null,
    code          text    not null,
    unit_name     text    not null,
    primary key (valid_from, place_in_list)
);

-- A body that merged is another body afterwards.
create table body (
    id         text not null primary key,
    type_name  text not null,
    body_name  text not null,
    parent     text,
    valid_from text,
    valid_to   text,
    place      text,
    short_code text
);

create table body_succession (
    predecessor text not null,
    successor   text not null,
    primary key (predecessor, successor)
);

-- The body 'own' is the office itself; an empty valid_from means since ever.
create table officer (
    body         text not null,
    officer_name text not null,
    title        text not null,
    valid_from   text not null,
    valid_to     text,
    primary key (body, officer_name, title, valid_from)
);
