-- Labels of shops by public criteria, with evidence, reply of the shop, a signed decision and an appeal.

CREATE TABLE trust.number_year (
  year int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2999),
  last int NOT NULL CHECK (last > 0)
);

COMMENT ON TABLE  trust.number_year IS 'Last number given to a label in each year';
COMMENT ON COLUMN trust.number_year.year IS 'Year of the number';
COMMENT ON COLUMN trust.number_year.last IS 'Last number given';

GRANT SELECT, INSERT, UPDATE ON trust.number_year TO ${app};

CREATE TABLE trust.criteria (
  document    uuid PRIMARY KEY,
  author      uuid NOT NULL,
  agency      text NOT NULL,
  begins      date NOT NULL,
  items       text[] NOT NULL CHECK (cardinality(items) BETWEEN 1 AND 20),
  reply_days  int NOT NULL CHECK (reply_days BETWEEN 3 AND 60),
  appeal_days int NOT NULL CHECK (appeal_days BETWEEN 5 AND 180),
  valid_days  int NOT NULL CHECK (valid_days BETWEEN 30 AND 365),
  version     int UNIQUE CHECK (version > 0),
  number      text,
  signed_on   date,
  drafted_by  uuid NOT NULL,
  drafted_at  timestamptz NOT NULL,
  outcome     text CHECK (outcome IN ('SIGNED', 'DROPPED')),
  CHECK ((version IS NULL) = (number IS NULL)),
  CHECK ((version IS NULL) = (signed_on IS NULL))
);

CREATE UNIQUE INDEX criteria_waiting ON trust.criteria (author) WHERE outcome IS NULL;
CREATE INDEX criteria_by_day ON trust.criteria (begins, version) WHERE version IS NOT NULL;

COMMENT ON TABLE  trust.criteria IS 'Versions of the criteria, each by a signed paper';
COMMENT ON COLUMN trust.criteria.document IS 'Identifier of the document';
COMMENT ON COLUMN trust.criteria.author IS 'Who drafted it';
COMMENT ON COLUMN trust.criteria.agency IS 'Key of the agency that issues it';
COMMENT ON COLUMN trust.criteria.begins IS 'First day on which it holds; the newest that has begun holds';
COMMENT ON COLUMN trust.criteria.items IS 'What is looked at, in order';
COMMENT ON COLUMN trust.criteria.reply_days IS 'Days that a shop has to reply to a draft';
COMMENT ON COLUMN trust.criteria.appeal_days IS 'Days that a shop has to appeal';
COMMENT ON COLUMN trust.criteria.valid_days IS 'Days for which a label is public';
COMMENT ON COLUMN trust.criteria.version IS 'Number of the version; empty before the signature';
COMMENT ON COLUMN trust.criteria.number IS 'Number of the signed paper';
COMMENT ON COLUMN trust.criteria.signed_on IS 'Day of that signature';
COMMENT ON COLUMN trust.criteria.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN trust.criteria.drafted_at IS 'When';
COMMENT ON COLUMN trust.criteria.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (version, number, signed_on, outcome) ON trust.criteria TO ${app};

CREATE TABLE trust.rating (
  id         uuid PRIMARY KEY,
  number     text NOT NULL UNIQUE,
  agency     text NOT NULL,
  shop       text NOT NULL CHECK (length(shop) BETWEEN 1 AND 200),
  identifier text NOT NULL CHECK (length(identifier) BETWEEN 1 AND 300),
  mark       text NOT NULL CHECK (mark ~ '^[0-9a-f]{32}$'),
  label      text NOT NULL CHECK (label IN ('VERIFIED', 'CAUTION', 'WARNED')),
  criteria   int NOT NULL REFERENCES trust.criteria (version),
  evidence   jsonb NOT NULL DEFAULT '[]',
  rests_on   text NOT NULL CHECK (rests_on ~ '^[a-z0-9-]{0,80}$'),
  author     uuid NOT NULL,
  state      text NOT NULL CHECK (state IN ('DRAFT', 'SENT', 'PUBLISHED', 'APPEALED', 'REMOVED', 'EXPIRED', 'DROPPED')),
  since      timestamptz NOT NULL,
  version    int NOT NULL CHECK (version > 0),
  code_mark  text UNIQUE CHECK (code_mark ~ '^[0-9a-f]{64}$'),
  reply_by   date,
  reply      text NOT NULL DEFAULT '' CHECK (length(reply) <= 2000),
  decided_by uuid,
  paper      text,
  shown_from date,
  expires_on date,
  appeal_by  date,
  appeal     text NOT NULL DEFAULT '' CHECK (length(appeal) <= 2000),
  CHECK (label <> 'WARNED' OR rests_on <> ''),
  CONSTRAINT sent_with_a_code CHECK (state IN ('DRAFT', 'DROPPED') OR (code_mark IS NOT NULL AND reply_by IS NOT NULL)),
  CONSTRAINT shown_by_its_paper CHECK (state NOT IN ('PUBLISHED', 'APPEALED', 'REMOVED', 'EXPIRED')
    OR (paper IS NOT NULL AND decided_by IS NOT NULL AND shown_from IS NOT NULL AND expires_on IS NOT NULL AND appeal_by IS NOT NULL))
);

