-- A role model is published by the decision that is signed here, and by no number that somebody types.

CREATE TABLE outreach.model_paper (
  document   uuid PRIMARY KEY,
  entry      uuid NOT NULL REFERENCES outreach.movement_entry,
  plan       uuid NOT NULL REFERENCES outreach.plan,
  model      text NOT NULL REFERENCES outreach.role_model,
  ends       date NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE UNIQUE INDEX model_paper_waiting ON outreach.model_paper (entry) WHERE outcome IS NULL;

COMMENT ON TABLE  outreach.model_paper IS 'Decisions whose signature publishes a role model';
COMMENT ON COLUMN outreach.model_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN outreach.model_paper.entry IS 'The proposal';
COMMENT ON COLUMN outreach.model_paper.plan IS 'Signed plan with the call of the movement';
COMMENT ON COLUMN outreach.model_paper.model IS 'The role model';
COMMENT ON COLUMN outreach.model_paper.ends IS 'Last day of the plan, after which it cannot be signed';
COMMENT ON COLUMN outreach.model_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN outreach.model_paper.drafted_at IS 'When';
COMMENT ON COLUMN outreach.model_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON outreach.model_paper TO ${app};
