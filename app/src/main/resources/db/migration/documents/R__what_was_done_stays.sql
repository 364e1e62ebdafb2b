-- What was done stays: neither the program nor the owner of the tables changes or removes these rows.
-- Against a superuser who switches the triggers off stands the verifier, where an act binds the row (docs/verify.md
-- says which rows those are).
CREATE OR REPLACE FUNCTION documents.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- What a paper said goes at the end of its years only, beside a row that names two officers of two agencies.
CREATE OR REPLACE FUNCTION documents.refuse_change_unless_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM old_rows)
     OR EXISTS (SELECT FROM old_rows o
                 WHERE NOT EXISTS (SELECT FROM documents.erased e WHERE e.document = o.document)) THEN
    RAISE EXCEPTION 'what was done is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER act_is_final BEFORE TRUNCATE ON documents.act
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change();
CREATE OR REPLACE TRIGGER act_is_not_changed AFTER UPDATE ON documents.act REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change_unless_erased();
CREATE OR REPLACE TRIGGER act_is_not_removed AFTER DELETE ON documents.act REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change_unless_erased();

CREATE OR REPLACE TRIGGER sealed_is_final BEFORE TRUNCATE ON documents.sealed
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change();
CREATE OR REPLACE TRIGGER sealed_is_not_changed AFTER UPDATE ON documents.sealed REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change_unless_erased();
CREATE OR REPLACE TRIGGER sealed_is_not_removed AFTER DELETE ON documents.sealed REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change_unless_erased();

CREATE OR REPLACE TRIGGER wording_is_final BEFORE TRUNCATE ON documents.wording
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change();
CREATE OR REPLACE TRIGGER wording_is_not_changed AFTER UPDATE ON documents.wording REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change_unless_erased();
CREATE OR REPLACE TRIGGER wording_is_not_removed AFTER DELETE ON documents.wording REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change_unless_erased();

CREATE OR REPLACE TRIGGER erased_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON documents.erased
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change();

CREATE OR REPLACE TRIGGER agency_seal_is_final BEFORE UPDATE OR TRUNCATE ON documents.agency_seal
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change();
CREATE OR REPLACE TRIGGER agency_seal_is_not_removed AFTER DELETE ON documents.agency_seal REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change_unless_erased();
