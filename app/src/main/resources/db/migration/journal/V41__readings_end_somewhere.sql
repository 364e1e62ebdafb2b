-- Readings are going to be kept by years, in three steps as watch.earlier is.
DO $$
DECLARE
  year int;
BEGIN
  SELECT kernel.year_to_begin_with(max(at)) INTO year FROM journal.reading;
  EXECUTE format('ALTER TABLE journal.reading ADD CONSTRAINT %I CHECK (at < %L::timestamptz) NOT VALID',
    'until_' || year, year + 1 || '-01-01 00:00:00+07');
END $$;
