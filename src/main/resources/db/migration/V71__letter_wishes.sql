-- Letters as their readers want them: alerts by kind, who put a person on an authority's letter, a feed of one's letters.

alter table digest_recipient add column alert_kinds text[] not null default '{}';
update digest_recipient set alert_kinds = '{NEW,MOVED,WITHDRAWN}' where alerts;
alter table digest_recipient
    drop column alerts,
    -- of the secret in the address of the feed only the SHA-256 is here
    add column feed text unique;

-- Whom the operator put on a letter stays on it; who asked for it as a member receives it as long as they are one.
alter table digest_authority add column asked boolean not null default false;
comment on column digest_authority.asked is 'the person asked for it on the page of their letters, as a member of the authority';
