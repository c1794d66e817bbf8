-- What became of each job the last time that it ran, on whichever node.
CREATE TABLE job_run (
    job        text PRIMARY KEY,
    started_at timestamptz NOT NULL,
    ended_at   timestamptz,
    failure    text
);
COMMENT ON COLUMN job_run.ended_at IS 'none while it runs, or when its process was killed';

-- Somebody looked at a source in quarantine and says that its last run is rightly not believed.
CREATE TABLE quarantine_refusal (
    source     text PRIMARY KEY,
    refused_at timestamptz NOT NULL,
    refused_by text        NOT NULL
);
ALTER TABLE quarantine_acceptance ADD COLUMN accepted_by text NOT NULL DEFAULT '';
