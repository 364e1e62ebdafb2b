-- A report of a crime is read and sifted by the police of the province alone, until they hand it over (BLTTHS art.
-- 145, 146). Which agency that is, the directory says on the day; the row keeps its key. Whoever took it by telephone
-- keeps the receipt and nothing else.
CREATE TABLE tips.reservation (
  tip        uuid        NOT NULL REFERENCES tips.tip DEFERRABLE INITIALLY DEFERRED,
  number     int         NOT NULL CHECK (number > 0),
  at         timestamptz NOT NULL,
  agency     text,
  ground     text        NOT NULL CHECK (ground IN ('TOLD', 'TAKEN', 'WORDS', 'SETTLED', 'GIVEN_UP')),
  actor_kind text        NOT NULL,
  actor      uuid,
  PRIMARY KEY (tip, number),
  CHECK ((agency IS NULL) = (ground = 'GIVEN_UP'))
);

COMMENT ON TABLE  tips.reservation            IS 'Reports that one agency alone reads and sifts, from a moment on; the last row of a report counts. Never changed';
COMMENT ON COLUMN tips.reservation.tip        IS 'The report';
COMMENT ON COLUMN tips.reservation.number     IS 'Position; the last one says how it is';
COMMENT ON COLUMN tips.reservation.at         IS 'From when';
COMMENT ON COLUMN tips.reservation.agency     IS 'Key of the agency that alone reads it; empty when the common desk reads it again';
COMMENT ON COLUMN tips.reservation.ground     IS 'Told as a crime, taken by the police, by its words, settled by an officer, or given up';
COMMENT ON COLUMN tips.reservation.actor_kind IS 'Sort of actor';
COMMENT ON COLUMN tips.reservation.actor      IS 'Who brought it about; empty for the program';

GRANT SELECT, INSERT ON tips.reservation TO ${app};

CREATE TRIGGER reservation_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON tips.reservation
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();

CREATE FUNCTION tips.reserved_for(which uuid) RETURNS text LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.agency FROM tips.reservation r WHERE r.tip = which ORDER BY r.number DESC LIMIT 1
$$;

CREATE OR REPLACE FUNCTION tips.guard_one(which uuid) RETURNS void LANGUAGE sql
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT kernel.guard(
           t.id,
           CASE WHEN t.desk = 'SIFTING' AND tips.reserved_for(t.id) IS NOT NULL
                  THEN ARRAY['tip:' || tips.reserved_for(t.id)]
                WHEN t.desk = 'SIFTING' THEN tips.common_marks(t.entered_by)
                WHEN a.marks = '{}' THEN ARRAY['integrity-home']
                ELSE ARRAY['integrity-home', 'integrity'] END,
           CASE WHEN t.desk = 'SIFTING' THEN '{}' ELSE a.marks END, false, t.desk = 'SIFTING')
    FROM tips.tip t,
         LATERAL (SELECT ARRAY(SELECT 'tip-accused:' || encode(x.mark, 'hex') FROM tips.accused x WHERE x.tip = t.id)
                    AS marks) a
   WHERE t.id = which
$$;

CREATE OR REPLACE FUNCTION tips.guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.desk = 'SIFTING' AND tips.reserved_for(NEW.id) IS NULL THEN
    PERFORM kernel.guard(NEW.id, tips.common_marks(NEW.entered_by), '{}', false, true);
  ELSE
    PERFORM tips.guard_one(NEW.id);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION tips.guard_from_reservation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM tips.guard_one(NEW.tip);
  RETURN NULL;
END $$;

CREATE TRIGGER reserved_is_kept_apart AFTER INSERT ON tips.reservation
  FOR EACH ROW EXECUTE FUNCTION tips.guard_from_reservation();

REVOKE EXECUTE ON FUNCTION tips.guard_from_reservation() FROM PUBLIC;
