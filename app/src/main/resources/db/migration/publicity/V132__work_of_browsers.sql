-- A browser that works for its form is not shut out by those that do not; its work counts for one address.
ALTER TABLE publicity.letter_wish ADD COLUMN worked boolean NOT NULL DEFAULT false;
ALTER TABLE publicity.letter_wish ADD COLUMN form bytea UNIQUE CHECK (octet_length(form) = 32);

COMMENT ON COLUMN publicity.letter_wish.worked IS 'Whether a browser did work for the form';
COMMENT ON COLUMN publicity.letter_wish.form IS 'Keyed mark of the form for which a browser worked; empty without';
