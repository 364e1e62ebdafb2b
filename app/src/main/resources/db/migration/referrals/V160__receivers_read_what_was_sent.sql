-- Whoever receives a referral of a case reads it, also where the agency works on the case and the case is open to named
-- officers alone: the letter was written to the agency, the case was not. Before, nobody there read it. The agency that
-- leads the case still reads by the predicate of the case what others send about it, and so does the sender; who stepped
-- aside reads nothing. And each sub-select of a policy is set up for each statement: of eight three are left.

-- Of some agencies those that see a referral by the predicate of its case alone.
CREATE FUNCTION referrals.bound(subject uuid, agencies text[], parties text[]) RETURNS text[] LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT ARRAY(SELECT a FROM unnest(agencies) a
                WHERE a <> ALL (parties[2:]) OR 'case-lead@' || a = ANY (kernel.opening_marks(subject)))
$$;

CREATE FUNCTION referrals.may(kind text, subject uuid, parties text[]) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN subject IS NULL
    OR CASE WHEN kind = 'case' AND kernel.concerns(subject, referrals.bound(subject, referrals.keys(), parties))
              THEN kernel.sees(subject)
            ELSE NOT kernel.barred(subject) END;
END $$;

CREATE FUNCTION referrals.named_by(kind text, subject uuid, parties text[]) RETURNS text[] LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN subject IS NULL THEN '{}'
              WHEN kernel.keeps_away(subject) THEN NULL
              WHEN kind <> 'case' THEN '{}'
              ELSE referrals.bound(subject, kernel.agencies_named(subject), parties) END
$$;

CREATE OR REPLACE FUNCTION referrals.party_marks(subject uuid, parties text[]) RETURNS text[] LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT ARRAY(SELECT 'referral:' || p FROM unnest(parties) p
                WHERE NOT kernel.concerns(subject, referrals.bound(subject, ARRAY[p], parties)))
$$;

CREATE OR REPLACE FUNCTION referrals.show() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.named := referrals.named_by(NEW.subject_kind, NEW.subject_id, NEW.parties);
  NEW.open_to := referrals.opened_by(NEW.subject_kind, NEW.subject_id);
  NEW.overseen := kernel.plainly_overseen(NEW.subject_id);
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION referrals.trays_follow_sight() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  seen text := coalesce(current_setting('chosach.referrals_view', true), '');
BEGIN
  PERFORM set_config('chosach.referrals_view', 'SYSTEM', true);
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
  PERFORM set_config('chosach.referrals_view', seen, true);
  RETURN NULL;
END $$;

-- What a row does not settle by its columns.
CREATE FUNCTION referrals.lets(parties text[], named text[], open_to text[], kind text, subject uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN parties && referrals.keys()
         AND (NOT named && referrals.keys() OR open_to && kernel.marks() OR kernel.sees_all()
              OR referrals.may(kind, subject, parties)) IS TRUE
      OR referrals.view() = 'OVERVIEW' AND kernel.knows_of(subject);
END $$;

CREATE FUNCTION referrals.lets_receiver(parties text[], named text[], open_to text[], which uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN parties && referrals.keys()
         AND (NOT named && referrals.keys() OR open_to && kernel.marks() OR kernel.sees_all()
              OR referrals.shows(which)) IS TRUE
      OR referrals.view() = 'OVERVIEW' AND referrals.shows(which);
END $$;

-- overseen >= this is true of every row for the program, and of those that may be overseen for who looks over all agencies.
CREATE FUNCTION referrals.overseeing() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE referrals.view() WHEN 'SYSTEM' THEN false WHEN 'OVERVIEW' THEN kernel.overseeing() END
$$;

DROP POLICY parties ON referrals.referral;
DROP POLICY overview ON referrals.referral;
DROP POLICY program ON referrals.referral;
CREATE POLICY seen ON referrals.referral FOR SELECT
  USING (plain AND parties && (SELECT referrals.keys())
         OR overseen >= (SELECT referrals.overseeing())
         OR referrals.lets(parties, named, open_to, subject_kind, subject_id));
CREATE POLICY sent ON referrals.referral FOR INSERT
  WITH CHECK (referrals.view() = 'SYSTEM'
              OR parties && referrals.keys() AND (kernel.sees_all() OR referrals.may(subject_kind, subject_id, parties)));
CREATE POLICY moved ON referrals.referral FOR UPDATE
  USING (referrals.view() = 'SYSTEM'
         OR parties && referrals.keys() AND (kernel.sees_all() OR referrals.may(subject_kind, subject_id, parties)));

DROP POLICY parties ON referrals.receiver;
DROP POLICY overview ON referrals.receiver;
DROP POLICY program ON referrals.receiver;
CREATE POLICY seen ON referrals.receiver FOR SELECT
  USING (plain AND (agency = ANY ((SELECT referrals.keys())::text[]) OR parties && (SELECT referrals.keys()))
         OR overseen >= (SELECT referrals.overseeing())
         OR referrals.lets_receiver(parties, named, open_to, referral));
CREATE POLICY sent ON referrals.receiver FOR INSERT
  WITH CHECK (referrals.view() = 'SYSTEM' OR parties && referrals.keys());
CREATE POLICY moved ON referrals.receiver FOR UPDATE
  USING (referrals.view() = 'SYSTEM'
         OR parties && referrals.keys() AND (kernel.sees_all() OR referrals.shows(referral)))
  WITH CHECK (referrals.view() = 'SYSTEM' OR parties && referrals.keys());

ALTER POLICY parties ON referrals.letter
  USING (parties && referrals.keys() AND EXISTS (SELECT FROM referrals.referral r WHERE r.id = referral));

DROP FUNCTION referrals.may(text, uuid);
DROP FUNCTION referrals.named_by(text, uuid);
DROP FUNCTION referrals.key();

SELECT set_config('chosach.referrals_view', 'SYSTEM', true);
UPDATE referrals.referral r SET named = referrals.named_by(r.subject_kind, r.subject_id, r.parties);
UPDATE referrals.receiver c SET named = r.named FROM referrals.referral r WHERE r.id = c.referral;
SELECT set_config('chosach.referrals_view', '', true);
