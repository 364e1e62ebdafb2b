-- How long an act waits for publication follows from when it was recorded, not from its own date:
-- a note of a meeting may be entered days later. Earlier acts stay empty: nobody knows it of them.
ALTER TABLE journal.entry ADD COLUMN recorded_at timestamptz;
ALTER TABLE journal.entry ALTER COLUMN recorded_at SET DEFAULT clock_timestamp();
COMMENT ON COLUMN journal.entry.recorded_at IS 'When the database wrote it, by its own clock; only for how long publication takes';
