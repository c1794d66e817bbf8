-- The catalogue: what each page said (sighting), the call that comes out of it, and what changed when.

create table call (
    id           text primary key,
    content      jsonb       not null,
    first_seen   timestamptz not null,
    changed_at   timestamptz not null,
    withdrawn_at timestamptz
);

create table sighting (
    call_id     text        not null,
    source      text        not null,
    page        text        not null,
    rank        text        not null,
    content     jsonb       not null,
    -- since when the page says these values: not the last reading, so that re-reading never changes who is believed
    said_since  timestamptz not null,
    first_seen  timestamptz not null,
    last_seen   timestamptz not null,
    -- complete runs of the source in a row without it
    absent_runs integer     not null default 0,
    primary key (call_id, source, page)
);
create index sighting_source on sighting (source);

create table call_event (
    id       bigint generated always as identity primary key,
    call_id  text        not null references call (id),
    at       timestamptz not null,
    kind     text        not null check (kind in ('NEW', 'CHANGED', 'WITHDRAWN', 'REOPENED')),
    field    text,
    old      jsonb,
    new      jsonb,
    evidence jsonb
);
create index call_event_call on call_event (call_id, id);
create index call_event_at on call_event (at);

create table harvest_run (
    id           bigint generated always as identity primary key,
    source       text        not null,
    started_at   timestamptz not null,
    ended_at     timestamptz not null,
    complete     boolean     not null,
    pages        integer     not null,
    not_modified integer     not null,
    sightings    integer     not null,
    added        integer     not null,
    changed      integer     not null,
    withdrawn    integer     not null,
    reopened     integer     not null,
    problems     jsonb       not null
);
create index harvest_run_source on harvest_run (source, id desc);
