-- An act binds a seizure as it is after each writing, and says after which: what was written behind the last act shows, whoever wrote it.
ALTER TABLE cases.seizure ADD COLUMN written int NOT NULL DEFAULT 1;
COMMENT ON COLUMN cases.seizure.written IS 'How often the row was written; rises by itself';

CREATE FUNCTION cases.count_writing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.written := OLD.written + 1;
  RETURN NEW;
END $$;

CREATE TRIGGER seizure_counts_its_writings BEFORE UPDATE ON cases.seizure
  FOR EACH ROW EXECUTE FUNCTION cases.count_writing();
