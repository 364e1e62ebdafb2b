-- A browser that works for its form is not shut out by those that do not.
ALTER TABLE retention.matter ADD COLUMN worked boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN retention.matter.worked IS 'Whether a browser did work for its public form';

CREATE INDEX matter_worked ON retention.matter (began_at) WHERE worked;
