-- Who sees a case also sees what belongs to it, in whatever room it lies, and nobody else does: the case writes
-- its predicate for all rooms. It is the policy of cases.case_file said in marks.
CREATE FUNCTION cases.open_marks(agencies text[], agency text, people uuid[], secrecy text, reviewing text)
  RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN secrecy = 'AGENCY' THEN ARRAY(SELECT 'case:' || a FROM unnest(agencies) a) ELSE '{}' END
      || ARRAY(SELECT 'case-officer:' || p || '@' || a FROM unnest(people) p, unnest(agencies) a)
      || CASE WHEN secrecy = 'ASSIGNED' THEN ARRAY['case-head:' || agency] ELSE '{}' END
      || CASE WHEN reviewing IS NULL THEN '{}' ELSE ARRAY['case-review:' || reviewing] END
$$;

CREATE FUNCTION cases.guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard(
    NEW.id, cases.open_marks(NEW.agencies, NEW.agency, NEW.people, NEW.secrecy, NEW.reviewing),
    ARRAY(SELECT 'officer:' || r FROM unnest(NEW.recused) r), NEW.secrecy = 'AGENCY', true);
  RETURN NULL;
END $$;

CREATE TRIGGER new_case_is_guarded AFTER INSERT ON cases.case_file
  FOR EACH ROW EXECUTE FUNCTION cases.guard();
CREATE TRIGGER moved_case_is_guarded AFTER UPDATE ON cases.case_file
  FOR EACH ROW
  WHEN ((OLD.agency, OLD.agencies, OLD.people, OLD.recused, OLD.secrecy, OLD.reviewing)
        IS DISTINCT FROM (NEW.agency, NEW.agencies, NEW.people, NEW.recused, NEW.secrecy, NEW.reviewing))
  EXECUTE FUNCTION cases.guard();

-- A file that came with a tip and is an exhibit too is shown by the case as well, and closed to whoever stepped
-- aside from it.
CREATE FUNCTION cases.guard_exhibit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard_part(NEW.file, NEW.case_id);
  RETURN NULL;
END $$;

CREATE TRIGGER exhibit_is_guarded AFTER INSERT ON cases.exhibit
  FOR EACH ROW WHEN (NEW.file IS NOT NULL) EXECUTE FUNCTION cases.guard_exhibit();

-- A request to a platform has a clock of its own.
CREATE FUNCTION cases.guard_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard_part(NEW.id, NEW.case_id);
  RETURN NULL;
END $$;

CREATE TRIGGER takedown_is_guarded AFTER INSERT ON cases.takedown
  FOR EACH ROW EXECUTE FUNCTION cases.guard_part();
CREATE TRIGGER purchase_is_guarded AFTER INSERT ON cases.purchase
  FOR EACH ROW EXECUTE FUNCTION cases.guard_part();

-- What a case began with keeps its own predicate; only who stepped aside from the case is kept away from it too.
CREATE FUNCTION cases.guard_origin() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM kernel.unguard_part(OLD.signal, OLD.case_id);
    PERFORM kernel.unguard_part(OLD.tip, OLD.case_id);
  END IF;
  IF NOT NEW.taken_back THEN
    PERFORM kernel.guard_part(NEW.signal, NEW.case_id, '{}', false);
    IF NEW.tip IS NOT NULL THEN
      PERFORM kernel.guard_part(NEW.tip, NEW.case_id, '{}', false);
    END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER origin_is_guarded AFTER INSERT OR UPDATE ON cases.origin
  FOR EACH ROW EXECUTE FUNCTION cases.guard_origin();

REVOKE EXECUTE ON FUNCTION cases.guard() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION cases.guard_exhibit() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION cases.guard_part() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION cases.guard_origin() FROM PUBLIC;

SELECT set_config('cases.everything', 'on', true);

SELECT kernel.guard(f.id, cases.open_marks(f.agencies, f.agency, f.people, f.secrecy, f.reviewing),
                    ARRAY(SELECT 'officer:' || r FROM unnest(f.recused) r), f.secrecy = 'AGENCY', true)
  FROM cases.case_file f;
SELECT kernel.guard_part(e.file, e.case_id) FROM cases.exhibit e WHERE e.file IS NOT NULL;
SELECT kernel.guard_part(t.id, t.case_id) FROM cases.takedown t;
SELECT kernel.guard_part(p.id, p.case_id) FROM cases.purchase p;
SELECT kernel.guard_part(o.signal, o.case_id, '{}', false) FROM cases.origin o WHERE NOT o.taken_back;
SELECT kernel.guard_part(o.tip, o.case_id, '{}', false) FROM cases.origin o WHERE NOT o.taken_back AND o.tip IS NOT NULL;
