-- A search among what is still to be sifted asks the index for it too, instead of looking at each that has
-- the words: -1 stands among the terms of a signal as long as it is open.
SELECT set_config('signals.everything', 'on', true);

UPDATE signals.findable f
   SET terms = f.terms || (-1)::bigint
  FROM signals.signal s
 WHERE s.id = f.signal AND s.state IN ('WAITING', 'ASKED');

CREATE FUNCTION signals.follow_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE signals.findable
     SET terms = CASE WHEN NEW.state IN ('WAITING', 'ASKED')
                      THEN array_append(array_remove(terms, -1), -1)
                      ELSE array_remove(terms, -1) END
   WHERE signal = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER open_ones_are_found AFTER UPDATE OF state ON signals.signal
  FOR EACH ROW
  WHEN ((OLD.state IN ('WAITING', 'ASKED')) IS DISTINCT FROM (NEW.state IN ('WAITING', 'ASKED')))
  EXECUTE FUNCTION signals.follow_state();
