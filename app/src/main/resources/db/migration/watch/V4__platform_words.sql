-- Who stands behind a platform and how it is reached, as the province enters it.

CREATE TABLE watch.platform_word (
  id uuid PRIMARY KEY,
  platform text NOT NULL,
  number int NOT NULL CHECK (number > 0),
  entity text NOT NULL CHECK (length(entity) BETWEEN 1 AND 300),
  contact text NOT NULL CHECK (length(contact) BETWEEN 1 AND 1000),
  note text NOT NULL CHECK (length(note) <= 2000),
  at timestamptz NOT NULL,
  officer uuid NOT NULL,
  agency text NOT NULL,
  UNIQUE (platform, number)
);

COMMENT ON TABLE  watch.platform_word IS 'Legal entity and contact of platforms, each version as entered; never changed';
COMMENT ON COLUMN watch.platform_word.id IS 'Identifier';
COMMENT ON COLUMN watch.platform_word.platform IS 'Code of the platform in the catalogue';
COMMENT ON COLUMN watch.platform_word.number IS 'Counts up; the highest holds';
COMMENT ON COLUMN watch.platform_word.entity IS 'Legal entity that answers for it, with its tax code';
COMMENT ON COLUMN watch.platform_word.contact IS 'Where requests are sent';
COMMENT ON COLUMN watch.platform_word.note IS 'Source and what else must be known';
COMMENT ON COLUMN watch.platform_word.at IS 'When it was entered';
COMMENT ON COLUMN watch.platform_word.officer IS 'Who entered it';
COMMENT ON COLUMN watch.platform_word.agency IS 'In whose name';

GRANT SELECT, INSERT ON watch.platform_word TO ${app};

CREATE TRIGGER platform_word_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.platform_word
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
