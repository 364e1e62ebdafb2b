-- What was done stays: neither the program nor the owner of the tables changes or removes these rows.
-- Against a superuser who switches the triggers off stands the verifier, where an act binds the row (docs/verify.md
-- says which rows those are).
CREATE OR REPLACE FUNCTION plans.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE OR REPLACE TRIGGER money_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON plans.money_step
  FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE OR REPLACE TRIGGER plan_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON plans.plan_step
  FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE OR REPLACE TRIGGER step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON plans.step
  FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE OR REPLACE TRIGGER indicator_value_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON plans.indicator_value
  FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE OR REPLACE TRIGGER proof_answer_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON plans.proof_answer
  FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE OR REPLACE TRIGGER neglect_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON plans.neglect_step
  FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE OR REPLACE TRIGGER programme_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON plans.programme
  FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE OR REPLACE TRIGGER programme_member_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON plans.programme_member
  FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE OR REPLACE TRIGGER figure_asked_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON plans.figure_asked
  FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE OR REPLACE TRIGGER figure_told_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON plans.figure_told
  FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();
