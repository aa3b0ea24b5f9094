-- What packages of case files say of the office and nobody wants to type twice.
create table handing_over (
    name   text not null primary key,
    value  text not null
);
