-- A listing under a legal hold cannot be erased, whatever the program is made to do.
CREATE TABLE watch.held (
  listing uuid PRIMARY KEY
);

COMMENT ON TABLE  watch.held         IS 'Listings that a legal hold protects today';
COMMENT ON COLUMN watch.held.listing IS 'The listing';

GRANT SELECT, INSERT, DELETE ON watch.held TO ${app};

-- Runs as the owner, like the function that erases.
CREATE FUNCTION watch.refuse_erasing_held() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT FROM watch.held h JOIN gone g ON g.id = h.listing) THEN
    RAISE EXCEPTION 'a legal hold protects this listing' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER held_is_not_erased AFTER DELETE ON watch.listing
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_erasing_held();
