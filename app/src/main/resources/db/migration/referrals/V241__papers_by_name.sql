-- What is handed over is told by name and not only by its number of sheets, as far as the record has it.
ALTER TABLE referrals.part ADD COLUMN papers bytea;
COMMENT ON COLUMN referrals.part.papers IS 'Sealed: names of its papers, one a line, as the record of the sender had them; empty where they were counted only';
