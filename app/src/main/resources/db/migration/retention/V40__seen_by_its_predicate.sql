-- A proposal or a hold names a record, and is seen by the predicate of that record. Stubs stay open to those whose
-- page they are: they say that a number was erased, by whom and on what ground, and the record says nothing any more.
ALTER TABLE retention.hold ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention.hold FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON retention.hold
  USING ((SELECT kernel.sees_all()) OR kernel.sees(record))
  WITH CHECK (true);

ALTER TABLE retention.proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention.proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON retention.proposal
  USING ((SELECT kernel.sees_all()) OR kernel.sees(record))
  WITH CHECK (true);

ALTER TABLE retention.signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention.signature FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON retention.signature
  USING ((SELECT kernel.sees_all()) OR EXISTS (SELECT FROM retention.proposal p WHERE p.id = proposal))
  WITH CHECK (true);
