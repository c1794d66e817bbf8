-- A letter that is queued again keeps what is known of its first sending.

alter table digest_letter
    add column first_sent_at timestamptz,
    add column earlier_attempts integer not null default 0;
comment on column digest_letter.first_sent_at is 'when it was sent before somebody asked to send it again';
comment on column digest_letter.earlier_attempts is 'how often it was tried before somebody asked to send it again';
