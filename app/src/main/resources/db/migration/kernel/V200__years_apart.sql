-- What grows without end lies in one part for each year: a year is taken out or put back without touching another one.
-- Beside the years lies what comes after them, empty while the clocks are right; no row is ever refused for its date.

-- A trigger of a statement guards the table that the statement names, and none of its parts.
CREATE FUNCTION kernel.guard_year(whole regclass, schema text, name text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  trigger_of_whole text;
BEGIN
  EXECUTE format('COMMENT ON TABLE %I.%I IS %L', schema, name, 'Part of ' || whole);
  FOR trigger_of_whole IN
    SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t
     WHERE t.tgrelid = whole AND NOT t.tgisinternal AND t.tgtype & 1 = 0
  LOOP
    EXECUTE replace(trigger_of_whole, format(' ON %s FOR', whole), format(' ON %I.%I FOR', schema, name));
  END LOOP;
END $$;

COMMENT ON FUNCTION kernel.guard_year IS 'Guards one part of a table that is kept by years like the whole';

REVOKE EXECUTE ON FUNCTION kernel.guard_year FROM PUBLIC;

CREATE FUNCTION kernel.lay_year(whole regclass, schema text, name text, first text, past text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF %s FOR VALUES FROM (%s) TO (%s)', schema, name, whole, first, past);
  PERFORM kernel.guard_year(whole, schema, name);
END $$;

COMMENT ON FUNCTION kernel.lay_year IS 'Lays one part beside a table that is kept by years, guarded like the whole';

REVOKE EXECUTE ON FUNCTION kernel.lay_year FROM PUBLIC;

CREATE FUNCTION kernel.open_years(last int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog SET timezone = 'Asia/Ho_Chi_Minh' SET lock_timeout = '2s' AS $$
DECLARE
  whole record;
  later regclass;
  year int;
  ahead boolean;
  opened int := 0;
BEGIN
  FOR whole IN
    SELECT c.oid::regclass AS name, c.relnamespace::regnamespace::text AS schema, c.relname::text AS bare
      FROM pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid
     ORDER BY c.oid::regclass::text
  LOOP
    LOOP
      later := to_regclass(format('%I.%I', whole.schema, whole.bare || '_later'));
      SELECT substring(pg_get_expr(c.relpartbound, c.oid) FROM 'FROM \(''(\d{4})-01-01')::int INTO year
        FROM pg_class c WHERE c.oid = later;
      EXIT WHEN year IS NULL OR year > last;
      EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', whole.name);
      EXECUTE format('SELECT EXISTS (SELECT FROM %s)', later) INTO ahead;
      EXIT WHEN ahead;
      EXECUTE format('DROP TABLE %s', later);
      PERFORM kernel.lay_year(whole.name, whole.schema, whole.bare || '_' || year,
        format('%L', year || '-01-01'), format('%L', year + 1 || '-01-01'));
      PERFORM kernel.lay_year(whole.name, whole.schema, whole.bare || '_later',
        format('%L', year + 1 || '-01-01'), 'MAXVALUE');
      opened := opened + 1;
    END LOOP;
  END LOOP;
  RETURN opened;
END $$;

COMMENT ON FUNCTION kernel.open_years IS 'Makes room for each year to the given one; rows dated beyond stay together with what comes later';

REVOKE EXECUTE ON FUNCTION kernel.open_years FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kernel.open_years TO ${app};

-- Turns a table that was kept whole into one kept by years: a constraint that was proven before makes the old table its
-- first part without reading it again.
CREATE FUNCTION kernel.year_to_begin_with(newest timestamptz) RETURNS int LANGUAGE sql STABLE
  SET search_path = pg_catalog AS $$
  SELECT extract(year FROM greatest(now() + interval '40 days', newest) AT TIME ZONE 'Asia/Ho_Chi_Minh')::int
$$;

COMMENT ON FUNCTION kernel.year_to_begin_with IS 'Last year of the first part: an upgrade on the last days of a year must not end with it';

REVOKE EXECUTE ON FUNCTION kernel.year_to_begin_with FROM PUBLIC;
