-- A version of a rule is entered by the program when a second officer confirmed it with a citation (room law). No row
-- is removed; what a mended row said before is kept in the change.
ALTER TABLE deadlines.legal_rule DROP CONSTRAINT legal_rule_pkey;
ALTER TABLE deadlines.legal_rule ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;
COMMENT ON COLUMN deadlines.legal_rule.id IS 'Row number';
GRANT INSERT, UPDATE ON deadlines.legal_rule TO ${app};

ALTER TABLE deadlines.clock_event
  DROP CONSTRAINT clock_event_kind_check,
  ADD CONSTRAINT clock_event_kind_check CHECK (kind IN ('STARTED', 'PAUSED', 'RESUMED', 'EXTENDED', 'REASSIGNED', 'MET',
    'WITHDRAWN', 'RECOUNTED', 'RULED', 'NEAR', 'PASSED'));
COMMENT ON COLUMN deadlines.clock_event.option IS 'Extension that was used, or the change of the law that was confirmed';
CREATE INDEX clock_event_by_law ON deadlines.clock_event (option) WHERE kind = 'RULED';
