-- A dossier keeps what the council's official vote came to: forwarding and awarding rest on it.
alter table proposal add column council_outcome text;
alter table proposal add column council_met_on date;
alter table proposal add column council_closed_on date;
alter table proposal add constraint proposal_council_outcome_known check (council_outcome in ('PASSED', 'NOT_PASSED'));
alter table proposal add constraint proposal_council_complete
    check ((council_outcome is null) = (council_met_on is null) and (council_outcome is null) = (council_closed_on is null));
comment on column proposal.council_outcome is 'Kết quả bỏ phiếu của Hội đồng, theo lần ghi sau cùng';

update proposal p
set council_outcome = v.outcome, council_met_on = v.met_on, council_closed_on = v.closed_on
from (select distinct on (d.proposal_id) d.proposal_id, x.outcome, x.met_on,
             cast(coalesce(r.closed_at, x.recorded_at) at time zone 'Asia/Ho_Chi_Minh' as date) as closed_on
      from review_vote x
      join review_round_dossier d on d.id = x.dossier_id
      join review_round r on r.id = d.round_id
      order by d.proposal_id, x.recorded_at desc, x.position desc) v
where v.proposal_id = p.id;

-- Correcting the record of a vote leaves the dossier where it stands and still is a step of its history.
alter table proposal_transition drop constraint proposal_transition_moves;
alter table proposal_transition add constraint proposal_transition_moves
    check (from_state <> to_state or step = 'CORRECT_VOTE');
insert into proposal_transition (step, from_state, to_state) values
('CORRECT_VOTE', 'CONSIDERED', 'CONSIDERED');
alter table proposal_move drop constraint proposal_move_reason;
alter table proposal_move add constraint proposal_move_reason
    check (step not in ('DECLINE', 'WITHDRAW', 'HOLD', 'RELEASE', 'APPRAISE', 'CORRECT', 'CORRECT_VOTE') or note is not null);

create or replace view proposal_label as
select id as proposal_id, number, bloc_year_id, organization_id, award_code, state,
       council_outcome, council_met_on, council_closed_on, conference_id
from proposal;
