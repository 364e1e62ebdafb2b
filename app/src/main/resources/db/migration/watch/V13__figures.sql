-- What the figures of the watch are counted from: listings that were new on a day, and removals with what
-- became of them; and the numbers by which sellers meet.

CREATE TABLE watch.day_count (
  day date NOT NULL,
  platform text NOT NULL,
  category text NOT NULL,
  fresh bigint NOT NULL CHECK (fresh >= 0),
  PRIMARY KEY (day, platform, category)
);

COMMENT ON TABLE  watch.day_count IS 'How many listings were new on a day; kept when the listings themselves have ended';
COMMENT ON COLUMN watch.day_count.day IS 'Day in Vietnam';
COMMENT ON COLUMN watch.day_count.platform IS 'Platform; empty when unknown';
COMMENT ON COLUMN watch.day_count.category IS 'Category of the platform; empty when unknown';
COMMENT ON COLUMN watch.day_count.fresh IS 'Listings seen for the first time';

INSERT INTO watch.day_count (day, platform, category, fresh)
SELECT (first_seen AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, platform, category, count(*)
  FROM watch.listing GROUP BY 1, 2, 3;

GRANT SELECT, INSERT, UPDATE ON watch.day_count TO ${app};

CREATE TABLE watch.removal (
  id uuid PRIMARY KEY,
  hit uuid NOT NULL REFERENCES watch.hit,
  listing uuid NOT NULL REFERENCES watch.listing,
  at timestamptz NOT NULL,
  back_at timestamptz CHECK (back_at >= at),
  back_as uuid REFERENCES watch.listing,
  CHECK ((back_at IS NULL) = (back_as IS NULL))
);

CREATE UNIQUE INDEX removal_down ON watch.removal (listing) WHERE back_at IS NULL;
CREATE INDEX removal_of_hit ON watch.removal (hit, at);
CREATE INDEX removal_at ON watch.removal (at);
CREATE INDEX removal_back ON watch.removal (back_as) WHERE back_as IS NOT NULL;

COMMENT ON TABLE  watch.removal IS 'That a flagged listing was seen to be gone, and when it came back';
COMMENT ON COLUMN watch.removal.id IS 'Identifier';
COMMENT ON COLUMN watch.removal.hit IS 'The flagged listing';
COMMENT ON COLUMN watch.removal.listing IS 'The listing';
COMMENT ON COLUMN watch.removal.at IS 'When an officer saw that it was gone';
COMMENT ON COLUMN watch.removal.back_at IS 'When it was seen again; empty while it stays down';
COMMENT ON COLUMN watch.removal.back_as IS 'As what it was seen again: itself, or its like under another shop';

INSERT INTO watch.removal (id, hit, listing, at, back_at, back_as)
SELECT gen_random_uuid(), h.id, l.id, l.removed_at, greatest(b.flagged_at, l.removed_at), b.listing
  FROM watch.listing l
  JOIN watch.hit h ON h.listing = l.id
  LEFT JOIN LATERAL (SELECT r.flagged_at, r.listing FROM watch.hit r
                      WHERE r.returned = l.id ORDER BY r.flagged_at LIMIT 1) b ON true
 WHERE l.removed_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE (back_at, back_as) ON watch.removal TO ${app};

CREATE INDEX hit_flagged ON watch.hit (flagged_at);
CREATE INDEX listing_first_seen ON watch.listing (first_seen);

CREATE TABLE watch.contact (
  hit uuid NOT NULL REFERENCES watch.hit,
  mark bytea NOT NULL CHECK (octet_length(mark) = 16),
  kind text NOT NULL CHECK (kind IN ('PHONE', 'BANK_ACCOUNT')),
  PRIMARY KEY (hit, mark)
);

CREATE INDEX contact_by_mark ON watch.contact (mark, hit);

COMMENT ON TABLE  watch.contact IS 'Telephone numbers and accounts in the words of flagged listings, by keyed marks; the numbers are not kept';
COMMENT ON COLUMN watch.contact.hit IS 'The flagged listing';
COMMENT ON COLUMN watch.contact.mark IS 'Keyed mark of kind and canonical form';
COMMENT ON COLUMN watch.contact.kind IS 'What it is';

GRANT SELECT, INSERT ON watch.contact TO ${app};
