-- A number that an agency typed fulfilled its duty. Evidence by hand is proposed and counts once another person,
-- who directs for the committee, accepts it; what was entered before keeps counting.
CREATE TABLE plans.proof_answer (
  proof    uuid PRIMARY KEY REFERENCES plans.proof,
  accepted boolean NOT NULL,
  at       timestamptz NOT NULL,
  actor    uuid,
  words    text NOT NULL,
  CHECK (accepted OR words <> '')
);

COMMENT ON TABLE plans.proof_answer IS 'Answer to evidence by hand; never changed';
COMMENT ON COLUMN plans.proof_answer.proof IS 'Which';
COMMENT ON COLUMN plans.proof_answer.accepted IS 'Whether it counts';
COMMENT ON COLUMN plans.proof_answer.at IS 'When';
COMMENT ON COLUMN plans.proof_answer.actor IS 'Who; empty for evidence of before';
COMMENT ON COLUMN plans.proof_answer.words IS 'Why it is not accepted, or a remark';

GRANT SELECT, INSERT ON plans.proof_answer TO ${app};

INSERT INTO plans.proof_answer (proof, accepted, at, words)
SELECT id, true, entered_at, '' FROM plans.proof;
