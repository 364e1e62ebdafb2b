-- A hold of a case protects each file that the case shows, whatever record it came with: a held row names that file too.
COMMENT ON COLUMN vault.held.owner IS 'What the evidence belongs to, for instance a tip, or the piece of evidence itself, where a held case shows what belongs to another record';

CREATE OR REPLACE FUNCTION vault.refuse_destroying_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM vault.held h
              WHERE h.owner = NEW.item
                 OR h.owner = (SELECT f.owner FROM vault.file f WHERE f.id = NEW.item)
                 OR h.owner = (SELECT c.owner FROM vault.capture c WHERE c.id = NEW.item)) THEN
    RAISE EXCEPTION 'a legal hold protects this evidence' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
