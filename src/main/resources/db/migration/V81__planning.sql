-- The plans that an authority keeps, each as a project of a portfolio file writes it, and what it says of its portfolio.
CREATE TABLE plan (
    id          uuid PRIMARY KEY,
    siren       text        NOT NULL REFERENCES authority,
    scenario_of uuid REFERENCES plan ON DELETE CASCADE,
    document    text        NOT NULL,
    version     integer     NOT NULL,
    changed_by  text        NOT NULL,
    changed_at  timestamptz NOT NULL
);
CREATE INDEX plan_siren ON plan (siren);
CREATE INDEX plan_scenario_of ON plan (scenario_of) WHERE scenario_of IS NOT NULL;
COMMENT ON COLUMN plan.id IS 'given by the form that makes the plan, so that sent twice it makes one';
COMMENT ON COLUMN plan.document IS 'JSON, the keys of src/docs/write-a-portfolio.md';
COMMENT ON COLUMN plan.version IS 'tells a form that somebody else saved the plan meanwhile';

CREATE TABLE portfolio (
    siren      text PRIMARY KEY REFERENCES authority,
    document   text        NOT NULL,
    version    integer     NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL
);
COMMENT ON COLUMN portfolio.document IS 'JSON, a portfolio file without its projects';
