-- Who finds a time limit of a case on the board and does not see the case may ask for it; a head of the leading
-- agency answers. The answer opens nothing by itself: sight follows from agency, assignment and secrecy alone.
CREATE TABLE cases.sight_request (
  id          uuid        PRIMARY KEY,
  case_id     uuid        NOT NULL REFERENCES cases.case_file,
  clock       uuid        NOT NULL,
  officer     uuid        NOT NULL,
  agency      text        NOT NULL,
  reason      text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  asked_at    timestamptz NOT NULL,
  granted     boolean,
  answer      text        CHECK (length(answer) BETWEEN 1 AND 2000),
  answered_by uuid,
  answered_at timestamptz,
  CHECK (num_nulls(granted, answer, answered_by, answered_at) IN (0, 4))
);
CREATE UNIQUE INDEX sight_request_open ON cases.sight_request (case_id, officer) WHERE answered_at IS NULL;
CREATE INDEX sight_request_of_officer ON cases.sight_request (officer, case_id, asked_at);

COMMENT ON TABLE  cases.sight_request             IS 'Who asked for the sight of a case that the board of time limits names, and the answer';
COMMENT ON COLUMN cases.sight_request.id          IS 'The request';
COMMENT ON COLUMN cases.sight_request.case_id     IS 'The case';
COMMENT ON COLUMN cases.sight_request.clock       IS 'The time limit under which it was listed';
COMMENT ON COLUMN cases.sight_request.officer     IS 'Who asks';
COMMENT ON COLUMN cases.sight_request.agency      IS 'Key of the agency in which they asked';
COMMENT ON COLUMN cases.sight_request.reason      IS 'What for';
COMMENT ON COLUMN cases.sight_request.asked_at    IS 'When';
COMMENT ON COLUMN cases.sight_request.granted     IS 'Whether the case is opened to them; empty until answered';
COMMENT ON COLUMN cases.sight_request.answer      IS 'Words of the answer';
COMMENT ON COLUMN cases.sight_request.answered_by IS 'Who answered';
COMMENT ON COLUMN cases.sight_request.answered_at IS 'When';

GRANT SELECT, INSERT, UPDATE (granted, answer, answered_by, answered_at) ON cases.sight_request TO ${app};
ALTER TABLE cases.sight_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.sight_request FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.sight_request USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));
