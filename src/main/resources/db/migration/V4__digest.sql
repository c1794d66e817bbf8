-- Who receives the letter, and the outbox: one letter for one person and period, whatever happens.

create table digest_recipient (
    id        bigint generated always as identity primary key,
    siren     text   not null,
    email     text   not null,
    language  text   not null default 'fr' check (language in ('fr', 'en')),
    frequency text   not null default 'WEEKLY' check (frequency in ('WEEKLY', 'NONE')),
    -- the last event that a recorded letter took into account
    cursor    bigint not null default 0
);
create unique index digest_recipient_person on digest_recipient (lower(email));
comment on column digest_recipient.cursor is 'moves only in the transaction that records a letter';

create table digest_letter (
    id              bigint generated always as identity primary key,
    recipient       bigint      not null references digest_recipient (id),
    period          text        not null,
    composed_at     timestamptz not null,
    cursor_before   bigint      not null,
    cursor_after    bigint      not null,
    message_id      text        not null unique,
    email           text        not null,
    eml             bytea       not null,
    status          text        not null default 'PENDING' check (status in ('PENDING', 'SENT', 'FAILED')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text,
    sent_at         timestamptz,
    unique (recipient, period),
    check ((status = 'SENT') = (sent_at is not null))
);
create index digest_letter_due on digest_letter (next_attempt_at, id) where status = 'PENDING';
comment on column digest_letter.eml is 'the message as it is sent, byte for byte, every time that it is tried';
