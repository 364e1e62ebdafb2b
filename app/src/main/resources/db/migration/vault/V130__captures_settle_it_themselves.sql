-- A list of captures asked the predicate of each record. As with clocks, a row holds the one mark that is enough for
-- whoever works for the agency that asked for it; where somebody is kept away, only named officers are let in or no
-- room guards the record, it is empty and the record is asked. Who sees what stays.
ALTER TABLE vault.capture ADD COLUMN shown_to text;

COMMENT ON COLUMN vault.capture.shown_to IS 'The mark that is enough to see it; empty where the record itself must be asked';

CREATE FUNCTION vault.plain_mark(owner uuid, agency text) RETURNS text LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT nullif(kernel.plain_mark(owner, agency), '*')
$$;

CREATE FUNCTION vault.show() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.shown_to := vault.plain_mark(NEW.owner, NEW.agency);
  RETURN NEW;
END $$;

CREATE TRIGGER new_capture_is_shown BEFORE INSERT ON vault.capture
  FOR EACH ROW EXECUTE FUNCTION vault.show();

CREATE FUNCTION vault.captures_follow_sight() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  eyes text := coalesce(current_setting('chosach.marks', true), '');
BEGIN
  PERFORM set_config('chosach.marks', '*', true);
  UPDATE vault.capture c SET shown_to = vault.plain_mark(c.owner, c.agency) WHERE c.owner = NEW.record;
  PERFORM set_config('chosach.marks', eyes, true);
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION vault.captures_follow_sight() FROM PUBLIC;

SELECT kernel.follow_sight('vault.captures_follow_sight');

SELECT set_config('chosach.marks', '*', true);
UPDATE vault.capture c SET shown_to = vault.plain_mark(c.owner, c.agency) WHERE c.owner IS NOT NULL;
SELECT set_config('chosach.marks', '', true);

DO $$
BEGIN
  EXECUTE format(
    'ALTER POLICY seen ON vault.capture USING (shown_to = (SELECT kernel.mark_of(''case'')) OR %s)',
    kernel.predicate('owner'));
END $$;
