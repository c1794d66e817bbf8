-- For which of their authorities somebody is here, in this session.
ALTER TABLE login ADD COLUMN siren text REFERENCES authority ON DELETE SET NULL;
