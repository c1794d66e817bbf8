-- A page or document that somebody gave, as it was read, until they have confirmed it. Nobody else sees it.
CREATE TABLE draft (
    id         uuid PRIMARY KEY,
    account    bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
    siren      text        NOT NULL REFERENCES authority,
    page       text        NOT NULL,
    rank       text        NOT NULL,
    fetched_at timestamptz NOT NULL,
    calls      jsonb       NOT NULL,
    problems   jsonb       NOT NULL,
    at         timestamptz NOT NULL
);
CREATE INDEX draft_account ON draft (account, at);

-- The form by which somebody added a call: sent twice, it adds once.
CREATE TABLE addition (
    sending uuid PRIMARY KEY,
    call_id text NOT NULL REFERENCES call (id),
    how     text NOT NULL
);
