-- The draft of a publication of a case is known to whoever knows of the case; what was once public is public.
CREATE FUNCTION publicity.guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard_part(NEW.id, NEW.case_id);
  RETURN NULL;
END $$;

CREATE TRIGGER publication_is_guarded AFTER INSERT ON publicity.publication
  FOR EACH ROW WHEN (NEW.case_id IS NOT NULL) EXECUTE FUNCTION publicity.guard();

REVOKE EXECUTE ON FUNCTION publicity.guard() FROM PUBLIC;

SELECT kernel.guard_part(p.id, p.case_id) FROM publicity.publication p WHERE p.case_id IS NOT NULL;

ALTER TABLE publicity.edition ENABLE ROW LEVEL SECURITY;
ALTER TABLE publicity.edition FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON publicity.edition
  USING ((SELECT kernel.sees_all()) OR published_at IS NOT NULL OR kernel.knows_of(publication))
  WITH CHECK (true);

ALTER TABLE publicity.publication ENABLE ROW LEVEL SECURITY;
ALTER TABLE publicity.publication FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON publicity.publication
  USING ((SELECT kernel.sees_all()) OR case_id IS NULL OR kernel.knows_of(id)
         OR EXISTS (SELECT FROM publicity.edition e WHERE e.publication = publication.id AND e.published_at IS NOT NULL))
  WITH CHECK (true);

ALTER TABLE publicity.act ENABLE ROW LEVEL SECURITY;
ALTER TABLE publicity.act FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON publicity.act
  USING ((SELECT kernel.sees_all()) OR EXISTS (SELECT FROM publicity.edition e WHERE e.id = edition))
  WITH CHECK (true);
