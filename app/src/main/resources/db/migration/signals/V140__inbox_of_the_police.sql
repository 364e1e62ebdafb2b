-- What lies with the police as a report of a crime is seen by whoever sifts there, and by an agency that they handed it
-- to; those who follow all inboxes do not see it. The counters of the desk ask for one column more.
ALTER TABLE signals.signal ADD COLUMN police_since timestamptz;
ALTER TABLE signals.signal ADD CONSTRAINT police_lies_somewhere CHECK (police_since IS NULL OR agency <> '-');

COMMENT ON COLUMN signals.signal.police_since IS 'Since when the police alone sift it as a report of a crime; empty for what all desks follow';

ALTER POLICY seen ON signals.signal
  USING (
    (SELECT current_setting('signals.everything', true) = 'on')
    OR ((SELECT current_setting('signals.all', true) = 'on') AND agency <> '-'
        AND (police_since IS NULL OR (SELECT current_setting('signals.police', true) = 'on')))
    OR agency = (SELECT nullif(current_setting('signals.inbox', true), ''))
    OR referred_to = (SELECT nullif(current_setting('signals.referred', true), '')));

DROP INDEX signals.signal_inbox_news;
CREATE INDEX signal_inbox_news ON signals.signal (news) INCLUDE (snoozed_until, agency, referred_to, police_since)
  WHERE state IN ('WAITING', 'ASKED');
DROP INDEX signals.signal_inbox;
CREATE INDEX signal_inbox ON signals.signal (rank, due_at, id) INCLUDE (snoozed_until, agency, referred_to, police_since)
  WHERE state IN ('WAITING', 'ASKED');
DROP INDEX signals.signal_inbox_of_officer;
CREATE INDEX signal_inbox_of_officer ON signals.signal (officer, rank, due_at, id)
  INCLUDE (snoozed_until, agency, referred_to, police_since) WHERE state IN ('WAITING', 'ASKED');
DROP INDEX signals.signal_inbox_of_agency;
CREATE INDEX signal_inbox_of_agency ON signals.signal (agency, rank, due_at, id)
  INCLUDE (snoozed_until, referred_to, police_since) WHERE state IN ('WAITING', 'ASKED');

CREATE FUNCTION signals.open_marks(agency text, referred_to text, with_police boolean) RETURNS text[]
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN agency = '-' THEN '{}'
              WHEN with_police THEN ARRAY['tip:' || agency]
              ELSE ARRAY['tips', 'tip:' || agency] END
      || CASE WHEN referred_to IS NULL THEN '{}' ELSE ARRAY['tip-referred:' || referred_to] END
$$;

CREATE OR REPLACE FUNCTION signals.guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard(NEW.id, signals.open_marks(NEW.agency, NEW.referred_to, NEW.police_since IS NOT NULL), '{}',
                       NEW.agency <> '-', NEW.agency <> '-');
  IF TG_OP = 'INSERT' AND NEW.source_kind = 'TIP' THEN
    PERFORM kernel.guard_part(NEW.source, NEW.id);
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER moved_signal_is_guarded ON signals.signal;
CREATE TRIGGER moved_signal_is_guarded AFTER UPDATE ON signals.signal
  FOR EACH ROW
  WHEN ((OLD.agency, OLD.referred_to, OLD.police_since) IS DISTINCT FROM (NEW.agency, NEW.referred_to, NEW.police_since))
  EXECUTE FUNCTION signals.guard();

DROP FUNCTION signals.open_marks(text, text);
