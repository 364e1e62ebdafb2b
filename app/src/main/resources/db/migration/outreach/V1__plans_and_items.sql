-- Outreach: what an agency plans to tell people, what it told them, and what came of its calls.

CREATE TABLE outreach.number_year (
  series text NOT NULL CHECK (series IN ('TT', 'SP')),
  year   int NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  last   int NOT NULL CHECK (last > 0),
  PRIMARY KEY (series, year)
);

COMMENT ON TABLE  outreach.number_year IS 'Last number given in each series and year';
COMMENT ON COLUMN outreach.number_year.series IS 'Plans or items';
COMMENT ON COLUMN outreach.number_year.year IS 'Year of the number';
COMMENT ON COLUMN outreach.number_year.last IS 'Last number given';

GRANT SELECT, INSERT, UPDATE ON outreach.number_year TO ${app};

CREATE TABLE outreach.plan (
  id         uuid PRIMARY KEY,
  number     text NOT NULL UNIQUE,
  title      text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  agency     text NOT NULL,
  begins     date NOT NULL,
  ends       date NOT NULL,
  state      text NOT NULL CHECK (state IN ('DRAFT', 'IN_FORCE', 'ENDED', 'DROPPED')),
  since      timestamptz NOT NULL,
  version    int NOT NULL CHECK (version > 0),
  decision   text,
  decided_on date,
  report     text NOT NULL DEFAULT '',
  CHECK (ends >= begins),
  CHECK ((decision IS NULL) = (decided_on IS NULL)),
  CONSTRAINT in_force_by_its_signature CHECK (state NOT IN ('IN_FORCE', 'ENDED') OR decision IS NOT NULL)
);

CREATE INDEX plan_by_day ON outreach.plan (ends DESC);

COMMENT ON TABLE  outreach.plan IS 'Plans of outreach';
COMMENT ON COLUMN outreach.plan.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN outreach.plan.number IS 'Number as people say it, TT-2026-0001';
COMMENT ON COLUMN outreach.plan.title IS 'What it is called';
COMMENT ON COLUMN outreach.plan.agency IS 'Key of the agency whose plan it is';
COMMENT ON COLUMN outreach.plan.begins IS 'First day';
COMMENT ON COLUMN outreach.plan.ends IS 'Last day';
COMMENT ON COLUMN outreach.plan.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN outreach.plan.since IS 'Since when';
COMMENT ON COLUMN outreach.plan.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN outreach.plan.decision IS 'Number of the signed plan';
COMMENT ON COLUMN outreach.plan.decided_on IS 'Day of that signature';
COMMENT ON COLUMN outreach.plan.report IS 'What came of it';

GRANT SELECT, INSERT ON outreach.plan TO ${app};
GRANT UPDATE (state, since, version, decision, decided_on, report) ON outreach.plan TO ${app};

CREATE TABLE outreach.line (
  plan     uuid NOT NULL REFERENCES outreach.plan,
  number   int NOT NULL CHECK (number > 0),
  theme    text NOT NULL,
  audience text NOT NULL,
  channel  text NOT NULL,
  area     text,
  pace     text NOT NULL CHECK (pace IN ('WEEK', 'MONTH', 'QUARTER', 'YEAR')),
  times    int NOT NULL CHECK (times BETWEEN 1 AND 100),
  campaign text CHECK (campaign ~ '^[A-Z0-9]{4,20}$'),
  appeal   text NOT NULL DEFAULT '' CHECK (length(appeal) <= 2000),
  PRIMARY KEY (plan, number),
  CHECK ((campaign IS NULL) = (appeal = ''))
);

CREATE INDEX line_by_campaign ON outreach.line (campaign) WHERE campaign IS NOT NULL;

COMMENT ON TABLE  outreach.line IS 'Lines of plans: to whom, what about, by which way, where, how often at least';
COMMENT ON COLUMN outreach.line.plan IS 'The plan';
COMMENT ON COLUMN outreach.line.number IS 'Its place in the plan, from 1';
COMMENT ON COLUMN outreach.line.theme IS 'What about';
COMMENT ON COLUMN outreach.line.audience IS 'To whom';
COMMENT ON COLUMN outreach.line.channel IS 'By which way';
COMMENT ON COLUMN outreach.line.area IS 'Code of a commune; empty for the whole area of the agency';
COMMENT ON COLUMN outreach.line.pace IS 'Within which time the least number is due';
COMMENT ON COLUMN outreach.line.times IS 'The least number';
COMMENT ON COLUMN outreach.line.campaign IS 'Word under which reports that come of its call are counted';
COMMENT ON COLUMN outreach.line.appeal IS 'Words of the call';

GRANT SELECT, INSERT, DELETE ON outreach.line TO ${app};

CREATE TABLE outreach.plan_step (
  id         uuid PRIMARY KEY,
  plan       uuid NOT NULL REFERENCES outreach.plan,
  number     int NOT NULL,
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL,
  document   uuid,
  UNIQUE (plan, number)
);

COMMENT ON TABLE  outreach.plan_step IS 'What was done with a plan';
COMMENT ON COLUMN outreach.plan_step.id IS 'Identifier';
COMMENT ON COLUMN outreach.plan_step.plan IS 'The plan';
COMMENT ON COLUMN outreach.plan_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN outreach.plan_step.at IS 'When';
COMMENT ON COLUMN outreach.plan_step.event IS 'What happened';
COMMENT ON COLUMN outreach.plan_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN outreach.plan_step.officer IS 'Who did it';
COMMENT ON COLUMN outreach.plan_step.agency IS 'For which agency';
COMMENT ON COLUMN outreach.plan_step.words IS 'What was said about it';
COMMENT ON COLUMN outreach.plan_step.document IS 'The signed paper by which it happened';

