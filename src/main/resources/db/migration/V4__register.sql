-- The books of outgoing documents. Written in the part of SQL that SQLite and PostgreSQL share.

-- The last number given in a book and year; counted in the transaction that uses the number.
create table outgoing_book (
    book        text    not null,
    book_year   integer not null,
    last_number integer not null check (last_number >= 0),
    primary key (book, book_year)
);

-- One line of a book. A line is never deleted: a number that was struck out stays with its reason.
create table outgoing_entry (
    book               text    not null,
    book_year          integer not null,
    entry_number       integer not null check (entry_number >= 1),
    draft              text,
    type_name          text    not null,
    symbol             text    not null,
    issued_date        text    not null,
    subject            text    not null,
    signer_name        text,
    recipients         text,
    document           text,
    struck_out_because text,
    primary key (book, book_year, entry_number),
    foreign key (book, book_year) references outgoing_book (book, book_year)
);

-- A draft has at most one number that stands.
create unique index outgoing_entry_draft on outgoing_entry (draft) where struck_out_because is null;
create unique index outgoing_entry_document on outgoing_entry (document) where struck_out_because is null;
create index outgoing_entry_date on outgoing_entry (book, book_year, issued_date);
