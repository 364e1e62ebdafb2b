-- Other rooms tell the agency that leads a case from those that work along: a mark that nobody bears, so that it opens the
-- case to nobody.
CREATE OR REPLACE FUNCTION cases.open_marks(agencies text[], agency text, people uuid[], secrecy text, reviewing text)
  RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN secrecy = 'AGENCY' THEN ARRAY(SELECT 'case:' || a FROM unnest(agencies) a) ELSE '{}' END
      || ARRAY(SELECT 'case-officer:' || p || '@' || a FROM unnest(people) p, unnest(agencies) a)
      || CASE WHEN secrecy = 'ASSIGNED' THEN ARRAY['case-head:' || agency] ELSE '{}' END
      || CASE WHEN reviewing IS NULL THEN '{}' ELSE ARRAY['case-review:' || reviewing] END
      || ARRAY['case-lead@' || agency]
$$;

SELECT set_config('cases.everything', 'on', true);

SELECT kernel.guard(f.id, cases.open_marks(f.agencies, f.agency, f.people, f.secrecy, f.reviewing),
                    ARRAY(SELECT 'officer:' || r FROM unnest(f.recused) r), f.secrecy = 'AGENCY', true)
  FROM cases.case_file f;

SELECT set_config('cases.everything', '', true);
