-- What guards a tip asks by one key, and is planned once.
ALTER FUNCTION tips.guard() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION tips.guard_from_reservation() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION tips.guard_from_accused() SET plan_cache_mode = force_generic_plan;
