-- Which call a contribution of a plan asks for, when it was added from the page of the call: letters tell what becomes of it.
CREATE TABLE plan_call (
    plan         uuid NOT NULL REFERENCES plan ON DELETE CASCADE,
    contribution text NOT NULL,
    call         text NOT NULL,
    PRIMARY KEY (plan, contribution)
);
COMMENT ON COLUMN plan_call.contribution IS 'id of the contribution in the document; one that was taken out of the plan since counts no more';
