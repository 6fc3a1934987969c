-- People keep these too now: each row knows which text of it somebody saw.
alter table return_ground add column version bigint not null default 0;
alter table legal_text add column id uuid not null default gen_random_uuid();
alter table legal_text add constraint legal_text_id unique (id);
alter table legal_text add column version bigint not null default 0;
alter table legal_text add constraint legal_text_title_filled check (title <> '');
