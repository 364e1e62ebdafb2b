-- A report that turns out to accuse an office goes from the common inbox to the integrity desk, and back when it
-- does not. The row that says so comes first; the database changes the desk beside such a row alone.
CREATE TABLE tips.steering (
  id      uuid        PRIMARY KEY,
  tip     uuid        NOT NULL REFERENCES tips.tip,
  number  int         NOT NULL CHECK (number > 0),
  at      timestamptz NOT NULL,
  desk    text        NOT NULL CHECK (desk IN ('SIFTING', 'INTEGRITY')),
  officer uuid        NOT NULL,
  agency  text        NOT NULL,
  reason  bytea       NOT NULL,
  UNIQUE (tip, number)
);

COMMENT ON TABLE  tips.steering         IS 'Reports that changed the desk: to the integrity desk, or back to the common one. Never changed';
COMMENT ON COLUMN tips.steering.id      IS 'Identifier, UUID version 7, part of the seal';
COMMENT ON COLUMN tips.steering.tip     IS 'The report';
COMMENT ON COLUMN tips.steering.number  IS 'Position; the last one says where it is';
COMMENT ON COLUMN tips.steering.at      IS 'When';
COMMENT ON COLUMN tips.steering.desk    IS 'Who sifts it from then on';
COMMENT ON COLUMN tips.steering.officer IS 'Who sent it';
COMMENT ON COLUMN tips.steering.agency  IS 'Agency in whose name that was done';
COMMENT ON COLUMN tips.steering.reason  IS 'Why, sealed under the key for content';

GRANT SELECT, INSERT ON tips.steering TO ${app};

CREATE TRIGGER steering_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON tips.steering
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();

CREATE FUNCTION tips.refuse_unless_erased_or_steered() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lawful boolean;
BEGIN
  SELECT count(*) > 0 AND count(*) = (SELECT count(*) FROM new_rows) AND bool_and(
           (n.told IS NULL AND to_jsonb(n) - 'told' = to_jsonb(o) - 'told'
            AND EXISTS (SELECT FROM tips.erasure e WHERE e.tip = n.id AND e.part = 'WORDS'))
           OR (n.desk <> o.desk AND to_jsonb(n) - 'desk' = to_jsonb(o) - 'desk'
               AND n.desk = (SELECT s.desk FROM tips.steering s WHERE s.tip = n.id
                              ORDER BY s.number DESC LIMIT 1)))
    INTO lawful
    FROM old_rows o JOIN new_rows n ON n.id = o.id;
  IF lawful IS NOT TRUE THEN
    RAISE EXCEPTION 'what was received is never changed, erased by two agencies only, and changes the desk with a reason'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER tip_is_erased_by_two ON tips.tip;
CREATE TRIGGER tip_is_erased_by_two_or_steered AFTER UPDATE ON tips.tip
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_unless_erased_or_steered();

GRANT UPDATE (desk) ON tips.tip TO ${app};

COMMENT ON TABLE  tips.tip      IS 'Reports as they were received; only the desk changes, beside a row in steering, and two agencies erase the words';
COMMENT ON COLUMN tips.tip.desk IS 'Who sifts it now: the common desk, or the integrity desk alone';
