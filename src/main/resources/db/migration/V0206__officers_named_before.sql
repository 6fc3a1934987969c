-- Terms that locked minutes named before terms knew their conference: they follow its publication as the later ones do.
update bloc_office o
set witness_id = c.id, disclosed = c.published_at is not null, version = o.version + 1
from bloc_member m
join bloc_year y on y.id = m.bloc_year_id
join bloc_year home on home.bloc_id = y.bloc_id and home.year + 1 = y.year
join conference c on c.bloc_year_id = home.id and c.state = 'LOCKED'
join resolution r on r.conference_id = c.id and r.kind in ('HEAD', 'DEPUTY') and r.dropped_no is null
where m.id = o.member_id and r.organization_id = m.organization_id
  and o.in_advance and o.ended_at is null and o.witness_id is null;
