-- What was done with a petition stays as it was written, whoever the program is made to be.
CREATE FUNCTION petitions.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'steps of petitions are never changed';
END $$;

CREATE TRIGGER step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON petitions.step
  FOR EACH STATEMENT EXECUTE FUNCTION petitions.refuse_change();
