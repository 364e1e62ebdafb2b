-- A telephone or account number that stands in the note of a subject was found on the page of subjects alone, not by the search
-- over everything. Whole numbers in notes are indexed; spaces, points and hyphens within them do not count.
CREATE FUNCTION cases.stated_numbers(note text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(found[1]), '{}')
    FROM regexp_matches(regexp_replace(coalesce(note, ''), '(\d)[ .-](?=\d)', '\1', 'g'), '\d{6,30}', 'g') AS found
$$;

CREATE INDEX subject_stated_numbers ON cases.subject USING gin (cases.stated_numbers(note));

CREATE OR REPLACE FUNCTION cases.subjects_with(part text, most integer)
  RETURNS TABLE (id uuid, case_id uuid, kind text, name text, named_at timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER ROWS 500 SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  seen text := current_setting('cases.everything', true);
BEGIN
  PERFORM set_config('cases.everything', 'on', true);
  RETURN QUERY
    SELECT o.id, o.case_id, o.kind, o.name, o.named_at
      FROM ((SELECT s.id, s.case_id, s.kind, s.name, s.named_at
               FROM cases.subject s
              WHERE s.mark LIKE '%' || part || '%'
              ORDER BY s.named_at DESC, s.id
              LIMIT most)
            UNION
            (SELECT s.id, s.case_id, s.kind, s.name, s.named_at
               FROM cases.subject s
              WHERE part ~ '^\d{6,30}$' AND cases.stated_numbers(s.note) @> ARRAY[part]
              LIMIT most)) AS o
     ORDER BY o.named_at DESC, o.id
     LIMIT most;
  PERFORM set_config('cases.everything', coalesce(seen, ''), true);
END $$;
