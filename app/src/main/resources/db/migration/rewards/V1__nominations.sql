-- Rewards: who was put forward for which results, what became of it and on which day.

CREATE TABLE rewards.number_year (
  year int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2999),
  last int NOT NULL CHECK (last > 0)
);

COMMENT ON TABLE  rewards.number_year IS 'Last number given in each year';
COMMENT ON COLUMN rewards.number_year.year IS 'Year of the number';
COMMENT ON COLUMN rewards.number_year.last IS 'Last number given';

GRANT SELECT, INSERT, UPDATE ON rewards.number_year TO ${app};

CREATE TABLE rewards.nomination (
  id           uuid PRIMARY KEY,
  number       text NOT NULL UNIQUE,
  kind         text NOT NULL CHECK (kind IN ('PERSON', 'TEAM', 'INFORMANT')),
  name         text NOT NULL CHECK (length(name) <= 200),
  agency       text NOT NULL,
  by_agency    text NOT NULL,
  nominated_by uuid NOT NULL,
  form         text NOT NULL CHECK (form IN ('MERIT', 'PRAISE')),
  competent    text NOT NULL,
  merit        text NOT NULL CHECK (length(merit) BETWEEN 1 AND 4000),
  state        text NOT NULL,
  since        timestamptz NOT NULL,
  version      int NOT NULL CHECK (version > 0),
  results      int NOT NULL DEFAULT 0 CHECK (results BETWEEN 0 AND 20),
  result_on    date,
  published    boolean NOT NULL DEFAULT false,
  CHECK ((results = 0) = (result_on IS NULL)),
  CHECK (kind = 'PERSON' OR name <> ''),
  CONSTRAINT an_informant_has_a_code CHECK (kind <> 'INFORMANT' OR name ~ '^[A-Z]{2,4}-[0-9]{2,6}$'),
  CONSTRAINT an_informant_is_not_published CHECK (kind <> 'INFORMANT' OR NOT published),
  CONSTRAINT published_after_the_decision CHECK (NOT published OR state IN ('DECIDED', 'PAID'))
);

CREATE INDEX nomination_by_agency ON rewards.nomination (by_agency, number DESC);
CREATE INDEX nomination_published ON rewards.nomination (number DESC) WHERE published;

COMMENT ON TABLE  rewards.nomination IS 'Persons and teams put forward for a reward';
COMMENT ON COLUMN rewards.nomination.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN rewards.nomination.number IS 'Number as people say it, KT-2026-0001';
COMMENT ON COLUMN rewards.nomination.kind IS 'A person, a team, or an informant';
COMMENT ON COLUMN rewards.nomination.name IS 'What the team is called, or the code of the informant; empty for a person';
COMMENT ON COLUMN rewards.nomination.agency IS 'Key of the agency in which the nominees serve';
COMMENT ON COLUMN rewards.nomination.by_agency IS 'Key of the agency that puts them forward';
COMMENT ON COLUMN rewards.nomination.nominated_by IS 'Who puts them forward';
COMMENT ON COLUMN rewards.nomination.form IS 'Form of the reward';
COMMENT ON COLUMN rewards.nomination.competent IS 'Key of the body that decides';
COMMENT ON COLUMN rewards.nomination.merit IS 'What they did, in words that may leave the agency';
COMMENT ON COLUMN rewards.nomination.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN rewards.nomination.since IS 'Since when';
COMMENT ON COLUMN rewards.nomination.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN rewards.nomination.results IS 'How many results it speaks of';
COMMENT ON COLUMN rewards.nomination.result_on IS 'Day of the first of them';
COMMENT ON COLUMN rewards.nomination.published IS 'Whether it is published as far as all nominees agree';

GRANT SELECT, INSERT ON rewards.nomination TO ${app};
GRANT UPDATE (state, since, version, results, result_on, published) ON rewards.nomination TO ${app};

CREATE TABLE rewards.nominee (
  nomination uuid NOT NULL REFERENCES rewards.nomination,
  officer    uuid NOT NULL,
  consent    boolean,
  PRIMARY KEY (nomination, officer)
);

CREATE INDEX nominee_by_officer ON rewards.nominee (officer);

