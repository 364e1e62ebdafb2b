-- An exhibit is taken out of a file by a signed decision; what rests on it is not drawn up any more.
ALTER TABLE cases.exhibit ADD COLUMN struck_on date, ADD COLUMN struck_by text,
  ADD CONSTRAINT exhibit_struck_by_paper CHECK ((struck_on IS NULL) = (struck_by IS NULL));
COMMENT ON COLUMN cases.exhibit.struck_on IS 'Day on which it was taken out of the file; empty while it counts';
COMMENT ON COLUMN cases.exhibit.struck_by IS 'Number of the signed decision that took it out';
