-- Who told it is opened by who is assigned, or once with a head's approval, for a purpose from a list (Luật Tố cáo
-- 25/2018, Điều 9, 47). Each opening and each wish for one is a row that the integrity desk looks at.
CREATE TABLE tips.identity_opening (
  id            uuid        PRIMARY KEY,
  tip           uuid        NOT NULL REFERENCES tips.tip DEFERRABLE INITIALLY DEFERRED,
  number        text        NOT NULL,
  desk          text        NOT NULL CHECK (desk IN ('SIFTING', 'INTEGRITY')),
  officer       uuid        NOT NULL,
  agency        text        NOT NULL,
  purpose       text        NOT NULL,
  words         text        NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  asked_at      timestamptz NOT NULL,
  assigned      boolean     NOT NULL,
  decided_by    uuid,
  decided_at    timestamptz,
  granted       boolean,
  decided_words text        CHECK (length(decided_words) BETWEEN 1 AND 2000),
  opened_at     timestamptz,
  reviewed_by   uuid,
  reviewed_at   timestamptz,
  justified     boolean,
  review_words  text        CHECK (length(review_words) BETWEEN 1 AND 2000),
  CHECK (num_nulls(decided_by, decided_at, granted, decided_words) IN (0, 4)),
  CHECK (num_nulls(reviewed_by, reviewed_at, justified, review_words) IN (0, 4)),
  CHECK (decided_by <> officer AND reviewed_by <> officer),
  CHECK (opened_at IS NULL OR assigned OR coalesce(granted, false)),
  CHECK (NOT (assigned AND decided_by IS NOT NULL)),
  CHECK (reviewed_at IS NULL OR opened_at IS NOT NULL)
);

CREATE INDEX identity_opening_of ON tips.identity_opening (tip, officer);
CREATE INDEX identity_opening_waits ON tips.identity_opening (agency, asked_at) WHERE decided_at IS NULL AND NOT assigned;
CREATE INDEX identity_opening_told ON tips.identity_opening (opened_at DESC, id) WHERE opened_at IS NOT NULL;

COMMENT ON TABLE  tips.identity_opening               IS 'Wishes to know who told it, and what became of them; a column that is filled never changes';
COMMENT ON COLUMN tips.identity_opening.id            IS 'Identifier, UUID version 7';
COMMENT ON COLUMN tips.identity_opening.tip           IS 'The report';
COMMENT ON COLUMN tips.identity_opening.number        IS 'Number of the report, as people say it';
COMMENT ON COLUMN tips.identity_opening.desk          IS 'Desk that had the report then';
COMMENT ON COLUMN tips.identity_opening.officer       IS 'Who wished it';
COMMENT ON COLUMN tips.identity_opening.agency        IS 'Key of the agency of that officer';
COMMENT ON COLUMN tips.identity_opening.purpose       IS 'What for, from the list';
COMMENT ON COLUMN tips.identity_opening.words         IS 'What for, in words';
COMMENT ON COLUMN tips.identity_opening.asked_at      IS 'When';
COMMENT ON COLUMN tips.identity_opening.assigned      IS 'Whether the officer was assigned to the report and needed nobody';
COMMENT ON COLUMN tips.identity_opening.decided_by    IS 'Who decided on the wish of somebody who was not assigned';
COMMENT ON COLUMN tips.identity_opening.decided_at    IS 'When';
COMMENT ON COLUMN tips.identity_opening.granted       IS 'Whether it was granted';
COMMENT ON COLUMN tips.identity_opening.decided_words IS 'Why';
COMMENT ON COLUMN tips.identity_opening.opened_at     IS 'When the identity was shown; empty as long as it was not';
COMMENT ON COLUMN tips.identity_opening.reviewed_by   IS 'Who of the integrity desk looked at it';
COMMENT ON COLUMN tips.identity_opening.reviewed_at   IS 'When';
COMMENT ON COLUMN tips.identity_opening.justified     IS 'Whether it was found to be in order';
COMMENT ON COLUMN tips.identity_opening.review_words  IS 'What the integrity desk made of it';

GRANT SELECT, INSERT ON tips.identity_opening TO ${app};
GRANT UPDATE (decided_by, decided_at, granted, decided_words, opened_at, reviewed_by, reviewed_at, justified,
  review_words) ON tips.identity_opening TO ${app};

CREATE FUNCTION tips.fill_opening_once() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.decided_at IS NOT NULL AND (NEW.decided_by, NEW.decided_at, NEW.granted, NEW.decided_words)
       IS DISTINCT FROM (OLD.decided_by, OLD.decided_at, OLD.granted, OLD.decided_words)
     OR OLD.opened_at IS NOT NULL AND NEW.opened_at IS DISTINCT FROM OLD.opened_at
     OR OLD.reviewed_at IS NOT NULL AND (NEW.reviewed_by, NEW.reviewed_at, NEW.justified, NEW.review_words)
       IS DISTINCT FROM (OLD.reviewed_by, OLD.reviewed_at, OLD.justified, OLD.review_words) THEN
    RAISE EXCEPTION 'what is written of an opening is never changed';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER opening_is_filled_once BEFORE UPDATE ON tips.identity_opening
  FOR EACH ROW EXECUTE FUNCTION tips.fill_opening_once();
CREATE TRIGGER opening_is_kept BEFORE DELETE OR TRUNCATE ON tips.identity_opening
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
