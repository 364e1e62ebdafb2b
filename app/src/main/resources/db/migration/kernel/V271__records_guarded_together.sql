-- Records that are written by one statement are guarded by one: reports are received and sifted some at a time, and to guard each
-- by itself was a third of what the database did for one. Who sees what stays. Few rows are looked for by their keys, whatever the
-- table held when the plan was made.
CREATE TYPE kernel.guarded AS (record uuid, open_to text[], closed_to text[], overseen boolean, audited boolean);

COMMENT ON TYPE kernel.guarded IS 'A record and what it is guarded by, as kernel.guard takes them one by one';

CREATE FUNCTION kernel.guard(all_guarded kernel.guarded[]) RETURNS void LANGUAGE plpgsql STRICT
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  INSERT INTO kernel.record_sight AS s (record, guard, opens, open_to, closed_to, overseen, audited)
  SELECT g.record, g.record, true, g.open_to, g.closed_to, g.overseen, g.audited FROM unnest(all_guarded) g
  ON CONFLICT (record, guard) DO UPDATE
    SET open_to = excluded.open_to, closed_to = excluded.closed_to, overseen = excluded.overseen,
        audited = excluded.audited;
  IF EXISTS (SELECT FROM unnest(all_guarded) g JOIN kernel.record_sight s ON s.guard = g.record AND s.guard <> s.record) THEN
    UPDATE kernel.record_sight s
       SET open_to = CASE WHEN s.opens THEN g.open_to || s.also ELSE '{}' END, closed_to = g.closed_to,
           overseen = s.opens AND g.overseen, audited = g.audited
      FROM unnest(all_guarded) g
     WHERE s.guard = g.record AND s.guard <> s.record;
  END IF;
END $$;

COMMENT ON FUNCTION kernel.guard(kernel.guarded[]) IS 'The same for records of one statement, each once';

CREATE FUNCTION kernel.guard_parts(parts uuid[], wholes uuid[]) RETURNS void LANGUAGE plpgsql STRICT
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  INSERT INTO kernel.record_sight (record, guard, opens, also, open_to, closed_to, overseen, audited)
  SELECT DISTINCT ON (p.part, s.guard) p.part, s.guard, s.opens, s.also, CASE WHEN s.opens THEN s.open_to ELSE '{}' END,
         s.closed_to, s.overseen, s.audited
    FROM unnest(parts, wholes) AS p (part, whole) JOIN kernel.record_sight s ON s.record = p.whole AND s.guard <> p.part
  ON CONFLICT (record, guard) DO UPDATE
    SET opens = excluded.opens, also = excluded.also, open_to = excluded.open_to,
        closed_to = excluded.closed_to, overseen = excluded.overseen, audited = excluded.audited;
END $$;

COMMENT ON FUNCTION kernel.guard_parts IS 'As kernel.guard_part, for parts of one statement and what they belong to';

REVOKE EXECUTE ON FUNCTION kernel.guard(kernel.guarded[]) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION kernel.guard_parts FROM PUBLIC;
