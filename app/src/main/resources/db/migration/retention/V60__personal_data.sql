-- What persons ask about their data, and what went wrong with it (Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP).
CREATE TABLE retention.number_year (
  series text NOT NULL,
  year int NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  last int NOT NULL CHECK (last > 0),
  PRIMARY KEY (series, year)
);

COMMENT ON TABLE  retention.number_year IS 'Last number given in each series and year';
COMMENT ON COLUMN retention.number_year.series IS 'Series of the numbers';
COMMENT ON COLUMN retention.number_year.year IS 'Year of the number';
COMMENT ON COLUMN retention.number_year.last IS 'Last number given';

GRANT SELECT, INSERT, UPDATE ON retention.number_year TO ${app};

CREATE TABLE retention.matter (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('REQUEST', 'BREACH')),
  agency text NOT NULL,
  asks text CHECK (asks IN ('ACCESS', 'CORRECT', 'ERASE', 'RESTRICT', 'OBJECT', 'WITHDRAW_CONSENT')),
  sensitive boolean NOT NULL,
  began_at timestamptz NOT NULL,
  sealed bytea NOT NULL,
  code bytea,
  state text NOT NULL CHECK (state IN ('RECEIVED', 'IDENTIFIED', 'GRANTED', 'DONE', 'REFUSED', 'WITHDRAWN',
                                       'DETECTED', 'NOTIFIED', 'SPARED', 'CLOSED')),
  since timestamptz NOT NULL,
  version int NOT NULL CHECK (version > 0),
  CHECK ((kind = 'REQUEST') = (asks IS NOT NULL)),
  CHECK ((kind = 'REQUEST') = (code IS NOT NULL)),
  CHECK ((kind = 'BREACH') = (state IN ('DETECTED', 'NOTIFIED', 'SPARED', 'CLOSED')))
);

CREATE INDEX matter_of_agency ON retention.matter (agency, kind, since DESC);

COMMENT ON TABLE  retention.matter IS 'Requests of persons about their data, and breaches of personal data, of one agency each';
COMMENT ON COLUMN retention.matter.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN retention.matter.number IS 'Number as people say it, YC-2026-0001 or SC-2026-0001';
COMMENT ON COLUMN retention.matter.kind IS 'Request or breach';
COMMENT ON COLUMN retention.matter.agency IS 'Key of the agency that answers for the data; nobody else reads it';
COMMENT ON COLUMN retention.matter.asks IS 'Right that a request is about; empty for a breach';
COMMENT ON COLUMN retention.matter.sensitive IS 'Whether a breach is of data of which the persons must be told: biometric, place, money';
COMMENT ON COLUMN retention.matter.began_at IS 'When the request came, or the breach was detected';
COMMENT ON COLUMN retention.matter.sealed IS 'Who asks and what, or what happened to which data; sealed for this row';
COMMENT ON COLUMN retention.matter.code IS 'Digest of the code by which the person follows the request, with the identifier';
COMMENT ON COLUMN retention.matter.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN retention.matter.since IS 'Since when';
COMMENT ON COLUMN retention.matter.version IS 'Rises with each act; an act from an older page is refused';

GRANT SELECT, INSERT ON retention.matter TO ${app};
GRANT UPDATE (state, since, version, sealed) ON retention.matter TO ${app};

CREATE TABLE retention.matter_step (
  id uuid PRIMARY KEY,
  matter uuid NOT NULL REFERENCES retention.matter,
  number int NOT NULL,
  at timestamptz NOT NULL,
  event text NOT NULL,
  actor_kind text NOT NULL,
  officer uuid,
  agency text,
  words text NOT NULL,
  document uuid,
  paper text NOT NULL,
  detail text NOT NULL,
  UNIQUE (matter, number)
);

