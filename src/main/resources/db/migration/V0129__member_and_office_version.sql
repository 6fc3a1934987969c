-- one editor at a time for a member row and a term of office
alter table bloc_member add column version bigint not null default 0;
alter table bloc_office add column version bigint not null default 0;
