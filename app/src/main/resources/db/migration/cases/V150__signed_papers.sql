-- A decision is a paper that the competent person signed; until now its number and signer were typed.
CREATE TABLE cases.prepared_paper (
  id         uuid PRIMARY KEY,
  case_id    uuid NOT NULL REFERENCES cases.case_file,
  event      text NOT NULL,
  terms      jsonb NOT NULL,
  document   uuid NOT NULL UNIQUE,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  ended_at   timestamptz,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED')),
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
);

CREATE UNIQUE INDEX prepared_paper_open ON cases.prepared_paper (case_id) WHERE ended_at IS NULL;

COMMENT ON TABLE cases.prepared_paper IS 'Papers that an officer drew up and whose signature is an act on the case';
COMMENT ON COLUMN cases.prepared_paper.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.prepared_paper.case_id IS 'The case';
COMMENT ON COLUMN cases.prepared_paper.event IS 'What the signature does';
COMMENT ON COLUMN cases.prepared_paper.terms IS 'What is decided: violator, provision, amount, exhibits; words and effect come from it';
COMMENT ON COLUMN cases.prepared_paper.document IS 'The document';
COMMENT ON COLUMN cases.prepared_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN cases.prepared_paper.drafted_at IS 'When';
COMMENT ON COLUMN cases.prepared_paper.ended_at IS 'When it was signed or dropped';
COMMENT ON COLUMN cases.prepared_paper.outcome IS 'Whether it was signed or dropped';

GRANT SELECT, INSERT, UPDATE ON cases.prepared_paper TO ${app};

ALTER TABLE cases.prepared_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.prepared_paper FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.prepared_paper USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.ruling
  ADD COLUMN document    uuid UNIQUE,
  ADD COLUMN signed_by   uuid,
  ADD COLUMN violator    uuid REFERENCES cases.subject,
  ADD COLUMN provision   text,
  ADD COLUMN annulled_on date,
  ADD COLUMN annulled_by uuid;

COMMENT ON COLUMN cases.ruling.document IS 'The signed paper; empty for decisions of before that were typed';
COMMENT ON COLUMN cases.ruling.signed_by IS 'The officer who signed it';
COMMENT ON COLUMN cases.ruling.violator IS 'Whom it is against';
COMMENT ON COLUMN cases.ruling.provision IS 'Point, clause and article that were violated';
COMMENT ON COLUMN cases.ruling.annulled_on IS 'Day on which another decision annulled it';
COMMENT ON COLUMN cases.ruling.annulled_by IS 'The paper that annulled it';

DROP INDEX cases.ruling_once;
CREATE UNIQUE INDEX ruling_once ON cases.ruling (case_id, kind) WHERE annulled_on IS NULL;

-- No decision without its paper, whoever writes the row.
CREATE FUNCTION cases.ruling_needs_paper() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.document IS NULL OR NEW.signed_by IS NULL OR NEW.violator IS NULL OR NEW.provision IS NULL THEN
    RAISE EXCEPTION 'a decision is a signed paper against somebody' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER ruling_is_a_paper BEFORE INSERT ON cases.ruling
  FOR EACH ROW EXECUTE FUNCTION cases.ruling_needs_paper();

ALTER TABLE cases.inspection
  ADD COLUMN ordered_by   uuid UNIQUE,
  ADD COLUMN order_number text,
  ADD COLUMN ordered_on   date,
  ADD CHECK ((ordered_by IS NULL) = (order_number IS NULL) AND (ordered_by IS NULL) = (ordered_on IS NULL));

COMMENT ON COLUMN cases.inspection.ordered_by IS 'The signed decision to inspect; empty before it is signed';
COMMENT ON COLUMN cases.inspection.order_number IS 'Number of that decision';
COMMENT ON COLUMN cases.inspection.ordered_on IS 'Day of its signature';
