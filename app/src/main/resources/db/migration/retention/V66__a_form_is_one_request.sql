-- Sent twice, as by a button that is pressed twice on a slow line, a request is one and has one code.
ALTER TABLE retention.matter ADD COLUMN form bytea UNIQUE CHECK (octet_length(form) = 32);

COMMENT ON COLUMN retention.matter.form IS 'Keyed mark of the form that it came of; empty where it came otherwise';
