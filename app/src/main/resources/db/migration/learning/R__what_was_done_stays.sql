-- What was done stays: neither the program nor the owner of the tables changes or removes these rows.
-- Against a superuser who switches the triggers off stands the verifier, where an act binds the row (docs/verify.md
-- says which rows those are).
CREATE OR REPLACE FUNCTION learning.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE OR REPLACE TRIGGER lesson_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON learning.lesson_step
  FOR EACH STATEMENT EXECUTE FUNCTION learning.refuse_change();

COMMENT ON TABLE learning.lesson_step IS 'What was done with a lesson, and each text that it had; never changed';
