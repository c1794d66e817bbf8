-- Somebody who may not sign in any more; what they did and were stays as it was, and so they can come back.
ALTER TABLE account ADD COLUMN deactivated_at timestamptz;

-- The form that asked for an invitation: sent twice, it invites once.
ALTER TABLE invitation ADD COLUMN sending uuid;

CREATE INDEX journal_at ON journal (at, id);
CREATE INDEX journal_action ON journal (action, id);
