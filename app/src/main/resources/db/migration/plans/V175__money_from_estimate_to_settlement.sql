-- One person of the standing office booked and paid the money of every agency with typed numbers. From now on money
-- moves from the estimate to the settlement by records of the agency that holds it: prepared by its accountant,
-- bound by the signature of its head of account. What was typed before is carried over as it was, marked as such.

CREATE TABLE plans.money_right (
  id           uuid PRIMARY KEY,
  officer      uuid NOT NULL,
  agency       text NOT NULL,
  office       text NOT NULL CHECK (office IN ('ACCOUNTANT', 'ACCOUNT_HEAD')),
  valid_from   date NOT NULL,
  valid_to     date,
  document     text NOT NULL CHECK (document <> ''),
  has_file     boolean NOT NULL,
  recorded_by  uuid,
  recorded_at  timestamptz NOT NULL,
  confirmed_by uuid,
  confirmed_at timestamptz,
  ended_by     uuid,
  ended_at     timestamptz,
  CHECK (valid_to IS NULL OR valid_from <= valid_to),
  CHECK (recorded_by IS DISTINCT FROM officer),
  CHECK (confirmed_by IS NULL OR confirmed_by <> officer AND confirmed_by IS DISTINCT FROM recorded_by)
);

COMMENT ON TABLE plans.money_right IS 'Who is accountant or head of account of an agency; begins when a second person confirms it';
COMMENT ON COLUMN plans.money_right.id IS 'Identifier; the appointment lies in the vault under it';
COMMENT ON COLUMN plans.money_right.officer IS 'Who holds it';
COMMENT ON COLUMN plans.money_right.agency IS 'Key of the agency whose money it is';
COMMENT ON COLUMN plans.money_right.office IS 'Accountant, who prepares, or head of account, who decides';
COMMENT ON COLUMN plans.money_right.valid_from IS 'First day';
COMMENT ON COLUMN plans.money_right.valid_to IS 'Last day; empty while no end is known';
COMMENT ON COLUMN plans.money_right.document IS 'Number of the appointment';
COMMENT ON COLUMN plans.money_right.has_file IS 'Whether the appointment lies in the vault';
COMMENT ON COLUMN plans.money_right.recorded_by IS 'Who recorded it; empty for the program';
COMMENT ON COLUMN plans.money_right.recorded_at IS 'When';
COMMENT ON COLUMN plans.money_right.confirmed_by IS 'The second person; empty for the program';
COMMENT ON COLUMN plans.money_right.confirmed_at IS 'Since when it holds';
COMMENT ON COLUMN plans.money_right.ended_by IS 'Who ended it';
COMMENT ON COLUMN plans.money_right.ended_at IS 'When it was ended';
GRANT SELECT, INSERT, UPDATE (confirmed_by, confirmed_at, ended_by, ended_at) ON plans.money_right TO ${app};

CREATE INDEX money_right_by_agency ON plans.money_right (agency, officer);

CREATE SEQUENCE plans.money_number;
GRANT USAGE ON SEQUENCE plans.money_number TO ${app};

CREATE TABLE plans.money_record (
  id           uuid PRIMARY KEY,
  number       text NOT NULL UNIQUE,
  stage        text NOT NULL CHECK (stage IN ('ESTIMATE', 'ALLOCATION', 'CARRY_OVER', 'COMMITMENT', 'PAYMENT', 'SETTLEMENT', 'WITHDRAWAL')),
  year         int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  agency       text NOT NULL,
  source       text NOT NULL,
  state        text NOT NULL CHECK (state IN ('PREPARED', 'APPROVED', 'APPRAISED', 'RETURNED', 'ANNULLED', 'DROPPED', 'BEFORE')),
  version      int NOT NULL CHECK (version > 0),
  on_day       date NOT NULL,
  follows      uuid REFERENCES plans.money_record,
  tie          text NOT NULL CHECK (tie IN ('NONE', 'DUTY', 'CASE', 'EXHIBIT')),
  duty         uuid REFERENCES plans.duty,
  words        text NOT NULL,
  answer       text NOT NULL,
  payee        text NOT NULL,
  unspent      text CHECK (unspent IN ('CANCEL', 'CARRY_OVER')),
  document     uuid,
  paper_number text,
  paper_day    date,
  prepared_by  uuid,
  prepared_agency text,
  prepared_at  timestamptz NOT NULL,
  approved_by  uuid,
  approved_at  timestamptz,
  CHECK ((tie = 'DUTY') = (duty IS NOT NULL)),
  CHECK (state = 'BEFORE' OR stage IN ('ESTIMATE', 'SETTLEMENT') OR follows IS NOT NULL),
  CONSTRAINT two_persons CHECK (approved_by IS NULL OR approved_by IS DISTINCT FROM prepared_by),
  CONSTRAINT binds_by_its_paper CHECK (
    stage IN ('COMMITMENT', 'CARRY_OVER') OR state IN ('PREPARED', 'DROPPED', 'BEFORE')
    OR document IS NOT NULL AND paper_number IS NOT NULL AND paper_day IS NOT NULL AND approved_by IS NOT NULL)
);

