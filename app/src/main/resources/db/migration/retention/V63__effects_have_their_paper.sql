-- What a signature does stands in no history without its paper, whatever way the program takes.
ALTER TABLE retention.matter_step
  ADD CONSTRAINT binding_acts_are_papers CHECK (event NOT IN ('EXTEND', 'GRANT', 'PART', 'REFUSE', 'NOTIFY') OR document IS NOT NULL) NOT VALID;
