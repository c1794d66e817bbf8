-- Authorities that open data know: found by name before anybody has described one.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE directory (
    code        text PRIMARY KEY,
    name        text NOT NULL,
    type        text NOT NULL,
    departement text,
    region      text,
    epci        text,
    population  bigint,
    overseas    boolean NOT NULL,
    edition     text NOT NULL,
    source      text NOT NULL,
    search      text NOT NULL
);
CREATE INDEX directory_search ON directory USING gin (search gin_trgm_ops);
CREATE INDEX directory_source ON directory (source);
