-- What an authority makes of calls. The version tells a form that somebody else decided meanwhile.
CREATE TABLE stance (
    siren      text        NOT NULL REFERENCES authority,
    call_id    text        NOT NULL REFERENCES call (id),
    followed   boolean     NOT NULL,
    decision   text CHECK (decision IN ('GO', 'WATCH', 'NO')),
    note       text        NOT NULL,
    assignee   bigint REFERENCES account ON DELETE SET NULL,
    dismissed  text,
    version    integer     NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (siren, call_id)
);
CREATE INDEX stance_assignee ON stance (assignee) WHERE assignee IS NOT NULL;
COMMENT ON COLUMN stance.dismissed IS 'why the call is not for the authority; none while it is not put aside';

-- A call was sent to another department: the same form sent twice sends one mail.
CREATE TABLE forwarded (
    id      uuid PRIMARY KEY,
    siren   text        NOT NULL REFERENCES authority,
    call_id text        NOT NULL REFERENCES call (id),
    email   text        NOT NULL,
    who     text        NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX forwarded_call ON forwarded (siren, call_id);

CREATE TABLE saved_search (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account    bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
    siren      text        NOT NULL REFERENCES authority,
    name       text        NOT NULL,
    query      text        NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX saved_search_name ON saved_search (account, siren, lower(name));
