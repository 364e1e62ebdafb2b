-- Listings, what machines and officers said of them, and the rules by which they are judged.

CREATE TABLE watch.intake (
  id uuid PRIMARY KEY,
  source text NOT NULL CHECK (source IN ('UPLOAD', 'FOLDER', 'PUSH', 'PAGE', 'SITEMAP')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  platform text NOT NULL,
  mapping jsonb NOT NULL DEFAULT '{}',
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint NOT NULL CHECK (bytes >= 0),
  state text NOT NULL CHECK (state IN ('DRAFT', 'WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  asked_by uuid,
  asked_at timestamptz NOT NULL,
  started_at timestamptz,
  ended_at timestamptz,
  beat_at timestamptz,
  rows_done bigint NOT NULL DEFAULT 0 CHECK (rows_done >= 0),
  kept bigint NOT NULL DEFAULT 0,
  changed bigint NOT NULL DEFAULT 0,
  unchanged bigint NOT NULL DEFAULT 0,
  refused bigint NOT NULL DEFAULT 0,
  remarked bigint NOT NULL DEFAULT 0,
  flagged bigint NOT NULL DEFAULT 0,
  remarks text[] NOT NULL DEFAULT '{}',
  fault text
);

CREATE INDEX intake_due ON watch.intake (asked_at) WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX intake_newest ON watch.intake (asked_at DESC, id);

COMMENT ON TABLE  watch.intake IS 'One import: a file, a folder, a push or a fetched page on its way into the listings';
COMMENT ON COLUMN watch.intake.id IS 'Identifier, UUID version 7; also the name of the file that waits';
COMMENT ON COLUMN watch.intake.source IS 'How it came';
COMMENT ON COLUMN watch.intake.name IS 'File name or address as given';
COMMENT ON COLUMN watch.intake.platform IS 'Platform of rows that name none, as coded in the catalogue; empty when unknown';
COMMENT ON COLUMN watch.intake.mapping IS 'Which column holds what, role to column name';
COMMENT ON COLUMN watch.intake.sha256 IS 'Digest of the file';
COMMENT ON COLUMN watch.intake.bytes IS 'Size of the file';
COMMENT ON COLUMN watch.intake.state IS 'Where it stands';
COMMENT ON COLUMN watch.intake.asked_by IS 'Officer or partner who handed it in; empty for the folder';
COMMENT ON COLUMN watch.intake.asked_at IS 'When it was handed in';
COMMENT ON COLUMN watch.intake.started_at IS 'When the first row was read';
COMMENT ON COLUMN watch.intake.ended_at IS 'When it ended';
COMMENT ON COLUMN watch.intake.beat_at IS 'Last sign of life of the reader; an old one means that it must be taken up again';
COMMENT ON COLUMN watch.intake.rows_done IS 'Checkpoint: rows of the file that are behind, written with them';
COMMENT ON COLUMN watch.intake.kept IS 'Listings that were new';
COMMENT ON COLUMN watch.intake.changed IS 'Listings that were known with other content';
COMMENT ON COLUMN watch.intake.unchanged IS 'Listings that were known and are the same';
COMMENT ON COLUMN watch.intake.refused IS 'Rows left out, each with its reason';
COMMENT ON COLUMN watch.intake.remarked IS 'Rows kept with a remark';
COMMENT ON COLUMN watch.intake.flagged IS 'Listings that reached the note band or above';
COMMENT ON COLUMN watch.intake.remarks IS 'What was found out about the file, such as its encoding';
COMMENT ON COLUMN watch.intake.fault IS 'Reason code why it failed';

GRANT SELECT, INSERT, UPDATE ON watch.intake TO ${app};

CREATE TABLE watch.refused_row (
  intake uuid NOT NULL REFERENCES watch.intake,
  number bigint NOT NULL CHECK (number > 0),
  code text NOT NULL,
  detail text NOT NULL,
  PRIMARY KEY (intake, number)
);

COMMENT ON TABLE  watch.refused_row IS 'Rows of a file that were left out';
COMMENT ON COLUMN watch.refused_row.intake IS 'The import';
COMMENT ON COLUMN watch.refused_row.number IS 'Data row, the header not counted';
COMMENT ON COLUMN watch.refused_row.code IS 'Reason code';
COMMENT ON COLUMN watch.refused_row.detail IS 'Start of the offending text';

GRANT SELECT, INSERT ON watch.refused_row TO ${app};

CREATE TABLE watch.seller (
  id uuid PRIMARY KEY,
  platform text NOT NULL,
  mark text NOT NULL,
  name text NOT NULL,
  first_seen timestamptz NOT NULL,
  last_seen timestamptz NOT NULL,
  official boolean NOT NULL DEFAULT false,
  suspects int NOT NULL DEFAULT 0 CHECK (suspects >= 0),
  strikes int NOT NULL DEFAULT 0 CHECK (strikes >= 0),
  UNIQUE (platform, mark)
);

CREATE INDEX seller_struck ON watch.seller (strikes DESC, id) WHERE strikes > 0;

COMMENT ON TABLE  watch.seller IS 'Who offers: one row for each shop or account of a platform';
COMMENT ON COLUMN watch.seller.id IS 'Identifier';
COMMENT ON COLUMN watch.seller.platform IS 'Platform; empty when unknown';
COMMENT ON COLUMN watch.seller.mark IS 'Folded name under which all its spellings meet';
COMMENT ON COLUMN watch.seller.name IS 'Name as first seen';
COMMENT ON COLUMN watch.seller.first_seen IS 'When its first listing was seen';
COMMENT ON COLUMN watch.seller.last_seen IS 'When its last listing was seen';
COMMENT ON COLUMN watch.seller.official IS 'Whether the platform vouches for the shop';
COMMENT ON COLUMN watch.seller.suspects IS 'Its listings that reached the review band';
COMMENT ON COLUMN watch.seller.strikes IS 'Confirmed violations, the number of its rows in strike';

GRANT SELECT, INSERT, UPDATE ON watch.seller TO ${app};

CREATE TABLE watch.strike (
  id uuid PRIMARY KEY,
  seller uuid NOT NULL REFERENCES watch.seller,
  hit uuid NOT NULL,
  reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 200),
  ground text NOT NULL CHECK (ground IN ('RULING', 'TAKEDOWN')),
  at timestamptz NOT NULL,
  actor uuid,
  UNIQUE (seller, reference, ground)
);

COMMENT ON TABLE  watch.strike IS 'A violation of a seller that a ruling or a takedown confirmed';
COMMENT ON COLUMN watch.strike.id IS 'Identifier';
COMMENT ON COLUMN watch.strike.seller IS 'The seller';
COMMENT ON COLUMN watch.strike.hit IS 'The flagged listing';
COMMENT ON COLUMN watch.strike.reference IS 'What confirmed it: number of the case';
COMMENT ON COLUMN watch.strike.ground IS 'Sort of confirmation';
COMMENT ON COLUMN watch.strike.at IS 'When';
COMMENT ON COLUMN watch.strike.actor IS 'Officer in whose name';

GRANT SELECT, INSERT ON watch.strike TO ${app};

CREATE TABLE watch.listing (
  id uuid PRIMARY KEY,
  platform text NOT NULL,
  item text NOT NULL,
  seller uuid REFERENCES watch.seller,
  title text NOT NULL,
  description text NOT NULL,
  brand text NOT NULL,
  category text NOT NULL,
  price_dong bigint CHECK (price_dong > 0),
  url text NOT NULL,
  picture text NOT NULL,
  digest bytea NOT NULL CHECK (length(digest) = 16),
  words bigint NOT NULL,
  first_seen timestamptz NOT NULL,
  last_seen timestamptz NOT NULL,
  since timestamptz NOT NULL,
  removed_at timestamptz,
  intake uuid NOT NULL,
  UNIQUE (platform, item)
) WITH (fillfactor = 90);

CREATE INDEX listing_of_seller ON watch.listing (seller, last_seen DESC) WHERE seller IS NOT NULL;
CREATE INDEX listing_words ON watch.listing (words);
CREATE INDEX listing_category ON watch.listing (category, id);
CREATE INDEX listing_removed ON watch.listing (words) WHERE removed_at IS NOT NULL;

COMMENT ON TABLE  watch.listing IS 'An offer as it was seen last';
COMMENT ON COLUMN watch.listing.id IS 'Identifier';
COMMENT ON COLUMN watch.listing.platform IS 'Platform; empty when unknown';
COMMENT ON COLUMN watch.listing.item IS 'Item id of the platform';
COMMENT ON COLUMN watch.listing.seller IS 'Who offers it; empty when the source names nobody';
COMMENT ON COLUMN watch.listing.title IS 'Name of the goods as offered';
COMMENT ON COLUMN watch.listing.description IS 'Description as far as it was taken';
COMMENT ON COLUMN watch.listing.brand IS 'Brand field';
COMMENT ON COLUMN watch.listing.category IS 'Category of the platform';
COMMENT ON COLUMN watch.listing.price_dong IS 'Price; empty when there is none';
COMMENT ON COLUMN watch.listing.url IS 'Address of the listing; empty when unknown';
COMMENT ON COLUMN watch.listing.picture IS 'Address of its picture; empty when unknown';
COMMENT ON COLUMN watch.listing.digest IS 'First half of SHA-256 of the content; another digest is another content';
COMMENT ON COLUMN watch.listing.words IS 'Hash of the folded title and description: equal words are found by it';
COMMENT ON COLUMN watch.listing.first_seen IS 'When it was seen first';
COMMENT ON COLUMN watch.listing.last_seen IS 'When it was seen last';
COMMENT ON COLUMN watch.listing.since IS 'Since when the content is as it is';
COMMENT ON COLUMN watch.listing.removed_at IS 'When an officer saw that it was gone';
COMMENT ON COLUMN watch.listing.intake IS 'Import that brought the content';

GRANT SELECT, INSERT, UPDATE ON watch.listing TO ${app};

CREATE TABLE watch.earlier (
  listing uuid NOT NULL REFERENCES watch.listing,
  until timestamptz NOT NULL,
  since timestamptz NOT NULL,
  seller uuid REFERENCES watch.seller,
  title text NOT NULL,
  description text NOT NULL,
  brand text NOT NULL,
  category text NOT NULL,
  price_dong bigint CHECK (price_dong > 0),
  url text NOT NULL,
  picture text NOT NULL,
  digest bytea NOT NULL,
  intake uuid NOT NULL,
  PRIMARY KEY (listing, until)
);

COMMENT ON TABLE  watch.earlier IS 'What a listing was before; a row is written when its content changes and never after';
COMMENT ON COLUMN watch.earlier.listing IS 'The listing';
COMMENT ON COLUMN watch.earlier.until IS 'When another content was seen';
COMMENT ON COLUMN watch.earlier.since IS 'Since when it was so';
COMMENT ON COLUMN watch.earlier.seller IS 'Who offered it';
COMMENT ON COLUMN watch.earlier.title IS 'Name of the goods as offered';
COMMENT ON COLUMN watch.earlier.description IS 'Description as far as it was taken';
COMMENT ON COLUMN watch.earlier.brand IS 'Brand field';
COMMENT ON COLUMN watch.earlier.category IS 'Category of the platform';
COMMENT ON COLUMN watch.earlier.price_dong IS 'Price; empty when there is none';
COMMENT ON COLUMN watch.earlier.url IS 'Address of the listing; empty when unknown';
COMMENT ON COLUMN watch.earlier.picture IS 'Address of its picture; empty when unknown';
COMMENT ON COLUMN watch.earlier.digest IS 'Digest of that content';
COMMENT ON COLUMN watch.earlier.intake IS 'Import that had brought it';

GRANT SELECT, INSERT ON watch.earlier TO ${app};

CREATE TABLE watch.print (
  hit uuid PRIMARY KEY,
  algorithm text NOT NULL,
  grams int[] NOT NULL,
  leader uuid NOT NULL
);

CREATE INDEX print_group ON watch.print (leader);

COMMENT ON TABLE  watch.print IS 'Prints of flagged listings by which nearly equal texts are found again, also after a restart';
COMMENT ON COLUMN watch.print.hit IS 'The flagged listing';
COMMENT ON COLUMN watch.print.algorithm IS 'Algorithm and its parameters; prints of others are not compared';
COMMENT ON COLUMN watch.print.grams IS 'Hashed character 4-grams in rising order';
COMMENT ON COLUMN watch.print.leader IS 'First flagged listing of the group';

GRANT SELECT, INSERT ON watch.print TO ${app};

CREATE TABLE watch.band (
  key bigint NOT NULL,
  leader uuid NOT NULL,
  PRIMARY KEY (key, leader)
);

COMMENT ON TABLE  watch.band IS 'Keys of the prints of leaders';
COMMENT ON COLUMN watch.band.key IS 'Key of one band';
COMMENT ON COLUMN watch.band.leader IS 'Flagged listing that leads the group';

GRANT SELECT, INSERT ON watch.band TO ${app};

CREATE TABLE watch.photo (
  listing uuid NOT NULL REFERENCES watch.listing,
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  algorithm text NOT NULL,
  leader uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (listing, hash)
);

CREATE INDEX photo_group ON watch.photo (leader);
CREATE INDEX photo_at ON watch.photo (at, listing);

COMMENT ON TABLE  watch.photo IS 'Perceptual hashes of pictures of listings';
COMMENT ON COLUMN watch.photo.listing IS 'The listing';
COMMENT ON COLUMN watch.photo.hash IS 'Hash, 64 hexadecimal digits';
COMMENT ON COLUMN watch.photo.algorithm IS 'Algorithm and version; hashes of others are not compared';
COMMENT ON COLUMN watch.photo.leader IS 'First listing with such a picture';
COMMENT ON COLUMN watch.photo.at IS 'When it was seen';

GRANT SELECT, INSERT ON watch.photo TO ${app};

CREATE TABLE watch.hit (
  id uuid PRIMARY KEY,
  number bigint NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
  listing uuid NOT NULL UNIQUE REFERENCES watch.listing,
  score int NOT NULL CHECK (score BETWEEN 0 AND 100),
  band text NOT NULL CHECK (band IN ('CLEAN', 'NOTE', 'REVIEW', 'CASE')),
  screening int NOT NULL CHECK (screening > 0),
  state text NOT NULL CHECK (state IN ('OPEN', 'DISPUTED', 'KEPT', 'DROPPED', 'MERGED', 'CASED')),
  merged_into uuid REFERENCES watch.hit CHECK (merged_into <> id),
  version int NOT NULL DEFAULT 1 CHECK (version > 0),
  flagged_at timestamptz NOT NULL,
  since timestamptz NOT NULL,
  returned uuid,
  CHECK ((state = 'MERGED') = (merged_into IS NOT NULL))
);

CREATE INDEX hit_queue ON watch.hit (score DESC, id) WHERE state IN ('OPEN', 'DISPUTED');
CREATE INDEX hit_queue_of_band ON watch.hit (band, score DESC, id) WHERE state IN ('OPEN', 'DISPUTED');
CREATE INDEX hit_settled ON watch.hit (state, since DESC, id) WHERE state NOT IN ('OPEN', 'DISPUTED');
CREATE INDEX hit_merged ON watch.hit (merged_into) WHERE merged_into IS NOT NULL;

COMMENT ON TABLE  watch.hit IS 'A flagged listing: what the machine says now and where its review stands';
COMMENT ON COLUMN watch.hit.id IS 'Identifier';
COMMENT ON COLUMN watch.hit.number IS 'Number as people say it, TR-000123';
COMMENT ON COLUMN watch.hit.listing IS 'The listing';
COMMENT ON COLUMN watch.hit.score IS 'Score of the newest screening';
COMMENT ON COLUMN watch.hit.band IS 'Band of the newest screening';
COMMENT ON COLUMN watch.hit.screening IS 'Number of the newest screening';
COMMENT ON COLUMN watch.hit.state IS 'Where the review stands';
COMMENT ON COLUMN watch.hit.merged_into IS 'Flagged listing it was merged into';
COMMENT ON COLUMN watch.hit.version IS 'Rises with each change; a verdict from an older page is refused';
COMMENT ON COLUMN watch.hit.flagged_at IS 'When it was flagged first';
COMMENT ON COLUMN watch.hit.since IS 'Since when the review stands so';
COMMENT ON COLUMN watch.hit.returned IS 'Removed listing that it repeats under another shop';

GRANT SELECT, INSERT, UPDATE ON watch.hit TO ${app};

CREATE TABLE watch.screening (
  hit uuid NOT NULL REFERENCES watch.hit,
  number int NOT NULL CHECK (number > 0),
  at timestamptz NOT NULL,
  book bigint NOT NULL,
  digest bytea NOT NULL,
  score int NOT NULL,
  band text NOT NULL,
  PRIMARY KEY (hit, number)
);

COMMENT ON TABLE  watch.screening IS 'Each time a machine judged a flagged listing; never changed';
COMMENT ON COLUMN watch.screening.hit IS 'The flagged listing';
COMMENT ON COLUMN watch.screening.number IS 'Position among its screenings';
COMMENT ON COLUMN watch.screening.at IS 'When';
COMMENT ON COLUMN watch.screening.book IS 'State of the rule book: number of its newest change';
COMMENT ON COLUMN watch.screening.digest IS 'Digest of the content that was judged';
COMMENT ON COLUMN watch.screening.score IS 'Score, 0 to 100';
COMMENT ON COLUMN watch.screening.band IS 'Band';

GRANT SELECT, INSERT ON watch.screening TO ${app};

CREATE TABLE watch.reason (
  hit uuid NOT NULL,
  screening int NOT NULL,
  number int NOT NULL CHECK (number > 0),
  rule text NOT NULL,
  version int NOT NULL,
  weight int NOT NULL,
  field text NOT NULL,
  first int NOT NULL,
  past int NOT NULL,
  words text NOT NULL,
  title text NOT NULL,
  facts text NOT NULL,
  law text NOT NULL,
  norm_brand text,
  norm_kind text,
  norm_low_dong bigint,
  norm_median_dong bigint,
  norm_sample int,
  PRIMARY KEY (hit, screening, number),
  FOREIGN KEY (hit, screening) REFERENCES watch.screening
);

CREATE INDEX reason_of_rule ON watch.reason (rule, hit);

COMMENT ON TABLE  watch.reason IS 'Why: the weights of a screening add up to its score';
COMMENT ON COLUMN watch.reason.hit IS 'The flagged listing';
COMMENT ON COLUMN watch.reason.screening IS 'The screening';
COMMENT ON COLUMN watch.reason.number IS 'Position, heaviest first';
COMMENT ON COLUMN watch.reason.rule IS 'Id of the rule';
COMMENT ON COLUMN watch.reason.version IS 'Version of the rule';
COMMENT ON COLUMN watch.reason.weight IS 'What it adds';
COMMENT ON COLUMN watch.reason.field IS 'Field in which the words stand';
COMMENT ON COLUMN watch.reason.first IS 'First character in the original field, -1 for none';
COMMENT ON COLUMN watch.reason.past IS 'Character after the last';
COMMENT ON COLUMN watch.reason.words IS 'The matched original words';
COMMENT ON COLUMN watch.reason.title IS 'The reason in words';
COMMENT ON COLUMN watch.reason.facts IS 'Figures behind it';
COMMENT ON COLUMN watch.reason.law IS 'Legal basis';
COMMENT ON COLUMN watch.reason.norm_brand IS 'Mark whose prices were compared';
COMMENT ON COLUMN watch.reason.norm_kind IS 'Kind of goods whose prices were compared';
COMMENT ON COLUMN watch.reason.norm_low_dong IS 'Price below which authentic goods are rarely sold';
COMMENT ON COLUMN watch.reason.norm_median_dong IS 'Median price of authentic goods';
COMMENT ON COLUMN watch.reason.norm_sample IS 'Number of prices behind the norm; 0 for an estimate';

GRANT SELECT, INSERT ON watch.reason TO ${app};

CREATE TABLE watch.verdict (
  id uuid PRIMARY KEY,
  hit uuid NOT NULL REFERENCES watch.hit,
  number int NOT NULL CHECK (number > 0),
  at timestamptz NOT NULL,
  officer uuid NOT NULL,
  agency text NOT NULL,
  event text NOT NULL CHECK (event IN ('KEEP', 'DROP', 'MERGE', 'CASE', 'UNDO')),
  reason text NOT NULL,
  words text CHECK (length(words) <= 2000),
  about text,
  screening int NOT NULL,
  score int NOT NULL,
  before_state text NOT NULL,
  after_state text NOT NULL,
  undoes uuid UNIQUE REFERENCES watch.verdict,
  UNIQUE (hit, number)
);

CREATE INDEX verdict_at ON watch.verdict (at);
CREATE INDEX verdict_of_officer ON watch.verdict (officer, at DESC);

COMMENT ON TABLE  watch.verdict IS 'What officers decided about flagged listings; never changed';
COMMENT ON COLUMN watch.verdict.id IS 'Identifier';
COMMENT ON COLUMN watch.verdict.hit IS 'The flagged listing';
COMMENT ON COLUMN watch.verdict.number IS 'Position in its history';
COMMENT ON COLUMN watch.verdict.at IS 'When';
COMMENT ON COLUMN watch.verdict.officer IS 'Who';
COMMENT ON COLUMN watch.verdict.agency IS 'In whose name';
COMMENT ON COLUMN watch.verdict.event IS 'What was decided';
COMMENT ON COLUMN watch.verdict.reason IS 'Code of the reason';
COMMENT ON COLUMN watch.verdict.words IS 'Words of the officer';
COMMENT ON COLUMN watch.verdict.about IS 'Number of the case or flagged listing it went to';
COMMENT ON COLUMN watch.verdict.screening IS 'Screening that the officer saw';
COMMENT ON COLUMN watch.verdict.score IS 'Score that the officer saw';
COMMENT ON COLUMN watch.verdict.before_state IS 'State before';
COMMENT ON COLUMN watch.verdict.after_state IS 'State after';
COMMENT ON COLUMN watch.verdict.undoes IS 'Verdict that it takes back';

GRANT SELECT, INSERT ON watch.verdict TO ${app};

CREATE TABLE watch.snapshot (
  id uuid PRIMARY KEY,
  hit uuid NOT NULL REFERENCES watch.hit,
  at timestamptz NOT NULL,
  actor uuid,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  sealed bytea NOT NULL
);

CREATE INDEX snapshot_of_hit ON watch.snapshot (hit, at DESC);

COMMENT ON TABLE  watch.snapshot IS 'A listing as it stood when it became evidence; sealed';
COMMENT ON COLUMN watch.snapshot.id IS 'Identifier';
COMMENT ON COLUMN watch.snapshot.hit IS 'The flagged listing';
COMMENT ON COLUMN watch.snapshot.at IS 'When it was pinned';
COMMENT ON COLUMN watch.snapshot.actor IS 'Officer who pinned it';
COMMENT ON COLUMN watch.snapshot.sha256 IS 'Digest of the text before it was sealed';
COMMENT ON COLUMN watch.snapshot.sealed IS 'The text, sealed by the vault';

GRANT SELECT, INSERT ON watch.snapshot TO ${app};

CREATE TABLE watch.rule_version (
  kind text NOT NULL CHECK (kind IN ('rule', 'list', 'kind')),
  name text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  place int NOT NULL,
  text text NOT NULL CHECK (length(text) <= 200000),
  entered_at timestamptz NOT NULL,
  entered_by uuid,
  why text NOT NULL,
  PRIMARY KEY (kind, name, version)
);

COMMENT ON TABLE  watch.rule_version IS 'Rules, lists of phrases and kinds of goods, every version as written; never changed';
COMMENT ON COLUMN watch.rule_version.kind IS 'Sort of section';
COMMENT ON COLUMN watch.rule_version.name IS 'Name of the rule or list';
COMMENT ON COLUMN watch.rule_version.version IS 'Counts up with every change';
COMMENT ON COLUMN watch.rule_version.place IS 'Place in the order of reading';
COMMENT ON COLUMN watch.rule_version.text IS 'The section in the rule file format';
COMMENT ON COLUMN watch.rule_version.entered_at IS 'When it was entered';
COMMENT ON COLUMN watch.rule_version.entered_by IS 'Officer who entered it; empty for what ships';
COMMENT ON COLUMN watch.rule_version.why IS 'Why it was entered';

GRANT SELECT, INSERT ON watch.rule_version TO ${app};

CREATE TABLE watch.rule_standing (
  kind text NOT NULL,
  name text NOT NULL,
  live int,
  state text NOT NULL CHECK (state IN ('LIVE', 'OFF', 'QUARANTINED')),
  since timestamptz NOT NULL,
  PRIMARY KEY (kind, name)
);

COMMENT ON TABLE  watch.rule_standing IS 'Which version of a rule is watched for';
COMMENT ON COLUMN watch.rule_standing.kind IS 'Sort of section';
COMMENT ON COLUMN watch.rule_standing.name IS 'Name';
COMMENT ON COLUMN watch.rule_standing.live IS 'Version that is watched for; empty while none is';
COMMENT ON COLUMN watch.rule_standing.state IS 'Where it stands';
COMMENT ON COLUMN watch.rule_standing.since IS 'Since when';

GRANT SELECT, INSERT, UPDATE ON watch.rule_standing TO ${app};

CREATE TABLE watch.rule_change (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  event text NOT NULL CHECK (event IN ('SHIPPED', 'ENTERED', 'WENT_LIVE', 'ROLLED_BACK', 'SWITCHED_OFF', 'QUARANTINED', 'RELEASED')),
  version int,
  actor uuid,
  why text NOT NULL
);

CREATE INDEX rule_change_of ON watch.rule_change (kind, name, number DESC);

COMMENT ON TABLE  watch.rule_change IS 'What was done to rules; never changed, and its newest number names the state of the book';
COMMENT ON COLUMN watch.rule_change.number IS 'Position; rises';
COMMENT ON COLUMN watch.rule_change.at IS 'When';
COMMENT ON COLUMN watch.rule_change.kind IS 'Sort of section';
COMMENT ON COLUMN watch.rule_change.name IS 'Name';
COMMENT ON COLUMN watch.rule_change.event IS 'What was done';
COMMENT ON COLUMN watch.rule_change.version IS 'Version it was about';
COMMENT ON COLUMN watch.rule_change.actor IS 'Officer; empty for the program';
COMMENT ON COLUMN watch.rule_change.why IS 'Why';

GRANT SELECT, INSERT ON watch.rule_change TO ${app};

CREATE TABLE watch.rule_count (
  intake uuid NOT NULL REFERENCES watch.intake,
  rule text NOT NULL,
  fired bigint NOT NULL CHECK (fired >= 0),
  at timestamptz NOT NULL,
  PRIMARY KEY (intake, rule)
);

CREATE INDEX rule_count_at ON watch.rule_count (rule, at);

COMMENT ON TABLE  watch.rule_count IS 'How often a rule fired in an import, the baseline by which a flood shows';
COMMENT ON COLUMN watch.rule_count.intake IS 'The import';
COMMENT ON COLUMN watch.rule_count.rule IS 'Id of the rule; empty for all listings together';
COMMENT ON COLUMN watch.rule_count.fired IS 'Listings on which it fired';
COMMENT ON COLUMN watch.rule_count.at IS 'When it was counted last';

GRANT SELECT, INSERT, UPDATE ON watch.rule_count TO ${app};

CREATE TABLE watch.partner (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  key_mark bytea NOT NULL UNIQUE,
  given_at timestamptz NOT NULL,
  given_by uuid,
  ended_at timestamptz,
  ended_by uuid
);

COMMENT ON TABLE  watch.partner IS 'Who may hand listings in over the interface';
COMMENT ON COLUMN watch.partner.id IS 'Identifier';
COMMENT ON COLUMN watch.partner.name IS 'Name';
COMMENT ON COLUMN watch.partner.key_mark IS 'Keyed mark of the key; the key itself is not kept';
COMMENT ON COLUMN watch.partner.given_at IS 'When the key was given';
COMMENT ON COLUMN watch.partner.given_by IS 'Officer who gave it';
COMMENT ON COLUMN watch.partner.ended_at IS 'When it stopped opening';
COMMENT ON COLUMN watch.partner.ended_by IS 'Officer who ended it';

GRANT SELECT, INSERT, UPDATE ON watch.partner TO ${app};

CREATE TABLE watch.place (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('SITE', 'SHOP', 'GROUP', 'ACCOUNT', 'LIVESTREAM', 'APP')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  address text NOT NULL CHECK (length(address) BETWEEN 1 AND 2000),
  owner text NOT NULL,
  purpose text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 2000),
  agency text NOT NULL,
  review_on date NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by uuid NOT NULL,
  ended_at timestamptz
);

CREATE UNIQUE INDEX place_once ON watch.place (kind, address) WHERE ended_at IS NULL;
CREATE INDEX place_review ON watch.place (review_on, id) WHERE ended_at IS NULL;

COMMENT ON TABLE  watch.place IS 'Register of watched places: sites, shops, groups, accounts, livestreams';
COMMENT ON COLUMN watch.place.id IS 'Identifier';
COMMENT ON COLUMN watch.place.kind IS 'Sort of place';
COMMENT ON COLUMN watch.place.name IS 'Name';
COMMENT ON COLUMN watch.place.address IS 'Address';
COMMENT ON COLUMN watch.place.owner IS 'Who stands behind it, as far as known';
COMMENT ON COLUMN watch.place.purpose IS 'Why it is watched';
COMMENT ON COLUMN watch.place.agency IS 'Agency that watches it';
COMMENT ON COLUMN watch.place.review_on IS 'Day by which somebody looks again whether it must be watched';
COMMENT ON COLUMN watch.place.entered_at IS 'When it was entered';
COMMENT ON COLUMN watch.place.entered_by IS 'Who entered it';
COMMENT ON COLUMN watch.place.ended_at IS 'When it was taken off the register';

GRANT SELECT, INSERT, UPDATE ON watch.place TO ${app};

CREATE TABLE watch.goods (
  id uuid PRIMARY KEY,
  goods text NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  season_from date NOT NULL,
  season_to date NOT NULL,
  low_dong bigint CHECK (low_dong > 0),
  high_dong bigint CHECK (high_dong > 0),
  why text NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by uuid NOT NULL,
  ended_at timestamptz,
  CHECK (season_from <= season_to),
  CHECK (low_dong <= high_dong)
);

CREATE INDEX goods_season ON watch.goods (season_to, id) WHERE ended_at IS NULL;

COMMENT ON TABLE  watch.goods IS 'Watch list of goods in demand, with season and expected price';
COMMENT ON COLUMN watch.goods.id IS 'Identifier';
COMMENT ON COLUMN watch.goods.goods IS 'Code of the goods group';
COMMENT ON COLUMN watch.goods.name IS 'What is watched';
COMMENT ON COLUMN watch.goods.season_from IS 'First day of the season';
COMMENT ON COLUMN watch.goods.season_to IS 'Last day of the season';
COMMENT ON COLUMN watch.goods.low_dong IS 'Price below which an offer is odd';
COMMENT ON COLUMN watch.goods.high_dong IS 'Price above which an offer is odd';
COMMENT ON COLUMN watch.goods.why IS 'Why it is watched';
COMMENT ON COLUMN watch.goods.entered_at IS 'When it was entered';
COMMENT ON COLUMN watch.goods.entered_by IS 'Who entered it';
COMMENT ON COLUMN watch.goods.ended_at IS 'When it was taken off the list';

GRANT SELECT, INSERT, UPDATE ON watch.goods TO ${app};

CREATE FUNCTION watch.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history and judgements are never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER earlier_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.earlier
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
CREATE TRIGGER screening_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.screening
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
CREATE TRIGGER reason_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.reason
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
CREATE TRIGGER verdict_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.verdict
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
CREATE TRIGGER snapshot_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
CREATE TRIGGER strike_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.strike
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
CREATE TRIGGER rule_version_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.rule_version
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
CREATE TRIGGER rule_change_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.rule_change
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
