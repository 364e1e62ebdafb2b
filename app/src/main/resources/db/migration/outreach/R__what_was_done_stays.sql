-- What was done stays: neither the program nor the owner of the tables changes or removes these rows.
-- Against a superuser who switches the triggers off stands the verifier, where an act binds the row (docs/verify.md
-- says which rows those are).
CREATE OR REPLACE FUNCTION outreach.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE OR REPLACE TRIGGER plan_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON outreach.plan_step
  FOR EACH STATEMENT EXECUTE FUNCTION outreach.refuse_change();

CREATE OR REPLACE TRIGGER item_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON outreach.item_step
  FOR EACH STATEMENT EXECUTE FUNCTION outreach.refuse_change();

COMMENT ON TABLE outreach.plan_step IS 'What was done with a plan; never changed';

COMMENT ON TABLE outreach.item_step IS 'What was done with an item; never changed';

CREATE OR REPLACE TRIGGER movement_entry_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON outreach.movement_entry
  FOR EACH STATEMENT EXECUTE FUNCTION outreach.refuse_change();

COMMENT ON TABLE outreach.movement_entry IS 'What agencies entered for a movement, by papers of the register; never changed';
