-- The index of parts is partial (guard <> record), and the planner uses it only where a statement says just that.
-- Said with the argument instead, each new or moved record read the sight of all records.
CREATE OR REPLACE FUNCTION kernel.guard(guarded uuid, open_marks text[], closed_marks text[], is_overseen boolean,
                                        is_audited boolean)
  RETURNS void LANGUAGE sql AS $$
  INSERT INTO kernel.record_sight AS s (record, guard, opens, open_to, closed_to, overseen, audited)
  VALUES (guarded, guarded, true, open_marks, closed_marks, is_overseen, is_audited)
  ON CONFLICT (record, guard) DO UPDATE
    SET open_to = excluded.open_to, closed_to = excluded.closed_to, overseen = excluded.overseen,
        audited = excluded.audited;
  UPDATE kernel.record_sight s
     SET open_to = CASE WHEN s.opens THEN open_marks || s.also ELSE '{}' END, closed_to = closed_marks,
         overseen = s.opens AND is_overseen, audited = is_audited
   WHERE s.guard = guarded AND s.guard <> s.record;
$$;

-- What long lists settle row by row without a function, each asked once for a statement. A comparison with one mark
-- costs a fifth of one with all marks of an officer, and of most rows the first is enough. No query stands in it, so that the planner
-- writes it into the statement.
CREATE FUNCTION kernel.mark_of(kind text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT substring(coalesce(current_setting('chosach.marks', true), '') FROM '(?:^|,)(' || kind || ':[^,]*)')
$$;

-- From where on a row shows itself that may be overseen: overseen >= this is true of every row for the program, of those
-- that may be overseen for those who oversee all agencies, and unknown for everybody else.
CREATE FUNCTION kernel.overseeing() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN kernel.sees_all() THEN false WHEN 'oversees' = ANY (kernel.marks()) THEN true END
$$;

-- For rows of rooms that settle it themselves: whether anybody is kept away from a record, whom it names as kernel.concerns
-- finds them one by one, and the marks that open it.
CREATE FUNCTION kernel.keeps_away(about uuid) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM kernel.record_sight s WHERE s.record = about AND s.closed_to <> '{}')
$$;

CREATE FUNCTION kernel.agencies_named(about uuid) RETURNS text[] LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT ARRAY(SELECT DISTINCT v.key
                 FROM kernel.record_sight s, unnest(s.open_to) m (mark),
                      LATERAL (VALUES (split_part(m.mark, '@', 2)), (split_part(m.mark, ':', 2))) v (key)
                WHERE s.record = about AND s.guard = about AND v.key <> '')
$$;

CREATE FUNCTION kernel.opening_marks(about uuid) RETURNS text[] LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT ARRAY(SELECT DISTINCT m.mark FROM kernel.record_sight s, unnest(s.open_to) m (mark) WHERE s.record = about)
$$;
