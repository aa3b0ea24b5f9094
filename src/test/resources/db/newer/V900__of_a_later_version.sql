create table of_a_later_version (id integer primary key);
