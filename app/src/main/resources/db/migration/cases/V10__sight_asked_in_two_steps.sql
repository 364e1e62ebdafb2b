-- Every table of a case asks the policy of its case, and a page reads fourteen of them: each sub-select
-- of the policy is set up anew for each statement, also when no row needs its answer. Nobody is kept out of
-- most cases, and most are open to their agencies: of those one sub-select is asked, which the index needs.
-- Of the others a function is asked, row by row; it is none that the planner looks into, else it would plan
-- anew for each value of the settings. Who sees what stays.
CREATE FUNCTION cases.sees_closer(recused uuid[], people uuid[], secrecy text, agency text, reviewing text)
  RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN current_setting('cases.everything', true) = 'on'
    OR (NOT recused && ARRAY[nullif(current_setting('cases.officer', true), '')::uuid]
        AND (secrecy = 'AGENCY'
             OR people && ARRAY[nullif(current_setting('cases.officer', true), '')::uuid]
             OR (secrecy = 'ASSIGNED'
                 AND current_setting('cases.leads', true) = 'on'
                 AND agency = current_setting('cases.agency', true))
             OR (current_setting('cases.reviews', true) = 'on'
                 AND reviewing = current_setting('cases.agency', true))));
END $$;

DROP POLICY seen ON cases.case_file;

CREATE POLICY seen ON cases.case_file
  USING (
    sight && (SELECT CASE WHEN current_setting('cases.everything', true) = 'on' THEN '{*}'::text[]
                          WHEN current_setting('cases.works', true) = 'on'
                            THEN ARRAY[current_setting('cases.agency', true)]
                                 || CASE WHEN current_setting('cases.reviews', true) = 'on'
                                         THEN ARRAY['#' || current_setting('cases.agency', true)]
                                         ELSE '{}'::text[] END
                     END)
    AND ((secrecy = 'AGENCY' AND recused = '{}')
         OR cases.sees_closer(recused, people, secrecy, agency, reviewing)));
