-- Who sees a record is said once. The room that owns it writes the marks that open and close it, by a trigger
-- beside its own row; what belongs to the record, in whatever schema, is shown by these marks and by nothing
-- else. An officer bears marks too (chosach.marks), which the connection tells for each request.
CREATE TABLE kernel.record_sight (
  record    uuid    NOT NULL,
  guard     uuid    NOT NULL,
  opens     boolean NOT NULL,
  also      text[]  NOT NULL DEFAULT '{}',
  open_to   text[]  NOT NULL,
  closed_to text[]  NOT NULL,
  overseen  boolean NOT NULL,
  audited   boolean NOT NULL,
  PRIMARY KEY (record, guard)
);

CREATE INDEX record_sight_parts ON kernel.record_sight (guard) WHERE guard <> record;

COMMENT ON TABLE kernel.record_sight IS 'Who sees which record, and what belongs to it: written by triggers of the rooms that own the records';
COMMENT ON COLUMN kernel.record_sight.record IS 'The record, or a part of it such as an exhibit or the receiver of a referral';
COMMENT ON COLUMN kernel.record_sight.guard IS 'Whose predicate this row states: the record itself, or the record that it belongs to';
COMMENT ON COLUMN kernel.record_sight.opens IS 'Whether the guard opens it; false when the guard only closes it to those who stepped aside';
COMMENT ON COLUMN kernel.record_sight.also IS 'Marks that open this part beside those of the guard';
COMMENT ON COLUMN kernel.record_sight.open_to IS 'Marks to which it is open: one of them is enough';
COMMENT ON COLUMN kernel.record_sight.closed_to IS 'Marks to which it is closed, whatever else opens it';
COMMENT ON COLUMN kernel.record_sight.overseen IS 'Whether those who oversee all agencies may know that it exists and by when something is due';
COMMENT ON COLUMN kernel.record_sight.audited IS 'Whether auditors may know what was done to it, without its words; not with the records of the integrity desk';

GRANT SELECT ON kernel.record_sight TO ${app};

-- Marks of whoever looks; * for the program itself, none for a connection that was told nothing.
CREATE FUNCTION kernel.marks() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT string_to_array(coalesce(current_setting('chosach.marks', true), ''), ',')
$$;

CREATE FUNCTION kernel.sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('chosach.marks', true), '') = '*'
$$;

