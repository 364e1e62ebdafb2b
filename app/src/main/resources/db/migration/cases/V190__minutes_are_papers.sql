-- Minutes are papers that an officer of the team signed; until now their number was typed.
CREATE TABLE cases.minutes (
  id         uuid PRIMARY KEY,
  case_id    uuid NOT NULL REFERENCES cases.case_file,
  inspection uuid REFERENCES cases.inspection,
  kind       text NOT NULL CHECK (kind IN ('INSPECTION', 'VIOLATION')),
  document   uuid NOT NULL UNIQUE,
  number     text NOT NULL,
  signed_at  timestamptz NOT NULL,
  signed_by  uuid NOT NULL,
  subject    uuid NOT NULL REFERENCES cases.subject,
  violation  text,
  provision  text,
  signature  text NOT NULL CHECK (signature IN ('SIGNED', 'REFUSED', 'ABSENT')),
  reason     text,
  witness    text,
  address    text,
  CHECK ((kind = 'VIOLATION') = (provision IS NOT NULL)),
  CHECK (signature <> 'REFUSED' OR reason IS NOT NULL),
  CHECK (signature = 'SIGNED' OR witness IS NOT NULL AND address IS NOT NULL)
);

CREATE INDEX minutes_of_case ON cases.minutes (case_id, signed_at);

COMMENT ON TABLE cases.minutes IS 'Signed minutes of inspections and of violations';
COMMENT ON COLUMN cases.minutes.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.minutes.case_id IS 'The case';
COMMENT ON COLUMN cases.minutes.inspection IS 'The inspection; empty for a violation that a file from elsewhere shows';
COMMENT ON COLUMN cases.minutes.kind IS 'Whether of an inspection or of a violation';
COMMENT ON COLUMN cases.minutes.document IS 'The signed paper';
COMMENT ON COLUMN cases.minutes.number IS 'Its number as printed';
COMMENT ON COLUMN cases.minutes.signed_at IS 'When it was signed; the clocks run from then';
COMMENT ON COLUMN cases.minutes.signed_by IS 'The member of the team who signed it';
COMMENT ON COLUMN cases.minutes.subject IS 'Who was inspected, or the violator';
COMMENT ON COLUMN cases.minutes.violation IS 'Code of the kind of violation that they record';
COMMENT ON COLUMN cases.minutes.provision IS 'Point, clause, article and decree that describe the act';
COMMENT ON COLUMN cases.minutes.signature IS 'Whether the other side signed, refused or was absent';
COMMENT ON COLUMN cases.minutes.reason IS 'Why it did not sign';
COMMENT ON COLUMN cases.minutes.witness IS 'Who witnessed in its place';
COMMENT ON COLUMN cases.minutes.address IS 'Where the witness lives';

GRANT SELECT, INSERT ON cases.minutes TO ${app};

ALTER TABLE cases.minutes ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.minutes FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.minutes USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

-- No inspection is held without its paper, whoever writes the row.
CREATE FUNCTION cases.inspection_needs_paper() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.held_at IS NOT NULL
     AND NOT EXISTS (SELECT FROM cases.minutes m WHERE m.inspection = NEW.id AND m.kind = 'INSPECTION') THEN
    RAISE EXCEPTION 'an inspection is held by signed minutes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER inspection_is_a_paper BEFORE UPDATE OF held_at ON cases.inspection
  FOR EACH ROW WHEN (OLD.held_at IS NULL) EXECUTE FUNCTION cases.inspection_needs_paper();
CREATE TRIGGER inspection_begins_as_a_plan BEFORE INSERT ON cases.inspection
  FOR EACH ROW EXECUTE FUNCTION cases.inspection_needs_paper();
