-- What was done stays: neither the program nor the owner of the tables changes or removes these rows.
-- Against a superuser who switches the triggers off stands the verifier, where an act binds the row (docs/verify.md
-- says which rows those are).
CREATE OR REPLACE FUNCTION cases.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE OR REPLACE TRIGGER custody_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON cases.custody
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();

CREATE OR REPLACE TRIGGER moment_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON cases.moment
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();

CREATE OR REPLACE TRIGGER payment_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON cases.payment
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();

CREATE OR REPLACE TRIGGER tombstone_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON cases.tombstone
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();

CREATE OR REPLACE TRIGGER incoming_paper_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON cases.incoming_paper
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();

CREATE OR REPLACE TRIGGER service_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON cases.service
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();

CREATE OR REPLACE TRIGGER instalment_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON cases.instalment
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();

CREATE OR REPLACE TRIGGER minutes_are_final BEFORE UPDATE OR DELETE OR TRUNCATE ON cases.minutes
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();

CREATE OR REPLACE TRIGGER appraisal_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON cases.appraisal
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();

CREATE OR REPLACE TRIGGER criminal_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON cases.criminal_step
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();

CREATE OR REPLACE TRIGGER transfer_subject_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON cases.transfer_subject
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();
