-- A tip of the common desk is open to those who follow all tips and to whoever entered it; everyone else meets it
-- through its signals. One of the integrity desk is open to
-- that desk, and closed to every agency that it accuses. Said in marks for all rooms.
CREATE FUNCTION tips.common_marks(entered_by uuid) RETURNS text[]
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT ARRAY['tips'] || CASE WHEN entered_by IS NULL THEN '{}' ELSE ARRAY['officer:' || entered_by] END
$$;

CREATE FUNCTION tips.guard_one(which uuid) RETURNS void LANGUAGE sql
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT kernel.guard(
           t.id,
           CASE WHEN t.desk = 'SIFTING' THEN tips.common_marks(t.entered_by)
                WHEN a.marks = '{}' THEN ARRAY['integrity-home']
                ELSE ARRAY['integrity-home', 'integrity'] END,
           CASE WHEN t.desk = 'SIFTING' THEN '{}' ELSE a.marks END, false, t.desk = 'SIFTING')
    FROM tips.tip t,
         LATERAL (SELECT ARRAY(SELECT 'tip-accused:' || encode(x.mark, 'hex') FROM tips.accused x WHERE x.tip = t.id)
                    AS marks) a
   WHERE t.id = which
$$;

CREATE FUNCTION tips.guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.desk = 'SIFTING' THEN
    PERFORM kernel.guard(NEW.id, tips.common_marks(NEW.entered_by), '{}', false, true);
  ELSE
    PERFORM tips.guard_one(NEW.id);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER new_tip_is_guarded AFTER INSERT ON tips.tip
  FOR EACH ROW EXECUTE FUNCTION tips.guard();
CREATE TRIGGER steered_tip_is_guarded AFTER UPDATE ON tips.tip
  FOR EACH ROW WHEN (OLD.desk <> NEW.desk) EXECUTE FUNCTION tips.guard();

CREATE FUNCTION tips.guard_from_accused() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM tips.guard_one(NEW.tip);
  RETURN NULL;
END $$;

CREATE TRIGGER accused_is_kept_away AFTER INSERT ON tips.accused
  FOR EACH ROW EXECUTE FUNCTION tips.guard_from_accused();

REVOKE EXECUTE ON FUNCTION tips.guard() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION tips.guard_from_accused() FROM PUBLIC;

SELECT tips.guard_one(t.id) FROM tips.tip t;
