-- Who is named in a case of an earlier year is found like the subjects of cases, and counts where a violation is
-- repeated. Letters and digits of the name alone, as cases.subject.mark has them.
ALTER TABLE cases.earlier_case ADD COLUMN violator_mark text GENERATED ALWAYS AS (
  regexp_replace(lower(translate(normalize(violator, NFD), 'đĐ', 'dd')), '[^a-z0-9]+', '', 'g')) STORED;
COMMENT ON COLUMN cases.earlier_case.violator_mark IS 'Whom it was about, without signs, for comparison';
CREATE INDEX earlier_case_of_violator ON cases.earlier_case (kind, violator_mark);

-- As cases.subjects_with: the condition of a policy comes before any that a reader asks with LIKE.
CREATE FUNCTION cases.earlier_with(part text, most integer) RETURNS TABLE (id uuid)
  LANGUAGE plpgsql SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  seen text := current_setting('cases.everything', true);
  marks text := current_setting('chosach.marks', true);
BEGIN
  PERFORM set_config('cases.everything', 'on', true), set_config('chosach.marks', '*', true);
  RETURN QUERY
    SELECT e.id FROM cases.earlier_case e
     WHERE e.violator_mark LIKE '%' || part || '%' AND e.accepted IS DISTINCT FROM false
     ORDER BY e.decided_on DESC, e.id
     LIMIT most;
  PERFORM set_config('cases.everything', coalesce(seen, ''), true),
          set_config('chosach.marks', coalesce(marks, ''), true);
END $$;
COMMENT ON FUNCTION cases.earlier_with(text, integer) IS
  'Cases of earlier years whose violator has a part, whoever sees them; to be joined to those in sight';
REVOKE ALL ON FUNCTION cases.earlier_with(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases.earlier_with(text, integer) TO ${app};
