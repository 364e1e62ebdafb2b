-- A tray asked two functions of each of its rows. Who sees what stays; a row now holds what settles it, and the
-- functions are asked of the rest: where somebody was kept away from the record, and of officers who see it by a mark
-- of their own.
ALTER TABLE referrals.referral
  ADD COLUMN named text[],
  ADD COLUMN open_to text[] NOT NULL DEFAULT '{}',
  ADD COLUMN overseen boolean NOT NULL DEFAULT false;
ALTER TABLE referrals.receiver
  ADD COLUMN named text[],
  ADD COLUMN open_to text[] NOT NULL DEFAULT '{}',
  ADD COLUMN overseen boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN referrals.referral.named    IS 'Agencies whose officers see it by the predicate of its record alone; empty set where the office of a party is enough; no value where the record must be asked';
COMMENT ON COLUMN referrals.referral.open_to  IS 'Marks of its record, one of which is enough for an officer of a party; none where the record must be asked';
COMMENT ON COLUMN referrals.referral.overseen IS 'Whether everyone who oversees all agencies may know of its record';
COMMENT ON COLUMN referrals.receiver.named    IS 'As of its referral';
COMMENT ON COLUMN referrals.receiver.open_to  IS 'As of its referral';
COMMENT ON COLUMN referrals.receiver.overseen IS 'As of its referral';

ALTER TABLE referrals.referral ADD COLUMN plain boolean GENERATED ALWAYS AS (named = '{}') STORED;
ALTER TABLE referrals.receiver ADD COLUMN plain boolean GENERATED ALWAYS AS (named = '{}') STORED;

COMMENT ON COLUMN referrals.referral.plain IS 'Whether the office of a party is enough to see it; follows from named';
COMMENT ON COLUMN referrals.receiver.plain IS 'As of its referral';

CREATE INDEX referral_by_record ON referrals.referral (subject_id) WHERE subject_id IS NOT NULL;

CREATE FUNCTION referrals.named_by(kind text, subject uuid) RETURNS text[] LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN subject IS NULL THEN '{}'
              WHEN kernel.keeps_away(subject) THEN NULL
              WHEN kind <> 'case' THEN '{}'
              ELSE kernel.agencies_named(subject) END
$$;

CREATE FUNCTION referrals.opened_by(kind text, subject uuid) RETURNS text[] LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN kind = 'case' AND NOT kernel.keeps_away(subject) THEN kernel.opening_marks(subject) ELSE '{}' END
$$;

CREATE FUNCTION referrals.show() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.named := referrals.named_by(NEW.subject_kind, NEW.subject_id);
  NEW.open_to := referrals.opened_by(NEW.subject_kind, NEW.subject_id);
  NEW.overseen := kernel.plainly_overseen(NEW.subject_id);
  RETURN NEW;
END $$;

CREATE TRIGGER new_referral_is_shown BEFORE INSERT ON referrals.referral
  FOR EACH ROW EXECUTE FUNCTION referrals.show();

CREATE FUNCTION referrals.show_receiver() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  seen text := coalesce(current_setting('chosach.referrals_view', true), '');
BEGIN
  PERFORM set_config('chosach.referrals_view', 'SYSTEM', true);
  SELECT r.named, r.open_to, r.overseen INTO NEW.named, NEW.open_to, NEW.overseen
    FROM referrals.referral r WHERE r.id = NEW.referral;
  PERFORM set_config('chosach.referrals_view', seen, true);
  RETURN NEW;
END $$;

REVOKE EXECUTE ON FUNCTION referrals.show_receiver() FROM PUBLIC;

CREATE TRIGGER new_receiver_is_shown BEFORE INSERT ON referrals.receiver
  FOR EACH ROW EXECUTE FUNCTION referrals.show_receiver();

CREATE FUNCTION referrals.trays_follow_sight() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  seen text := coalesce(current_setting('chosach.referrals_view', true), '');
BEGIN
  PERFORM set_config('chosach.referrals_view', 'SYSTEM', true);
  UPDATE referrals.referral r
     SET named = referrals.named_by(r.subject_kind, r.subject_id),
         open_to = referrals.opened_by(r.subject_kind, r.subject_id),
         overseen = kernel.plainly_overseen(r.subject_id)
   WHERE r.subject_id = NEW.record;
  UPDATE referrals.receiver c
     SET named = r.named, open_to = r.open_to, overseen = r.overseen
    FROM referrals.referral r WHERE r.id = c.referral AND r.subject_id = NEW.record;
  PERFORM set_config('chosach.referrals_view', seen, true);
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION referrals.trays_follow_sight() FROM PUBLIC;

SELECT kernel.follow_sight('referrals.trays_follow_sight');

SELECT set_config('chosach.referrals_view', 'SYSTEM', true);
UPDATE referrals.referral r
   SET named = referrals.named_by(r.subject_kind, r.subject_id),
       open_to = referrals.opened_by(r.subject_kind, r.subject_id),
       overseen = kernel.plainly_overseen(r.subject_id);
UPDATE referrals.receiver c SET named = r.named, open_to = r.open_to, overseen = r.overseen
  FROM referrals.referral r WHERE r.id = c.referral;
SELECT set_config('chosach.referrals_view', '', true);

-- The agency in whose name somebody looks who carries on the work of no other. Comparing it with the sender and the
-- first receiver is cheap; an overlap of two arrays, which most rows are then spared, costs as much as reading a row.
CREATE FUNCTION referrals.key() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN cardinality(referrals.keys()) = 1 THEN (referrals.keys())[1] END
$$;

-- What is settled once for a statement is asked in sub-selects.
ALTER POLICY parties ON referrals.referral
  USING (plain AND (SELECT referrals.key()) IN (parties[1], parties[2])
         OR parties && (SELECT referrals.keys())
            AND (NOT named && (SELECT referrals.keys()) OR open_to && (SELECT kernel.marks())
                 OR (SELECT kernel.sees_all()) OR referrals.may(subject_kind, subject_id)));
ALTER POLICY overview ON referrals.referral
  USING ((SELECT referrals.view() = 'OVERVIEW')
         AND (overseen >= (SELECT kernel.overseeing()) OR kernel.knows_of(subject_id)));
ALTER POLICY program ON referrals.referral USING ((SELECT referrals.view() = 'SYSTEM'));

ALTER POLICY parties ON referrals.receiver
  USING (plain AND agency = (SELECT referrals.key())
         OR parties && (SELECT referrals.keys())
            AND (NOT named && (SELECT referrals.keys()) OR open_to && (SELECT kernel.marks())
                 OR (SELECT kernel.sees_all()) OR referrals.shows(referral)))
  WITH CHECK (parties && referrals.keys());
ALTER POLICY overview ON referrals.receiver
  USING ((SELECT referrals.view() = 'OVERVIEW')
         AND (overseen >= (SELECT kernel.overseeing()) OR referrals.shows(referral)));
ALTER POLICY program ON referrals.receiver USING ((SELECT referrals.view() = 'SYSTEM'));

-- A tray and what there is to do in it read an index alone.
DROP INDEX referrals.receiver_in_tray;
CREATE INDEX receiver_in_tray ON referrals.receiver (agency, state, referral)
  INCLUDE (id, escalated, opened_at, delivered_at, plain, parties, named, open_to, overseen);
CREATE INDEX receiver_countered ON referrals.receiver (referral) WHERE state = 'COUNTERED';
