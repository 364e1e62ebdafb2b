-- The right to explain (Luật XLVPHC art. 61) ends with its time, or with the person's own signed word; a file comes back
-- on the paper of the investigating body. Such papers are kept with the case and seen as the case is.
CREATE TABLE cases.incoming_paper (
  id          uuid        PRIMARY KEY,
  case_id     uuid        NOT NULL REFERENCES cases.case_file,
  kind        text        NOT NULL CHECK (kind IN ('WRITTEN', 'ORAL', 'WAIVED', 'BODY')),
  dated       date        NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL
);

CREATE INDEX incoming_paper_of_case ON cases.incoming_paper (case_id);

COMMENT ON TABLE  cases.incoming_paper             IS 'Signed papers of others on which a step of a case rests; never changed';
COMMENT ON COLUMN cases.incoming_paper.id          IS 'Identifier; also the owner of its files in the vault';
COMMENT ON COLUMN cases.incoming_paper.case_id     IS 'The case';
COMMENT ON COLUMN cases.incoming_paper.kind        IS 'A written explanation, minutes of a hearing, a waiver of the right, or the answer of an investigating body';
COMMENT ON COLUMN cases.incoming_paper.dated       IS 'Day of the paper';
COMMENT ON COLUMN cases.incoming_paper.recorded_by IS 'Officer who recorded it';
COMMENT ON COLUMN cases.incoming_paper.recorded_at IS 'When';

GRANT SELECT, INSERT ON cases.incoming_paper TO ${app};

ALTER TABLE cases.incoming_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.incoming_paper FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.incoming_paper USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

CREATE TRIGGER incoming_paper_is_guarded AFTER INSERT ON cases.incoming_paper
  FOR EACH ROW EXECUTE FUNCTION cases.guard_part();

-- A file goes to the criminal side after a decision too: the decision is suspended, stands again when the file comes
-- back, and is annulled when the body prosecutes (Luật XLVPHC art. 62.3).
ALTER TABLE cases.transfer ADD COLUMN decided text CHECK (decided IN ('FINED', 'TAXED', 'EXECUTED'));
ALTER TABLE cases.transfer ADD COLUMN by_body boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN cases.transfer.decided IS 'State of the case when the file went after a decision; empty when nothing was decided';
COMMENT ON COLUMN cases.transfer.by_body IS 'Whether the investigating body itself answered: in the referral, or on a paper that is kept';

SELECT set_config('cases.everything', 'on', true);
UPDATE cases.transfer SET by_body = true WHERE referral IS NOT NULL AND result IN ('RETURNED', 'DECLINED');

-- What is found says more exactly what a case is about: the kinds of goods and of violation decide which crime it may be.
COMMENT ON COLUMN cases.case_file.goods IS 'Code of the goods group, as stated last';
COMMENT ON COLUMN cases.case_file.violation IS 'Code of the kind of violation, as stated last';
