-- Earlier contents of listings are going to be kept by years. In three steps, so that no lock lasts: this one says where the first part
-- ends and reads nothing under it, the next proves it beside readers and writers, the third only turns names.
DO $$
DECLARE
  year int;
BEGIN
  SELECT kernel.year_to_begin_with(max(until)) INTO year FROM watch.earlier;
  EXECUTE format('ALTER TABLE watch.earlier ADD CONSTRAINT %I CHECK (until < %L::timestamptz) NOT VALID',
    'until_' || year, year + 1 || '-01-01 00:00:00+07');
END $$;