COMMENT ON TABLE plans.money_record IS 'A step of the money of an agency: estimate, allocation, commitment, payment, settlement, or what undoes one';
COMMENT ON COLUMN plans.money_record.id IS 'Identifier';
COMMENT ON COLUMN plans.money_record.number IS 'Number as people say it, such as KP-2026-12';
COMMENT ON COLUMN plans.money_record.stage IS 'Which step';
COMMENT ON COLUMN plans.money_record.year IS 'Budget year';
COMMENT ON COLUMN plans.money_record.agency IS 'Key of the agency that holds the money';
COMMENT ON COLUMN plans.money_record.source IS 'Where the money comes from';
COMMENT ON COLUMN plans.money_record.state IS 'Where it stands; BEFORE for what was typed without papers before they were asked for';
COMMENT ON COLUMN plans.money_record.version IS 'Rises with each act';
COMMENT ON COLUMN plans.money_record.on_day IS 'Day of what is committed or paid; of the other steps the day on which they were prepared';
COMMENT ON COLUMN plans.money_record.follows IS 'The record on which it rests: estimate, allocation, commitment, settlement, or the allocation that is withdrawn';
COMMENT ON COLUMN plans.money_record.tie IS 'What the money is spent for: nothing named, a duty of a plan, a case, an exhibit';
COMMENT ON COLUMN plans.money_record.duty IS 'That duty';
COMMENT ON COLUMN plans.money_record.words IS 'What for; empty on secret lines and where it is tied to a case, whose words lie with the case';
COMMENT ON COLUMN plans.money_record.answer IS 'What was answered to a warning about amount or day; empty for none';
COMMENT ON COLUMN plans.money_record.payee IS 'Who is paid; empty on secret lines';
COMMENT ON COLUMN plans.money_record.unspent IS 'What becomes of money that was not spent, on a settlement that leaves some';
COMMENT ON COLUMN plans.money_record.document IS 'The paper that was drawn up of it';
COMMENT ON COLUMN plans.money_record.paper_number IS 'Number of the signed paper; of a record of before what was typed';
COMMENT ON COLUMN plans.money_record.paper_day IS 'Day of the signature';
COMMENT ON COLUMN plans.money_record.prepared_by IS 'Who prepared it; empty for the program';
COMMENT ON COLUMN plans.money_record.prepared_agency IS 'In whose name';
COMMENT ON COLUMN plans.money_record.prepared_at IS 'When';
COMMENT ON COLUMN plans.money_record.approved_by IS 'Who signed or approved it, never who prepared it';
COMMENT ON COLUMN plans.money_record.approved_at IS 'When';
GRANT SELECT, INSERT, UPDATE (state, version, paper_number, paper_day, approved_by, approved_at) ON plans.money_record TO ${app};

CREATE INDEX money_record_by_agency ON plans.money_record (agency, year);
CREATE INDEX money_record_by_parent ON plans.money_record (follows);
CREATE INDEX money_record_by_duty ON plans.money_record (duty) WHERE duty IS NOT NULL;
CREATE UNIQUE INDEX money_record_by_document ON plans.money_record (document) WHERE document IS NOT NULL;
CREATE UNIQUE INDEX one_settlement_of_a_year ON plans.money_record (agency, year, source)
  WHERE stage = 'SETTLEMENT' AND state IN ('PREPARED', 'APPROVED');

CREATE TABLE plans.money_amount (
  entry          uuid NOT NULL REFERENCES plans.money_record,
  line           uuid NOT NULL REFERENCES plans.budget_line,
  amount_dong    bigint NOT NULL,
  appraised_dong bigint CHECK (appraised_dong BETWEEN 0 AND amount_dong),
  left_dong      bigint CHECK (left_dong >= 0),
  PRIMARY KEY (entry, line)
);

COMMENT ON TABLE plans.money_amount IS 'What a record of money says of one line';
COMMENT ON COLUMN plans.money_amount.entry IS 'The record';
COMMENT ON COLUMN plans.money_amount.line IS 'The line: year, agency, source, spending';
COMMENT ON COLUMN plans.money_amount.amount_dong IS 'Amount in đồng; less than zero only for a correction of before';
COMMENT ON COLUMN plans.money_amount.appraised_dong IS 'What finance left of an estimate';
COMMENT ON COLUMN plans.money_amount.left_dong IS 'What a settlement found allocated and not spent';
GRANT SELECT, INSERT, UPDATE (appraised_dong) ON plans.money_amount TO ${app};

