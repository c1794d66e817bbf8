-- What an authority says of its application file for a call. The version tells a form that somebody else saved it meanwhile.
CREATE TABLE dossier (
    siren      text        NOT NULL REFERENCES authority,
    call_id    text        NOT NULL REFERENCES call (id),
    document   text        NOT NULL,
    version    integer     NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (siren, call_id)
);
COMMENT ON COLUMN dossier.document IS 'JSON, the fields of its form that hold something';