-- The predicate, as the text that policies of long lists hold: called row by row a function costs five times as much.
-- What no room guards is open here: the door of its own room decides.
CREATE FUNCTION kernel.predicate(reference text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT replace($text$
    (SELECT kernel.sees_all()) OR :record IS NULL
    OR coalesce((SELECT bool_or(s.open_to && (SELECT kernel.marks())) AND NOT bool_or(s.closed_to && (SELECT kernel.marks()))
                   FROM kernel.record_sight s WHERE s.record = :record), true)
  $text$, ':record', reference)
$$;

-- The same as a function, for pages of few rows and for Java.
DO $do$
BEGIN
  EXECUTE format(
    'CREATE FUNCTION kernel.sees(asked uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$ BEGIN RETURN %s; END $$',
    kernel.predicate('asked'));
END $do$;

-- The same for a named officer, whoever looks.
CREATE FUNCTION kernel.sees(asked uuid, marks text[]) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN marks = '{*}' OR coalesce(
    (SELECT bool_or(s.open_to && marks) AND NOT bool_or(s.closed_to && marks)
       FROM kernel.record_sight s WHERE s.record = asked), true);
END $$;

-- Whether the viewer may know that it exists and by when something is due: also those who oversee all agencies,
-- as long as its secrecy lets them.
CREATE FUNCTION kernel.knows_of(asked uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  own text[] := pg_catalog.string_to_array(coalesce(current_setting('chosach.marks', true), ''), ',');
BEGIN
  RETURN asked IS NULL OR own = '{*}' OR coalesce(
    (SELECT (bool_or(s.open_to && own) OR 'oversees' = ANY (own) AND bool_or(s.overseen))
            AND NOT bool_or(s.closed_to && own)
       FROM kernel.record_sight s WHERE s.record = asked), true);
END $$;

-- Whether the viewer may know what was done to it: also auditors, who read no words of it.
CREATE FUNCTION kernel.shows_acts(asked uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  own text[] := pg_catalog.string_to_array(coalesce(current_setting('chosach.marks', true), ''), ',');
BEGIN
  RETURN asked IS NULL OR own = '{*}' OR coalesce(
    (SELECT (bool_or(s.open_to && own) OR 'audits' = ANY (own) AND bool_and(s.audited))
            AND NOT bool_or(s.closed_to && own)
       FROM kernel.record_sight s WHERE s.record = asked), true);
END $$;

-- An identifier as rooms write it in text; empty for what is none.
CREATE FUNCTION kernel.record_of(written text) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN written ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
              THEN written::uuid END
$$;

-- Whether it is closed to whoever looks although something else, such as a referral, opens it.
CREATE FUNCTION kernel.barred(asked uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  own text[] := pg_catalog.string_to_array(coalesce(current_setting('chosach.marks', true), ''), ',');
BEGIN
  RETURN EXISTS (SELECT FROM kernel.record_sight s WHERE s.record = asked AND s.closed_to && own);
END $$;

-- Whether the record itself names one of some agencies: its officers see it by the predicate and not otherwise.
CREATE FUNCTION kernel.concerns(asked uuid, agencies text[]) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM kernel.record_sight s, unnest(s.open_to) m (mark)
     WHERE s.record = asked AND s.guard = asked
       AND (split_part(m.mark, '@', 2) = ANY (agencies) OR split_part(m.mark, ':', 2) = ANY (agencies)));
END $$;

-- For rows of long lists that settle it themselves: the one mark that is enough for whoever works for an agency,
-- * where no room guards it, empty where somebody is kept away or only named officers are let in.
CREATE FUNCTION kernel.plain_mark(about uuid, agency text) RETURNS text LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE
    WHEN NOT EXISTS (SELECT FROM kernel.record_sight s WHERE s.record = about) THEN '*'
    WHEN EXISTS (SELECT FROM kernel.record_sight s WHERE s.record = about AND s.closed_to <> '{}') THEN NULL
    ELSE (SELECT min(mark) FROM kernel.record_sight s, unnest(s.open_to) m (mark)
           WHERE s.record = about AND split_part(mark, ':', 2) = agency)
  END
$$;

CREATE FUNCTION kernel.plainly_overseen(about uuid) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(bool_or(s.overseen) AND bool_and(s.closed_to = '{}'), true)
    FROM kernel.record_sight s WHERE s.record = about
$$;

-- Lets a room follow changes of sight for such rows, in the same transaction. A record is there before what is about
-- it; a part of it, such as a request to a platform, may come after.
CREATE FUNCTION kernel.follow_sight(follower regproc) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON kernel.record_sight FOR EACH ROW
    WHEN (NEW.guard <> NEW.record) EXECUTE FUNCTION %s()', 'new_part_for_' || follower, follower);
  EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON kernel.record_sight FOR EACH ROW
    WHEN ((OLD.open_to, OLD.closed_to, OLD.overseen) IS DISTINCT FROM (NEW.open_to, NEW.closed_to, NEW.overseen))
    EXECUTE FUNCTION %s()', 'changed_sight_for_' || follower, follower);
END $$;

REVOKE EXECUTE ON FUNCTION kernel.follow_sight(regproc) FROM PUBLIC;

-- Whether a row opens it by name: what no room guards is not opened so.
CREATE FUNCTION kernel.opens(asked uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  own text[] := pg_catalog.string_to_array(coalesce(current_setting('chosach.marks', true), ''), ',');
BEGIN
  RETURN EXISTS (SELECT FROM kernel.record_sight s WHERE s.record = asked AND s.open_to && own);
END $$;

-- Called by triggers of the owning rooms, which act as the owner of this table for that moment.
CREATE FUNCTION kernel.guard(guarded uuid, open_marks text[], closed_marks text[], is_overseen boolean,
                             is_audited boolean)
  RETURNS void LANGUAGE sql AS $$
  INSERT INTO kernel.record_sight AS s (record, guard, opens, open_to, closed_to, overseen, audited)
  VALUES (guarded, guarded, true, open_marks, closed_marks, is_overseen, is_audited)
  ON CONFLICT (record, guard) DO UPDATE
    SET open_to = excluded.open_to, closed_to = excluded.closed_to, overseen = excluded.overseen,
        audited = excluded.audited;
  UPDATE kernel.record_sight s
     SET open_to = CASE WHEN s.opens THEN open_marks || s.also ELSE '{}' END, closed_to = closed_marks,
         overseen = s.opens AND is_overseen, audited = is_audited
   WHERE s.guard = guarded AND s.record <> guarded;
$$;

-- A part is shown as the record is that it belongs to, whatever that itself is guarded by; of a record that no room
-- guards nothing is written.
CREATE FUNCTION kernel.guard_part(part uuid, whole uuid, also_open text[] DEFAULT '{}', part_opens boolean DEFAULT true)
  RETURNS void LANGUAGE sql AS $$
  INSERT INTO kernel.record_sight (record, guard, opens, also, open_to, closed_to, overseen, audited)
  SELECT part, s.guard, s.opens AND part_opens, s.also || also_open,
         CASE WHEN s.opens AND part_opens THEN s.open_to || also_open ELSE '{}' END, s.closed_to,
         part_opens AND s.overseen, s.audited
    FROM kernel.record_sight s
   WHERE s.record = whole AND s.guard <> part
  ON CONFLICT (record, guard) DO UPDATE
    SET opens = excluded.opens, also = excluded.also, open_to = excluded.open_to,
        closed_to = excluded.closed_to, overseen = excluded.overseen, audited = excluded.audited;
$$;

CREATE FUNCTION kernel.unguard_part(part uuid, whole uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM kernel.record_sight s WHERE s.record = part AND s.guard = whole AND part <> whole;
$$;

REVOKE EXECUTE ON FUNCTION kernel.guard(uuid, text[], text[], boolean, boolean) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION kernel.guard_part(uuid, uuid, text[], boolean) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION kernel.unguard_part(uuid, uuid) FROM PUBLIC;
