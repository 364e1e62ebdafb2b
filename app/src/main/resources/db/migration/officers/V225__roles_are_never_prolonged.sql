-- Taking a role away shortens its days. What would add days, begin earlier or give it to somebody else is a new grant,
-- which a second administrator sees where the role needs two.
CREATE FUNCTION officers.keep_role_days() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a role is granted anew, never prolonged' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER role_is_never_prolonged BEFORE UPDATE ON officers.role_assignment
  FOR EACH ROW
  WHEN (OLD.valid_to IS NOT NULL AND (NEW.valid_to IS NULL OR NEW.valid_to > OLD.valid_to)
        OR NEW.valid_from < OLD.valid_from OR NEW.officer_id <> OLD.officer_id)
  EXECUTE FUNCTION officers.keep_role_days();
