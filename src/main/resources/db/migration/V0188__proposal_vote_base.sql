-- Where minutes state no base but count the valid ballots, those are what the votes in favour are shown of.
update proposal p
set vote_basis = 'VALID_BALLOTS', vote_base = r.valid
from resolution r
where r.id = p.resolution_id and p.vote_basis is null and p.vote_base is null
  and r.basis is null and r.valid >= p.vote_for and r.votes_for = p.vote_for;
