-- Authorities, and what each says of itself.
CREATE TABLE authority (
    siren       text PRIMARY KEY CHECK (siren ~ '^[0-9]{9}$'),
    name        text NOT NULL,
    type        text NOT NULL,
    fictional   boolean NOT NULL,
    description jsonb NOT NULL
);

-- Projects of authorities; key is SIREN/id.
CREATE TABLE project (
    key         text PRIMARY KEY,
    siren       text NOT NULL REFERENCES authority,
    id          text NOT NULL,
    title       text NOT NULL,
    fictional   boolean NOT NULL,
    description jsonb NOT NULL,
    partners    jsonb,
    UNIQUE (siren, id)
);
