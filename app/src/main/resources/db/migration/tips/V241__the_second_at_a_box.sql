-- Who was there beside whoever opened a box says so by the own account; until now one person typed both names.
ALTER TABLE tips.box_opening ADD COLUMN witness_id uuid;
COMMENT ON COLUMN tips.box_opening.witness_id IS 'Account of the second person; empty for openings of before, whose second name was typed';

CREATE TABLE tips.box_witness (
  opening uuid        PRIMARY KEY REFERENCES tips.box_opening,
  witness uuid        NOT NULL,
  at      timestamptz NOT NULL
);

COMMENT ON TABLE  tips.box_witness         IS 'The second person was there and found the number of letters right; never changed';
COMMENT ON COLUMN tips.box_witness.opening IS 'The opening';
COMMENT ON COLUMN tips.box_witness.witness IS 'Officer who was there';
COMMENT ON COLUMN tips.box_witness.at      IS 'When that was confirmed';

GRANT SELECT, INSERT ON tips.box_witness TO ${app};

CREATE TRIGGER box_witness_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON tips.box_witness
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
