-- What is still being written about a case is seen by whoever sees the case. Those who oversee all agencies check and
-- approve, so they know of an edition from the day on which it is first submitted, also when they gave it back.
ALTER TABLE publicity.edition ADD COLUMN submitted boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN publicity.edition.submitted IS 'Whether it was ever submitted: since then those who check for all agencies know of it';

CREATE FUNCTION publicity.note_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.submitted := true;
  RETURN NEW;
END $$;

CREATE TRIGGER submission_is_noted BEFORE INSERT OR UPDATE ON publicity.edition
  FOR EACH ROW WHEN (NEW.state NOT IN ('DRAFT', 'DROPPED') AND NOT NEW.submitted)
  EXECUTE FUNCTION publicity.note_submission();

SELECT set_config('chosach.marks', '*', true);
UPDATE publicity.edition e
   SET submitted = true
 WHERE e.state NOT IN ('DRAFT', 'DROPPED')
    OR EXISTS (SELECT FROM publicity.act a WHERE a.edition = e.id AND a.after_state = 'SUBMITTED');
SELECT set_config('chosach.marks', '', true);

ALTER POLICY seen ON publicity.edition
  USING ((SELECT kernel.sees_all()) OR published_at IS NOT NULL OR kernel.sees(publication)
         OR submitted AND kernel.knows_of(publication));

ALTER POLICY seen ON publicity.publication
  USING ((SELECT kernel.sees_all()) OR case_id IS NULL OR kernel.sees(id)
         OR EXISTS (SELECT FROM publicity.edition e WHERE e.publication = publication.id));
