-- Flagged listings that opened a case or joined one, as they stood then.
CREATE TABLE cases.listing (
  hit        uuid        NOT NULL,
  case_id    uuid        NOT NULL REFERENCES cases.case_file,
  number     text        NOT NULL,
  title      text        NOT NULL,
  price_dong bigint      CHECK (price_dong > 0),
  seller     text        NOT NULL,
  platform   text        NOT NULL,
  url        text        NOT NULL,
  score      int         NOT NULL,
  snapshot   uuid        NOT NULL,
  sha256     text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  pinned_at  timestamptz NOT NULL,
  PRIMARY KEY (hit)
);

CREATE INDEX listing_of_case ON cases.listing (case_id, pinned_at);

COMMENT ON TABLE  cases.listing            IS 'Flagged listings that are evidence of a case';
COMMENT ON COLUMN cases.listing.hit        IS 'Identifier of the flagged listing; it belongs to one case';
COMMENT ON COLUMN cases.listing.case_id    IS 'The case';
COMMENT ON COLUMN cases.listing.number     IS 'Its number as people say it';
COMMENT ON COLUMN cases.listing.title      IS 'Name of the goods as offered';
COMMENT ON COLUMN cases.listing.price_dong IS 'Price as offered; empty when there was none';
COMMENT ON COLUMN cases.listing.seller     IS 'Seller as named; empty when the source named nobody';
COMMENT ON COLUMN cases.listing.platform   IS 'Platform; empty when unknown';
COMMENT ON COLUMN cases.listing.url        IS 'Address; empty when unknown';
COMMENT ON COLUMN cases.listing.score      IS 'Score that the officer saw';
COMMENT ON COLUMN cases.listing.snapshot   IS 'Sealed text of the listing in the watch';
COMMENT ON COLUMN cases.listing.sha256     IS 'Digest of that text';
COMMENT ON COLUMN cases.listing.pinned_at  IS 'When it became evidence';

GRANT SELECT, INSERT ON cases.listing TO ${app};

ALTER TABLE cases.listing ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.listing FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.listing USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));
