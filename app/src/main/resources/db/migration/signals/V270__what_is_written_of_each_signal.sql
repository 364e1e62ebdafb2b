-- What guards a signal asks by one key, and is planned once.
ALTER FUNCTION signals.guard() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION signals.follow_terms() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION signals.follow_state() SET plan_cache_mode = force_generic_plan;

-- No list asks for the signals of an area.
DROP INDEX signals.signal_inbox_of_area;
