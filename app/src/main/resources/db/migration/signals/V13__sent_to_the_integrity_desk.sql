-- What was sent to the integrity desk lies in no inbox any more. Whoever follows all inboxes does not see it
-- either: that is a setting of its own now, and what only the program sees another. The policy asks for no
-- further column, so that the counters of the desk still read an index alone.
SELECT set_config('signals.everything', 'on', true);

ALTER TABLE signals.signal DROP CONSTRAINT signal_state_check;
ALTER TABLE signals.signal ADD CONSTRAINT signal_state_check
  CHECK (state IN ('WAITING', 'ASKED', 'ADMITTED', 'REFERRED', 'MERGED', 'REFUSED', 'STEERED'));
ALTER TABLE signals.signal ADD CONSTRAINT steered_lies_nowhere CHECK ((state = 'STEERED') = (agency = '-'));

COMMENT ON COLUMN signals.signal.agency IS 'Agency in whose inbox it lies; - when the integrity desk has it';

ALTER POLICY seen ON signals.signal
  USING (
    (SELECT current_setting('signals.everything', true) = 'on')
    OR ((SELECT current_setting('signals.all', true) = 'on') AND agency <> '-')
    OR agency = (SELECT nullif(current_setting('signals.inbox', true), ''))
    OR referred_to = (SELECT nullif(current_setting('signals.referred', true), '')));
