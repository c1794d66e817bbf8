-- Addresses by which a person's calendar or reader fetches calls, each good until it is revoked. Of the secret only the SHA-256 is here.
CREATE TABLE feed (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hash       text        NOT NULL UNIQUE,
    account    bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
    siren      text        NOT NULL REFERENCES authority,
    query      text        NOT NULL,
    name       text        NOT NULL,
    created_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX feed_account ON feed (account, siren);
