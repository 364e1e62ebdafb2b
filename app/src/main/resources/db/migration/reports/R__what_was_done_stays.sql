-- What was done stays: neither the program nor the owner of the tables changes or removes these rows.
-- Against a superuser who switches the triggers off stands the verifier, where an act binds the row (docs/verify.md
-- says which rows those are).
CREATE OR REPLACE FUNCTION reports.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE OR REPLACE TRIGGER adjustment_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reports.adjustment
  FOR EACH STATEMENT EXECUTE FUNCTION reports.refuse_change();

CREATE OR REPLACE TRIGGER cell_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reports.cell
  FOR EACH STATEMENT EXECUTE FUNCTION reports.refuse_change();

CREATE OR REPLACE TRIGGER edition_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reports.edition
  FOR EACH STATEMENT EXECUTE FUNCTION reports.refuse_change();

CREATE OR REPLACE TRIGGER step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reports.step
  FOR EACH STATEMENT EXECUTE FUNCTION reports.refuse_change();

CREATE OR REPLACE TRIGGER reminder_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reports.reminder
  FOR EACH STATEMENT EXECUTE FUNCTION reports.refuse_change();

CREATE OR REPLACE TRIGGER explanation_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reports.explanation
  FOR EACH STATEMENT EXECUTE FUNCTION reports.refuse_change();

CREATE OR REPLACE TRIGGER owing_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reports.owing
  FOR EACH STATEMENT EXECUTE FUNCTION reports.refuse_change();

CREATE OR REPLACE TRIGGER deviation_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reports.deviation
  FOR EACH STATEMENT EXECUTE FUNCTION reports.refuse_change();

CREATE OR REPLACE TRIGGER situation_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reports.situation_step
  FOR EACH STATEMENT EXECUTE FUNCTION reports.refuse_change();

CREATE OR REPLACE TRIGGER measure_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reports.measure
  FOR EACH STATEMENT EXECUTE FUNCTION reports.refuse_change();

CREATE OR REPLACE TRIGGER demand_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reports.demand_step
  FOR EACH STATEMENT EXECUTE FUNCTION reports.refuse_change();

CREATE OR REPLACE TRIGGER survey_value_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reports.survey_value
  FOR EACH STATEMENT EXECUTE FUNCTION reports.refuse_change();

CREATE OR REPLACE TRIGGER survey_answer_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reports.survey_answer
  FOR EACH STATEMENT EXECUTE FUNCTION reports.refuse_change();

CREATE OR REPLACE TRIGGER request_withdrawn_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reports.request_withdrawn
  FOR EACH STATEMENT EXECUTE FUNCTION reports.refuse_change();
