alter table proposal_move add column ground_words text;
comment on column proposal_move.ground_words is 'Nội dung căn cứ đúng như ngày ghi, không đổi khi danh mục căn cứ thay đổi';

-- Steps taken so far kept the code only; they get the words that held on their day.
alter table proposal_move disable trigger proposal_move_append_only;
update proposal_move m
set ground_words = coalesce(
        (select g.text || coalesce(' (' || g.legal_basis || ')', '') from return_ground g
         where g.code = m.ground and g.validity @> cast(m.taken_at as date)),
        m.ground)
where m.ground is not null;
alter table proposal_move enable trigger proposal_move_append_only;
alter table proposal_move add constraint proposal_move_ground_in_words check ((ground is null) = (ground_words is null));
