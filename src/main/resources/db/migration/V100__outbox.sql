-- What a message of the outbox is; letters that nobody wants any more do not leave; letters given up are told.

alter table digest_letter
    drop constraint digest_letter_status_check,
    add constraint digest_letter_status_check check (status in ('PENDING', 'SENT', 'FAILED', 'CANCELLED')),
    add column kind text not null default 'LETTER' check (kind in ('LETTER', 'ALERT', 'COPY', 'ALARM', 'NOTE')),
    add column cancelled text check (cancelled in ('UNSUBSCRIBED', 'LEFT', 'DEACTIVATED', 'SUSPENDED')),
    -- when the administrator was told that it was given up
    add column told_at timestamptz,
    add constraint digest_letter_cancelled check ((status = 'CANCELLED') = (cancelled is not null));
comment on column digest_letter.kind is
    'COPY is this week''s letter for who asked to have it at once, ALARM for the administrator, NOTE a link or an invitation';

update digest_letter set kind = case
    when recipient is not null then case when period like 'alert-%' then 'ALERT' else 'LETTER' end
    when exists (select 1 from source_alarm a where a.letter = digest_letter.id)
        or exists (select 1 from letter_alarm a where a.letter = digest_letter.id) then 'ALARM'
    else 'NOTE' end;

create index digest_letter_key on digest_letter (substring(message_id from '^<levier[.]([0-9a-f]+)@'));
create index digest_letter_untold on digest_letter (id) where status = 'FAILED' and told_at is null;
create index digest_letter_held on digest_letter (composed_at) where octet_length(eml) > 0 and status <> 'PENDING';

-- Which authorities' letters a person ended on the page of their letters: nobody else puts them on it again.
create table digest_refusal (
    recipient bigint not null references digest_recipient on delete cascade,
    siren     text   not null,
    primary key (recipient, siren)
);
