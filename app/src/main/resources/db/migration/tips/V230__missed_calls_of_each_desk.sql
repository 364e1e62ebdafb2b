-- A missed call belongs to the desk that it rang at: no other agency learns of it or opens its number.

ALTER TABLE tips.missed_call ADD COLUMN agency text;

-- Calls of before get their agency at the next start, from the posting of that day; nothing else changes.
DROP TRIGGER missed_call_is_final ON tips.missed_call;
CREATE TRIGGER missed_call_is_final
  BEFORE UPDATE OF id, rang_at, number, ending, noted_at, noted_by OR DELETE OR TRUNCATE ON tips.missed_call
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
GRANT UPDATE (agency) ON tips.missed_call TO ${app};

COMMENT ON COLUMN tips.missed_call.agency IS 'Agency at whose desk it rang; empty where no posting of who wrote it was known';

CREATE INDEX missed_call_of_agency ON tips.missed_call (agency, rang_at);
