-- What was stated is counted; it stays like what was done.
CREATE OR REPLACE TRIGGER fact_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON cases.fact
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();
