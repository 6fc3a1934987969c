-- How a conference agreed may be left unsaid: nothing is chosen in anybody's place.
alter table resolution
    drop constraint resolution_method_known,
    add constraint resolution_method_known
        check (method in ('NOT_RECORDED', 'CONSENSUS', 'OPEN', 'SECRET_BALLOT', 'WRITTEN', 'COMBINED'));
alter table proposal
    drop constraint proposal_vote_method_known,
    add constraint proposal_vote_method_known
        check (vote_method in ('NOT_RECORDED', 'CONSENSUS', 'OPEN', 'SECRET_BALLOT', 'WRITTEN', 'COMBINED'));
