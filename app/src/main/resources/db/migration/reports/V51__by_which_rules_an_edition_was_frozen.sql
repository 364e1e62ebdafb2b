-- What a frozen edition says about its figures follows from the rules that counted them: since edition 3 of the rules the year before
-- counts the bodies that an agency follows.
ALTER TABLE reports.edition ADD COLUMN rules int NOT NULL DEFAULT 1;
COMMENT ON COLUMN reports.edition.rules IS 'Edition of the rules of counting when it was frozen; those of before say 1';
