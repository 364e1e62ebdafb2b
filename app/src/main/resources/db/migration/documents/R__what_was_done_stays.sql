-- What was done stays: neither the program nor the owner of the tables changes or removes these rows.
-- A superuser who switches the triggers off is named by the verifier (docs/verify.md).
CREATE OR REPLACE FUNCTION documents.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE OR REPLACE TRIGGER act_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON documents.act
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change();

CREATE OR REPLACE TRIGGER sealed_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON documents.sealed
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change();

CREATE OR REPLACE TRIGGER wording_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON documents.wording
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change();

CREATE OR REPLACE TRIGGER agency_seal_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON documents.agency_seal
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change();
