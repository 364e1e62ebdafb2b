-- What was stated of one case beside its figures is seen by whoever sees the case. The facts themselves are counted
-- for everybody; the page behind a figure names a case or a tip only to those who see it.
ALTER TABLE reports.particular ENABLE ROW LEVEL SECURITY;
ALTER TABLE reports.particular FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON reports.particular
  USING ((SELECT kernel.sees_all()) OR kernel.sees(case_id))
  WITH CHECK (true);
