-- Who wants new warnings by mail. The address is sealed; the row goes when its owner leaves.

CREATE TABLE publicity.letter_wish (
  id           uuid PRIMARY KEY,
  address      bytea NOT NULL,
  address_mark bytea NOT NULL UNIQUE,
  goods        text NOT NULL CHECK (goods ~ '^[a-z0-9.-]{0,60}$'),
  language     text NOT NULL CHECK (language IN ('vi', 'en')),
  asked_at     timestamptz NOT NULL,
  told_at      timestamptz,
  confirmed_at timestamptz
);

CREATE INDEX letter_wish_unconfirmed ON publicity.letter_wish (asked_at) WHERE confirmed_at IS NULL;

COMMENT ON TABLE  publicity.letter_wish IS 'Addresses that want new warnings by mail, or that somebody named and nobody confirmed yet';
COMMENT ON COLUMN publicity.letter_wish.id IS 'Identifier, of which the links in the letters are made';
COMMENT ON COLUMN publicity.letter_wish.address IS 'The address, sealed with the key of identities';
COMMENT ON COLUMN publicity.letter_wish.address_mark IS 'Keyed mark of the address, so that one address stands here once';
COMMENT ON COLUMN publicity.letter_wish.goods IS 'Code of the group of goods, or its beginning; empty for every warning';
COMMENT ON COLUMN publicity.letter_wish.language IS 'Language of the letters';
COMMENT ON COLUMN publicity.letter_wish.asked_at IS 'When somebody named it';
COMMENT ON COLUMN publicity.letter_wish.told_at IS 'When the letter to confirm went out';
COMMENT ON COLUMN publicity.letter_wish.confirmed_at IS 'When its owner confirmed it; warnings published before are not sent';

GRANT SELECT, INSERT, DELETE, UPDATE (goods, language, told_at, confirmed_at) ON publicity.letter_wish TO ${app};

CREATE TABLE publicity.letter (
  wish     uuid NOT NULL REFERENCES publicity.letter_wish ON DELETE CASCADE,
  edition  uuid NOT NULL REFERENCES publicity.edition,
  state    text NOT NULL CHECK (state IN ('BEGUN', 'SENT', 'FAILED')),
  tries    int NOT NULL CHECK (tries BETWEEN 1 AND 9),
  tried_at timestamptz NOT NULL,
  PRIMARY KEY (wish, edition)
);

COMMENT ON TABLE  publicity.letter IS 'Which warning went to which address; begun and never finished is not repeated';
COMMENT ON COLUMN publicity.letter.wish IS 'The address';
COMMENT ON COLUMN publicity.letter.edition IS 'The warning as it was published';
COMMENT ON COLUMN publicity.letter.state IS 'Begun, sent, or surely not taken by the server';
COMMENT ON COLUMN publicity.letter.tries IS 'How often it was tried';
COMMENT ON COLUMN publicity.letter.tried_at IS 'When last';

GRANT SELECT, INSERT, UPDATE (state, tries, tried_at) ON publicity.letter TO ${app};
