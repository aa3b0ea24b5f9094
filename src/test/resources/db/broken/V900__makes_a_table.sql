create table half_done (id integer primary key);
