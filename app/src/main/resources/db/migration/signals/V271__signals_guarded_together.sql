-- Signals that are laid by one statement are guarded by one, and what is found by lies among the open ones by one.
CREATE FUNCTION signals.guard_new() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard(array_agg(kernel.guarded(
            n.id, signals.open_marks(n.agency, n.referred_to, n.police_since IS NOT NULL), '{}',
            n.agency <> '-', n.agency <> '-')))
     FROM new_signals n;
  PERFORM kernel.guard_parts(array_agg(n.source), array_agg(n.id)) FROM new_signals n WHERE n.source_kind = 'TIP';
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION signals.guard_new() FROM PUBLIC;

DROP TRIGGER new_signal_is_guarded ON signals.signal;
CREATE TRIGGER new_signal_is_guarded AFTER INSERT ON signals.signal
  REFERENCING NEW TABLE AS new_signals
  FOR EACH STATEMENT EXECUTE FUNCTION signals.guard_new();

CREATE FUNCTION signals.follow_new_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO signals.unsifted (signal, segment, terms) SELECT n.signal, n.segment, n.terms FROM new_ones n;
  RETURN NULL;
END $$;

DROP TRIGGER open_ones_have_its_terms ON signals.findable;
CREATE TRIGGER open_ones_have_its_terms AFTER INSERT ON signals.findable
  REFERENCING NEW TABLE AS new_ones
  FOR EACH STATEMENT EXECUTE FUNCTION signals.follow_new_terms();
CREATE TRIGGER open_ones_follow_its_terms AFTER UPDATE ON signals.findable
  FOR EACH ROW EXECUTE FUNCTION signals.follow_terms();
