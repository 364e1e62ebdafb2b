-- What belongs to a signal, in whatever room it lies, is seen by whoever sees the signal: the policy of
-- signals.signal, said in marks for all rooms. A tip is seen through its signals, be it one or the parts of a
-- split letter.
CREATE FUNCTION signals.open_marks(agency text, referred_to text) RETURNS text[]
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN agency = '-' THEN '{}' ELSE ARRAY['tips', 'tip:' || agency] END
      || CASE WHEN referred_to IS NULL THEN '{}' ELSE ARRAY['tip-referred:' || referred_to] END
$$;

CREATE FUNCTION signals.guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard(NEW.id, signals.open_marks(NEW.agency, NEW.referred_to), '{}', NEW.agency <> '-', NEW.agency <> '-');
  IF TG_OP = 'INSERT' AND NEW.source_kind = 'TIP' THEN
    PERFORM kernel.guard_part(NEW.source, NEW.id);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER new_signal_is_guarded AFTER INSERT ON signals.signal
  FOR EACH ROW EXECUTE FUNCTION signals.guard();
CREATE TRIGGER moved_signal_is_guarded AFTER UPDATE ON signals.signal
  FOR EACH ROW
  WHEN ((OLD.agency, OLD.referred_to) IS DISTINCT FROM (NEW.agency, NEW.referred_to))
  EXECUTE FUNCTION signals.guard();

REVOKE EXECUTE ON FUNCTION signals.guard() FROM PUBLIC;

SELECT set_config('signals.everything', 'on', true);

SELECT kernel.guard(s.id, signals.open_marks(s.agency, s.referred_to), '{}', s.agency <> '-', s.agency <> '-') FROM signals.signal s;
SELECT kernel.guard_part(s.source, s.id) FROM signals.signal s WHERE s.source_kind = 'TIP';
