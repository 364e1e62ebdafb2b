-- What a signature does stands in no history without its paper, whatever way the program takes.
ALTER TABLE trust.rating_step
  ADD CONSTRAINT binding_acts_are_papers CHECK (event NOT IN ('PUBLISH', 'UPHOLD', 'CHANGE', 'REMOVE') OR document IS NOT NULL) NOT VALID;
