-- Who stands behind: what officers judged to be the same, and which role they say somebody has. Subjects stand in the
-- cases that name them and nowhere else; here are judgements about them, each within the rights of its cases.
CREATE TABLE subjects.number_year (
  year int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2999),
  last int NOT NULL CHECK (last > 0)
);

COMMENT ON TABLE  subjects.number_year IS 'Last number given to a judgement in each year';
COMMENT ON COLUMN subjects.number_year.year IS 'Year of the number';
COMMENT ON COLUMN subjects.number_year.last IS 'Last number given';

GRANT SELECT, INSERT, UPDATE ON subjects.number_year TO ${app};

CREATE TABLE subjects.link (
  id          uuid PRIMARY KEY,
  number      text NOT NULL UNIQUE,
  ordinal     bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  left_id     uuid NOT NULL,
  left_case   uuid NOT NULL,
  right_id    uuid NOT NULL,
  right_case  uuid NOT NULL,
  same        boolean NOT NULL,
  reasons     text NOT NULL CHECK (length(reasons) <= 4000),
  agency      text NOT NULL,
  officer     uuid NOT NULL,
  state       text NOT NULL CHECK (state IN ('PROPOSED', 'STANDING', 'REFUSED', 'UNDONE')),
  since       timestamptz NOT NULL,
  version     int NOT NULL CHECK (version > 0),
  CHECK (left_id < right_id)
);

CREATE UNIQUE INDEX link_judged_once ON subjects.link (left_id, right_id) WHERE state IN ('PROPOSED', 'STANDING');
CREATE INDEX link_by_right ON subjects.link (right_id);

COMMENT ON TABLE  subjects.link IS 'Judgements that two subjects of cases are the same, or that they are not';
COMMENT ON COLUMN subjects.link.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN subjects.link.number IS 'Number as people say it, LK-2026-0001';
COMMENT ON COLUMN subjects.link.ordinal IS 'Order of the judgements; of two that contradict each other the later is blocked';
COMMENT ON COLUMN subjects.link.left_id IS 'One subject of a case, the one with the smaller identifier';
COMMENT ON COLUMN subjects.link.left_case IS 'Case that names it';
COMMENT ON COLUMN subjects.link.right_id IS 'The other subject';
COMMENT ON COLUMN subjects.link.right_case IS 'Case that names that one';
COMMENT ON COLUMN subjects.link.same IS 'Whether they are judged to be the same';
COMMENT ON COLUMN subjects.link.reasons IS 'What the machine said for and against it then; empty for nothing';
COMMENT ON COLUMN subjects.link.agency IS 'Key of the agency whose officer judged';
COMMENT ON COLUMN subjects.link.officer IS 'Officer who judged first';
COMMENT ON COLUMN subjects.link.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN subjects.link.since IS 'Since when';
COMMENT ON COLUMN subjects.link.version IS 'Rises with each act; an act from an older page is refused';

GRANT SELECT, INSERT, UPDATE (state, since, version) ON subjects.link TO ${app};

CREATE TABLE subjects.step (
  id         uuid PRIMARY KEY,
  link       uuid NOT NULL REFERENCES subjects.link,
  number     int NOT NULL,
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL,
  document   uuid,
  UNIQUE (link, number)
);

COMMENT ON TABLE  subjects.step IS 'What was done with a judgement';
COMMENT ON COLUMN subjects.step.id IS 'Identifier';
COMMENT ON COLUMN subjects.step.link IS 'The judgement';
COMMENT ON COLUMN subjects.step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN subjects.step.at IS 'When';
COMMENT ON COLUMN subjects.step.event IS 'What happened';
COMMENT ON COLUMN subjects.step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN subjects.step.officer IS 'Who did it';
COMMENT ON COLUMN subjects.step.agency IS 'For which agency';
COMMENT ON COLUMN subjects.step.words IS 'What was said about it';
COMMENT ON COLUMN subjects.step.document IS 'The signed paper by which it happened; none here';

GRANT SELECT, INSERT ON subjects.step TO ${app};

CREATE TABLE subjects.role (
  id              uuid PRIMARY KEY,
  case_id         uuid NOT NULL,
  subject         uuid NOT NULL,
  kind            text NOT NULL,
  target          uuid,
  source          text NOT NULL CHECK (length(source) BETWEEN 1 AND 300),
  confidence      text NOT NULL CHECK (confidence IN ('LOW', 'MIDDLE', 'HIGH')),
  words           text NOT NULL CHECK (length(words) <= 2000),
  until           date NOT NULL,
  agency          text NOT NULL,
  officer         uuid NOT NULL,
  at              timestamptz NOT NULL,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_words text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_words IS NULL))
);

CREATE INDEX role_of_subject ON subjects.role (subject, at DESC);

COMMENT ON TABLE  subjects.role IS 'Roles that officers say a subject of a case has';
COMMENT ON COLUMN subjects.role.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN subjects.role.case_id IS 'Case from which it is known, and within whose rights it stays';
COMMENT ON COLUMN subjects.role.subject IS 'Subject of that case';
COMMENT ON COLUMN subjects.role.kind IS 'The role';
COMMENT ON COLUMN subjects.role.target IS 'Telephone number, account, address or other subject of the case that it is about; empty for the case as a whole';
COMMENT ON COLUMN subjects.role.source IS 'Exhibit, minutes or paper of the case that shows it';
COMMENT ON COLUMN subjects.role.confidence IS 'How sure the author is';
COMMENT ON COLUMN subjects.role.words IS 'What else is said; empty for nothing';
COMMENT ON COLUMN subjects.role.until IS 'Last day on which it counts unless it is said again';
COMMENT ON COLUMN subjects.role.agency IS 'Key of the agency of the author';
COMMENT ON COLUMN subjects.role.officer IS 'The author';
COMMENT ON COLUMN subjects.role.at IS 'When it was said';
COMMENT ON COLUMN subjects.role.withdrawn_at IS 'When it was withdrawn; empty while it stands';
COMMENT ON COLUMN subjects.role.withdrawn_by IS 'Who withdrew it';
COMMENT ON COLUMN subjects.role.withdrawn_words IS 'Why';

GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by, withdrawn_words) ON subjects.role TO ${app};

-- Seen by whoever sees both cases of a judgement, or the case of a role.
ALTER TABLE subjects.link ENABLE ROW LEVEL SECURITY;
ALTER TABLE subjects.link FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON subjects.link USING (kernel.sees(left_case) AND kernel.sees(right_case));
ALTER TABLE subjects.step ENABLE ROW LEVEL SECURITY;
ALTER TABLE subjects.step FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON subjects.step USING (EXISTS (SELECT FROM subjects.link l WHERE l.id = link));
ALTER TABLE subjects.role ENABLE ROW LEVEL SECURITY;
ALTER TABLE subjects.role FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON subjects.role USING (kernel.sees(case_id));
