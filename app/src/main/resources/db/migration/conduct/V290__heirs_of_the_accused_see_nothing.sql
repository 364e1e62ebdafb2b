-- Who carries on the work of the accused agency sees no more than that agency: 'conduct.mark' tells the marks of all
-- agencies that are one with the reader's, parted by commas. A program of before tells one, which is read likewise.
ALTER POLICY seen ON conduct.integrity_case
  USING (
    (SELECT current_setting('conduct.everything', true) = 'on')
    OR ((SELECT current_setting('conduct.desk', true) = 'on')
        AND NOT recused && (SELECT ARRAY[nullif(current_setting('conduct.officer', true), '')::uuid])
        AND encode(accused_mark, 'hex')
            <> ALL ((SELECT string_to_array(current_setting('conduct.mark', true), ','))::text[])));

ALTER POLICY seen ON conduct.interest_hit
  USING (
    (SELECT current_setting('conduct.everything', true) = 'on')
    OR ((SELECT current_setting('conduct.desk', true) = 'on')
        AND officer <> (SELECT nullif(current_setting('conduct.officer', true), '')::uuid)
        AND encode(agency_mark, 'hex')
            <> ALL ((SELECT string_to_array(current_setting('conduct.mark', true), ','))::text[])));
