-- Who answers for a platform has a registration, an address and days; a second officer confirms what its source says.
ALTER TABLE watch.platform_word
  ADD COLUMN registration text NOT NULL DEFAULT '' CHECK (length(registration) <= 100),
  ADD COLUMN address text NOT NULL DEFAULT '' CHECK (length(address) <= 300),
  ADD COLUMN valid_from date,
  ADD COLUMN valid_to date CHECK (valid_to >= valid_from);
COMMENT ON COLUMN watch.platform_word.registration IS 'Number of its registration or tax code; empty for unknown';
COMMENT ON COLUMN watch.platform_word.address IS 'Address of its seat; empty for unknown';
COMMENT ON COLUMN watch.platform_word.valid_from IS 'First day on which it answers so; empty for unknown';
COMMENT ON COLUMN watch.platform_word.valid_to IS 'Last day on which it does; empty while it does';

CREATE TABLE watch.platform_confirmation (
  word uuid PRIMARY KEY REFERENCES watch.platform_word,
  at timestamptz NOT NULL,
  officer uuid NOT NULL,
  agency text NOT NULL
);
COMMENT ON TABLE  watch.platform_confirmation IS 'What a second officer read in the source too; never changed';
COMMENT ON COLUMN watch.platform_confirmation.word IS 'The version';
COMMENT ON COLUMN watch.platform_confirmation.at IS 'When';
COMMENT ON COLUMN watch.platform_confirmation.officer IS 'Who confirmed it';
COMMENT ON COLUMN watch.platform_confirmation.agency IS 'In whose name';
GRANT SELECT, INSERT ON watch.platform_confirmation TO ${app};

CREATE TRIGGER platform_confirmation_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.platform_confirmation
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
