-- A result and a publication are facts that somebody else's paper shows; typed words end no clock.
ALTER TABLE petitions.step DROP CONSTRAINT what_others_signed_is_kept;
ALTER TABLE petitions.step ADD CONSTRAINT what_others_signed_is_kept CHECK (
  event NOT IN ('RECORD', 'HOLD', 'WITHDRAW', 'REPLY', 'RESULT', 'PUBLISH', 'SECOND', 'SUE') OR paper IS NOT NULL) NOT VALID;
