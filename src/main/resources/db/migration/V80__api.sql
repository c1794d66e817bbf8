-- Keys by which programs of an authority read the API. Of a key only the SHA-256 stands here, and a revoked one is gone.
CREATE TABLE api_key (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hash       text NOT NULL UNIQUE,
    siren      text NOT NULL REFERENCES authority,
    name       text NOT NULL,
    scopes     text[] NOT NULL CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['CALLS', 'VERDICTS']),
    made_by    text NOT NULL,
    created_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX api_key_siren ON api_key (siren);
COMMENT ON COLUMN api_key.used_at IS 'to the minute; none before its first use';

-- How many requests a key, or an address without one, sent in a span of time.
CREATE TABLE api_use (
    caller   text NOT NULL,
    since    timestamptz NOT NULL,
    requests integer NOT NULL,
    PRIMARY KEY (caller, since)
);
