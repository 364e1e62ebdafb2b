-- Records that are written by one statement are guarded by one: reports are received and sifted some at a time, and to guard each
-- by itself was a third of what the database did for one. Who sees what stays. Few rows are looked for by their keys, whatever the
-- table held when the plan was made.
CREATE TYPE kernel.guarded AS (record uuid, open_to text[], closed_to text[], overseen boolean, audited boolean);

COMMENT ON TYPE kernel.guarded IS 'A record and what it is guarded by, as kernel.guard takes them one by one';

CREATE FUNCTION kernel.guarded(record uuid, open_to text[], closed_to text[], overseen boolean, audited boolean)
  RETURNS kernel.guarded LANGUAGE sql IMMUTABLE AS $$
  SELECT (record, open_to, closed_to, overseen, audited)::kernel.guarded
$$;

CREATE FUNCTION kernel.guard(all_guarded kernel.guarded[]) RETURNS void LANGUAGE plpgsql STRICT
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO kernel.record_sight AS s (record, guard, opens, open_to, closed_to, overseen, audited)
  SELECT g.record, g.record, true, g.open_to, g.closed_to, g.overseen, g.audited FROM unnest(all_guarded) g
  ON CONFLICT (record, guard) DO UPDATE
    SET open_to = excluded.open_to, closed_to = excluded.closed_to, overseen = excluded.overseen,
        audited = excluded.audited;
  IF EXISTS (SELECT FROM kernel.record_sight s
              WHERE s.guard = ANY (ARRAY(SELECT g.record FROM unnest(all_guarded) g)) AND s.guard <> s.record) THEN
    UPDATE kernel.record_sight s
       SET open_to = CASE WHEN s.opens THEN g.open_to || s.also ELSE '{}' END, closed_to = g.closed_to,
           overseen = s.opens AND g.overseen, audited = g.audited
      FROM unnest(all_guarded) g
     WHERE s.guard = g.record AND s.guard <> s.record;
  END IF;
END $$;

COMMENT ON FUNCTION kernel.guard(kernel.guarded[]) IS 'The same for records of one statement, each once';

CREATE FUNCTION kernel.guard_parts(parts uuid[], wholes uuid[]) RETURNS void LANGUAGE plpgsql STRICT
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO kernel.record_sight (record, guard, opens, also, open_to, closed_to, overseen, audited)
  SELECT DISTINCT ON (p.part, s.guard) p.part, s.guard, s.opens, s.also, CASE WHEN s.opens THEN s.open_to ELSE '{}' END,
         s.closed_to, s.overseen, s.audited
    FROM unnest(parts, wholes) AS p (part, whole)
   CROSS JOIN LATERAL (SELECT * FROM kernel.record_sight w WHERE w.record = p.whole AND w.guard <> p.part OFFSET 0) s
  ON CONFLICT (record, guard) DO UPDATE
    SET opens = excluded.opens, also = excluded.also, open_to = excluded.open_to,
        closed_to = excluded.closed_to, overseen = excluded.overseen, audited = excluded.audited;
END $$;

COMMENT ON FUNCTION kernel.guard_parts IS 'As kernel.guard_part, for parts of one statement and what they belong to';

REVOKE EXECUTE ON FUNCTION kernel.guard(kernel.guarded[]) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION kernel.guard_parts FROM PUBLIC;

-- A room follows changes of sight by statements too: of those that are about records that it has, most are none. The follower
-- finds new rows as sights, and those of before a change as earlier_sights.
CREATE FUNCTION kernel.follow_sights(follower regproc, in_place_of regproc) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DROP TRIGGER %I ON kernel.record_sight', 'new_part_for_' || in_place_of);
  EXECUTE format('DROP TRIGGER %I ON kernel.record_sight', 'changed_sight_for_' || in_place_of);
  EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON kernel.record_sight REFERENCING NEW TABLE AS sights
    FOR EACH STATEMENT EXECUTE FUNCTION %s()', 'new_part_for_' || follower, follower);
  EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON kernel.record_sight
    REFERENCING OLD TABLE AS earlier_sights NEW TABLE AS sights
    FOR EACH STATEMENT EXECUTE FUNCTION %s()', 'changed_sight_for_' || follower, follower);
END $$;

COMMENT ON FUNCTION kernel.follow_sights IS 'Lets a room follow changes of sight by statements, in place of a follower by rows';

REVOKE EXECUTE ON FUNCTION kernel.follow_sights(regproc, regproc) FROM PUBLIC;

-- kernel.plain_mark and kernel.plainly_overseen of a new row, by one question where they were four.
CREATE FUNCTION kernel.plainly(about uuid, agency text, OUT mark text, OUT overseen boolean) LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  SELECT CASE WHEN count(*) = 0 THEN '*' WHEN NOT bool_or(s.closed_to <> '{}') THEN min(own.mark) END,
         coalesce(bool_or(s.overseen) AND bool_and(s.closed_to = '{}'), true)
    INTO mark, overseen
    FROM kernel.record_sight s,
         LATERAL (SELECT min(m.mark) AS mark FROM unnest(s.open_to) m (mark) WHERE split_part(m.mark, ':', 2) = agency) own
   WHERE s.record = about;
END $$;

COMMENT ON FUNCTION kernel.plainly IS 'What kernel.plain_mark and kernel.plainly_overseen say of a record';
