-- A hand-over says which tips were open, not only how many: who takes over asks about each.
ALTER TABLE tips.hand_over ADD COLUMN numbers text[] NOT NULL DEFAULT '{}';
ALTER TABLE tips.hand_over ALTER COLUMN numbers DROP DEFAULT;

COMMENT ON COLUMN tips.hand_over.numbers IS 'Numbers of the tips that nobody had sorted, the oldest first, 100 at most';
