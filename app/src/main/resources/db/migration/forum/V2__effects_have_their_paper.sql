-- What a signature does stands in no history without its paper, whatever way the program takes.
ALTER TABLE forum.opinion_step
  ADD CONSTRAINT binding_acts_are_papers CHECK (event <> 'ANSWER' OR document IS NOT NULL) NOT VALID;
