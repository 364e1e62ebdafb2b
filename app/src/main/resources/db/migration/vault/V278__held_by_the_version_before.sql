-- While programs of the version before run beside, a destruction waits for their holds too: they set them under the
-- other name of the lock.
CREATE OR REPLACE FUNCTION vault.refuse_destroying_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('legal hold'));
  PERFORM pg_advisory_xact_lock_shared(hashtext('retention.hold'));
  IF EXISTS (SELECT FROM vault.held h
              WHERE h.owner = NEW.item
                 OR h.owner = (SELECT f.owner FROM vault.file f WHERE f.id = NEW.item)
                 OR h.owner = (SELECT c.owner FROM vault.capture c WHERE c.id = NEW.item)) THEN
    RAISE EXCEPTION 'a legal hold protects this evidence' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
