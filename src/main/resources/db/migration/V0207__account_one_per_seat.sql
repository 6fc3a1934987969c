-- A seat has one opinion in a round, so one person at a time speaks for it. Of two open accounts the first one stays.
update account later set state = 'DISABLED', version = version + 1
where later.role = 'COUNCIL_MEMBER' and later.state <> 'DISABLED'
  and exists (select from account first
              where first.council_member_id = later.council_member_id and first.state <> 'DISABLED'
                and (first.created_at, first.id) < (later.created_at, later.id));

create unique index account_one_open_per_seat on account (council_member_id) where state <> 'DISABLED';
