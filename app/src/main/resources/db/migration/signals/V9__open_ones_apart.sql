-- What is still to be sifted has an index of its own, which grows with the work that is open and not with
-- the years. As a term among the others it cost a search a look at all that ever had the words, and each
-- decision wrote every term of its signal anew.
SELECT set_config('signals.everything', 'on', true);

DROP TRIGGER open_ones_are_found ON signals.signal;
DROP FUNCTION signals.follow_state();

UPDATE signals.findable SET terms = array_remove(terms, -1) WHERE terms @> '{-1}';

CREATE TABLE signals.unsifted (
  signal  uuid     PRIMARY KEY REFERENCES signals.findable ON DELETE CASCADE,
  segment int      NOT NULL,
  terms   bigint[] NOT NULL
);

CREATE INDEX unsifted_by_term ON signals.unsifted USING gin (terms) WITH (gin_pending_list_limit = 256);

COMMENT ON TABLE  signals.unsifted         IS 'What can be found and is still to be sifted; a copy of its row in findable';
COMMENT ON COLUMN signals.unsifted.signal  IS 'The signal';
COMMENT ON COLUMN signals.unsifted.segment IS 'Which 4,096 arrivals it is one of; also among the terms';
COMMENT ON COLUMN signals.unsifted.terms   IS 'First eight bytes of the mark of each term';

GRANT SELECT, INSERT, UPDATE, DELETE ON signals.unsifted TO ${app};

INSERT INTO signals.unsifted (signal, segment, terms)
SELECT f.signal, f.segment, f.terms
  FROM signals.findable f JOIN signals.signal s ON s.id = f.signal
 WHERE s.state IN ('WAITING', 'ASKED');

CREATE FUNCTION signals.follow_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO signals.unsifted (signal, segment, terms) VALUES (NEW.signal, NEW.segment, NEW.terms);
  ELSE
    UPDATE signals.unsifted SET segment = NEW.segment, terms = NEW.terms WHERE signal = NEW.signal;
  END IF;
  RETURN NULL;
END $$;

-- A signal that becomes findable is new, and so open.
CREATE TRIGGER open_ones_have_its_terms AFTER INSERT OR UPDATE ON signals.findable
  FOR EACH ROW EXECUTE FUNCTION signals.follow_terms();

CREATE FUNCTION signals.follow_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IN ('WAITING', 'ASKED') THEN
    INSERT INTO signals.unsifted (signal, segment, terms)
    SELECT f.signal, f.segment, f.terms FROM signals.findable f WHERE f.signal = NEW.id
        ON CONFLICT (signal) DO NOTHING;
  ELSE
    DELETE FROM signals.unsifted WHERE signal = NEW.id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER open_ones_are_found AFTER UPDATE OF state ON signals.signal
  FOR EACH ROW
  WHEN ((OLD.state IN ('WAITING', 'ASKED')) IS DISTINCT FROM (NEW.state IN ('WAITING', 'ASKED')))
  EXECUTE FUNCTION signals.follow_state();
