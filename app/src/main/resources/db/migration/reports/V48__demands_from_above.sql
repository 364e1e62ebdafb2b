-- Reports that a body above demands: from the incoming paper to the proved receipt of the answer.
COMMENT ON COLUMN reports.number_year.series IS 'GT notes on the situation, DG assessments of a period, YC demands from above';

CREATE TABLE reports.demand (
  id            uuid PRIMARY KEY,
  number        text NOT NULL UNIQUE,
  agency        text NOT NULL,
  incoming      uuid NOT NULL UNIQUE,
  paper         text NOT NULL,
  paper_day     date NOT NULL,
  sender        text NOT NULL,
  superior      text,
  title         text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  due_at        timestamptz NOT NULL,
  keeper        uuid NOT NULL,
  request       uuid REFERENCES reports.request,
  answer        uuid,
  answer_number text,
  sent_at       timestamptz,
  state         text NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'CLOSED', 'WITHDRAWN')),
  since         timestamptz NOT NULL,
  version       int NOT NULL CHECK (version > 0),
  CONSTRAINT an_answer_is_a_paper CHECK (state NOT IN ('ANSWERED', 'CLOSED') OR answer IS NOT NULL),
  CONSTRAINT closed_once_it_was_sent CHECK ((state = 'CLOSED') = (sent_at IS NOT NULL))
);
CREATE INDEX demand_by_desk ON reports.demand (agency, due_at);
COMMENT ON TABLE reports.demand IS 'Reports that a body above demands, as they stand; read by their desk and by who leads the committee';
COMMENT ON COLUMN reports.demand.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN reports.demand.number IS 'Number as people say it, YC-2026-0001';
COMMENT ON COLUMN reports.demand.agency IS 'Key of the agency that owes the report, in whose register the paper stands';
COMMENT ON COLUMN reports.demand.incoming IS 'Paper of the incoming register that demands it';
COMMENT ON COLUMN reports.demand.paper IS 'Its number, as its sender gave it';
COMMENT ON COLUMN reports.demand.paper_day IS 'The day printed on it';
COMMENT ON COLUMN reports.demand.sender IS 'Who demands it, as the register has it';
COMMENT ON COLUMN reports.demand.superior IS 'Key of that body; empty where it is not on the roll';
COMMENT ON COLUMN reports.demand.title IS 'What is demanded, in one line';
COMMENT ON COLUMN reports.demand.due_at IS 'Until when, to the minute';
COMMENT ON COLUMN reports.demand.keeper IS 'Officer who sees to it';
COMMENT ON COLUMN reports.demand.request IS 'Request by which agencies below were asked';
COMMENT ON COLUMN reports.demand.answer IS 'The signed answer';
COMMENT ON COLUMN reports.demand.answer_number IS 'Its number';
COMMENT ON COLUMN reports.demand.sent_at IS 'When the answer was sent off; kept once its receipt is proved';
COMMENT ON COLUMN reports.demand.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN reports.demand.since IS 'Since when';
COMMENT ON COLUMN reports.demand.version IS 'Rises with each act; an act from an older page is refused';
GRANT SELECT, INSERT ON reports.demand TO ${app};
GRANT UPDATE (state, since, version, keeper, request, answer, answer_number, sent_at) ON reports.demand TO ${app};

CREATE TABLE reports.demand_paper (
  document   uuid PRIMARY KEY,
  demand     uuid NOT NULL REFERENCES reports.demand,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);
CREATE UNIQUE INDEX demand_paper_waiting ON reports.demand_paper (demand) WHERE outcome IS NULL;
COMMENT ON TABLE reports.demand_paper IS 'Answers that were drawn up, and what became of them';
COMMENT ON COLUMN reports.demand_paper.document IS 'The paper';
COMMENT ON COLUMN reports.demand_paper.demand IS 'The demand that it answers';
COMMENT ON COLUMN reports.demand_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN reports.demand_paper.drafted_at IS 'When';
COMMENT ON COLUMN reports.demand_paper.outcome IS 'Signed or dropped; empty while it waits';
GRANT SELECT, INSERT ON reports.demand_paper TO ${app};
GRANT UPDATE (outcome) ON reports.demand_paper TO ${app};

CREATE TABLE reports.demand_step (
  id         uuid PRIMARY KEY,
  demand     uuid NOT NULL REFERENCES reports.demand,
  number     int NOT NULL CHECK (number > 0),
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL,
  document   uuid,
  UNIQUE (demand, number),
  CONSTRAINT answers_are_papers CHECK (event <> 'ANSWER' OR document IS NOT NULL)
);
COMMENT ON TABLE reports.demand_step IS 'What was done with a demand';
COMMENT ON COLUMN reports.demand_step.id IS 'Identifier';
COMMENT ON COLUMN reports.demand_step.demand IS 'The demand';
COMMENT ON COLUMN reports.demand_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN reports.demand_step.at IS 'When';
COMMENT ON COLUMN reports.demand_step.event IS 'What happened';
COMMENT ON COLUMN reports.demand_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN reports.demand_step.officer IS 'Who did it';
COMMENT ON COLUMN reports.demand_step.agency IS 'For which agency';
COMMENT ON COLUMN reports.demand_step.words IS 'What was said about it';
COMMENT ON COLUMN reports.demand_step.document IS 'The signed answer';
GRANT SELECT, INSERT ON reports.demand_step TO ${app};
