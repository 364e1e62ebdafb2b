-- One person made signatories alone, by a number that was typed. A right is recorded from an appointment paper of
-- the incoming register and begins when a second person confirms it; rights of before stay as they are.
ALTER TABLE documents.signing_right
  ADD COLUMN paper        uuid REFERENCES documents.incoming,
  ADD COLUMN confirmed_by uuid,
  ADD COLUMN confirmed_at timestamptz,
  ADD CHECK (confirmed_by <> granted_by),
  ADD CHECK (confirmed_by <> officer);

UPDATE documents.signing_right SET confirmed_at = granted_at;

COMMENT ON COLUMN documents.signing_right.paper IS 'Appointment paper in the incoming register; empty for rights of before and of the program';
COMMENT ON COLUMN documents.signing_right.confirmed_by IS 'Second person; empty for rights of before and of the program';
COMMENT ON COLUMN documents.signing_right.confirmed_at IS 'When the right was confirmed; nobody signs under it before';

GRANT UPDATE (confirmed_by, confirmed_at) ON documents.signing_right TO ${app};
