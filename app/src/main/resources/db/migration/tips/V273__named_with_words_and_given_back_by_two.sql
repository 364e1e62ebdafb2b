-- Whoever names an accused agency says why. A report that accuses an agency goes back to the common desk, where that
-- agency reads it, when officers of two agencies ask for it: the first asks here, the second does it.
ALTER TABLE tips.accused ADD COLUMN reason bytea;
COMMENT ON COLUMN tips.accused.reason IS 'Why the officer named it, sealed under the key for content; empty where the report or the steering says it';

CREATE TABLE tips.handing_back (
  id      uuid        PRIMARY KEY,
  tip     uuid        NOT NULL REFERENCES tips.tip,
  at      timestamptz NOT NULL,
  officer uuid        NOT NULL,
  agency  text        NOT NULL,
  reason  bytea       NOT NULL
);

CREATE INDEX handing_back_of_tip ON tips.handing_back (tip, at);

COMMENT ON TABLE  tips.handing_back         IS 'Officers of the integrity desk who ask to give back a report that accuses an agency; it counts until an agency is named or the desk changes. Never changed';
COMMENT ON COLUMN tips.handing_back.id      IS 'Identifier, UUID version 7, part of the seal';
COMMENT ON COLUMN tips.handing_back.tip     IS 'The report';
COMMENT ON COLUMN tips.handing_back.at      IS 'When';
COMMENT ON COLUMN tips.handing_back.officer IS 'Who asks';
COMMENT ON COLUMN tips.handing_back.agency  IS 'Agency in whose name that is asked';
COMMENT ON COLUMN tips.handing_back.reason  IS 'Why, sealed under the key for content';

GRANT SELECT, INSERT ON tips.handing_back TO ${app};

CREATE TRIGGER handing_back_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON tips.handing_back
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
