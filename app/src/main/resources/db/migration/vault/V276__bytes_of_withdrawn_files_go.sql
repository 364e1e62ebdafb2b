-- Bytes of a waiting file that was withdrawn go at once, and are looked for once more: also a program that died between
-- the two leaves none lying. Only a row that is taken away enters here.
CREATE TABLE vault.withdrawn (
  address text        PRIMARY KEY,
  since   timestamptz NOT NULL
);

COMMENT ON TABLE  vault.withdrawn         IS 'What lay on the shelf for waiting files that were withdrawn, and is looked for once more';
COMMENT ON COLUMN vault.withdrawn.address IS 'Where: SHA-256 of the sealed bytes';
COMMENT ON COLUMN vault.withdrawn.since   IS 'When the file was withdrawn';

GRANT SELECT, DELETE ON vault.withdrawn TO ${app};

CREATE FUNCTION vault.bytes_of_withdrawn_go() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO vault.withdrawn (address, since)
  SELECT a, now() FROM unnest(ARRAY[OLD.original_at, OLD.cleaned_at, OLD.thumbnail_at]) a WHERE a IS NOT NULL
      ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER bytes_of_withdrawn_go AFTER DELETE ON vault.file
  FOR EACH ROW EXECUTE FUNCTION vault.bytes_of_withdrawn_go();

REVOKE EXECUTE ON FUNCTION vault.bytes_of_withdrawn_go() FROM PUBLIC;
