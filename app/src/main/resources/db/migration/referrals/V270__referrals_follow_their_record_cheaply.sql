-- Most records were referred to nobody when it changes who sees them: that is looked for before anything is changed, by a plan
-- that is kept.
CREATE OR REPLACE FUNCTION referrals.trays_follow_sight() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  seen text := coalesce(current_setting('chosach.referrals_view', true), '');
BEGIN
  PERFORM set_config('chosach.referrals_view', 'SYSTEM', true);
  IF EXISTS (SELECT FROM referrals.referral r WHERE r.subject_id = NEW.record) THEN
    UPDATE referrals.referral r
       SET named = referrals.named_by(r.subject_kind, r.subject_id, r.parties),
           open_to = referrals.opened_by(r.subject_kind, r.subject_id),
           overseen = kernel.plainly_overseen(r.subject_id)
     WHERE r.subject_id = NEW.record;
    UPDATE referrals.receiver c
       SET named = r.named, open_to = r.open_to, overseen = r.overseen
      FROM referrals.referral r WHERE r.id = c.referral AND r.subject_id = NEW.record;
    -- Who may have come to lead the case is no longer let in by the office alone.
    PERFORM kernel.guard_part(v.part, r.subject_id, referrals.party_marks(r.subject_id, r.parties))
       FROM referrals.referral r JOIN referrals.receiver c ON c.referral = r.id,
            LATERAL (VALUES (r.id), (c.id)) v (part)
      WHERE r.subject_id = NEW.record;
  END IF;
  PERFORM set_config('chosach.referrals_view', seen, true);
  RETURN NULL;
END $$;
