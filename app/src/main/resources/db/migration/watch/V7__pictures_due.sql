-- Pictures that the server looks at: of listings sealed as evidence, and of flagged ones if so wanted.

CREATE TABLE watch.picture_due (
  listing uuid PRIMARY KEY REFERENCES watch.listing,
  address text NOT NULL,
  urgent boolean NOT NULL,
  next_at timestamptz,
  tries int NOT NULL DEFAULT 0,
  fault text
);

CREATE INDEX picture_due_next ON watch.picture_due (urgent DESC, next_at) WHERE next_at IS NOT NULL;

COMMENT ON TABLE  watch.picture_due IS 'Pictures of listings that are looked at, and what came of it';
COMMENT ON COLUMN watch.picture_due.listing IS 'The listing';
COMMENT ON COLUMN watch.picture_due.address IS 'Address of its picture when it became due';
COMMENT ON COLUMN watch.picture_due.urgent IS 'Whether the listing is evidence; such pictures come first';
COMMENT ON COLUMN watch.picture_due.next_at IS 'When it is fetched; null when it was seen or given up';
COMMENT ON COLUMN watch.picture_due.tries IS 'How often it was fetched';
COMMENT ON COLUMN watch.picture_due.fault IS 'Why nothing was seen the last time';

GRANT SELECT, INSERT, UPDATE ON watch.picture_due TO ${app};
