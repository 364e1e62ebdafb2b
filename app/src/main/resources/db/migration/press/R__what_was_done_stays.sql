-- What was done stays: neither the program nor the owner of the tables changes or removes these rows.
-- Against a superuser who switches the triggers off stands the verifier, where an act binds the row (docs/verify.md
-- says which rows those are).
CREATE OR REPLACE FUNCTION press.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE OR REPLACE TRIGGER step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON press.step
  FOR EACH STATEMENT EXECUTE FUNCTION press.refuse_change();

COMMENT ON TABLE press.step IS 'What was done with a bulletin; never changed';
