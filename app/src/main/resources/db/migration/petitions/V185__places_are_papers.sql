-- A decision of before names the act and place of a listed trader in its words alone; a signed one completes it. What was
-- there before has no such step.
ALTER TABLE petitions.step
  ADD CONSTRAINT places_are_papers CHECK (event <> 'LOCATE' OR (document IS NOT NULL AND paper_number IS NOT NULL)) NOT VALID;
