-- Campaigns that one page announces one after the other, corrections by people, and runs that are not believed.

alter table call_event drop constraint call_event_kind_check;
alter table call_event add constraint call_event_kind_check check (
    kind in ('NEW', 'CHANGED', 'WITHDRAWN', 'REOPENED', 'FOLLOWS', 'FOLLOWED', 'SOURCE_CHANGED'));

-- Under which calls is kept what pages say of one identity; without a row, under the identity itself.
create table call_identity (
    said    text        not null,
    call_id text        not null references call (id) deferrable initially deferred,
    since   timestamptz not null,
    primary key (said, call_id)
);

create table correction (
    id      bigint generated always as identity primary key,
    call_id text        not null references call (id),
    field   text        not null,
    old     jsonb,
    new     jsonb,
    author  text        not null,
    reason  text        not null,
    at      timestamptz not null
);
create index correction_call on correction (call_id, id);
comment on column correction.new is 'null when the correction was taken back';

alter table harvest_run add column quarantine jsonb not null default '[]';
alter table harvest_run add column reread boolean not null default false;
alter table harvest_run add column delivery uuid unique;
comment on column harvest_run.delivery is 'the run itself: delivered twice, it is recorded once';
comment on column harvest_run.quarantine is 'why the run was not believed; empty when it was';

-- Somebody looked at a source in quarantine and says that its next run is to be believed.
create table quarantine_acceptance (
    source      text primary key,
    accepted_at timestamptz not null
);
