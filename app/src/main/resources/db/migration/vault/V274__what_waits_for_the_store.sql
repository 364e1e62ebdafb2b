-- What the store of sealed files held up is done when it answers: files that became evidence while it was away are
-- measured, and bytes of what was destroyed go, also when the program died before it removed them.

CREATE TABLE vault.to_measure (
  item  uuid        PRIMARY KEY REFERENCES vault.file,
  since timestamptz NOT NULL
);

COMMENT ON TABLE  vault.to_measure       IS 'Files that became evidence while their store was away, and are measured when it answers';
COMMENT ON COLUMN vault.to_measure.item  IS 'The file';
COMMENT ON COLUMN vault.to_measure.since IS 'When it became evidence';

GRANT SELECT, INSERT, DELETE ON vault.to_measure TO ${app};

CREATE TABLE vault.to_clear (
  item  uuid        PRIMARY KEY,
  since timestamptz NOT NULL
);

COMMENT ON TABLE  vault.to_clear       IS 'Items that were destroyed and whose bytes are looked for once more';
COMMENT ON COLUMN vault.to_clear.item  IS 'File or capture';
COMMENT ON COLUMN vault.to_clear.since IS 'When it was destroyed';

GRANT SELECT, INSERT, DELETE ON vault.to_clear TO ${app};

CREATE FUNCTION vault.bytes_are_to_go() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO vault.to_clear (item, since) VALUES (NEW.item, NEW.done_at) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER bytes_are_to_go AFTER INSERT OR UPDATE ON vault.destruction
  FOR EACH ROW WHEN (NEW.done_at IS NOT NULL) EXECUTE FUNCTION vault.bytes_are_to_go();

INSERT INTO vault.to_clear (item, since) SELECT item, done_at FROM vault.destruction WHERE done_at IS NOT NULL;
