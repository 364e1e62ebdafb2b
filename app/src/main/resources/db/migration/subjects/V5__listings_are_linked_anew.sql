-- Listings that were only drawn to be read had been linked, and none was noted with the listing it is erased with: the
-- mentions of listings are read anew from their beginning.
SELECT set_config('chosach.marks', '*', true);
DELETE FROM subjects.mention WHERE kind = 'LISTING';
UPDATE subjects.mention_place SET last = '00000000-0000-0000-0000-000000000000' WHERE kind = 'LISTING';
SELECT set_config('chosach.marks', '', true);
COMMENT ON COLUMN subjects.mention.source IS 'What it is erased with: the report behind a signal, the listing that was flagged, else the record';
