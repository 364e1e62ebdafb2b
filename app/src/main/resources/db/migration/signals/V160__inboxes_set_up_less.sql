-- Who sees what stays; an inbox and its counters set up two sub-selects instead of five, and what belongs to a signal asks
-- the signal alone.
ALTER POLICY seen ON signals.signal
  USING (
    agency = (SELECT nullif(current_setting('signals.inbox', true), ''))
    OR ((SELECT current_setting('signals.all', true) = 'on') AND agency <> '-'
        AND (police_since IS NULL OR current_setting('signals.police', true) = 'on'))
    OR referred_to = nullif(current_setting('signals.referred', true), '')
    OR current_setting('signals.everything', true) = 'on');

DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['act', 'notice', 'photo', 'proposal', 'judgement', 'part'] LOOP
    EXECUTE format(
      'ALTER POLICY seen ON signals.%I USING (current_setting(''signals.everything'', true) = ''on''
         OR EXISTS (SELECT FROM signals.signal s WHERE s.id = signal))', part);
  END LOOP;
END $$;
