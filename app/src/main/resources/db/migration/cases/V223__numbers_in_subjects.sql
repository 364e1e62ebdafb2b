-- Whether anybody works on a number was asked of every subject by a pattern, which reads all of them. Behind a policy
-- only what compares texts for equality reaches an index, so the numbers within a name stand in rows of their own.
CREATE TABLE cases.subject_number (
  number  text NOT NULL,
  subject uuid NOT NULL REFERENCES cases.subject ON DELETE CASCADE,
  PRIMARY KEY (number, subject)
);

COMMENT ON TABLE  cases.subject_number IS 'Numbers of eight or more digits within the names of subjects';
COMMENT ON COLUMN cases.subject_number.number IS 'The digits';
COMMENT ON COLUMN cases.subject_number.subject IS 'The subject in whose name they stand';

GRANT SELECT, INSERT ON cases.subject_number TO ${app};

CREATE INDEX subject_number_of_subject ON cases.subject_number (subject);
CREATE INDEX subject_by_mark ON cases.subject (mark);

ALTER TABLE cases.listing ADD COLUMN seller_mark text NOT NULL GENERATED ALWAYS AS (lower(seller)) STORED;
COMMENT ON COLUMN cases.listing.seller_mark IS 'The seller in small letters, for comparison; follows from seller';
CREATE INDEX listing_by_seller ON cases.listing (seller_mark) WHERE seller_mark <> '';

CREATE FUNCTION cases.number_subject() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO cases.subject_number (number, subject)
  SELECT DISTINCT digits[1], NEW.id FROM regexp_matches(NEW.mark, '[0-9]{8,}', 'g') digits;
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION cases.number_subject() FROM PUBLIC;

CREATE TRIGGER subject_has_numbers AFTER INSERT ON cases.subject
  FOR EACH ROW EXECUTE FUNCTION cases.number_subject();

SELECT set_config('cases.everything', 'on', true);
SELECT set_config('chosach.marks', '*', true);
INSERT INTO cases.subject_number (number, subject)
SELECT DISTINCT digits[1], s.id FROM cases.subject s, regexp_matches(s.mark, '[0-9]{8,}', 'g') digits;
SELECT set_config('cases.everything', '', true);
SELECT set_config('chosach.marks', '', true);

ALTER TABLE cases.subject_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.subject_number FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.subject_number USING (EXISTS (SELECT FROM cases.subject s WHERE s.id = subject))
  WITH CHECK (true);
