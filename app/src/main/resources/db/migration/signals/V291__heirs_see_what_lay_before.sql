-- Who carries on the work of agencies that ended sees what lay in their inboxes and was referred to them: both settings name
-- several agencies, with commas. What counts them all in one index and what a search begins with is as before.
ALTER POLICY seen ON signals.signal
  USING (
    agency = ANY ((SELECT string_to_array(nullif(current_setting('signals.inbox', true), ''), ','))::text[])
    OR ((SELECT current_setting('signals.all', true) = 'on') AND agency <> '-'
        AND (police_since IS NULL OR current_setting('signals.police', true) = 'on'))
    OR referred_to = ANY (string_to_array(nullif(current_setting('signals.referred', true), ''), ','))
    OR current_setting('signals.everything', true) = 'on');
