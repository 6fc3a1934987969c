-- What stands at the head of a registered decision can be typed wrongly too: it is put right with a reason.
alter table decision_event drop constraint decision_event_step;
alter table decision_event add constraint decision_event_step
    check (step in ('PREPARE', 'CHANGE', 'REGISTER', 'ADD', 'ATTACH', 'AMEND', 'PUBLISH', 'UNPUBLISH', 'CORRECT', 'DISCARD'));
alter table decision_event drop constraint decision_event_reason;
alter table decision_event add constraint decision_event_reason
    check (step not in ('AMEND', 'UNPUBLISH', 'CORRECT', 'DISCARD') or length(reason) > 0);

-- The first day a conference can have been held, for those that compare other days with it.
create or replace view conference_label as
select id as conference_id, number, bloc_year_id, kind, conference_title(kind, title, year) as title, state, published_at,
       case when held_year is not null
            then make_date(held_year, coalesce(held_month, 1), coalesce(held_day, 1)) end as held_from
from conference where state <> 'CANCELLED';
