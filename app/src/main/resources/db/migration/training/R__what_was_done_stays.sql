-- What was done stays: neither the program nor the owner of the tables changes or removes these rows.
-- Against a superuser who switches the triggers off stands the verifier, where an act binds the row (docs/verify.md
-- says which rows those are).
CREATE OR REPLACE FUNCTION training.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE OR REPLACE TRIGGER step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON training.step
  FOR EACH STATEMENT EXECUTE FUNCTION training.refuse_change();

COMMENT ON TABLE training.step IS 'What was done with a class; never changed';

CREATE OR REPLACE TRIGGER plan_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON training.plan_step
  FOR EACH STATEMENT EXECUTE FUNCTION training.refuse_change();

COMMENT ON TABLE training.plan_step IS 'What was done with a yearly plan; never changed';
