-- Letters that recommend to the competent body. Identifiers alone: whose signature it is, is asked at each signature of
-- any paper, before anybody may see the case.
CREATE TABLE conduct.integrity_paper (
  document   uuid PRIMARY KEY,
  case_id    uuid NOT NULL REFERENCES conduct.integrity_case,
  version    int NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE UNIQUE INDEX integrity_paper_waiting ON conduct.integrity_paper (case_id) WHERE outcome IS NULL;

COMMENT ON TABLE  conduct.integrity_paper IS 'Letters whose signature recommends to the competent body';
COMMENT ON COLUMN conduct.integrity_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN conduct.integrity_paper.case_id IS 'The integrity case';
COMMENT ON COLUMN conduct.integrity_paper.version IS 'Version of the case of which it speaks';
COMMENT ON COLUMN conduct.integrity_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN conduct.integrity_paper.drafted_at IS 'When';
COMMENT ON COLUMN conduct.integrity_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON conduct.integrity_paper TO ${app};
