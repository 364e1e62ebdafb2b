-- What a signature does stands in no history without its paper, whatever way the program takes.
ALTER TABLE press.step
  ADD CONSTRAINT binding_acts_are_papers CHECK (event NOT IN ('JOIN', 'RELEASE', 'CORRECT', 'WITHDRAW') OR document IS NOT NULL) NOT VALID;
