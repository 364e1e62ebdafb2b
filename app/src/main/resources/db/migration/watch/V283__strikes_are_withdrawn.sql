-- A strike stands as long as what confirmed it: a decision that is annulled counts for nobody, one that is decided anew does.
CREATE TABLE watch.strike_change (
  id uuid PRIMARY KEY,
  strike uuid NOT NULL REFERENCES watch.strike,
  number int NOT NULL CHECK (number > 0),
  stands boolean NOT NULL,
  at timestamptz NOT NULL,
  actor uuid,
  UNIQUE (strike, number)
);
COMMENT ON TABLE  watch.strike_change IS 'What became of a strike: withdrawn, or standing again; the newest counts, a strike without one stands; never changed';
COMMENT ON COLUMN watch.strike_change.id IS 'Identifier';
COMMENT ON COLUMN watch.strike_change.strike IS 'The strike';
COMMENT ON COLUMN watch.strike_change.number IS 'Position among its changes';
COMMENT ON COLUMN watch.strike_change.stands IS 'Whether it counts from now on';
COMMENT ON COLUMN watch.strike_change.at IS 'When';
COMMENT ON COLUMN watch.strike_change.actor IS 'Officer in whose name';

GRANT SELECT, INSERT ON watch.strike_change TO ${app};

CREATE TRIGGER strike_change_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.strike_change
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();

CREATE FUNCTION watch.strike_stands(strike uuid) RETURNS boolean
  LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT c.stands FROM watch.strike_change c WHERE c.strike = $1 ORDER BY c.number DESC LIMIT 1), true)
$$;

COMMENT ON FUNCTION watch.strike_stands IS 'Whether a strike counts';

GRANT EXECUTE ON FUNCTION watch.strike_stands TO ${app};

COMMENT ON COLUMN watch.seller.strikes IS 'Confirmed violations, the number of its rows in strike that stand';
