-- Evidence of a record under a legal hold cannot be destroyed, whatever the program is made to do.
CREATE TABLE vault.held (
  owner uuid PRIMARY KEY
);

COMMENT ON TABLE  vault.held       IS 'Records whose evidence a legal hold protects today';
COMMENT ON COLUMN vault.held.owner IS 'What the evidence belongs to, for instance a tip';

GRANT SELECT, INSERT, DELETE ON vault.held TO ${app};

CREATE FUNCTION vault.refuse_destroying_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM vault.held h
              WHERE h.owner = (SELECT f.owner FROM vault.file f WHERE f.id = NEW.item)
                 OR h.owner = (SELECT c.owner FROM vault.capture c WHERE c.id = NEW.item)) THEN
    RAISE EXCEPTION 'a legal hold protects this evidence' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER held_is_not_destroyed BEFORE UPDATE OF done_at ON vault.destruction
  FOR EACH ROW WHEN (NEW.done_at IS NOT NULL) EXECUTE FUNCTION vault.refuse_destroying_held();
