-- Tips and reservations that are written by one statement are guarded by one.
CREATE FUNCTION tips.guard_some(which uuid[]) RETURNS void LANGUAGE plpgsql STRICT
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
  PERFORM kernel.guard(array_agg(kernel.guarded(
            t.id,
            CASE WHEN t.desk = 'SIFTING' AND r.agency IS NOT NULL THEN ARRAY['tip:' || r.agency]
                 WHEN t.desk = 'SIFTING' THEN tips.common_marks(t.entered_by)
                 WHEN a.marks = '{}' THEN ARRAY['integrity-home']
                 ELSE ARRAY['integrity-home', 'integrity'] END,
            CASE WHEN t.desk = 'SIFTING' THEN '{}' ELSE a.marks END, false, t.desk = 'SIFTING')))
     FROM tips.tip t
     LEFT JOIN LATERAL (SELECT k.agency FROM tips.reservation k WHERE k.tip = t.id ORDER BY k.number DESC LIMIT 1) r ON true,
          LATERAL (SELECT ARRAY(SELECT 'tip-accused:' || encode(x.mark, 'hex') FROM tips.accused x WHERE x.tip = t.id)
                     AS marks) a
    WHERE t.id = ANY (which);
END $$;

COMMENT ON FUNCTION tips.guard_some IS 'As tips.guard_one, for some tips';

CREATE FUNCTION tips.guard_new() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM tips.guard_some(array_agg(t.id)) FROM new_tips t;
  RETURN NULL;
END $$;

CREATE FUNCTION tips.guard_from_reservations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM tips.guard_some(array_agg(r.tip)) FROM new_reservations r;
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION tips.guard_some FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION tips.guard_new() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION tips.guard_from_reservations() FROM PUBLIC;

DROP TRIGGER new_tip_is_guarded ON tips.tip;
CREATE TRIGGER new_tip_is_guarded AFTER INSERT ON tips.tip
  REFERENCING NEW TABLE AS new_tips
  FOR EACH STATEMENT EXECUTE FUNCTION tips.guard_new();

DROP TRIGGER reserved_is_kept_apart ON tips.reservation;
CREATE TRIGGER reserved_is_kept_apart AFTER INSERT ON tips.reservation
  REFERENCING NEW TABLE AS new_reservations
  FOR EACH STATEMENT EXECUTE FUNCTION tips.guard_from_reservations();
