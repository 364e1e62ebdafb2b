-- What a signature does stands in no history without its paper, whatever way the program takes.
ALTER TABLE exchange.letter_step
  ADD CONSTRAINT binding_acts_are_papers CHECK (event <> 'SEND' OR document IS NOT NULL) NOT VALID;
ALTER TABLE exchange.sharing_step
  ADD CONSTRAINT binding_acts_are_papers CHECK (event <> 'AGREE' OR document IS NOT NULL) NOT VALID;
