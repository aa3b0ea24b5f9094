-- Case files, retention, holds, disposal. Written in the part of SQL that SQLite and PostgreSQL share.

-- Who may read a document where its sensitivity does not say it: logins, one a line; null where it does.
alter table document add column readers text;
-- Null while the document is here.
alter table document add column destroyed_at text;

-- Until when a document must be kept, as its case files ask. Without a row nobody knows, and it stays.
create table keeping_term (
    document_id text    not null primary key references document (id),
    permanent   integer not null,
    keep_until  text,                               -- the last day; null where permanent
    basis       text    not null,
    set_at      text    not null,
    set_by      text    not null
);

-- Orders that something must stay (lệnh giữ). A lifted one stays to be read.
create table hold_order (
    id             text not null primary key,
    reason         text not null,
    placed_by      text not null,
    placed_at      text not null,
    lifted_by      text,
    lifted_at      text,
    lifted_because text
);
create table held_document (
    hold_order  text not null references hold_order (id),
    document_id text not null references document (id),
    primary key (hold_order, document_id)
);
create index held_document_by_document on held_document (document_id);

-- What became of a document that was to be destroyed; the certificate is an object of evidence beside it.
create table disposal (
    document_id text not null primary key references document (id),
    state       text not null,                      -- moving, held, erasing or erased
    decision    text not null,                      -- the document that decided it
    sentence    text not null,                      -- what is answered instead of the document
    certificate text not null,                      -- JSON
    begun_at    text not null,
    begun_by    text not null,
    erase_after text not null,                      -- the first day on which it may be erased
    erased_at   text
);
-- The objects that go with it.
create table disposal_object (
    object      text not null primary key,
    document_id text not null references disposal (document_id),
    urn         text not null,
    inventory   text not null
);
create index disposal_object_by_document on disposal_object (document_id);

-- Thời hạn bảo quản as dated data: a change is a new version of a row, earlier ones stay.
create table retention_rule (
    rule         text    not null,
    version      integer not null check (version >= 1),
    place        integer not null,
    record_group text    not null,
    words        text    not null,                  -- by which a document is proposed for it, one a line
    term         text,                              -- permanent, a number of years, or null where a person must say
    action_after text    not null,
    cut_off      text    not null,
    legal_source text    not null,
    tag          text    not null,
    confirmed_by text,
    valid_from   text    not null,
    valid_to     text,
    set_at       text    not null,
    set_by       text    not null,
    primary key (rule, version)
);

-- Danh mục hồ sơ of a year.
create table file_plan (
    plan_year   integer not null primary key,
    decision    text,                               -- of the head who approved it; null while it is prepared
    approved_by text,
    approved_at text,
    numbered_by_heading integer not null
);
create table plan_heading (
    plan_year    integer not null references file_plan (plan_year),
    place        integer not null,                  -- order in the list
    small        integer not null,                  -- under the big one before it
    title        text    not null,
    abbreviation text    not null,
    primary key (plan_year, place)
);

create table case_file (
    id            text    not null primary key,
    plan_year     integer not null,
    place         integer not null,                 -- order in the year
    heading       integer,                          -- null for one that stands outside the list
    code          text    not null,                 -- số và ký hiệu
    title         text    not null,
    fonds         text    not null,                 -- the body whose work it documents
    creator       text    not null,
    started_on    text    not null,
    ended_on      text,
    planned_term  text,                             -- as the list says
    term          text,                             -- as it was fixed
    term_reason   text,
    term_rule     text,
    term_version  integer,
    term_by       text,                             -- the person who decided otherwise than computed
    sensitivity   text    not null,
    rights        text    not null,                 -- chế độ sử dụng
    language      text    not null,
    note          text,
    state         text    not null,
    planned       integer not null,
    closed_at     text,
    closed_by     text,
    handed_over   text,                             -- the day
    revision      integer not null
);
create unique index case_file_code on case_file (plan_year, code);
create table case_file_reader (
    case_file text not null references case_file (id),
    login     text not null,
    primary key (case_file, login)
);
create table case_file_document (
    case_file   text    not null references case_file (id),
    ordinal     integer not null,
    document_id text    not null references document (id),
    is_draft    integer not null,
    sheets      text,                               -- tờ số, trang số
    note        text,
    added_at    text    not null,
    added_by    text    not null,
    primary key (case_file, document_id)
);
create index case_file_document_by_document on case_file_document (document_id);
-- A hold on a case file holds what is put into it later as well.
create table held_case_file (
    hold_order text not null references hold_order (id),
    case_file  text not null references case_file (id),
    primary key (hold_order, case_file)
);

-- Handing over to the archive of the office.
create table handover (
    id         text    not null primary key,
    hand_year  integer not null,
    hand_number integer not null,
    handed_on  text    not null,
    giver      text    not null,
    receiver   text    not null,
    boxes      text,
    metres     text,
    note       text,
    made_at    text    not null,
    made_by    text    not null,
    unique (hand_year, hand_number)
);
create table handover_item (
    handover  text    not null references handover (id),
    place     integer not null,
    case_file text    not null references case_file (id),
    primary key (handover, place)
);
create unique index handover_item_once on handover_item (case_file);

-- Lists of case files that are to be destroyed.
create table disposal_list (
    id            text    not null primary key,
    list_year     integer not null,
    list_number   integer not null,
    title         text    not null,
    state         text    not null,
    prepared_by   text    not null,
    prepared_at   text    not null,
    reviewed_by   text,
    reviewed_at   text,
    decided_by    text,
    decided_at    text,
    decision      text,                             -- the decision's document in the archive
    executed_by   text,
    executed_at   text,
    unique (list_year, list_number)
);
create table disposal_item (
    list        text    not null references disposal_list (id),
    place       integer not null,
    case_file   text    not null references case_file (id),
    prepared    text    not null,                   -- the clerk's remark
    reviewed    text,
    decided     text,
    verdict     text    not null,                   -- open, destroy or keep
    outcome     text,
    primary key (list, place)
);

-- Changes of who may read what, until somebody else who may has seen them (Nghị định 30/2020, Phụ lục VI).
create table rights_change (
    id           text not null primary key,
    changed_at   text not null,
    changed_by   text not null,
    thing        text not null,
    sentence     text not null,
    confirmed_by text,
    confirmed_at text
);
create index rights_change_open on rights_change (changed_at) where confirmed_at is null;
