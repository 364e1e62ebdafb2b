-- Complaints, denunciations, petitions and requests of consumers: their own life, papers and clocks. Who may see
-- one is said in marks for all rooms; what was told stays with the tip, sealed, and is not copied here.
CREATE TABLE petitions.number_year (
  year int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2999),
  last int NOT NULL CHECK (last > 0)
);

COMMENT ON TABLE petitions.number_year IS 'Last number given in each year, DT-<year>-<number>';
COMMENT ON COLUMN petitions.number_year.year IS 'Year of the number';
COMMENT ON COLUMN petitions.number_year.last IS 'Last number given';

GRANT SELECT, INSERT, UPDATE ON petitions.number_year TO ${app};

CREATE TABLE petitions.petition (
  id          uuid PRIMARY KEY,
  number      text NOT NULL UNIQUE,
  procedure   text NOT NULL CHECK (procedure IN ('COMPLAINT', 'DENUNCIATION', 'PETITION', 'CONSUMER_REQUEST')),
  agency      text NOT NULL,
  agencies    text[] NOT NULL,
  signal      uuid NOT NULL,
  tip         uuid,
  prior       uuid REFERENCES petitions.petition,
  state       text NOT NULL,
  since       timestamptz NOT NULL,
  version     int NOT NULL DEFAULT 1 CHECK (version > 0),
  received_at timestamptz NOT NULL,
  from_body   text,
  contest     jsonb NOT NULL DEFAULT '{}',
  case_id     uuid,
  people      uuid[] NOT NULL DEFAULT '{}',
  recused     uuid[] NOT NULL DEFAULT '{}',
  CHECK (agency = ANY (agencies))
);

