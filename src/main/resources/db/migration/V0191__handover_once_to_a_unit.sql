-- The same handover recorded twice is a mistake; a second one in a year goes to another unit, as when the head drops out.
delete from bloc_handover later
using bloc_handover first
where first.bloc_year_id = later.bloc_year_id and first.to_organization_id = later.to_organization_id
  and (first.witness_id is null, first.no) < (later.witness_id is null, later.no);

alter table bloc_handover
    add constraint bloc_handover_once_to_a_unit unique (bloc_year_id, to_organization_id);
