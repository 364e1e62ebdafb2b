-- A hold that is set waits for what is being destroyed, and a destruction for a hold that is being set: whoever sets
-- holds has this lock alone.
CREATE OR REPLACE FUNCTION vault.refuse_destroying_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('legal hold'));
  IF EXISTS (SELECT FROM vault.held h
              WHERE h.owner = NEW.item
                 OR h.owner = (SELECT f.owner FROM vault.file f WHERE f.id = NEW.item)
                 OR h.owner = (SELECT c.owner FROM vault.capture c WHERE c.id = NEW.item)) THEN
    RAISE EXCEPTION 'a legal hold protects this evidence' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
