-- Who sees what, a second time, in the database. The settings last as long as the transaction; without
-- them nothing is seen, also not by the owner of the tables.
ALTER TABLE signals.signal ENABLE ROW LEVEL SECURITY;
ALTER TABLE signals.signal FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON signals.signal
  USING (
    (SELECT current_setting('signals.everything', true) = 'on')
    OR agency = (SELECT nullif(current_setting('signals.inbox', true), ''))
    OR referred_to = (SELECT nullif(current_setting('signals.referred', true), '')));

ALTER TABLE signals.act ENABLE ROW LEVEL SECURITY;
ALTER TABLE signals.act FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON signals.act
  USING ((SELECT current_setting('signals.everything', true) = 'on')
         OR EXISTS (SELECT FROM signals.signal s WHERE s.id = signal));

ALTER TABLE signals.notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE signals.notice FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON signals.notice
  USING ((SELECT current_setting('signals.everything', true) = 'on')
         OR EXISTS (SELECT FROM signals.signal s WHERE s.id = signal));

ALTER TABLE signals.identifier ENABLE ROW LEVEL SECURITY;
ALTER TABLE signals.identifier FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON signals.identifier
  USING ((SELECT current_setting('signals.everything', true) = 'on')
         OR EXISTS (SELECT FROM signals.signal s WHERE s.id = signal));

ALTER TABLE signals.photo ENABLE ROW LEVEL SECURITY;
ALTER TABLE signals.photo FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON signals.photo
  USING ((SELECT current_setting('signals.everything', true) = 'on')
         OR EXISTS (SELECT FROM signals.signal s WHERE s.id = signal));

ALTER TABLE signals.proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE signals.proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON signals.proposal
  USING ((SELECT current_setting('signals.everything', true) = 'on')
         OR EXISTS (SELECT FROM signals.signal s WHERE s.id = signal));

ALTER TABLE signals.judgement ENABLE ROW LEVEL SECURITY;
ALTER TABLE signals.judgement FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON signals.judgement
  USING ((SELECT current_setting('signals.everything', true) = 'on')
         OR EXISTS (SELECT FROM signals.signal s WHERE s.id = signal));

ALTER TABLE signals.part ENABLE ROW LEVEL SECURITY;
ALTER TABLE signals.part FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON signals.part
  USING ((SELECT current_setting('signals.everything', true) = 'on')
         OR EXISTS (SELECT FROM signals.signal s WHERE s.id = signal));

-- findable and likeness hold keyed marks only, from which no word follows. They are found by arrays, and
-- behind a policy no index on arrays answers; what they find is read through signals.signal.

-- The counters read an index alone; the policy asks for one column more.
DROP INDEX signals.signal_inbox_news;
CREATE INDEX signal_inbox_news ON signals.signal (news) INCLUDE (snoozed_until, agency, referred_to)
  WHERE state IN ('WAITING', 'ASKED');
DROP INDEX signals.signal_inbox;
CREATE INDEX signal_inbox ON signals.signal (rank, due_at, id) INCLUDE (snoozed_until, agency, referred_to)
  WHERE state IN ('WAITING', 'ASKED');
DROP INDEX signals.signal_inbox_of_officer;
CREATE INDEX signal_inbox_of_officer ON signals.signal (officer, rank, due_at, id)
  INCLUDE (snoozed_until, agency, referred_to) WHERE state IN ('WAITING', 'ASKED');
DROP INDEX signals.signal_inbox_of_agency;
CREATE INDEX signal_inbox_of_agency ON signals.signal (agency, rank, due_at, id)
  INCLUDE (snoozed_until, referred_to) WHERE state IN ('WAITING', 'ASKED');
