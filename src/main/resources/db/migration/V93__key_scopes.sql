-- A key may also open plans and the portfolio, and what people do with calls.
ALTER TABLE api_key DROP CONSTRAINT api_key_scopes_check;
ALTER TABLE api_key ADD CONSTRAINT api_key_scopes_check
    CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['CALLS', 'VERDICTS', 'PLANS', 'WORK']);
