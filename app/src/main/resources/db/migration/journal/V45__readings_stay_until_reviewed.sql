-- Readings are taken out with their year only when the review of its last month is drawn up: it reads them here.
CREATE FUNCTION journal.reading_held(part regclass) RETURNS bigint LANGUAGE plpgsql
  SET search_path = pg_catalog SET row_security = on AS $$
DECLARE
  marks text := coalesce(current_setting('chosach.marks', true), '');
  last date;
  held bigint := 0;
BEGIN
  EXECUTE format('SELECT date_trunc(''month'', max(at) AT TIME ZONE ''Asia/Ho_Chi_Minh'') FROM %s', part) INTO last;
  PERFORM set_config('chosach.marks', '*', true);
  IF last IS NOT NULL AND NOT EXISTS (SELECT FROM journal.entry e
                                       WHERE e.subject_kind = 'access-review'
                                         AND e.subject_id = to_char(last, 'YYYY-MM')
                                         AND e.verb = 'conduct.review-drawn') THEN
    EXECUTE format('SELECT count(*) FROM %s WHERE at >= $1::timestamp AT TIME ZONE ''Asia/Ho_Chi_Minh''', part)
      INTO held USING last;
  END IF;
  PERFORM set_config('chosach.marks', marks, true);
  RETURN held;
END $$;

COMMENT ON FUNCTION journal.reading_held IS 'Rows of a part of journal.reading of a last month whose access review is not drawn up yet';

REVOKE EXECUTE ON FUNCTION journal.reading_held FROM PUBLIC;
