-- a returned dossier may be sent again under another letter; what went along the first time stays readable
alter table proposal_snapshot add column letter_number text;
alter table proposal_snapshot add column letter_date date;
alter table proposal_snapshot add column letter_file_id uuid
    constraint proposal_snapshot_letter_file_fk references stored_file (id);
create index proposal_snapshot_letter_file_idx on proposal_snapshot (letter_file_id);
