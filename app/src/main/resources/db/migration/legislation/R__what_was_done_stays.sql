-- What was done stays: neither the program nor the owner of the tables changes or removes these rows.
-- Against a superuser who switches the triggers off stands the verifier, where an act binds the row (docs/verify.md
-- says which rows those are).
CREATE OR REPLACE FUNCTION legislation.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE OR REPLACE TRIGGER step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON legislation.step
  FOR EACH STATEMENT EXECUTE FUNCTION legislation.refuse_change();

CREATE OR REPLACE TRIGGER expired_list_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON legislation.expired_list
  FOR EACH STATEMENT EXECUTE FUNCTION legislation.refuse_change();
