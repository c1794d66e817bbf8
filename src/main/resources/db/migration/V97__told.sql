-- By which rules and which description of the authority a reader was last told of its calls: what either of them changed since is told.

alter table digest_authority
    add column told_since date,
    add column rulebook text,
    add column mark text,
    add column facts text;
comment on column digest_authority.told_since is 'the day of the first letter that told of the authority; none while it is to be welcomed';
comment on column digest_authority.mark is 'a digest of facts, which is what the authority said of itself';
update digest_authority a set told_since = r.last_letter from digest_recipient r where r.id = a.recipient;
create index digest_authority_siren on digest_authority (siren, mark);

create table digest_rulebook (
    version text        primary key,
    files   bytea       not null,
    kept_at timestamptz not null
);
comment on table digest_rulebook is 'the rule files, zipped, of each rulebook by which somebody was told of calls';
