-- Several sequences of outgoing documents by date, the book of incoming documents, and more columns
-- of Nghị định 30/2020, Phụ lục IV. Written in the part of SQL that SQLite and PostgreSQL share.

-- One counter for each sequence and year, those of incoming documents among them.
alter table outgoing_book rename to book_counter;

-- Since paper books hold numbers such as 45a, the suffix is part of a line's key.
create table outgoing_line (
    book               text    not null,
    book_year          integer not null,
    entry_number       integer not null check (entry_number >= 1),
    suffix             text    not null default '',
    draft              text,
    type_name          text    not null,
    symbol             text    not null,
    issued_date        text    not null,
    subject            text    not null,
    signer_name        text,
    recipients         text,
    document           text,
    struck_out_because text,
    copies             integer,
    file_copy_holder   text,
    sent_on            text,
    received_by        text,
    note               text,
    from_paper         integer not null default 0,
    primary key (book, book_year, entry_number, suffix),
    foreign key (book, book_year) references book_counter (book, book_year)
);
insert into outgoing_line (book, book_year, entry_number, draft, type_name, symbol, issued_date, subject,
                           signer_name, recipients, document, struck_out_because)
select book, book_year, entry_number, draft, type_name, symbol, issued_date, subject,
       signer_name, recipients, document, struck_out_because
from outgoing_entry;
drop table outgoing_entry;

create unique index outgoing_line_draft on outgoing_line (draft) where struck_out_because is null;
create unique index outgoing_line_document on outgoing_line (document) where struck_out_because is null;
create index outgoing_line_date on outgoing_line (book, book_year, issued_date);
-- Number and symbol are unique in the year, whatever the sequences were (Điều 15).
create unique index outgoing_line_number on outgoing_line (book_year, symbol, entry_number, suffix);

-- How numbers are given from a day on, as the head of the office decided.
create table numbering_plan (
    valid_from text    not null primary key,
    per_type   integer not null,
    advisory   text    not null,
    decision   text    not null,
    set_by     text    not null,
    set_at     text    not null
);

create table incoming_line (
    book_year       integer not null,
    entry_number    integer not null check (entry_number >= 1),
    suffix          text    not null default '',
    form            text    not null unique,
    arrived_on      text    not null,
    author          text    not null,
    author_key      text    not null,
    number          text,
    symbol          text,
    number_key      text,
    issued_date     text,
    type_name       text,
    subject         text    not null,
    receiver        text,
    due_date        text,
    note            text,
    urgency         text,
    signer_title    text,
    signer_name     text,
    file_notation   text,
    pages           integer,
    document        text,
    registered_at   text    not null,
    registered_by   text    not null,
    struck_out_because text,
    handler         text,
    handler_name    text,
    cooperating     text,
    direction       text,
    assigned_on     text,
    assigned_by     text,
    forwarded_on    text,
    received_by     text,
    done_on         text,
    done_by         text,
    result          text,
    answer          text,
    from_paper      integer not null default 0,
    primary key (book_year, entry_number, suffix)
);
create unique index incoming_line_document on incoming_line (document) where struck_out_because is null;
create index incoming_line_duplicate on incoming_line (number_key, author_key);
create index incoming_line_due on incoming_line (due_date) where done_on is null and struck_out_because is null;