CREATE INDEX rating_shown ON trust.rating (mark) WHERE state IN ('PUBLISHED', 'APPEALED');
CREATE INDEX rating_of_agency ON trust.rating (agency, since DESC);

COMMENT ON TABLE  trust.rating IS 'Labels of shops by the criteria';
COMMENT ON COLUMN trust.rating.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN trust.rating.number IS 'Number as people say it, TN-2026-0001';
COMMENT ON COLUMN trust.rating.agency IS 'Key of the agency that gives it';
COMMENT ON COLUMN trust.rating.shop IS 'Name of the shop';
COMMENT ON COLUMN trust.rating.identifier IS 'Address of the shop or its tax code, as written';
COMMENT ON COLUMN trust.rating.mark IS 'Keyed mark of kind and canonical form of the identifier';
COMMENT ON COLUMN trust.rating.label IS 'The label';
COMMENT ON COLUMN trust.rating.criteria IS 'Version of the criteria by which it is given';
COMMENT ON COLUMN trust.rating.evidence IS 'What was found by each criterion, with its source';
COMMENT ON COLUMN trust.rating.rests_on IS 'Last part of the address of the published case that it rests on; empty for none';
COMMENT ON COLUMN trust.rating.author IS 'Who opened it';
COMMENT ON COLUMN trust.rating.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN trust.rating.since IS 'Since when';
COMMENT ON COLUMN trust.rating.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN trust.rating.code_mark IS 'Keyed mark of the code that the shop got';
COMMENT ON COLUMN trust.rating.reply_by IS 'Last day for the reply of the shop';
COMMENT ON COLUMN trust.rating.reply IS 'The reply of the shop; empty for none';
COMMENT ON COLUMN trust.rating.decided_by IS 'Who signed the decision to publish';
COMMENT ON COLUMN trust.rating.paper IS 'Number of the last signed paper';
COMMENT ON COLUMN trust.rating.shown_from IS 'First public day';
COMMENT ON COLUMN trust.rating.expires_on IS 'Last public day';
COMMENT ON COLUMN trust.rating.appeal_by IS 'Last day for an appeal';
COMMENT ON COLUMN trust.rating.appeal IS 'The appeal of the shop; empty for none';

GRANT SELECT, INSERT ON trust.rating TO ${app};
GRANT UPDATE (label, evidence, rests_on, state, since, version, code_mark, reply_by, reply, decided_by, paper, shown_from,
              expires_on, appeal_by, appeal) ON trust.rating TO ${app};

CREATE TABLE trust.rating_step (
  id         uuid PRIMARY KEY,
  rating     uuid NOT NULL REFERENCES trust.rating,
  number     int NOT NULL,
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL,
  document   uuid,
  UNIQUE (rating, number)
);

COMMENT ON TABLE  trust.rating_step IS 'What was done with a label';
COMMENT ON COLUMN trust.rating_step.id IS 'Identifier';
COMMENT ON COLUMN trust.rating_step.rating IS 'The label';
COMMENT ON COLUMN trust.rating_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN trust.rating_step.at IS 'When';
COMMENT ON COLUMN trust.rating_step.event IS 'What happened';
COMMENT ON COLUMN trust.rating_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN trust.rating_step.officer IS 'Who did it';
COMMENT ON COLUMN trust.rating_step.agency IS 'For which agency';
COMMENT ON COLUMN trust.rating_step.words IS 'What was said about it';
COMMENT ON COLUMN trust.rating_step.document IS 'The signed paper by which it happened';

GRANT SELECT, INSERT ON trust.rating_step TO ${app};

CREATE TABLE trust.rating_paper (
  document   uuid PRIMARY KEY,
  rating     uuid NOT NULL REFERENCES trust.rating,
  event      text NOT NULL CHECK (event IN ('PUBLISH', 'UPHOLD', 'CHANGE', 'REMOVE')),
  label      text NOT NULL,
  words      text NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE UNIQUE INDEX rating_paper_waiting ON trust.rating_paper (rating) WHERE outcome IS NULL;

COMMENT ON TABLE  trust.rating_paper IS 'Papers whose signature publishes, keeps, changes or removes a label';
COMMENT ON COLUMN trust.rating_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN trust.rating_paper.rating IS 'The label';
COMMENT ON COLUMN trust.rating_paper.event IS 'What its signature does';
COMMENT ON COLUMN trust.rating_paper.label IS 'The label as it shall stand';
COMMENT ON COLUMN trust.rating_paper.words IS 'Reasons';
COMMENT ON COLUMN trust.rating_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN trust.rating_paper.drafted_at IS 'When';
COMMENT ON COLUMN trust.rating_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON trust.rating_paper TO ${app};
