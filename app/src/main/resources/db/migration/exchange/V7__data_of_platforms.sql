-- A signed paper can ask a platform for data: on a ground, until a day, answered by a paper of the incoming register.
ALTER TABLE exchange.removal
  DROP CONSTRAINT removal_kind_check,
  ADD CONSTRAINT removal_kind_check CHECK (kind IN ('REMOVE', 'RESTORE', 'DATA')),
  ADD COLUMN ground text NOT NULL DEFAULT '',
  ADD COLUMN due_on date,
  ADD COLUMN reply uuid,
  ADD CONSTRAINT data_have_a_ground_and_a_day CHECK ((kind = 'DATA') = (ground <> '' AND due_on IS NOT NULL)),
  ADD CONSTRAINT data_come_by_a_paper CHECK (kind <> 'DATA' OR state <> 'DONE' OR reply IS NOT NULL);
COMMENT ON COLUMN exchange.removal.addresses IS 'Addresses of the offers, or data that are asked for, one a line';
COMMENT ON COLUMN exchange.removal.ground IS 'Ground on which data are asked for; empty for another kind';
COMMENT ON COLUMN exchange.removal.due_on IS 'Last day for the data';
COMMENT ON COLUMN exchange.removal.reply IS 'Paper of the incoming register by which the platform gave data, or refused them';
GRANT UPDATE (reply) ON exchange.removal TO ${app};
