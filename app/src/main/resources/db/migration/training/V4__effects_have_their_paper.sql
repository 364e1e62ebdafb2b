-- What a signature does stands in no history without its paper, whatever way the program takes.
ALTER TABLE training.step
  ADD CONSTRAINT binding_acts_are_papers CHECK (event <> 'ANNOUNCE' OR document IS NOT NULL) NOT VALID;
ALTER TABLE training.plan_step
  ADD CONSTRAINT binding_acts_are_papers CHECK (event <> 'ADOPT' OR document IS NOT NULL) NOT VALID;
