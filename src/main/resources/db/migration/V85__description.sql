-- What each authority said of itself, version by version: a form that was filled in beside another one is joined with it, fact by fact.
ALTER TABLE authority
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD COLUMN changed_by text NOT NULL DEFAULT '',
    ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN authority.changed_by IS 'empty when no person but a command or a file did';

CREATE TABLE authority_version (
    siren       text    NOT NULL REFERENCES authority ON DELETE CASCADE,
    version     integer NOT NULL,
    name        text    NOT NULL,
    type        text    NOT NULL,
    description jsonb   NOT NULL,
    PRIMARY KEY (siren, version)
);
INSERT INTO authority_version (siren, version, name, type, description)
SELECT siren, version, name, type, description FROM authority;

-- Whoever writes, page or command, makes a new version: no writer can forget to.
CREATE FUNCTION count_authority_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.version := OLD.version + 1;
    IF NEW.changed_at IS NOT DISTINCT FROM OLD.changed_at THEN
        NEW.changed_by := '';
        NEW.changed_at := now();
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER authority_counted BEFORE UPDATE ON authority FOR EACH ROW EXECUTE FUNCTION count_authority_version();

CREATE FUNCTION keep_authority_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO authority_version (siren, version, name, type, description)
    VALUES (NEW.siren, NEW.version, NEW.name, NEW.type, NEW.description);
    RETURN NULL;
END
$$;
CREATE TRIGGER authority_kept AFTER INSERT OR UPDATE ON authority FOR EACH ROW EXECUTE FUNCTION keep_authority_version();
