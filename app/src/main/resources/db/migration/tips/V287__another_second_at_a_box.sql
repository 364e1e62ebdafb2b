-- Whoever wrote an opening down may have named a wrong second person, or one who left: nobody could ever confirm it then,
-- and its letters waited for good. Another is named later, with a reason; who was named before stays in the book.
CREATE TABLE tips.box_witness_named (
  id      uuid        PRIMARY KEY,
  opening uuid        NOT NULL REFERENCES tips.box_opening,
  witness uuid        NOT NULL,
  name    text        NOT NULL,
  reason  text        NOT NULL CHECK (btrim(reason) <> ''),
  at      timestamptz NOT NULL,
  by      uuid        NOT NULL CHECK (by <> witness)
);
CREATE INDEX box_witness_named_of ON tips.box_witness_named (opening, at DESC, id DESC);

COMMENT ON TABLE  tips.box_witness_named         IS 'Second persons that were named later than the opening was written down; the newest counts, none is changed';
COMMENT ON COLUMN tips.box_witness_named.id      IS 'Identifier, UUID version 7';
COMMENT ON COLUMN tips.box_witness_named.opening IS 'The opening';
COMMENT ON COLUMN tips.box_witness_named.witness IS 'Account of the second person, who alone may confirm it from then on';
COMMENT ON COLUMN tips.box_witness_named.name    IS 'Name of that officer then';
COMMENT ON COLUMN tips.box_witness_named.reason  IS 'Why another was named';
COMMENT ON COLUMN tips.box_witness_named.at      IS 'When';
COMMENT ON COLUMN tips.box_witness_named.by      IS 'Officer who opened the box and named them';

GRANT SELECT, INSERT ON tips.box_witness_named TO ${app};

CREATE TRIGGER box_witness_named_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON tips.box_witness_named
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
