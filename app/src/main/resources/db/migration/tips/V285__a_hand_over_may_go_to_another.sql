-- A shift that was handed to somebody who cannot take it over is handed to another: the earlier hand-over stays in the
-- book and waits no more. Before, who handed over to somebody who fell ill could hand over to nobody ever after.
ALTER TABLE tips.hand_over ADD COLUMN replaced_at timestamptz;
ALTER TABLE tips.hand_over ADD CHECK (taken_at IS NULL OR replaced_at IS NULL);

COMMENT ON COLUMN tips.hand_over.replaced_at IS 'When it was handed to another instead; empty unless it was';

GRANT UPDATE (replaced_at) ON tips.hand_over TO ${app};

CREATE UNIQUE INDEX hand_over_waits ON tips.hand_over (from_officer) WHERE taken_at IS NULL AND replaced_at IS NULL;
DROP INDEX tips.hand_over_waits_once;
