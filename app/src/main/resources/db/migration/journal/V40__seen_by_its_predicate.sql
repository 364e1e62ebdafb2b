-- A line of the journal names a record. Who sees the record reads the line; auditors read of every record but those
-- of the integrity desk what was done and by whom, without the words; nobody reads of a record that is closed to him.
CREATE FUNCTION journal.shows(subject_id text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN kernel.shows_acts(kernel.record_of(subject_id));
END $$;

ALTER TABLE journal.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal.entry FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON journal.entry
  USING ((SELECT kernel.sees_all()) OR journal.shows(subject_id))
  WITH CHECK (true);

-- Figures count all acts, whoever asks: nothing of a single one is said.
CREATE FUNCTION journal.counted(
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
            AND (part = '' OR u.details ->> (part || '.old') = e.details ->> (part || '.new')))
     GROUP BY e.actor_agency, e.subject_kind, e.subject_id;
  PERFORM set_config('chosach.marks', eyes, true);
END $$;
