-- The table as it was becomes the part of all years until now; nothing is read or written of its rows.
DO $$
DECLARE
  part text;
BEGIN
  SELECT 'earlier_' || conname INTO STRICT part FROM pg_constraint
   WHERE conrelid = 'watch.earlier'::regclass AND conname ~ '^until_\d{4}$';
  EXECUTE format('ALTER TABLE watch.earlier RENAME TO %I', part);
  EXECUTE format('ALTER TABLE watch.%I RENAME CONSTRAINT earlier_pkey TO %I', part, part || '_pkey');
  EXECUTE format('ALTER INDEX watch.earlier_of_seller RENAME TO %I', part || '_of_seller');
  EXECUTE format('REVOKE ALL ON watch.%I FROM ${app}', part);
  EXECUTE format('COMMENT ON TABLE watch.%I IS %L', part, 'Part of watch.earlier');
END $$;

CREATE TABLE watch.earlier (
  listing uuid NOT NULL REFERENCES watch.listing,
  until timestamptz NOT NULL,
  since timestamptz NOT NULL,
  seller uuid REFERENCES watch.seller,
  title text NOT NULL,
  description text NOT NULL,
  brand text NOT NULL,
  category text NOT NULL,
  price_dong bigint CONSTRAINT earlier_price_dong_check CHECK (price_dong > 0),
  url text NOT NULL,
  picture text NOT NULL,
  digest bytea NOT NULL,
  intake uuid NOT NULL,
  PRIMARY KEY (listing, until)
) PARTITION BY RANGE (until);

CREATE INDEX earlier_of_seller ON watch.earlier (seller) WHERE seller IS NOT NULL;

COMMENT ON TABLE  watch.earlier IS 'What a listing was before; a row is written when its content changes and never after; kept by years';
COMMENT ON COLUMN watch.earlier.listing IS 'The listing';
COMMENT ON COLUMN watch.earlier.until IS 'When another content was seen';
COMMENT ON COLUMN watch.earlier.since IS 'Since when it was so';
COMMENT ON COLUMN watch.earlier.seller IS 'Who offered it';
COMMENT ON COLUMN watch.earlier.title IS 'Name of the goods as offered';
COMMENT ON COLUMN watch.earlier.description IS 'Description as far as it was taken';
COMMENT ON COLUMN watch.earlier.brand IS 'Brand field';
COMMENT ON COLUMN watch.earlier.category IS 'Category of the platform';
COMMENT ON COLUMN watch.earlier.price_dong IS 'Price; empty when there is none';
COMMENT ON COLUMN watch.earlier.url IS 'Address of the listing; empty when unknown';
COMMENT ON COLUMN watch.earlier.picture IS 'Address of its picture; empty when unknown';
COMMENT ON COLUMN watch.earlier.digest IS 'Digest of that content';
COMMENT ON COLUMN watch.earlier.intake IS 'Import that had brought it';

GRANT SELECT, INSERT ON watch.earlier TO ${app};

CREATE TRIGGER earlier_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.earlier
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change_but_erasure();

DO $$
DECLARE
  part text;
  year int;
BEGIN
  SELECT relname INTO STRICT part FROM pg_class
   WHERE relnamespace = 'watch'::regnamespace AND relname ~ '^earlier_until_\d{4}$';
  year := right(part, 4)::int;
  EXECUTE format('ALTER TABLE watch.earlier ATTACH PARTITION watch.%I FOR VALUES FROM (MINVALUE) TO (%L)',
    part, year + 1 || '-01-01 00:00:00+07');
  EXECUTE format('ALTER TABLE watch.%I DROP CONSTRAINT %I', part, 'until_' || year);
  PERFORM kernel.lay_year('watch.earlier', 'watch', 'earlier_later', format('%L', year + 1 || '-01-01 00:00:00+07'), 'MAXVALUE');
  PERFORM kernel.open_years(year + 1);
END $$;

-- How many rows of a part a legal hold keeps here: such a part is not taken out.
CREATE FUNCTION watch.earlier_held(part regclass) RETURNS bigint LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
DECLARE
  held bigint;
BEGIN
  EXECUTE format('SELECT count(*) FROM %s e JOIN watch.held h USING (listing)', part) INTO held;
  RETURN held;
END $$;

COMMENT ON FUNCTION watch.earlier_held IS 'Rows of a part of watch.earlier whose listing a legal hold protects';

REVOKE EXECUTE ON FUNCTION watch.earlier_held FROM PUBLIC;
