-- Whoever is not the head may hand over or receive, for a reason that is told.
alter table bloc_handover add column deviation_reason text;
comment on column bloc_handover.deviation_reason is 'Vì sao bên giao hoặc bên nhận không phải Trưởng khối của năm';
