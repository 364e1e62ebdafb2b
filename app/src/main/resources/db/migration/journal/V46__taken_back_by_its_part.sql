-- An act that names the same part and takes nothing away (a referral that was refused) takes back the act on that part
-- alone: of two transfers of one case the other one counts.
CREATE OR REPLACE FUNCTION journal.counted(
    verbs text[], having_details jsonb, undone text[], about text[], part text, from_at timestamptz, before_at timestamptz)
  RETURNS TABLE (agency text, kind text, subject text, first bigint)
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  eyes text := coalesce(current_setting('chosach.marks', true), '');
BEGIN
  PERFORM set_config('chosach.marks', '*', true);
  RETURN QUERY
    SELECT e.actor_agency, e.subject_kind, e.subject_id, min(e.number)
      FROM journal.entry e
     WHERE e.verb = ANY (verbs) AND e.at >= from_at AND e.at < before_at
       AND e.actor_agency IS NOT NULL
       AND e.details @> having_details
       AND NOT EXISTS (
         SELECT 1 FROM journal.entry u
          WHERE u.subject_kind = e.subject_kind AND u.subject_id = e.subject_id
            AND u.number > e.number
            AND u.verb = ANY (undone)
            AND (about = '{}' OR u.details ->> 'about' = ANY (about))
            AND (part = '' OR coalesce(nullif(u.details ->> (part || '.old'), 'null'), u.details ->> (part || '.new'))
                            = e.details ->> (part || '.new')))
     GROUP BY e.actor_agency, e.subject_kind, e.subject_id;
  PERFORM set_config('chosach.marks', eyes, true);
END $$;
