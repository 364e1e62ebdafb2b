-- What partners handed in over the interface, so that a repetition is seen.

CREATE TABLE watch.push (
  partner uuid NOT NULL REFERENCES watch.partner,
  repetition text NOT NULL CHECK (length(repetition) BETWEEN 16 AND 100),
  intake uuid NOT NULL UNIQUE REFERENCES watch.intake,
  PRIMARY KEY (partner, repetition)
);

COMMENT ON TABLE  watch.push IS 'What a partner handed in, under the key by which it may repeat it';
COMMENT ON COLUMN watch.push.partner IS 'Partner';
COMMENT ON COLUMN watch.push.repetition IS 'Key of repetition that the partner gave';
COMMENT ON COLUMN watch.push.intake IS 'The import that came of it';

GRANT SELECT, INSERT ON watch.push TO ${app};
