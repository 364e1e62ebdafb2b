-- A referral of a case is seen, in the agencies that work on the case, by whoever sees the case; elsewhere by the
-- office of a party, unless the officer stepped aside from the record. One of a signal as before: its one line stands
-- there for those who look after referrals. Before, every officer of a party saw and withdrew it.
CREATE FUNCTION referrals.may(kind text, subject uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN subject IS NULL
    OR CASE WHEN kind = 'case' AND kernel.concerns(subject, referrals.keys()) THEN kernel.sees(subject)
            ELSE NOT kernel.barred(subject) END;
END $$;

ALTER POLICY parties ON referrals.referral
  USING (parties && referrals.keys() AND ((SELECT kernel.sees_all()) OR referrals.may(subject_kind, subject_id)));
ALTER POLICY overview ON referrals.referral
  USING (referrals.view() = 'OVERVIEW' AND ((SELECT kernel.sees_all()) OR kernel.knows_of(subject_id)));

-- What belongs to a referral follows it.
CREATE FUNCTION referrals.shows(which uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM referrals.referral r WHERE r.id = which);
END $$;

CREATE FUNCTION referrals.shows_receiver(which uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM referrals.receiver r WHERE r.id = which);
END $$;

CREATE FUNCTION referrals.shows_act(which uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM referrals.act a WHERE a.id = which);
END $$;

ALTER POLICY parties ON referrals.receiver
  USING (parties && referrals.keys() AND ((SELECT kernel.sees_all()) OR referrals.shows(referral)))
  WITH CHECK (parties && referrals.keys());
ALTER POLICY overview ON referrals.receiver
  USING (referrals.view() = 'OVERVIEW' AND ((SELECT kernel.sees_all()) OR referrals.shows(referral)));
ALTER POLICY parties ON referrals.act
  USING (parties && referrals.keys() AND ((SELECT kernel.sees_all()) OR referrals.shows(referral)))
  WITH CHECK (parties && referrals.keys());
ALTER POLICY overview ON referrals.act
  USING (referrals.view() = 'OVERVIEW' AND ((SELECT kernel.sees_all()) OR referrals.shows(referral)));
ALTER POLICY parties ON referrals.clock
  USING (parties && referrals.keys() AND ((SELECT kernel.sees_all()) OR referrals.shows_receiver(receiver)))
  WITH CHECK (parties && referrals.keys());
ALTER POLICY overview ON referrals.clock
  USING (referrals.view() = 'OVERVIEW' AND ((SELECT kernel.sees_all()) OR referrals.shows_receiver(receiver)));
ALTER POLICY parties ON referrals.letter
  USING (parties && referrals.keys() AND ((SELECT kernel.sees_all()) OR referrals.shows(referral)))
  WITH CHECK (parties && referrals.keys());
ALTER POLICY parties ON referrals.part
  USING (parties && referrals.keys() AND ((SELECT kernel.sees_all()) OR referrals.shows(referral)))
  WITH CHECK (parties && referrals.keys());
ALTER POLICY parties ON referrals.item
  USING (parties && referrals.keys() AND ((SELECT kernel.sees_all()) OR referrals.shows_receiver(receiver)))
  WITH CHECK (parties && referrals.keys());
ALTER POLICY parties ON referrals.word
  USING (parties && referrals.keys() AND ((SELECT kernel.sees_all()) OR referrals.shows_act(act)))
  WITH CHECK (parties && referrals.keys());

-- What is about a referral or one of its receivers in other rooms, such as a time limit or the covering letter, is
-- seen as the record is, and by the parties that do not work on the record.
CREATE FUNCTION referrals.party_marks(subject uuid, parties text[]) RETURNS text[] LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT ARRAY(SELECT 'referral:' || p FROM unnest(parties) p WHERE NOT kernel.concerns(subject, ARRAY[p]))
$$;

CREATE FUNCTION referrals.guard_receiver() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  about uuid;
  seen text := current_setting('chosach.referrals_view', true);
BEGIN
  PERFORM set_config('chosach.referrals_view', 'SYSTEM', true);
  SELECT r.subject_id INTO about FROM referrals.referral r WHERE r.id = NEW.referral;
  PERFORM set_config('chosach.referrals_view', coalesce(seen, ''), true);
  IF about IS NOT NULL THEN
    PERFORM kernel.guard_part(NEW.id, about, referrals.party_marks(about, NEW.parties));
    PERFORM kernel.guard_part(NEW.referral, about, referrals.party_marks(about, NEW.parties));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER receiver_is_guarded AFTER INSERT ON referrals.receiver
  FOR EACH ROW EXECUTE FUNCTION referrals.guard_receiver();

REVOKE EXECUTE ON FUNCTION referrals.guard_receiver() FROM PUBLIC;

SELECT set_config('chosach.referrals_view', 'SYSTEM', true);

SELECT kernel.guard_part(c.id, r.subject_id, referrals.party_marks(r.subject_id, r.parties))
  FROM referrals.receiver c JOIN referrals.referral r ON r.id = c.referral WHERE r.subject_id IS NOT NULL;
SELECT kernel.guard_part(r.id, r.subject_id, referrals.party_marks(r.subject_id, r.parties))
  FROM referrals.referral r WHERE r.subject_id IS NOT NULL;
