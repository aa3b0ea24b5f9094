-- What the columns of a table of figures mean: said once for tables with the same heads.
create table figure_column (
    head text not null primary key,
    meaning text not null,
    said_by text not null,
    said_at text not null
);