CREATE UNIQUE INDEX petition_of_signal ON petitions.petition (signal, agency) WHERE state <> 'TAKEN_BACK';
CREATE INDEX petition_of_case ON petitions.petition (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX petition_prior ON petitions.petition (prior) WHERE prior IS NOT NULL;

COMMENT ON TABLE petitions.petition IS 'Complaints, denunciations, petitions and requests of consumers';
COMMENT ON COLUMN petitions.petition.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN petitions.petition.number IS 'Number as people say it, DT-2026-0001';
COMMENT ON COLUMN petitions.petition.procedure IS 'Which of the four';
COMMENT ON COLUMN petitions.petition.agency IS 'Agency that settles it';
COMMENT ON COLUMN petitions.petition.agencies IS 'Agencies that may read it: its own, and the one above where it went there';
COMMENT ON COLUMN petitions.petition.signal IS 'What the desk sifted';
COMMENT ON COLUMN petitions.petition.tip IS 'What was told; empty for other sources';
COMMENT ON COLUMN petitions.petition.prior IS 'The first one, of a second complaint or a denunciation that goes on';
COMMENT ON COLUMN petitions.petition.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN petitions.petition.since IS 'Since when';
COMMENT ON COLUMN petitions.petition.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN petitions.petition.received_at IS 'When the first office received it; its first clock counts from here';
COMMENT ON COLUMN petitions.petition.from_body IS 'Agency that passed it on; empty where the own desk sifted it';
COMMENT ON COLUMN petitions.petition.contest IS 'What a complaint is against: decision or act, since when known, who decided';
COMMENT ON COLUMN petitions.petition.case_id IS 'Case of ours whose decision is contested';
COMMENT ON COLUMN petitions.petition.people IS 'Officers it was given to';
COMMENT ON COLUMN petitions.petition.recused IS 'Officers who stepped aside and do not see it';

GRANT SELECT, INSERT, UPDATE ON petitions.petition TO ${app};

CREATE TABLE petitions.step (
  id           uuid PRIMARY KEY,
  petition     uuid NOT NULL REFERENCES petitions.petition,
  number       int NOT NULL CHECK (number > 0),
  at           timestamptz NOT NULL,
  event        text NOT NULL,
  before_state text NOT NULL,
  after_state  text NOT NULL,
  actor_kind   text NOT NULL,
  officer      uuid,
  actor_agency text,
  words        text NOT NULL CHECK (length(words) <= 4000),
  day          date,
  outcome      text,
  body         text NOT NULL,
  document     uuid,
  paper_number text,
  paper        uuid,
  UNIQUE (petition, number),
  CONSTRAINT binding_acts_are_papers CHECK (
    event NOT IN ('ACCEPT', 'NOTIFY', 'REFUSE', 'PASS', 'VERIFY', 'CALL', 'EXTEND', 'STOP', 'FORWARD', 'DECIDE',
                  'HANDLE', 'WARN')
    OR (document IS NOT NULL AND paper_number IS NOT NULL)),
  CONSTRAINT what_others_signed_is_kept CHECK (
    event NOT IN ('RECORD', 'HOLD', 'WITHDRAW', 'REPLY', 'SECOND', 'SUE') OR paper IS NOT NULL)
);

COMMENT ON TABLE petitions.step IS 'What was done with petitions; never changed';
COMMENT ON COLUMN petitions.step.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN petitions.step.petition IS 'The petition';
COMMENT ON COLUMN petitions.step.number IS 'Version that it made';
COMMENT ON COLUMN petitions.step.at IS 'When';
COMMENT ON COLUMN petitions.step.event IS 'What happened';
COMMENT ON COLUMN petitions.step.before_state IS 'State before';
COMMENT ON COLUMN petitions.step.after_state IS 'State after';
COMMENT ON COLUMN petitions.step.actor_kind IS 'Kind of the actor';
COMMENT ON COLUMN petitions.step.officer IS 'Who did it; empty for the program';
COMMENT ON COLUMN petitions.step.actor_agency IS 'Agency of whoever did it';
COMMENT ON COLUMN petitions.step.words IS 'Reason, finding or note';
COMMENT ON COLUMN petitions.step.day IS 'Day that it names';
COMMENT ON COLUMN petitions.step.outcome IS 'What came of it';
COMMENT ON COLUMN petitions.step.body IS 'Body, trader or case that it names; the event of a paper that was drawn up or sent';
COMMENT ON COLUMN petitions.step.document IS 'The signed paper by which it happened';
COMMENT ON COLUMN petitions.step.paper_number IS 'Its number as printed';
COMMENT ON COLUMN petitions.step.paper IS 'Under which the signed paper of somebody else is kept in the vault';

GRANT SELECT, INSERT ON petitions.step TO ${app};

CREATE TABLE petitions.prepared_paper (
  id         uuid PRIMARY KEY,
  petition   uuid NOT NULL REFERENCES petitions.petition,
  terms      jsonb NOT NULL,
  document   uuid NOT NULL UNIQUE,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  ended_at   timestamptz,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED')),
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
);

CREATE UNIQUE INDEX prepared_paper_open ON petitions.prepared_paper (petition) WHERE ended_at IS NULL;

COMMENT ON TABLE petitions.prepared_paper IS 'Papers that an officer drew up and whose signature is an act';
COMMENT ON COLUMN petitions.prepared_paper.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN petitions.prepared_paper.petition IS 'The petition';
COMMENT ON COLUMN petitions.prepared_paper.terms IS 'What it does: event, outcome, day, officer; words and effect come from it';
COMMENT ON COLUMN petitions.prepared_paper.document IS 'The document';
COMMENT ON COLUMN petitions.prepared_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN petitions.prepared_paper.drafted_at IS 'When';
COMMENT ON COLUMN petitions.prepared_paper.ended_at IS 'When it was signed or dropped';
COMMENT ON COLUMN petitions.prepared_paper.outcome IS 'Whether it was signed or dropped';

GRANT SELECT, INSERT, UPDATE ON petitions.prepared_paper TO ${app};

-- A denunciation is read by whom it was given to and by the head (Luật 25/2018 art. 9, 47), the others by the
-- handlers of the agency; nobody who stepped aside reads it, nor what it came with.
CREATE FUNCTION petitions.open_marks(procedure text, agencies text[], people uuid[])
  RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT ARRAY(SELECT 'petition-head:' || a FROM unnest(agencies) a)
      || CASE WHEN procedure = 'DENUNCIATION'
              THEN ARRAY(SELECT 'petition-officer:' || p || '@' || a FROM unnest(people) p, unnest(agencies) a)
              ELSE ARRAY(SELECT 'petition:' || a FROM unnest(agencies) a) END
$$;

CREATE FUNCTION petitions.guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard(
    NEW.id, petitions.open_marks(NEW.procedure, NEW.agencies, NEW.people),
    ARRAY(SELECT 'officer:' || r FROM unnest(NEW.recused) r), NEW.procedure <> 'DENUNCIATION', true);
  PERFORM kernel.guard_part(NEW.signal, NEW.id, '{}', false);
  IF NEW.tip IS NOT NULL THEN
    PERFORM kernel.guard_part(NEW.tip, NEW.id, '{}', false);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER petition_is_guarded AFTER INSERT OR UPDATE ON petitions.petition
  FOR EACH ROW EXECUTE FUNCTION petitions.guard();

-- A signed paper of somebody else is read by whoever reads the petition.
CREATE FUNCTION petitions.guard_paper() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard_part(NEW.paper, NEW.petition);
  RETURN NULL;
END $$;

CREATE TRIGGER paper_is_guarded AFTER INSERT ON petitions.step
  FOR EACH ROW WHEN (NEW.paper IS NOT NULL) EXECUTE FUNCTION petitions.guard_paper();

REVOKE EXECUTE ON FUNCTION petitions.guard() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION petitions.guard_paper() FROM PUBLIC;

DO $$
DECLARE
  part text[];
BEGIN
  FOREACH part SLICE 1 IN ARRAY ARRAY[['petition', 'id'], ['step', 'petition'], ['prepared_paper', 'petition']] LOOP
    EXECUTE format('ALTER TABLE petitions.%I ENABLE ROW LEVEL SECURITY', part[1]);
    EXECUTE format('ALTER TABLE petitions.%I FORCE ROW LEVEL SECURITY', part[1]);
    EXECUTE format('CREATE POLICY seen ON petitions.%I USING (%s) WITH CHECK (true)',
                   part[1], kernel.predicate(format('%I.%I', part[1], part[2])));
  END LOOP;
END $$;
