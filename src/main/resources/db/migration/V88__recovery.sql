-- Codes on paper for who lost their telephone, as hashes; one that was used is gone.
CREATE TABLE recovery_code (
    account bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    hash    text   NOT NULL,
    PRIMARY KEY (account, hash)
);
COMMENT ON COLUMN account.totp IS 'locked with the secret of the instance, which is not in the database';