COMMENT ON TABLE  rewards.nominee IS 'Officers who are put forward, alone or in a team';
COMMENT ON COLUMN rewards.nominee.nomination IS 'The nomination';
COMMENT ON COLUMN rewards.nominee.officer IS 'The officer';
COMMENT ON COLUMN rewards.nominee.consent IS 'Whether the officer agrees to be published; empty before an answer';

GRANT SELECT, INSERT, UPDATE (consent) ON rewards.nominee TO ${app};

CREATE TABLE rewards.result (
  nomination uuid NOT NULL REFERENCES rewards.nomination,
  case_id     uuid NOT NULL,
  case_number text NOT NULL,
  agency      text NOT NULL,
  day         date NOT NULL,
  released    boolean NOT NULL DEFAULT false,
  PRIMARY KEY (nomination, case_id)
);

CREATE UNIQUE INDEX result_used_once ON rewards.result (case_id) WHERE NOT released;

COMMENT ON TABLE  rewards.result IS 'Results that nominations speak of; seen by whoever sees the case';
COMMENT ON COLUMN rewards.result.nomination IS 'The nomination';
COMMENT ON COLUMN rewards.result.case_id IS 'The case';
COMMENT ON COLUMN rewards.result.case_number IS 'Its number';
COMMENT ON COLUMN rewards.result.agency IS 'Key of the agency that led it';
COMMENT ON COLUMN rewards.result.day IS 'Day of its first decision that stands';
COMMENT ON COLUMN rewards.result.released IS 'Whether the nomination came to nothing, so that another may speak of it';

GRANT SELECT, INSERT, DELETE, UPDATE (released) ON rewards.result TO ${app};

ALTER TABLE rewards.result ENABLE ROW LEVEL SECURITY;
ALTER TABLE rewards.result FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON rewards.result
  USING ((SELECT kernel.sees_all()) OR kernel.sees(case_id)) WITH CHECK (true);

CREATE TABLE rewards.step (
  id         uuid PRIMARY KEY,
  nomination uuid NOT NULL REFERENCES rewards.nomination,
  number     int NOT NULL,
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL,
  document   uuid,
  paper      text NOT NULL,
  day        date,
  dong       bigint CHECK (dong > 0),
  UNIQUE (nomination, number)
);

COMMENT ON TABLE  rewards.step IS 'What was done with a nomination';
COMMENT ON COLUMN rewards.step.id IS 'Identifier';
COMMENT ON COLUMN rewards.step.nomination IS 'The nomination';
COMMENT ON COLUMN rewards.step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN rewards.step.at IS 'When it was entered';
COMMENT ON COLUMN rewards.step.event IS 'What happened';
COMMENT ON COLUMN rewards.step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN rewards.step.officer IS 'Who did it';
COMMENT ON COLUMN rewards.step.agency IS 'For which agency';
COMMENT ON COLUMN rewards.step.words IS 'What was said about it';
COMMENT ON COLUMN rewards.step.document IS 'The paper signed here by which it happened';
COMMENT ON COLUMN rewards.step.paper IS 'Number of the paper that shows it; empty for none';
COMMENT ON COLUMN rewards.step.day IS 'Day of that paper or act';
COMMENT ON COLUMN rewards.step.dong IS 'What was paid, in dong';

GRANT SELECT, INSERT ON rewards.step TO ${app};

CREATE TABLE rewards.prepared_paper (
  document   uuid PRIMARY KEY,
  nomination uuid NOT NULL REFERENCES rewards.nomination,
  version    int NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE UNIQUE INDEX prepared_paper_waiting ON rewards.prepared_paper (nomination) WHERE outcome IS NULL;

COMMENT ON TABLE  rewards.prepared_paper IS 'Papers whose signature proposes a reward';
COMMENT ON COLUMN rewards.prepared_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN rewards.prepared_paper.nomination IS 'The nomination';
COMMENT ON COLUMN rewards.prepared_paper.version IS 'Version of the nomination of which it speaks';
COMMENT ON COLUMN rewards.prepared_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN rewards.prepared_paper.drafted_at IS 'When';
COMMENT ON COLUMN rewards.prepared_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON rewards.prepared_paper TO ${app};
