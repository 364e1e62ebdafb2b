-- What was received stays for its term. Then, and only with a row that names two officers of two agencies,
-- the sealed words become empty; nothing else of the row changes, and no row goes.
CREATE TABLE tips.erasure (
  tip           uuid NOT NULL REFERENCES tips.tip,
  part          text NOT NULL CHECK (part IN ('REPORTER', 'WORDS')),
  stub          uuid NOT NULL,
  erased_at     timestamptz NOT NULL,
  first_by      uuid NOT NULL,
  first_agency  text NOT NULL,
  second_by     uuid NOT NULL CHECK (second_by <> first_by),
  second_agency text NOT NULL CHECK (second_agency <> first_agency),
  PRIMARY KEY (tip, part)
);

COMMENT ON TABLE tips.erasure IS 'Tombstones: whose sealed words two officers of two agencies erased; never changed';
COMMENT ON COLUMN tips.erasure.tip IS 'The tip';
COMMENT ON COLUMN tips.erasure.part IS 'Who told it, or all that was told';
COMMENT ON COLUMN tips.erasure.stub IS 'What stays of it in the room of retention';
COMMENT ON COLUMN tips.erasure.erased_at IS 'When';
COMMENT ON COLUMN tips.erasure.first_by IS 'Officer who signed first';
COMMENT ON COLUMN tips.erasure.first_agency IS 'Agency of that officer';
COMMENT ON COLUMN tips.erasure.second_by IS 'Officer who signed second';
COMMENT ON COLUMN tips.erasure.second_agency IS 'Agency of that officer';

GRANT SELECT, INSERT ON tips.erasure TO ${app};

CREATE TRIGGER erasure_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON tips.erasure
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();

ALTER TABLE tips.tip ALTER COLUMN told DROP NOT NULL;
ALTER TABLE tips.reporter ALTER COLUMN identity DROP NOT NULL;
ALTER TABLE tips.origin ALTER COLUMN about DROP NOT NULL;

COMMENT ON COLUMN tips.tip.told IS 'Sealed: link, spot, story, accused; empty once two agencies erased it';
COMMENT ON COLUMN tips.reporter.identity IS 'Sealed under the key of identities; empty once two agencies erased it';
COMMENT ON COLUMN tips.origin.about IS 'Sealed: source, reference, sender, remark; empty once two agencies erased it';

-- Arguments: the sealed column, the column that names the tip, the parts of an erasure that allow it.
CREATE FUNCTION tips.refuse_unless_erased() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lawful boolean;
BEGIN
  EXECUTE format(
    'SELECT count(*) > 0 AND bool_and(n.%1$I IS NULL AND EXISTS (
              SELECT FROM tips.erasure e WHERE e.tip = n.%2$I AND e.part = ANY ($1)))
            AND NOT EXISTS (SELECT to_jsonb(o) - $2 FROM old_rows o
                            EXCEPT SELECT to_jsonb(c) - $2 FROM new_rows c)
       FROM new_rows n', TG_ARGV[0], TG_ARGV[1])
    INTO lawful USING string_to_array(TG_ARGV[2], ','), TG_ARGV[0];
  IF NOT lawful THEN
    RAISE EXCEPTION 'what was received is never changed, and erased by two agencies only'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER tip_is_final ON tips.tip;
DROP TRIGGER reporter_is_final ON tips.reporter;
DROP TRIGGER happening_is_final ON tips.happening;
DROP TRIGGER origin_is_final ON tips.origin;

CREATE TRIGGER tip_is_final BEFORE DELETE OR TRUNCATE ON tips.tip
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
CREATE TRIGGER reporter_is_final BEFORE DELETE OR TRUNCATE ON tips.reporter
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
CREATE TRIGGER happening_is_final BEFORE DELETE OR TRUNCATE ON tips.happening
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
CREATE TRIGGER origin_is_final BEFORE DELETE OR TRUNCATE ON tips.origin
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();

CREATE TRIGGER tip_is_erased_by_two AFTER UPDATE ON tips.tip
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_unless_erased('told', 'id', 'WORDS');
CREATE TRIGGER reporter_is_erased_by_two AFTER UPDATE ON tips.reporter
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_unless_erased('identity', 'tip', 'REPORTER,WORDS');
CREATE TRIGGER happening_is_erased_by_two AFTER UPDATE ON tips.happening
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_unless_erased('words', 'tip', 'WORDS');
CREATE TRIGGER origin_is_erased_by_two AFTER UPDATE ON tips.origin
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_unless_erased('about', 'tip', 'WORDS');

GRANT UPDATE (told) ON tips.tip TO ${app};
GRANT UPDATE (identity) ON tips.reporter TO ${app};
GRANT UPDATE (words) ON tips.happening TO ${app};
GRANT UPDATE (about) ON tips.origin TO ${app};
