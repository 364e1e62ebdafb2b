-- Pictures of the goods of an alert, by which offers that show the same photo are found.

CREATE TABLE watch.alert_picture (
  file uuid PRIMARY KEY,
  alert uuid NOT NULL REFERENCES watch.alert,
  caption text NOT NULL CHECK (length(caption) BETWEEN 1 AND 200),
  hashes text[] NOT NULL CHECK (cardinality(hashes) IN (0, 8)),
  algorithm text NOT NULL,
  at timestamptz NOT NULL,
  officer uuid NOT NULL,
  taken_off_at timestamptz,
  below uuid
);

CREATE INDEX alert_picture_of ON watch.alert_picture (alert, at) WHERE taken_off_at IS NULL;
CREATE INDEX alert_picture_searching ON watch.alert_picture (at) WHERE below IS NOT NULL;

COMMENT ON TABLE  watch.alert_picture IS 'Pictures of the goods of an alert, sealed in the vault';
COMMENT ON COLUMN watch.alert_picture.file IS 'File in the vault';
COMMENT ON COLUMN watch.alert_picture.alert IS 'The alert';
COMMENT ON COLUMN watch.alert_picture.caption IS 'What is to be seen';
COMMENT ON COLUMN watch.alert_picture.hashes IS 'Perceptual hashes of it as it is, turned and mirrored; none when it is too plain to be told from others';
COMMENT ON COLUMN watch.alert_picture.algorithm IS 'Algorithm and version; hashes of others are not compared';
COMMENT ON COLUMN watch.alert_picture.at IS 'When it was added';
COMMENT ON COLUMN watch.alert_picture.officer IS 'Who added it';
COMMENT ON COLUMN watch.alert_picture.taken_off_at IS 'When it was taken off the alert; the file stays in the vault';
COMMENT ON COLUMN watch.alert_picture.below IS 'Stored pictures of listings up to it are still to be compared; null when the search is over';

GRANT SELECT, INSERT ON watch.alert_picture TO ${app};
GRANT UPDATE (taken_off_at, below) ON watch.alert_picture TO ${app};

ALTER TABLE watch.alert_match ADD COLUMN distance smallint CHECK (distance BETWEEN 0 AND 31);

COMMENT ON COLUMN watch.alert_match.field IS 'Field in which the words stand; PICTURE when a picture alone matches';
COMMENT ON COLUMN watch.alert_match.words IS 'The matched original words; empty when a picture alone matches';
COMMENT ON COLUMN watch.alert_match.distance IS 'Bits of 256 by which its picture differs from the nearest one of the alert; empty when none is like it';

GRANT UPDATE (field, words, distance) ON watch.alert_match TO ${app};
