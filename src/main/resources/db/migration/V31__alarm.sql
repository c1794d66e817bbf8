-- Alarms to the administrator go through the outbox of the letters: a message without a recipient's cursor.

alter table digest_letter alter column recipient drop not null;
alter table digest_letter alter column period drop not null;
alter table digest_letter alter column cursor_before drop not null;
alter table digest_letter alter column cursor_after drop not null;
alter table digest_letter add constraint digest_letter_of_somebody check (
    num_nulls(recipient, period, cursor_before, cursor_after) in (0, 4));
comment on column digest_letter.recipient is 'null for an alarm to the administrator';

-- Which events of which source the administrator was told of: each once.
create table source_alarm (
    source text        not null,
    event  text        not null check (event in ('QUARANTINED', 'UNREAD')),
    since  timestamptz not null,
    letter bigint      not null references digest_letter (id),
    primary key (source, event, since)
);
