-- What is said between the agency and the other side binds by signed minutes; until now the announcement of an
-- inspection was a typed moment, and nobody asked whether the frame of the act gives the right to explain.
ALTER TABLE cases.inspection ADD COLUMN announced_by uuid UNIQUE;
COMMENT ON COLUMN cases.inspection.announced_by IS 'The signed minutes of the announcement; empty before it, and for one that was typed before minutes were asked for';

ALTER TABLE cases.minutes ADD COLUMN explains boolean;
COMMENT ON COLUMN cases.minutes.explains IS 'Whether what the law threatens gives the violator the right to explain; empty for minutes of before it was asked, and for those of an inspection';

-- Nothing is announced without its paper, whoever writes the row.
CREATE FUNCTION cases.announcement_needs_paper() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.announced_at IS NOT NULL AND NEW.announced_by IS NULL THEN
    RAISE EXCEPTION 'an inspection is announced by signed minutes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER announcement_is_a_paper BEFORE UPDATE OF announced_at ON cases.inspection
  FOR EACH ROW WHEN (OLD.announced_at IS DISTINCT FROM NEW.announced_at)
  EXECUTE FUNCTION cases.announcement_needs_paper();
