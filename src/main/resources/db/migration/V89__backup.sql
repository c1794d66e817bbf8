-- When the database was saved to a file.
CREATE TABLE backup (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    made_at   timestamptz NOT NULL,
    file      text        NOT NULL,
    bytes     bigint      NOT NULL,
    row_count bigint      NOT NULL
);
