-- Evidence is seen by the predicate of what it belongs to. A file that was not sent yet is nobody's evidence; one
-- that two records show, such as a picture of a tip that is an exhibit of a case, is seen through either. Whoever
-- may not see an item sees none of its custody either.
CREATE FUNCTION vault.shows_file(owner uuid, id uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN NOT kernel.barred(id) AND (kernel.opens(id) OR kernel.sees(owner));
END $$;

ALTER TABLE vault.file ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.file FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON vault.file
  USING ((SELECT kernel.sees_all()) OR ends_at IS NOT NULL OR vault.shows_file(owner, id))
  WITH CHECK (true);

ALTER TABLE vault.capture ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.capture FORCE ROW LEVEL SECURITY;
DO $$
BEGIN
  EXECUTE format('CREATE POLICY seen ON vault.capture USING (%s) WITH CHECK (true)', kernel.predicate('owner'));
END $$;

ALTER TABLE vault.capture_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.capture_part FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON vault.capture_part
  USING ((SELECT kernel.sees_all()) OR EXISTS (SELECT FROM vault.capture c WHERE c.id = capture))
  WITH CHECK (true);

CREATE FUNCTION vault.shows(item uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM vault.file f WHERE f.id = item) OR EXISTS (SELECT FROM vault.capture c WHERE c.id = item);
END $$;

ALTER TABLE vault.custody ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.custody FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON vault.custody
  USING ((SELECT kernel.sees_all()) OR vault.shows(item))
  WITH CHECK (true);

ALTER TABLE vault.destruction ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.destruction FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON vault.destruction
  USING ((SELECT kernel.sees_all()) OR vault.shows(item))
  WITH CHECK (true);

ALTER TABLE vault.fixity ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.fixity FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON vault.fixity
  USING ((SELECT kernel.sees_all()) OR vault.shows(item))
  WITH CHECK (true);
