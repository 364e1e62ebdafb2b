-- What belongs to an integrity case is seen by whoever sees the case: its policy, said in marks for all rooms.
CREATE FUNCTION conduct.guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard(
    NEW.id, ARRAY['integrity'],
    ARRAY(SELECT 'officer:' || r FROM unnest(NEW.recused) r) || ('integrity-agency:' || encode(NEW.accused_mark, 'hex')),
    false, false);
  IF NEW.tip IS NOT NULL THEN
    PERFORM kernel.guard_part(NEW.tip, NEW.id);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER integrity_case_is_guarded AFTER INSERT OR UPDATE ON conduct.integrity_case
  FOR EACH ROW EXECUTE FUNCTION conduct.guard();

REVOKE EXECUTE ON FUNCTION conduct.guard() FROM PUBLIC;

SELECT set_config('conduct.everything', 'on', true);

SELECT kernel.guard(c.id, ARRAY['integrity'],
                    ARRAY(SELECT 'officer:' || r FROM unnest(c.recused) r)
                      || ('integrity-agency:' || encode(c.accused_mark, 'hex')), false, false)
  FROM conduct.integrity_case c;
SELECT kernel.guard_part(c.tip, c.id) FROM conduct.integrity_case c WHERE c.tip IS NOT NULL;
