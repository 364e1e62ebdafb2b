-- The agency that entered a case of an earlier year may end. Who carries on its work keeps the case from then on, by the same
-- act of the standing office by which cases go to an heir; until then the row was open to officers of who is no more.
ALTER TABLE cases.earlier_case ADD COLUMN kept_by text;
COMMENT ON COLUMN cases.earlier_case.kept_by IS
  'Key of the agency that keeps it since the one that entered it ended; empty while that one does';
GRANT UPDATE (kept_by) ON cases.earlier_case TO ${app};

CREATE OR REPLACE FUNCTION cases.guard_earlier() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard(NEW.id, ARRAY['case:' || coalesce(NEW.kept_by, NEW.agency)], '{}', true, true);
  RETURN NULL;
END $$;

CREATE TRIGGER earlier_case_is_handed_on AFTER UPDATE OF kept_by ON cases.earlier_case
  FOR EACH ROW EXECUTE FUNCTION cases.guard_earlier();

-- What was compared stays, whoever keeps it. The mark of the violator is written after this.
CREATE OR REPLACE FUNCTION cases.earlier_is_compared_once() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  beside text[] := ARRAY['kept_by', 'violator_mark'];
BEGIN
  IF OLD.accepted IS NOT NULL AND to_jsonb(NEW) - beside IS DISTINCT FROM to_jsonb(OLD) - beside THEN
    RAISE EXCEPTION 'what was compared stays' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
