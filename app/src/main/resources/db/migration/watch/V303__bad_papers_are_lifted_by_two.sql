-- A paper that two officers found bad is found valid again by two; nobody clears it alone.

ALTER TABLE watch.licence_check ADD COLUMN lifts boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN watch.licence_check.lifts IS 'Says that a paper which two officers found bad is valid; a second officer reads it too';
