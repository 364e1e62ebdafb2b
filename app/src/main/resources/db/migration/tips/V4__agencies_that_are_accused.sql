-- Whom a report accuses, as far as the agency is known. Its own officers, those of its integrity desk included,
-- must not learn that the report exists: they are kept away by a mark, which does not say who it is.
CREATE TABLE tips.accused (
  id       uuid        PRIMARY KEY,
  tip      uuid        NOT NULL REFERENCES tips.tip DEFERRABLE INITIALLY DEFERRED,
  mark     bytea       NOT NULL CHECK (octet_length(mark) = 32),
  agency   bytea       NOT NULL,
  named_at timestamptz NOT NULL,
  named_by uuid,
  UNIQUE (tip, mark)
);

COMMENT ON TABLE  tips.accused          IS 'Agencies that reports accuse, or whose officers; their own officers never see the report. Never changed';
COMMENT ON COLUMN tips.accused.id       IS 'Identifier, UUID version 7, part of the seal';
COMMENT ON COLUMN tips.accused.tip      IS 'The report';
COMMENT ON COLUMN tips.accused.mark     IS 'Keyed mark of the agency, by which it is kept away';
COMMENT ON COLUMN tips.accused.agency   IS 'Key of the agency, sealed under the key for content';
COMMENT ON COLUMN tips.accused.named_at IS 'When it was named';
COMMENT ON COLUMN tips.accused.named_by IS 'Officer or partner who named it; empty when the reporter did';

GRANT SELECT, INSERT ON tips.accused TO ${app};

CREATE INDEX tip_of_integrity ON tips.tip (entered_at DESC, id DESC) WHERE desk = 'INTEGRITY';

CREATE TRIGGER accused_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON tips.accused
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
