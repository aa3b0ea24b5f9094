-- The two small books of Nghị định 30/2020, Phụ lục IV, and how columns of paper books were mapped.

-- Sổ gửi văn bản đi bưu điện.
create table post_line (
    id           text    not null primary key,
    sent_on      text    not null,
    document     text    not null,
    recipient    text    not null,
    envelopes    integer not null check (envelopes >= 1),
    receipt      text,
    note         text,
    entered_at   text    not null,
    entered_by   text    not null,
    struck_out_because text
);
create index post_line_sent on post_line (sent_on);

-- Sổ sử dụng bản lưu.
create table loan_line (
    id            text not null primary key,
    lent_on       text not null,
    borrower      text not null,
    document      text not null,
    subject       text not null,
    file_notation text,
    receipt       text,
    returned_on   text,
    allowed_by    text not null,
    note          text,
    entered_at    text not null,
    entered_by    text not null,
    struck_out_because text
);
create index loan_line_lent on loan_line (lent_on);

-- The columns of a paper book as the clerk mapped them, by the book's head row.
create table paper_columns (
    book    text not null,
    head    text not null,
    mapping text not null,
    primary key (book, head)
);
