-- Who got a warning by mail was never told that it was withdrawn.
CREATE TABLE publicity.letter_of_end (
  wish     uuid NOT NULL REFERENCES publicity.letter_wish ON DELETE CASCADE,
  edition  uuid NOT NULL REFERENCES publicity.edition,
  state    text NOT NULL CHECK (state IN ('BEGUN', 'SENT', 'FAILED')),
  tries    int NOT NULL CHECK (tries BETWEEN 1 AND 9),
  tried_at timestamptz NOT NULL,
  PRIMARY KEY (wish, edition)
);

COMMENT ON TABLE  publicity.letter_of_end IS 'Which address was told that a warning is withdrawn; begun and never finished is not repeated';
COMMENT ON COLUMN publicity.letter_of_end.wish IS 'The address, which had got the warning';
COMMENT ON COLUMN publicity.letter_of_end.edition IS 'The warning as it stood when it was withdrawn';
COMMENT ON COLUMN publicity.letter_of_end.state IS 'Begun, sent, or surely not taken by the server';
COMMENT ON COLUMN publicity.letter_of_end.tries IS 'How often it was tried';
COMMENT ON COLUMN publicity.letter_of_end.tried_at IS 'When last';

GRANT SELECT, INSERT, UPDATE (state, tries, tried_at) ON publicity.letter_of_end TO ${app};
