-- A file goes to the criminal side for some of its subjects: for them nothing is decided meanwhile, for the others the
-- case goes on (Luật XLVPHC art. 62, 63). Until now it went as a whole, and without a paper of its own.
ALTER TABLE cases.transfer
  ADD COLUMN document uuid UNIQUE,
  ADD COLUMN number   text,
  ADD COLUMN whole    boolean NOT NULL DEFAULT true;

COMMENT ON COLUMN cases.transfer.document IS 'The signed decision to transfer; empty for files of before';
COMMENT ON COLUMN cases.transfer.number IS 'Its number; empty for files of before';
COMMENT ON COLUMN cases.transfer.whole IS 'Whether it is about the case as a whole, whoever turns out to be in it';

DROP INDEX cases.transfer_one_open;
CREATE UNIQUE INDEX transfer_one_whole ON cases.transfer (case_id) WHERE result IS NULL AND whole;

CREATE TABLE cases.transfer_subject (
  transfer uuid NOT NULL REFERENCES cases.transfer,
  subject  uuid NOT NULL REFERENCES cases.subject,
  case_id  uuid NOT NULL REFERENCES cases.case_file,
  PRIMARY KEY (transfer, subject)
);

COMMENT ON TABLE cases.transfer_subject IS 'Whom a transfer to the criminal side is about';
COMMENT ON COLUMN cases.transfer_subject.transfer IS 'The transfer';
COMMENT ON COLUMN cases.transfer_subject.subject IS 'The subject of the case';
COMMENT ON COLUMN cases.transfer_subject.case_id IS 'The case';

GRANT SELECT, INSERT ON cases.transfer_subject TO ${app};
ALTER TABLE cases.transfer_subject ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.transfer_subject FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.transfer_subject USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

CREATE TABLE cases.criminal_step (
  id          uuid PRIMARY KEY REFERENCES cases.incoming_paper,
  case_id     uuid NOT NULL REFERENCES cases.case_file,
  transfer    uuid REFERENCES cases.transfer,
  stage       text NOT NULL CHECK (stage IN ('PROSECUTED', 'INDICTED', 'TRIED', 'SENTENCED', 'STOPPED')),
  number      text NOT NULL,
  dated       date NOT NULL,
  body        text NOT NULL,
  words       text NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL
);

CREATE INDEX criminal_step_of_case ON cases.criminal_step (case_id, recorded_at);

COMMENT ON TABLE cases.criminal_step IS 'What investigating body, procuracy and court did with a file, each with the paper that came in';
COMMENT ON COLUMN cases.criminal_step.id IS 'Identifier: the incoming paper with its scan';
COMMENT ON COLUMN cases.criminal_step.case_id IS 'The case';
COMMENT ON COLUMN cases.criminal_step.transfer IS 'The transfer that it follows; empty for a report that the body verified itself';
COMMENT ON COLUMN cases.criminal_step.stage IS 'Prosecution, indictment, decision to try, judgment, or stopped';
COMMENT ON COLUMN cases.criminal_step.number IS 'Number of the paper';
COMMENT ON COLUMN cases.criminal_step.dated IS 'Day of the paper';
COMMENT ON COLUMN cases.criminal_step.body IS 'Who issued it, as printed';
COMMENT ON COLUMN cases.criminal_step.words IS 'What it says';
COMMENT ON COLUMN cases.criminal_step.recorded_by IS 'Who recorded it';
COMMENT ON COLUMN cases.criminal_step.recorded_at IS 'When';

GRANT SELECT, INSERT ON cases.criminal_step TO ${app};
ALTER TABLE cases.criminal_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.criminal_step FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.criminal_step USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

-- Each violator has one standing decision of a sort, and not the case.
DROP INDEX cases.ruling_once;
CREATE UNIQUE INDEX ruling_once
  ON cases.ruling (case_id, kind, coalesce(violator, '00000000-0000-0000-0000-000000000000'::uuid))
  WHERE annulled_on IS NULL;

-- Clocks of a decision, of a file that came back, and of a seizure are seen by whoever sees their case.
CREATE TRIGGER ruling_is_guarded AFTER INSERT ON cases.ruling
  FOR EACH ROW EXECUTE FUNCTION cases.guard_part();
CREATE TRIGGER transfer_is_guarded AFTER INSERT ON cases.transfer
  FOR EACH ROW EXECUTE FUNCTION cases.guard_part();
CREATE TRIGGER seizure_is_guarded AFTER INSERT ON cases.seizure
  FOR EACH ROW EXECUTE FUNCTION cases.guard_part();

SELECT set_config('cases.everything', 'on', true);
SELECT kernel.guard_part(r.id, r.case_id) FROM cases.ruling r;
SELECT kernel.guard_part(t.id, t.case_id) FROM cases.transfer t;
SELECT kernel.guard_part(s.id, s.case_id) FROM cases.seizure s;
