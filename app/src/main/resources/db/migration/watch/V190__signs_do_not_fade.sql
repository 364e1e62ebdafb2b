-- Signs that two officers saw go on to a case, or are lifted by two; nobody lets them fade alone.

ALTER TABLE watch.place_check ADD COLUMN lifts boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN watch.place_check.lifts IS 'Says that signs which two officers saw are no more; a second officer reads it too';

CREATE TABLE watch.place_outcome (
  checked uuid PRIMARY KEY REFERENCES watch.place_check,
  at timestamptz NOT NULL,
  officer uuid NOT NULL,
  agency text NOT NULL
);

COMMENT ON TABLE  watch.place_outcome IS 'Signs of a place that became a case; which one, the room of cases says to who may know; never changed';
COMMENT ON COLUMN watch.place_outcome.checked IS 'The check whose signs two officers saw';
COMMENT ON COLUMN watch.place_outcome.at IS 'When';
COMMENT ON COLUMN watch.place_outcome.officer IS 'Who made it a case';
COMMENT ON COLUMN watch.place_outcome.agency IS 'In whose name';

GRANT SELECT, INSERT ON watch.place_outcome TO ${app};

CREATE TRIGGER place_outcome_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.place_outcome
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();

CREATE INDEX place_host ON watch.place (lower(substring(address FROM '^https?://([^/:?#]+)'))) WHERE ended_at IS NULL;

-- Who carries out a programme of checks, and at which places.

CREATE TABLE watch.programme_member (
  programme uuid NOT NULL REFERENCES watch.programme,
  officer uuid NOT NULL,
  agency text NOT NULL,
  leads boolean NOT NULL,
  since timestamptz NOT NULL,
  named_by uuid NOT NULL,
  PRIMARY KEY (programme, officer)
);

CREATE UNIQUE INDEX programme_leader ON watch.programme_member (programme) WHERE leads;

COMMENT ON TABLE  watch.programme_member IS 'Team of a programme of checks; who left it stands in the journal';
COMMENT ON COLUMN watch.programme_member.programme IS 'The programme';
COMMENT ON COLUMN watch.programme_member.officer IS 'Officer of the team';
COMMENT ON COLUMN watch.programme_member.agency IS 'Agency of the officer when named';
COMMENT ON COLUMN watch.programme_member.leads IS 'Whether this one leads the team and names the others';
COMMENT ON COLUMN watch.programme_member.since IS 'Since when';
COMMENT ON COLUMN watch.programme_member.named_by IS 'Who named the member';

GRANT SELECT, INSERT, UPDATE (leads), DELETE ON watch.programme_member TO ${app};

INSERT INTO watch.programme_member (programme, officer, agency, leads, since, named_by)
SELECT id, entered_by, agency, true, entered_at, entered_by FROM watch.programme;

CREATE TABLE watch.programme_place (
  programme uuid NOT NULL REFERENCES watch.programme,
  place uuid NOT NULL REFERENCES watch.place,
  chosen_at timestamptz NOT NULL,
  chosen_by uuid NOT NULL,
  PRIMARY KEY (programme, place)
);

COMMENT ON TABLE  watch.programme_place IS 'Places chosen for a programme; a programme without one covers all places of its sorts';
COMMENT ON COLUMN watch.programme_place.programme IS 'The programme';
COMMENT ON COLUMN watch.programme_place.place IS 'The watched place';
COMMENT ON COLUMN watch.programme_place.chosen_at IS 'When it was chosen';
COMMENT ON COLUMN watch.programme_place.chosen_by IS 'Who chose it';

GRANT SELECT, INSERT, DELETE ON watch.programme_place TO ${app};

-- Whether a place belongs to a programme: it was chosen, or nothing was and it is of its sorts.
CREATE FUNCTION watch.programme_covers(programme uuid, place uuid) RETURNS boolean
  LANGUAGE sql STABLE AS $$
  SELECT p.kind = ANY (g.kinds)
     AND (EXISTS (SELECT FROM watch.programme_place c WHERE c.programme = g.id AND c.place = p.id)
          OR NOT EXISTS (SELECT FROM watch.programme_place c WHERE c.programme = g.id))
    FROM watch.programme g, watch.place p WHERE g.id = $1 AND p.id = $2
$$;

COMMENT ON FUNCTION watch.programme_covers IS 'Whether a watched place belongs to a programme of checks';

GRANT EXECUTE ON FUNCTION watch.programme_covers TO ${app};
