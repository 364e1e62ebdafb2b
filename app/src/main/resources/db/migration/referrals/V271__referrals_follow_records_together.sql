-- Records whose sight one statement changes are followed by one.
CREATE FUNCTION referrals.trays_follow_sights() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  records uuid[];
  eyes    text := coalesce(current_setting('chosach.referrals_view', true), '');
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
  PERFORM set_config('chosach.referrals_view', 'SYSTEM', true);
  IF EXISTS (SELECT FROM referrals.referral x WHERE x.subject_id = ANY (records)) THEN
    UPDATE referrals.referral r
       SET named = referrals.named_by(r.subject_kind, r.subject_id, r.parties),
           open_to = referrals.opened_by(r.subject_kind, r.subject_id),
           overseen = kernel.plainly_overseen(r.subject_id)
     WHERE r.subject_id = ANY (records);
    UPDATE referrals.receiver c
       SET named = r.named, open_to = r.open_to, overseen = r.overseen
      FROM referrals.referral r WHERE r.id = c.referral AND r.subject_id = ANY (records);
    -- Who may have come to lead the case is no longer let in by the office alone.
    PERFORM kernel.guard_part(v.part, r.subject_id, referrals.party_marks(r.subject_id, r.parties))
       FROM referrals.referral r JOIN referrals.receiver c ON c.referral = r.id,
            LATERAL (VALUES (r.id), (c.id)) v (part)
      WHERE r.subject_id = ANY (records);
  END IF;
  PERFORM set_config('chosach.referrals_view', eyes, true);
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION referrals.trays_follow_sights() FROM PUBLIC;

SELECT kernel.follow_sights('referrals.trays_follow_sights', 'referrals.trays_follow_sight');
