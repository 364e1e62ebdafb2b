-- What a signature does stands in no history without its paper, whatever way the program takes.
ALTER TABLE plans.neglect_step
  ADD CONSTRAINT binding_acts_are_papers CHECK (event NOT IN ('HEAR', 'RECOMMEND', 'REMIND') OR document IS NOT NULL) NOT VALID;
ALTER TABLE plans.matter
  ADD CONSTRAINT what_binds_is_a_paper CHECK (kind NOT IN ('DIRECTIVE', 'PROGRAMME', 'RECOMMENDATION') OR paper IS NOT NULL) NOT VALID;
