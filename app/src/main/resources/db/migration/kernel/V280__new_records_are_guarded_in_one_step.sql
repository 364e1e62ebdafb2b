-- A record that was not guarded before has no parts, and nothing about it follows yet: it is written, and that is all. Written as a
-- change of what may be there, each tip and each signal had all followers look twice and its parts looked for.
CREATE OR REPLACE FUNCTION kernel.guard(all_guarded kernel.guarded[]) RETURNS void LANGUAGE plpgsql STRICT
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  written bigint;
BEGIN
  INSERT INTO kernel.record_sight (record, guard, opens, open_to, closed_to, overseen, audited)
  SELECT g.record, g.record, true, g.open_to, g.closed_to, g.overseen, g.audited FROM unnest(all_guarded) g
  ON CONFLICT (record, guard) DO NOTHING;
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written = cardinality(all_guarded) THEN
    RETURN;
  END IF;
  UPDATE kernel.record_sight s
     SET open_to = g.open_to, closed_to = g.closed_to, overseen = g.overseen, audited = g.audited
    FROM unnest(all_guarded) g
   WHERE s.record = g.record AND s.guard = g.record;
  IF EXISTS (SELECT FROM kernel.record_sight s
              WHERE s.guard = ANY (ARRAY(SELECT g.record FROM unnest(all_guarded) g)) AND s.guard <> s.record) THEN
    UPDATE kernel.record_sight s
       SET open_to = CASE WHEN s.opens THEN g.open_to || s.also ELSE '{}' END, closed_to = g.closed_to,
           overseen = s.opens AND g.overseen, audited = g.audited
      FROM unnest(all_guarded) g
     WHERE s.guard = g.record AND s.guard <> s.record;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION kernel.guard_parts(parts uuid[], wholes uuid[]) RETURNS void LANGUAGE plpgsql STRICT
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  given   kernel.record_sight[];
  written bigint;
BEGIN
  SELECT array_agg((part, guard, opens, also, open_to, closed_to, overseen, audited)::kernel.record_sight) INTO given
    FROM (SELECT DISTINCT ON (p.part, s.guard) p.part, s.guard, s.opens, s.also,
                 CASE WHEN s.opens THEN s.open_to ELSE '{}' END AS open_to, s.closed_to, s.overseen, s.audited
            FROM unnest(parts, wholes) AS p (part, whole)
           CROSS JOIN LATERAL (SELECT * FROM kernel.record_sight w WHERE w.record = p.whole AND w.guard <> p.part OFFSET 0) s) g;
  INSERT INTO kernel.record_sight SELECT * FROM unnest(given) ON CONFLICT (record, guard) DO NOTHING;
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written < cardinality(given) THEN
    INSERT INTO kernel.record_sight SELECT * FROM unnest(given)
    ON CONFLICT (record, guard) DO UPDATE
      SET opens = excluded.opens, also = excluded.also, open_to = excluded.open_to,
          closed_to = excluded.closed_to, overseen = excluded.overseen, audited = excluded.audited;
  END IF;
END $$;
