-- Who may read letters of which authority now, in one place: whom the operator put on a letter, and members who asked for it as long as
-- they are members; nobody whose account was closed. What links in old letters still open depends on it.
create view letter_reader as
select a.recipient, a.siren, m.role
from digest_authority a
join digest_recipient r on r.id = a.recipient
left join account c on lower(c.email) = lower(r.email)
left join membership m on m.account = c.id and m.siren = a.siren
where c.deactivated_at is null and (not a.asked or m.account is not null);

comment on view letter_reader is 'role: as a member; null for somebody on whose letter the operator put them without an account';
