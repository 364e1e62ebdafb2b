-- What an agency explains binds by the signature of its head, or by its paper in the register.
ALTER TABLE plans.neglect_paper
  DROP CONSTRAINT neglect_paper_event_check,
  ADD CONSTRAINT neglect_paper_event_check CHECK (event IN ('HEAR', 'EXPLAIN', 'RECOMMEND', 'REMIND')),
  DROP CONSTRAINT neglect_paper_outcome_check,
  ADD CONSTRAINT neglect_paper_outcome_check CHECK (outcome IN ('SIGNED', 'DROPPED', 'OVERTAKEN')),
  ADD COLUMN words text NOT NULL DEFAULT '' CHECK (length(words) <= 4000);

COMMENT ON TABLE  plans.neglect_paper IS 'Letters whose signature hears the agency, explains, asks the competent body or reminds it';
COMMENT ON COLUMN plans.neglect_paper.words IS 'What the agency explains; empty for a letter of the committee';

ALTER TABLE plans.neglect_step
  ADD CONSTRAINT explained_by_a_paper
    CHECK (event <> 'EXPLAIN' OR document IS NOT NULL) NOT VALID,
  ADD CONSTRAINT received_by_a_paper CHECK (event <> 'RECEIVE' OR paper <> '');
