-- Records whose sight one statement changes are followed by one.
CREATE FUNCTION vault.captures_follow_sights() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  records uuid[];
  eyes    text := coalesce(current_setting('chosach.marks', true), '');
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(DISTINCT s.record) INTO records FROM sights s WHERE s.guard <> s.record;
  ELSE
    SELECT array_agg(DISTINCT s.record) INTO records
      FROM sights s JOIN earlier_sights e ON e.record = s.record AND e.guard = s.guard
     WHERE (e.open_to, e.closed_to, e.overseen) IS DISTINCT FROM (s.open_to, s.closed_to, s.overseen);
  END IF;
  IF records IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM set_config('chosach.marks', '*', true);
  IF EXISTS (SELECT FROM vault.capture x WHERE x.owner = ANY (records)) THEN
    UPDATE vault.capture c SET shown_to = vault.plain_mark(c.owner, c.agency) WHERE c.owner = ANY (records);
  END IF;
  PERFORM set_config('chosach.marks', eyes, true);
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION vault.captures_follow_sights() FROM PUBLIC;

SELECT kernel.follow_sights('vault.captures_follow_sights', 'vault.captures_follow_sight');
