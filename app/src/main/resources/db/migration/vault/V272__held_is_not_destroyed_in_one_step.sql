-- A destruction that is written down as done at once meets the legal hold as one that is done later.
DROP TRIGGER held_is_not_destroyed ON vault.destruction;
CREATE TRIGGER held_is_not_destroyed BEFORE INSERT OR UPDATE ON vault.destruction
  FOR EACH ROW WHEN (NEW.done_at IS NOT NULL) EXECUTE FUNCTION vault.refuse_destroying_held();