COMMENT ON TABLE  retention.matter_step IS 'What was done with it; never changed';
COMMENT ON COLUMN retention.matter_step.id IS 'Identifier';
COMMENT ON COLUMN retention.matter_step.matter IS 'What it was done with';
COMMENT ON COLUMN retention.matter_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN retention.matter_step.at IS 'When';
COMMENT ON COLUMN retention.matter_step.event IS 'What happened';
COMMENT ON COLUMN retention.matter_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN retention.matter_step.officer IS 'Who did it';
COMMENT ON COLUMN retention.matter_step.agency IS 'For which agency';
COMMENT ON COLUMN retention.matter_step.words IS 'What was said about it; what a person says is sealed in the row';
COMMENT ON COLUMN retention.matter_step.document IS 'The paper signed here by which it happened';
COMMENT ON COLUMN retention.matter_step.paper IS 'Number of the paper or stub that shows it; empty for none';
COMMENT ON COLUMN retention.matter_step.detail IS 'How an identity was shown, or the ground of a refusal; empty for none';

GRANT SELECT, INSERT ON retention.matter_step TO ${app};

CREATE TRIGGER matter_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON retention.matter_step
  FOR EACH STATEMENT EXECUTE FUNCTION retention.refuse_change();

CREATE TABLE retention.matter_paper (
  document uuid PRIMARY KEY,
  matter uuid NOT NULL REFERENCES retention.matter,
  event text NOT NULL CHECK (event IN ('EXTEND', 'GRANT', 'PART', 'REFUSE', 'NOTIFY')),
  ground text NOT NULL,
  held text NOT NULL,
  version int NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

COMMENT ON TABLE  retention.matter_paper IS 'Letters and notices whose signature answers a request or reports a breach';
COMMENT ON COLUMN retention.matter_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN retention.matter_paper.matter IS 'What it is about';
COMMENT ON COLUMN retention.matter_paper.event IS 'What its signature does';
COMMENT ON COLUMN retention.matter_paper.ground IS 'Ground of a refusal; empty for none';
COMMENT ON COLUMN retention.matter_paper.held IS 'Number of the held record that bars an answer during an investigation; not in the letter';
COMMENT ON COLUMN retention.matter_paper.version IS 'Version of which it speaks';
COMMENT ON COLUMN retention.matter_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN retention.matter_paper.drafted_at IS 'When';
COMMENT ON COLUMN retention.matter_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT ON retention.matter_paper TO ${app};
GRANT UPDATE (outcome) ON retention.matter_paper TO ${app};

CREATE UNIQUE INDEX matter_paper_waiting ON retention.matter_paper (matter) WHERE outcome IS NULL;

CREATE TABLE retention.impact_file (
  id uuid PRIMARY KEY,
  agency text NOT NULL,
  processing text NOT NULL CHECK (length(processing) BETWEEN 1 AND 300),
  paper text NOT NULL CHECK (length(paper) BETWEEN 1 AND 100),
  made_on date NOT NULL,
  revise_on date NOT NULL CHECK (revise_on > made_on),
  entered_by uuid NOT NULL,
  entered_at timestamptz NOT NULL
);

CREATE INDEX impact_file_of_agency ON retention.impact_file (agency, entered_at DESC);

COMMENT ON TABLE  retention.impact_file IS 'Assessments of the impact of processing personal data, each revision a row; never changed';
COMMENT ON COLUMN retention.impact_file.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN retention.impact_file.agency IS 'Key of the agency that processes';
COMMENT ON COLUMN retention.impact_file.processing IS 'What processing it assesses';
COMMENT ON COLUMN retention.impact_file.paper IS 'Number of the signed file in the register of papers';
COMMENT ON COLUMN retention.impact_file.made_on IS 'Day of the file or of its revision';
COMMENT ON COLUMN retention.impact_file.revise_on IS 'Day by which it is revised, set by the agency';
COMMENT ON COLUMN retention.impact_file.entered_by IS 'Who entered it';
COMMENT ON COLUMN retention.impact_file.entered_at IS 'When';

GRANT SELECT, INSERT ON retention.impact_file TO ${app};

CREATE TRIGGER impact_file_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON retention.impact_file
  FOR EACH STATEMENT EXECUTE FUNCTION retention.refuse_change();
