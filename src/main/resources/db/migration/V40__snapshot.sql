-- Every version of every page that was read, so that a better reader can read the past; the same content is kept once.

create table page_content (
    sha256 text  primary key,
    body   bytea not null
);
comment on column page_content.sha256 is 'of the body before it was compressed';
comment on column page_content.body is 'gzip';

insert into page_content (sha256, body) select distinct on (sha256) sha256, body from page;
alter table page drop column body;
alter table page add constraint page_sha256_fkey foreign key (sha256) references page_content;
create index page_sha256 on page (sha256);

create table snapshot (
    id           bigint generated always as identity primary key,
    key          text        not null references page (key),
    final_url    text        not null,
    content_type text        not null,
    fetched_at   timestamptz not null,
    sha256       text        not null references page_content
);
create index snapshot_key on snapshot (key, id desc);
create index snapshot_sha256 on snapshot (sha256);
comment on table snapshot is 'one row each time that a page was not as before';

insert into snapshot (key, final_url, content_type, fetched_at, sha256)
select key, final_url, content_type, fetched_at, sha256 from page;
