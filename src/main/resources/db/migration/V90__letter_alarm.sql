-- Which trouble with letters the administrator was told of: once, until it has passed.
create table letter_alarm (
    event  text        primary key check (event in ('UNSENT', 'UNCOMPOSED')),
    since  timestamptz not null,
    letter bigint      not null references digest_letter (id)
);
comment on column letter_alarm.since is 'when it was told of';
