-- A tip under a legal hold cannot be erased, whatever the program is made to do. Retention orders the hold and
-- writes it here in the same transaction.
CREATE TABLE tips.held (
  tip  uuid NOT NULL REFERENCES tips.tip,
  part text NOT NULL CHECK (part IN ('REPORTER', 'WORDS')),
  PRIMARY KEY (tip, part)
);

COMMENT ON TABLE  tips.held      IS 'Parts of tips that a legal hold protects today';
COMMENT ON COLUMN tips.held.tip  IS 'The tip';
COMMENT ON COLUMN tips.held.part IS 'What must not go: who told it, or what was told';

GRANT SELECT, INSERT, DELETE ON tips.held TO ${app};

-- Holding and erasing one tip wait for each other, so that neither overlooks the other.
CREATE FUNCTION tips.hold_or_erase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('tips.held' || NEW.tip::text, 389));
  IF TG_TABLE_NAME = 'erasure'
     AND EXISTS (SELECT FROM tips.held h WHERE h.tip = NEW.tip AND (h.part = NEW.part OR NEW.part = 'WORDS')) THEN
    RAISE EXCEPTION 'a legal hold protects this tip' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_TABLE_NAME = 'held'
     AND EXISTS (SELECT FROM tips.erasure e WHERE e.tip = NEW.tip AND (e.part = NEW.part OR e.part = 'WORDS')) THEN
    RAISE EXCEPTION 'what was erased cannot be held' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER held_is_not_erased BEFORE INSERT ON tips.erasure
  FOR EACH ROW EXECUTE FUNCTION tips.hold_or_erase();
CREATE TRIGGER erased_is_not_held BEFORE INSERT ON tips.held
  FOR EACH ROW EXECUTE FUNCTION tips.hold_or_erase();
