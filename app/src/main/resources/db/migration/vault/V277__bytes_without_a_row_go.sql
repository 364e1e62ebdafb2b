-- What is put on the shelf is named here before, in a transaction of its own, and by its row after. A program that dies
-- between the two, or an act that is taken back, leaves its address here: bytes that no row names, which go after a day.
CREATE TABLE vault.arriving (
  address text        PRIMARY KEY,
  since   timestamptz NOT NULL
);

COMMENT ON TABLE  vault.arriving         IS 'What is being put on the shelf and is named by no row yet';
COMMENT ON COLUMN vault.arriving.address IS 'Where: SHA-256 of the sealed bytes';
COMMENT ON COLUMN vault.arriving.since   IS 'When it was put there';

CREATE INDEX arriving_since ON vault.arriving (since, address);

GRANT SELECT, INSERT, DELETE ON vault.arriving TO ${app};

-- In the transaction of the row: whoever would remove the bytes waits for it, and finds them named.
CREATE FUNCTION vault.file_arrived() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM vault.arriving WHERE address IN (NEW.original_at, NEW.cleaned_at, NEW.thumbnail_at);
  RETURN NULL;
END $$;

CREATE FUNCTION vault.part_arrived() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM vault.arriving WHERE address = NEW.lies_at;
  RETURN NULL;
END $$;

CREATE TRIGGER file_arrived AFTER INSERT ON vault.file FOR EACH ROW EXECUTE FUNCTION vault.file_arrived();
CREATE TRIGGER part_arrived AFTER INSERT ON vault.capture_part FOR EACH ROW EXECUTE FUNCTION vault.part_arrived();
