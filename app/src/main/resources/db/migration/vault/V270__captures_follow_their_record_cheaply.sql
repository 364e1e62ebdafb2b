-- Most records have no captures when it changes who sees them: that is looked for before anything is changed, by a plan that is kept.
CREATE OR REPLACE FUNCTION vault.captures_follow_sight() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  eyes text := coalesce(current_setting('chosach.marks', true), '');
BEGIN
  PERFORM set_config('chosach.marks', '*', true);
  IF EXISTS (SELECT FROM vault.capture c WHERE c.owner = NEW.record) THEN
    UPDATE vault.capture c SET shown_to = vault.plain_mark(c.owner, c.agency) WHERE c.owner = NEW.record;
  END IF;
  PERFORM set_config('chosach.marks', eyes, true);
  RETURN NULL;
END $$;
