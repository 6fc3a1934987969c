alter table bloc_handover add column witness_id uuid;
comment on column bloc_handover.witness_id is 'Hội nghị mà biên bản ghi lần bàn giao này; trống khi ghi riêng.';
create unique index bloc_handover_once_a_witness on bloc_handover (witness_id);
