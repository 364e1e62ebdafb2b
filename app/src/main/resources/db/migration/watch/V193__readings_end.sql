-- A proposed rule may be declined; listings that were drawn to be read end with their term as others do.

ALTER TABLE watch.rule_change DROP CONSTRAINT rule_change_event_check;
ALTER TABLE watch.rule_change ADD CONSTRAINT rule_change_event_check
  CHECK (event IN ('SHIPPED', 'ENTERED', 'WENT_LIVE', 'ROLLED_BACK', 'SWITCHED_OFF', 'QUARANTINED', 'RELEASED', 'DECLINED'));

CREATE FUNCTION watch.only_drawn(hit uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT EXISTS (
    SELECT FROM watch.hit h
     WHERE h.id = only_drawn.hit AND h.drawn AND h.state = 'OPEN' AND h.band IN ('CLEAN', 'NOTE')
       AND NOT EXISTS (SELECT FROM watch.verdict v WHERE v.hit = h.id)
       AND NOT EXISTS (SELECT FROM watch.snapshot s WHERE s.hit = h.id)
       AND NOT EXISTS (SELECT FROM watch.seller_opening o WHERE o.hit = h.id)
       AND NOT EXISTS (SELECT FROM watch.mark_question q WHERE q.hit = h.id)
       AND NOT EXISTS (SELECT FROM watch.removal r WHERE r.hit = h.id)
       AND NOT EXISTS (SELECT FROM watch.rule_proposal p WHERE p.hit = h.id)
       AND NOT EXISTS (SELECT FROM watch.hit m WHERE m.merged_into = h.id))
$$;

COMMENT ON FUNCTION watch.only_drawn(uuid) IS 'Whether a listing was put up to be read and nothing came of it: no rule flagged it, and nobody decided, pinned, opened or asked';

CREATE OR REPLACE FUNCTION watch.erase_listings(gone uuid[]) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog AS $$
DECLARE
  free uuid[];
  sellers uuid[];
  read uuid[];
BEGIN
  SELECT array_agg(l.id), array_agg(DISTINCT l.seller) FILTER (WHERE l.seller IS NOT NULL)
    INTO free, sellers
    FROM watch.listing l
   WHERE l.id = ANY (gone)
     AND NOT EXISTS (SELECT FROM watch.hit h WHERE h.listing = l.id AND NOT watch.only_drawn(h.id))
     AND NOT EXISTS (SELECT FROM watch.alert_match m WHERE m.listing = l.id)
     AND NOT EXISTS (SELECT FROM watch.removal r WHERE r.listing = l.id OR r.back_as = l.id)
     AND NOT EXISTS (SELECT FROM watch.photo p
                       JOIN watch.photo q ON q.leader = p.leader
                       JOIN watch.hit h ON h.listing = q.listing
                      WHERE p.listing = l.id AND NOT watch.only_drawn(h.id));
  IF free IS NULL THEN
    RETURN 0;
  END IF;
  SELECT coalesce(sellers, '{}') || coalesce(array_agg(DISTINCT e.seller), '{}') INTO sellers
    FROM watch.earlier e WHERE e.listing = ANY (free) AND e.seller IS NOT NULL;
  SELECT coalesce(array_agg(h.id), '{}') INTO read FROM watch.hit h WHERE h.listing = ANY (free);
  PERFORM set_config('watch.erasing', pg_current_xact_id()::text, true);
  DELETE FROM watch.earlier WHERE listing = ANY (free);
  DELETE FROM watch.reading WHERE hit = ANY (read);
  DELETE FROM watch.reason WHERE hit = ANY (read);
  DELETE FROM watch.screening WHERE hit = ANY (read);
  PERFORM set_config('watch.erasing', '', true);
  DELETE FROM watch.contact WHERE hit = ANY (read);
  DELETE FROM watch.wording WHERE hit = ANY (read);
  DELETE FROM watch.hit WHERE id = ANY (read);
  DELETE FROM watch.photo WHERE listing = ANY (free);
  DELETE FROM watch.picture_due WHERE listing = ANY (free);
  DELETE FROM watch.listing WHERE id = ANY (free);
  DELETE FROM watch.seller s
   WHERE s.id = ANY (sellers)
     AND NOT EXISTS (SELECT FROM watch.listing l WHERE l.seller = s.id)
     AND NOT EXISTS (SELECT FROM watch.earlier e WHERE e.seller = s.id)
     AND NOT EXISTS (SELECT FROM watch.strike k WHERE k.seller = s.id);
  RETURN cardinality(free);
END $$;

DROP TRIGGER reading_is_final ON watch.reading;
CREATE TRIGGER reading_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.reading
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change_but_erasure();
DROP TRIGGER screening_is_final ON watch.screening;
CREATE TRIGGER screening_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.screening
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change_but_erasure();
DROP TRIGGER reason_is_final ON watch.reason;
CREATE TRIGGER reason_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.reason
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change_but_erasure();

COMMENT ON TABLE  watch.reading IS 'Listings below the threshold that were put up to be read on a day; never changed, and erased with its listing alone when nothing came of it';
COMMENT ON TABLE  watch.screening IS 'Each time a machine judged a flagged listing; never changed, and erased with a listing that was only drawn to be read';
COMMENT ON TABLE  watch.reason IS 'Why: the weights of a screening add up to its score; erased with a listing that was only drawn to be read';
