-- What was done stays: neither the program nor the owner of the tables changes or removes these rows.
-- Against a superuser who switches the triggers off stands the verifier, where an act binds the row (docs/verify.md
-- says which rows those are).
CREATE OR REPLACE FUNCTION deadlines.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE OR REPLACE TRIGGER clock_event_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON deadlines.clock_event
  FOR EACH STATEMENT EXECUTE FUNCTION deadlines.refuse_change();

CREATE OR REPLACE TRIGGER notice_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON deadlines.notice
  FOR EACH STATEMENT EXECUTE FUNCTION deadlines.refuse_change();
