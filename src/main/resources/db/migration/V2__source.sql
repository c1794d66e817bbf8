-- The last good answer of each page, so that a page answered "not modified" can be read again, also by a better reader.

create table page (
    key           text primary key,
    url           text        not null,
    final_url     text        not null,
    content_type  text        not null,
    etag          text,
    last_modified text,
    fetched_at    timestamptz not null,
    sha256        text        not null,
    body          bytea       not null
);
comment on column page.key is 'sha-256 of the address and of the parts that were posted';
comment on column page.sha256 is 'of the body before it was compressed';
comment on column page.body is 'gzip';
