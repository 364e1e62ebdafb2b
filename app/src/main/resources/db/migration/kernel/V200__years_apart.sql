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

-- A part that comes back is made aside, with a bound and bonds that are proven before it joins the whole.
CREATE FUNCTION kernel.lay_aside(whole regclass, aside text, first timestamptz, past timestamptz) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  key text := (SELECT a.attname FROM pg_partitioned_table p
                 JOIN pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = p.partattrs[0]
                WHERE p.partrelid = whole);
BEGIN
  EXECUTE format('DROP TABLE IF EXISTS %s', aside);
  EXECUTE format('CREATE TABLE %s (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)', aside, whole);
  EXECUTE format('ALTER TABLE %s ADD CONSTRAINT bound CHECK (%I < %L::timestamptz AND %s)', aside, key, past,
    CASE WHEN first IS NULL THEN 'true' ELSE format('%I >= %L::timestamptz', key, first) END);
END $$;

COMMENT ON FUNCTION kernel.lay_aside IS 'Makes an empty table for a part that comes back, which takes rows of its time alone';

-- Rows whose record was erased meanwhile do not come back.
CREATE FUNCTION kernel.bind_aside(whole regclass, aside regclass) RETURNS bigint
  LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  bond record;
  gone bigint;
  orphans bigint := 0;
BEGIN
  FOR bond IN
    SELECT pg_get_constraintdef(k.oid) AS def, a.attname AS here, k.confrelid::regclass AS other, r.attname AS there
      FROM pg_constraint k
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
      JOIN pg_attribute r ON r.attrelid = k.confrelid AND r.attnum = k.confkey[1]
     WHERE k.conrelid = whole AND k.contype = 'f'
  LOOP
    EXECUTE format('DELETE FROM %s p WHERE p.%I IS NOT NULL AND NOT EXISTS (SELECT FROM %s r WHERE r.%I = p.%I)',
      aside, bond.here, bond.other, bond.there, bond.here);
    GET DIAGNOSTICS gone = ROW_COUNT;
    orphans := orphans + gone;
    EXECUTE format('ALTER TABLE %s ADD %s NOT VALID', aside, bond.def);
  END LOOP;
  RETURN orphans;
END $$;

COMMENT ON FUNCTION kernel.bind_aside IS 'Binds a part that comes back to the records that there are, unproven; how many rows have none any more';

-- After a restore the years may be parted otherwise: then the rows go where they belong now.
CREATE FUNCTION kernel.join_aside(whole regclass, aside regclass, part text, first timestamptz, past timestamptz) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  schema text := split_part(part, '.', 1);
  bare text := split_part(part, '.', 2);
BEGIN
  EXECUTE format('ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM (%s) TO (%L)', whole, aside,
    coalesce(quote_literal(first), 'MINVALUE'), past);
  EXECUTE format('ALTER TABLE %s DROP CONSTRAINT bound', aside);
  EXECUTE format('ALTER TABLE %s RENAME TO %I', aside, bare);
  PERFORM kernel.guard_year(whole, schema, bare);
EXCEPTION WHEN invalid_object_definition THEN
  EXECUTE format('INSERT INTO %s SELECT * FROM %s', whole, aside);
  EXECUTE format('DROP TABLE %s', aside);
END $$;

COMMENT ON FUNCTION kernel.join_aside IS 'Makes a table that was proven aside a part again';

REVOKE EXECUTE ON FUNCTION kernel.lay_aside, kernel.bind_aside, kernel.join_aside FROM PUBLIC;