GRANT SELECT, INSERT ON outreach.plan_step TO ${app};

CREATE TABLE outreach.prepared_paper (
  document   uuid PRIMARY KEY,
  plan       uuid NOT NULL REFERENCES outreach.plan,
  version    int NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE UNIQUE INDEX prepared_paper_waiting ON outreach.prepared_paper (plan) WHERE outcome IS NULL;

COMMENT ON TABLE  outreach.prepared_paper IS 'Papers whose signature puts a plan into force';
COMMENT ON COLUMN outreach.prepared_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN outreach.prepared_paper.plan IS 'The plan';
COMMENT ON COLUMN outreach.prepared_paper.version IS 'Version of the plan of which it speaks';
COMMENT ON COLUMN outreach.prepared_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN outreach.prepared_paper.drafted_at IS 'When';
COMMENT ON COLUMN outreach.prepared_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON outreach.prepared_paper TO ${app};

CREATE TABLE outreach.item (
  id          uuid PRIMARY KEY,
  number      text NOT NULL UNIQUE,
  title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  agency      text NOT NULL,
  plan        uuid REFERENCES outreach.plan,
  line        int,
  theme       text NOT NULL,
  audience    text NOT NULL,
  channel     text NOT NULL,
  area        text,
  day         date NOT NULL,
  link        text NOT NULL CHECK (length(link) <= 1000),
  reach       int CHECK (reach BETWEEN 1 AND 10000000),
  reach_how   text NOT NULL CHECK (length(reach_how) <= 300),
  campaign    text,
  state       text NOT NULL CHECK (state IN ('RECORDED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  since       timestamptz NOT NULL,
  version     int NOT NULL CHECK (version > 0),
  recorded_by uuid NOT NULL,
  FOREIGN KEY (plan, line) REFERENCES outreach.line (plan, number),
  CHECK ((plan IS NULL) = (line IS NULL)),
  CHECK ((reach IS NULL) = (reach_how = ''))
);

CREATE INDEX item_by_line ON outreach.item (plan, line, day) WHERE plan IS NOT NULL;
CREATE INDEX item_by_day ON outreach.item (day DESC, number DESC);

COMMENT ON TABLE  outreach.item IS 'What was done: articles, broadcasts, meetings';
COMMENT ON COLUMN outreach.item.id IS 'Identifier, UUID version 7; its picture or scan lies in the vault under it';
COMMENT ON COLUMN outreach.item.number IS 'Number as people say it, SP-2026-0001';
COMMENT ON COLUMN outreach.item.title IS 'What it is called';
COMMENT ON COLUMN outreach.item.agency IS 'Key of the agency that did it';
COMMENT ON COLUMN outreach.item.plan IS 'The plan that it is done for; empty outside any';
COMMENT ON COLUMN outreach.item.line IS 'The line of that plan';
COMMENT ON COLUMN outreach.item.theme IS 'What about';
COMMENT ON COLUMN outreach.item.audience IS 'To whom';
COMMENT ON COLUMN outreach.item.channel IS 'By which way';
COMMENT ON COLUMN outreach.item.area IS 'Code of a commune; empty for the whole area of the agency';
COMMENT ON COLUMN outreach.item.day IS 'When people could read, hear or see it';
COMMENT ON COLUMN outreach.item.link IS 'Where it stands; empty for what has no address';
COMMENT ON COLUMN outreach.item.reach IS 'How many people it reached; empty when nobody counted';
COMMENT ON COLUMN outreach.item.reach_how IS 'How that was counted';
COMMENT ON COLUMN outreach.item.campaign IS 'Word of the call that it belongs to';
COMMENT ON COLUMN outreach.item.state IS 'Where it stands; only a confirmed one counts';
COMMENT ON COLUMN outreach.item.since IS 'Since when';
COMMENT ON COLUMN outreach.item.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN outreach.item.recorded_by IS 'Who recorded it, and never confirms it';

GRANT SELECT, INSERT ON outreach.item TO ${app};
GRANT UPDATE (state, since, version) ON outreach.item TO ${app};

CREATE TABLE outreach.item_step (
  id         uuid PRIMARY KEY,
  item       uuid NOT NULL REFERENCES outreach.item,
  number     int NOT NULL,
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL,
  UNIQUE (item, number)
);

COMMENT ON TABLE  outreach.item_step IS 'What was done with an item';
COMMENT ON COLUMN outreach.item_step.id IS 'Identifier';
COMMENT ON COLUMN outreach.item_step.item IS 'The item';
COMMENT ON COLUMN outreach.item_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN outreach.item_step.at IS 'When';
COMMENT ON COLUMN outreach.item_step.event IS 'What happened';
COMMENT ON COLUMN outreach.item_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN outreach.item_step.officer IS 'Who did it';
COMMENT ON COLUMN outreach.item_step.agency IS 'For which agency';
COMMENT ON COLUMN outreach.item_step.words IS 'What was said about it';

GRANT SELECT, INSERT ON outreach.item_step TO ${app};

CREATE TABLE outreach.campaign_day (
  campaign text NOT NULL,
  day      date NOT NULL,
  reports  int NOT NULL CHECK (reports > 0),
  PRIMARY KEY (campaign, day)
);

COMMENT ON TABLE  outreach.campaign_day IS 'How many reports came of a call on a day; which they are stands nowhere';
COMMENT ON COLUMN outreach.campaign_day.campaign IS 'Word of the call';
COMMENT ON COLUMN outreach.campaign_day.day IS 'The day';
COMMENT ON COLUMN outreach.campaign_day.reports IS 'How many';

GRANT SELECT, INSERT, UPDATE (reports) ON outreach.campaign_day TO ${app};
