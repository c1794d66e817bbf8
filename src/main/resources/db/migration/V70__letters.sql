-- Which letter a person wants, when and in which zone; what each letter held and why; addresses that refuse letters.

alter table digest_recipient
    drop constraint digest_recipient_frequency_check,
    add constraint digest_recipient_frequency check (frequency in ('DAILY', 'WEEKLY', 'NONE')),
    add column zone text not null default 'Europe/Paris',
    add column due_day integer not null default 1 check (due_day between 1 and 7),
    add column due_at time not null default '07:00',
    add column extent text not null default 'FULL' check (extent in ('FULL', 'PARAGRAPH')),
    add column lead_days integer not null default 30 check (lead_days between 0 and 366),
    add column alerts boolean not null default false,
    add column alert_cursor bigint not null default 0,
    add column since timestamptz not null default now(),
    -- the last period that was looked at, with or without a letter, and the day of the last letter
    add column last_period text,
    add column last_letter date,
    add column suspended_at timestamptz,
    add column suspended_because text;
comment on column digest_recipient.lead_days is 'how many days before a deadline the authority must know: its assemblies, its deliberation';

-- One person has one letter for all of their authorities.
create table digest_authority (
    recipient bigint not null references digest_recipient on delete cascade,
    siren     text   not null,
    primary key (recipient, siren)
);
insert into digest_authority (recipient, siren) select id, siren from digest_recipient;
alter table digest_recipient drop column siren;

update digest_recipient r set
    last_period = (select l.period from digest_letter l where l.recipient = r.id order by l.id desc limit 1),
    last_letter = (select (l.composed_at at time zone r.zone)::date from digest_letter l
                   where l.recipient = r.id order by l.id desc limit 1);

alter table digest_letter add column attempted_at timestamptz;
create index digest_letter_attempted on digest_letter (attempted_at);

-- What a letter held and why, from which events: it can be explained after calls and rules have changed.
create table digest_item (
    letter   bigint  not null references digest_letter on delete cascade,
    place    integer not null,
    section  text    not null,
    call_id  text    not null,
    siren    text    not null,
    in_full  boolean not null,
    verdict  text    not null,
    because  text    not null,
    rulebook text    not null,
    events   text[]  not null,
    primary key (letter, place)
);
comment on column digest_item.events is 'number, kind, field and instant of each event of the catalogue that the letter tells';

-- Signs the links of letters: who holds one needs no password for what it names, and nobody can make one.
create table digest_secret (
    only_one boolean primary key default true check (only_one),
    secret   text not null
);
insert into digest_secret (secret)
values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
