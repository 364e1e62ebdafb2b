-- Exhibits are seized, kept longer and given back by signed papers (Luật XLVPHC art. 125, 126).
CREATE TABLE cases.seizure (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES cases.case_file,
  document    uuid NOT NULL UNIQUE,
  number      text NOT NULL,
  signed_on   date NOT NULL,
  signed_by   uuid NOT NULL,
  holder      uuid NOT NULL REFERENCES cases.subject,
  place       text NOT NULL,
  custodian   text NOT NULL,
  term        text CHECK (term IN ('PASSED_UP', 'ONE_MONTH', 'TWO_MONTHS')),
  term_paper  text,
  outcome     text CHECK (outcome IN ('DECIDED', 'RELEASED')),
  ended_on    date,
  ended_by    text,
  CHECK ((term IS NULL) = (term_paper IS NULL)),
  CHECK ((outcome IS NULL) = (ended_on IS NULL) AND (outcome IS NULL) = (ended_by IS NULL))
);

CREATE INDEX seizure_of_case ON cases.seizure (case_id);

COMMENT ON TABLE cases.seizure IS 'Decisions that seize exhibits, and what became of them';
COMMENT ON COLUMN cases.seizure.id IS 'Identifier, UUID version 7; its clock bears it';
COMMENT ON COLUMN cases.seizure.case_id IS 'The case';
COMMENT ON COLUMN cases.seizure.document IS 'The signed decision';
COMMENT ON COLUMN cases.seizure.number IS 'Its number as printed';
COMMENT ON COLUMN cases.seizure.signed_on IS 'Day of its signature; the days run from then';
COMMENT ON COLUMN cases.seizure.signed_by IS 'The officer who signed it';
COMMENT ON COLUMN cases.seizure.holder IS 'From whom was seized';
COMMENT ON COLUMN cases.seizure.place IS 'Where the exhibits are kept';
COMMENT ON COLUMN cases.seizure.custodian IS 'Who keeps them';
COMMENT ON COLUMN cases.seizure.term IS 'Longer term that a later decision gave; empty for that of the law';
COMMENT ON COLUMN cases.seizure.term_paper IS 'Number of the decision that gave it';
COMMENT ON COLUMN cases.seizure.outcome IS 'Whether a sanction decides about the exhibits or they were given back; empty while they are held';
COMMENT ON COLUMN cases.seizure.ended_on IS 'Day of that decision';
COMMENT ON COLUMN cases.seizure.ended_by IS 'Number of that decision';

CREATE TABLE cases.seized (
  seizure  uuid NOT NULL REFERENCES cases.seizure,
  case_id  uuid NOT NULL REFERENCES cases.case_file,
  exhibit  int NOT NULL,
  released boolean NOT NULL DEFAULT false,
  PRIMARY KEY (seizure, exhibit)
);

CREATE UNIQUE INDEX seized_once ON cases.seized (case_id, exhibit) WHERE NOT released;

COMMENT ON TABLE cases.seized IS 'Exhibits of a seizure; none is seized twice at a time';
COMMENT ON COLUMN cases.seized.seizure IS 'The seizure';
COMMENT ON COLUMN cases.seized.case_id IS 'The case';
COMMENT ON COLUMN cases.seized.exhibit IS 'Number of the exhibit';
COMMENT ON COLUMN cases.seized.released IS 'Whether it was given back';

GRANT SELECT, INSERT, UPDATE ON cases.seizure, cases.seized TO ${app};

ALTER TABLE cases.seizure ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.seizure FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.seizure USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.seized ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.seized FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.seized USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));
