-- Who may sign in, and what they belong to. Of every secret that somebody carries only the SHA-256 stands here.
CREATE TABLE account (
    id                     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email                  text NOT NULL,
    name                   text NOT NULL DEFAULT '',
    language               text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en')),
    password               text,
    totp                   text,
    totp_step              bigint NOT NULL DEFAULT 0,
    instance_administrator boolean NOT NULL DEFAULT false,
    created_at             timestamptz NOT NULL
);
CREATE UNIQUE INDEX account_email ON account (lower(email));
COMMENT ON COLUMN account.password IS 'Argon2id with its parameters; none until somebody chose one';
COMMENT ON COLUMN account.totp_step IS 'the last step whose code was used: none works twice';

CREATE TABLE membership (
    account bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    siren   text NOT NULL REFERENCES authority,
    role    text NOT NULL CHECK (role IN ('READER', 'OFFICER', 'PROJECT_MANAGER', 'ADMINISTRATOR')),
    PRIMARY KEY (account, siren)
);
CREATE INDEX membership_siren ON membership (siren);

CREATE TABLE login (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hash        text NOT NULL UNIQUE,
    account     bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    device      text NOT NULL,
    awaits_code boolean NOT NULL,
    created_at  timestamptz NOT NULL,
    seen_at     timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL
);
CREATE INDEX login_account ON login (account);

CREATE TABLE password_ticket (
    hash       text PRIMARY KEY,
    account    bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    expires_at timestamptz NOT NULL
);

CREATE TABLE invitation (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hash       text NOT NULL UNIQUE,
    email      text NOT NULL,
    siren      text NOT NULL REFERENCES authority,
    role       text NOT NULL CHECK (role IN ('READER', 'OFFICER', 'PROJECT_MANAGER', 'ADMINISTRATOR')),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX invitation_person ON invitation (lower(email), siren);

CREATE TABLE sign_in_attempt (
    key text NOT NULL,
    at  timestamptz NOT NULL
);
CREATE INDEX sign_in_attempt_key ON sign_in_attempt (key, at);

CREATE TABLE openid_identity (
    issuer  text NOT NULL,
    subject text NOT NULL,
    account bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    PRIMARY KEY (issuer, subject)
);

-- What people did. It outlives accounts: who did it is kept as it was written then.
CREATE TABLE journal (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    who     text NOT NULL,
    siren   text,
    action  text NOT NULL,
    subject text NOT NULL,
    address text NOT NULL
);
CREATE INDEX journal_siren ON journal (siren, id);

-- A message to one person that is no weekly letter goes out by the same way. What it says is forgotten once it is sent: it may
-- hold a link that opens an account.
ALTER TABLE digest_letter ALTER COLUMN recipient DROP NOT NULL, ALTER COLUMN period DROP NOT NULL,
    ALTER COLUMN cursor_before DROP NOT NULL, ALTER COLUMN cursor_after DROP NOT NULL,
    ADD CHECK (num_nonnulls(recipient, period, cursor_before, cursor_after) IN (0, 4));
