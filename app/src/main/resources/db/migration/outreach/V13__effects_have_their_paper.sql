-- What a signature does stands in no history without its paper, whatever way the program takes.
ALTER TABLE outreach.plan_step
  ADD CONSTRAINT binding_acts_are_papers CHECK (event <> 'ISSUE' OR document IS NOT NULL) NOT VALID;
