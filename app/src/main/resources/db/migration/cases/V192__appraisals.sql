-- What exhibits are worth is found by a signed paper (Luật XLVPHC art. 60); what is typed is an estimate.
CREATE TABLE cases.appraisal (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES cases.case_file,
  document    uuid NOT NULL UNIQUE,
  number      text NOT NULL,
  signed_on   date NOT NULL,
  signed_by   uuid NOT NULL,
  ground      text NOT NULL CHECK (ground IN ('LISTED', 'FINANCE', 'MARKET', 'COUNCIL')),
  source      text NOT NULL,
  council     text,
  exhibits    int[] NOT NULL CHECK (cardinality(exhibits) > 0),
  worth_dong  bigint NOT NULL CHECK (worth_dong >= 0),
  CHECK (ground <> 'COUNCIL' OR council IS NOT NULL)
);

CREATE INDEX appraisal_of_case ON cases.appraisal (case_id);

COMMENT ON TABLE cases.appraisal IS 'Signed papers that find what exhibits are worth; the last one counts';
COMMENT ON COLUMN cases.appraisal.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.appraisal.case_id IS 'The case';
COMMENT ON COLUMN cases.appraisal.document IS 'The signed paper';
COMMENT ON COLUMN cases.appraisal.number IS 'Its number as printed';
COMMENT ON COLUMN cases.appraisal.signed_on IS 'Day of its signature';
COMMENT ON COLUMN cases.appraisal.signed_by IS 'The officer who signed it';
COMMENT ON COLUMN cases.appraisal.ground IS 'By which of the grounds of the law';
COMMENT ON COLUMN cases.appraisal.source IS 'Price list, invoice or notice that shows it';
COMMENT ON COLUMN cases.appraisal.council IS 'Members of the council; empty where none was needed';
COMMENT ON COLUMN cases.appraisal.exhibits IS 'Numbers of the exhibits';
COMMENT ON COLUMN cases.appraisal.worth_dong IS 'What they are worth together, đồng';

GRANT SELECT, INSERT ON cases.appraisal TO ${app};

ALTER TABLE cases.appraisal ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.appraisal FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.appraisal USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));