CREATE INDEX money_amount_by_line ON plans.money_amount (line);

CREATE TABLE plans.money_case (
  entry       uuid PRIMARY KEY REFERENCES plans.money_record,
  case_id     uuid,
  case_number text NOT NULL,
  exhibit     int,
  words       text NOT NULL
);

COMMENT ON TABLE plans.money_case IS 'The case, or its exhibit, for which money is spent; seen by whoever sees the case';
COMMENT ON COLUMN plans.money_case.entry IS 'The record of money';
COMMENT ON COLUMN plans.money_case.case_id IS 'The case; empty for a number that was typed before';
COMMENT ON COLUMN plans.money_case.case_number IS 'Its number';
COMMENT ON COLUMN plans.money_case.exhibit IS 'Number of the exhibit in it; empty for the case as a whole';
COMMENT ON COLUMN plans.money_case.words IS 'What for';
GRANT SELECT, INSERT ON plans.money_case TO ${app};

CREATE INDEX money_case_by_case ON plans.money_case (case_id);

-- A number that was typed before is read by the program alone, which asks the door of the cases for it.
ALTER TABLE plans.money_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans.money_case FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON plans.money_case
  USING ((SELECT kernel.sees_all()) OR case_id IS NOT NULL AND kernel.sees(case_id));

CREATE TABLE plans.money_step (
  id           uuid PRIMARY KEY,
  entry        uuid NOT NULL REFERENCES plans.money_record,
  version      int NOT NULL,
  at           timestamptz NOT NULL,
  event        text NOT NULL,
  before_state text,
  after_state  text NOT NULL,
  actor_kind   text NOT NULL,
  actor        uuid,
  agency       text,
  basis        text NOT NULL,
  words        text NOT NULL,
  UNIQUE (entry, version)
);

COMMENT ON TABLE plans.money_step IS 'What happened to a record of money, appended';
COMMENT ON COLUMN plans.money_step.id IS 'Identifier';
COMMENT ON COLUMN plans.money_step.entry IS 'The record';
COMMENT ON COLUMN plans.money_step.version IS 'Version that the act made';
COMMENT ON COLUMN plans.money_step.at IS 'When';
COMMENT ON COLUMN plans.money_step.event IS 'What happened';
COMMENT ON COLUMN plans.money_step.before_state IS 'State before; empty for the first';
COMMENT ON COLUMN plans.money_step.after_state IS 'State after';
COMMENT ON COLUMN plans.money_step.actor_kind IS 'Officer or system';
COMMENT ON COLUMN plans.money_step.actor IS 'Who did it';
COMMENT ON COLUMN plans.money_step.agency IS 'In whose name';
COMMENT ON COLUMN plans.money_step.basis IS 'What the act rests on';
COMMENT ON COLUMN plans.money_step.words IS 'What was said';
GRANT SELECT, INSERT ON plans.money_step TO ${app};

INSERT INTO plans.money_record
  (id, number, stage, year, agency, source, state, version, on_day, tie, words, answer, payee,
   paper_number, prepared_by, prepared_agency, prepared_at)
SELECT b.id, 'KP-' || l.year || '-' || nextval('plans.money_number'), b.stage, l.year, l.agency, l.source, 'BEFORE', 1,
       b.on_day, CASE WHEN b.case_number IS NULL THEN 'NONE' ELSE 'EXHIBIT' END,
       CASE WHEN b.case_number IS NULL THEN b.words ELSE '' END, b.reason, '',
       nullif(b.document, ''), b.booked_by, b.booked_agency, b.booked_at
  FROM plans.booking b JOIN plans.budget_line l ON l.id = b.line
 ORDER BY b.booked_at, b.id;

INSERT INTO plans.money_amount (entry, line, amount_dong) SELECT id, line, amount_dong FROM plans.booking;

-- The owner of the tables asks no policy of its own rows only while it is lifted.
ALTER TABLE plans.money_case NO FORCE ROW LEVEL SECURITY;
INSERT INTO plans.money_case (entry, case_number, exhibit, words)
SELECT id, case_number, exhibit, words FROM plans.booking WHERE case_number IS NOT NULL;
ALTER TABLE plans.money_case FORCE ROW LEVEL SECURITY;

DO $$
DECLARE
  before record;
  carried record;
BEGIN
  SELECT count(*) AS rows, coalesce(sum(amount_dong), 0) AS total INTO before FROM plans.booking;
  SELECT count(*) AS rows, coalesce(sum(a.amount_dong), 0) AS total INTO carried
    FROM plans.money_record r JOIN plans.money_amount a ON a.entry = r.id;
  IF before IS DISTINCT FROM carried THEN
    RAISE EXCEPTION 'money was not carried over whole: % of %', carried, before;
  END IF;
END $$;

DROP TABLE plans.booking;
