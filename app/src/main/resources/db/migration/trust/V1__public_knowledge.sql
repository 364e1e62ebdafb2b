-- What is public about identifiers: drawn every few minutes from the publications that are live, so that nothing is here
-- that everyone could not read. The identifier itself is not here, only its keyed mark. What visitors ask is kept
-- nowhere: there is no table for it.

CREATE TABLE trust.entry (
  mark       text NOT NULL CHECK (mark ~ '^[0-9a-f]{32}$'),
  source     text NOT NULL CHECK (length(source) BETWEEN 1 AND 40),
  core_mark  text CHECK (core_mark ~ '^[0-9a-f]{32}$'),
  label      text NOT NULL CHECK (label IN ('CAUTION', 'HANDLED')),
  slug       text NOT NULL CHECK (slug ~ '^[a-z0-9-]{3,80}$'),
  title      text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  agency     text NOT NULL,
  since      date NOT NULL,
  expires_on date NOT NULL,
  band       text CHECK (band IN ('FEW', 'SOME', 'MANY')),
  last_month date CHECK (date_trunc('month', last_month) = last_month),
  PRIMARY KEY (mark, source),
  CHECK ((band IS NOT NULL AND band <> 'FEW') = (last_month IS NOT NULL))
);

CREATE INDEX entry_by_core ON trust.entry (core_mark) WHERE core_mark IS NOT NULL;

COMMENT ON TABLE  trust.entry IS 'What a live publication says about an identifier that an officer named in its case and that its approved words are about';
COMMENT ON COLUMN trust.entry.mark IS 'Keyed mark of kind and canonical form of the identifier';
COMMENT ON COLUMN trust.entry.source IS 'Number of the published case';
COMMENT ON COLUMN trust.entry.core_mark IS 'Keyed mark of an account without its bank, for questions that do not say the bank';
COMMENT ON COLUMN trust.entry.label IS 'A shop or business that it names, or a number or account that it is about';
COMMENT ON COLUMN trust.entry.slug IS 'Last part of the address of the publication';
COMMENT ON COLUMN trust.entry.title IS 'Its title as the public reads it';
COMMENT ON COLUMN trust.entry.agency IS 'Key of the agency that decided and published';
COMMENT ON COLUMN trust.entry.since IS 'First day on which it was public';
COMMENT ON COLUMN trust.entry.expires_on IS 'Last day on which it is public';
COMMENT ON COLUMN trust.entry.band IS 'How many confirmed reports there were in twelve months, as a band; the number is nowhere';
COMMENT ON COLUMN trust.entry.last_month IS 'First day of the month of the last of them; of so few as 1 to 4 it is told to nobody';

GRANT SELECT, INSERT, DELETE ON trust.entry TO ${app};
