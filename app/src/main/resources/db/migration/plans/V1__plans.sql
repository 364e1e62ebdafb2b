-- Plans, their duties, the papers that press them, and the money.

CREATE TABLE plans.plan (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  title_vi text NOT NULL,
  title_en text NOT NULL,
  owner text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  basis text[] NOT NULL,
  above uuid REFERENCES plans.plan,
  successor uuid REFERENCES plans.plan,
  state text NOT NULL CHECK (state IN ('DRAFT', 'ISSUED', 'CLOSED')),
  issued_on date,
  closed_on date,
  title_only boolean NOT NULL,
  made boolean NOT NULL,
  note_vi text,
  version int NOT NULL CHECK (version > 0),
  edition int NOT NULL CHECK (edition > 0),
  CHECK (first_day <= last_day),
  CHECK (above IS DISTINCT FROM id),
  CHECK (successor IS DISTINCT FROM id)
);

COMMENT ON TABLE plans.plan IS 'A plan of the committee, of an agency or of a local committee';
COMMENT ON COLUMN plans.plan.id IS 'Identifier';
COMMENT ON COLUMN plans.plan.number IS 'Number and symbol of the document; empty while it is a draft without one';
COMMENT ON COLUMN plans.plan.title_vi IS 'What it is called';
COMMENT ON COLUMN plans.plan.title_en IS 'The same in English';
COMMENT ON COLUMN plans.plan.owner IS 'Key of the body whose plan it is';
COMMENT ON COLUMN plans.plan.first_day IS 'First day of its term';
COMMENT ON COLUMN plans.plan.last_day IS 'Last day of its term';
COMMENT ON COLUMN plans.plan.basis IS 'Documents that it rests on';
COMMENT ON COLUMN plans.plan.above IS 'The plan that it carries out; empty for a plan of the committee';
COMMENT ON COLUMN plans.plan.successor IS 'The plan that follows it';
COMMENT ON COLUMN plans.plan.state IS 'Where it stands';
COMMENT ON COLUMN plans.plan.issued_on IS 'Day on which it was issued';
COMMENT ON COLUMN plans.plan.closed_on IS 'Day on which it was closed';
COMMENT ON COLUMN plans.plan.title_only IS 'Whether others than its owner see its title only';
COMMENT ON COLUMN plans.plan.made IS 'Whether it is made for a demonstration';
COMMENT ON COLUMN plans.plan.note_vi IS 'What is uncertain about it, in Vietnamese';
COMMENT ON COLUMN plans.plan.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN plans.plan.edition IS 'Rises with each amendment after it was issued';
GRANT SELECT, INSERT, UPDATE (number, successor, state, issued_on, closed_on, version, edition) ON plans.plan TO ${app};

CREATE UNIQUE INDEX plan_of_an_agency ON plans.plan (above, owner) WHERE above IS NOT NULL;

CREATE TABLE plans.plan_step (
  id uuid PRIMARY KEY,
  plan uuid NOT NULL REFERENCES plans.plan,
  version int NOT NULL,
  at timestamptz NOT NULL,
  event text NOT NULL,
  before_state text,
  after_state text NOT NULL,
  actor_kind text NOT NULL,
  actor uuid,
  agency text,
  basis text NOT NULL,
  words text NOT NULL,
  document text NOT NULL,
  has_file boolean NOT NULL,
  UNIQUE (plan, version)
);

COMMENT ON TABLE plans.plan_step IS 'What happened to a plan, appended';
COMMENT ON COLUMN plans.plan_step.id IS 'Identifier';
COMMENT ON COLUMN plans.plan_step.plan IS 'The plan';
COMMENT ON COLUMN plans.plan_step.version IS 'Version that the act made';
COMMENT ON COLUMN plans.plan_step.at IS 'When';
COMMENT ON COLUMN plans.plan_step.event IS 'What happened';
COMMENT ON COLUMN plans.plan_step.before_state IS 'State before; empty for the first act';
COMMENT ON COLUMN plans.plan_step.after_state IS 'State after';
COMMENT ON COLUMN plans.plan_step.actor_kind IS 'Officer or system';
COMMENT ON COLUMN plans.plan_step.actor IS 'Who did it';
COMMENT ON COLUMN plans.plan_step.agency IS 'In whose name';
COMMENT ON COLUMN plans.plan_step.basis IS 'What the act rests on';
COMMENT ON COLUMN plans.plan_step.words IS 'What was said';
COMMENT ON COLUMN plans.plan_step.document IS 'Number of the document behind it; empty for none';
COMMENT ON COLUMN plans.plan_step.has_file IS 'Whether files lie in the vault under this identifier';
GRANT SELECT, INSERT ON plans.plan_step TO ${app};

CREATE TABLE plans.goal (
  plan uuid NOT NULL REFERENCES plans.plan,
  ref text NOT NULL,
  position int NOT NULL,
  title_vi text NOT NULL,
  title_en text NOT NULL,
  PRIMARY KEY (plan, ref)
);

COMMENT ON TABLE plans.goal IS 'Parts of a plan under which its duties stand';
COMMENT ON COLUMN plans.goal.plan IS 'The plan';
COMMENT ON COLUMN plans.goal.ref IS 'Place in the plan';
COMMENT ON COLUMN plans.goal.position IS 'Order';
COMMENT ON COLUMN plans.goal.title_vi IS 'What it is called';
COMMENT ON COLUMN plans.goal.title_en IS 'The same in English';
GRANT SELECT, INSERT ON plans.goal TO ${app};

CREATE TABLE plans.duty (
  id uuid PRIMARY KEY,
  plan uuid NOT NULL,
  ref text NOT NULL,
  position int NOT NULL,
  goal text NOT NULL,
  requirement text NOT NULL,
  title_vi text NOT NULL,
  title_en text NOT NULL,
  frequency text NOT NULL,
  due date,
  target int CHECK (target BETWEEN 1 AND 99999),
  kinds text[] NOT NULL CHECK (cardinality(kinds) > 0),
  origin uuid REFERENCES plans.duty,
  dropped_at timestamptz,
  dropped_for text,
  FOREIGN KEY (plan, goal) REFERENCES plans.goal (plan, ref),
  CHECK ((dropped_at IS NULL) = (dropped_for IS NULL))
);

COMMENT ON TABLE plans.duty IS 'What a plan asks of agencies';
COMMENT ON COLUMN plans.duty.id IS 'Identifier';
COMMENT ON COLUMN plans.duty.plan IS 'The plan';
COMMENT ON COLUMN plans.duty.ref IS 'Place in the plan';
COMMENT ON COLUMN plans.duty.position IS 'Order';
COMMENT ON COLUMN plans.duty.goal IS 'Part of the plan it stands under';
COMMENT ON COLUMN plans.duty.requirement IS 'Number of the requirement; empty for none';
COMMENT ON COLUMN plans.duty.title_vi IS 'What is to be done';
COMMENT ON COLUMN plans.duty.title_en IS 'The same in English';
COMMENT ON COLUMN plans.duty.frequency IS 'How often';
COMMENT ON COLUMN plans.duty.due IS 'Last day, for what is done once';
COMMENT ON COLUMN plans.duty.target IS 'How many in a year and agency; empty where the plan names none';
COMMENT ON COLUMN plans.duty.kinds IS 'Kinds of evidence that are expected';
COMMENT ON COLUMN plans.duty.origin IS 'Duty of the plan above that it carries out';
COMMENT ON COLUMN plans.duty.dropped_at IS 'When it was dropped or replaced; it stays readable';
COMMENT ON COLUMN plans.duty.dropped_for IS 'Why';
GRANT SELECT, INSERT, UPDATE (dropped_at, dropped_for) ON plans.duty TO ${app};

CREATE UNIQUE INDEX duty_in_force ON plans.duty (plan, ref) WHERE dropped_at IS NULL;

CREATE TABLE plans.duty_agency (
  duty uuid NOT NULL REFERENCES plans.duty,
  agency text NOT NULL,
  leads boolean NOT NULL,
  PRIMARY KEY (duty, agency)
);

COMMENT ON TABLE plans.duty_agency IS 'Who carries a duty';
COMMENT ON COLUMN plans.duty_agency.duty IS 'The duty';
COMMENT ON COLUMN plans.duty_agency.agency IS 'Key of the agency, or CQTT for whoever is the standing agency';
COMMENT ON COLUMN plans.duty_agency.leads IS 'Whether it answers for the duty or works along';
GRANT SELECT, INSERT ON plans.duty_agency TO ${app};

-- One answers for it: a duty without an actor cannot be read, and a second lead cannot be written.
CREATE UNIQUE INDEX duty_has_one_lead ON plans.duty_agency (duty) WHERE leads;

CREATE TABLE plans.proof (
  id uuid PRIMARY KEY,
  duty uuid NOT NULL REFERENCES plans.duty,
  agency text NOT NULL,
  kind text NOT NULL,
  on_day date NOT NULL,
  words text NOT NULL,
  document text NOT NULL,
  has_file boolean NOT NULL,
  late boolean NOT NULL,
  entered_by uuid,
  entered_agency text,
  entered_at timestamptz NOT NULL,
  CHECK (has_file OR document <> '')
);

COMMENT ON TABLE plans.proof IS 'Evidence entered by hand; each is one';
COMMENT ON COLUMN plans.proof.id IS 'Identifier; its files lie in the vault under it';
COMMENT ON COLUMN plans.proof.duty IS 'The duty';
COMMENT ON COLUMN plans.proof.agency IS 'Key of the agency whose work it proves';
COMMENT ON COLUMN plans.proof.kind IS 'Kind of evidence';
COMMENT ON COLUMN plans.proof.on_day IS 'Day on which the work was done';
COMMENT ON COLUMN plans.proof.words IS 'What was done';
COMMENT ON COLUMN plans.proof.document IS 'Number of the document; empty when a file is there';
COMMENT ON COLUMN plans.proof.has_file IS 'Whether files lie in the vault';
COMMENT ON COLUMN plans.proof.late IS 'Whether it was entered after the term of the plan';
COMMENT ON COLUMN plans.proof.entered_by IS 'Who entered it';
COMMENT ON COLUMN plans.proof.entered_agency IS 'In whose name';
COMMENT ON COLUMN plans.proof.entered_at IS 'When';
GRANT SELECT, INSERT ON plans.proof TO ${app};

CREATE INDEX proof_by_duty ON plans.proof (duty, on_day, agency);

CREATE TABLE plans.proof_strike (
  proof uuid PRIMARY KEY REFERENCES plans.proof,
  at timestamptz NOT NULL,
  actor uuid,
  words text NOT NULL
);

COMMENT ON TABLE plans.proof_strike IS 'Evidence by hand that was taken back';
COMMENT ON COLUMN plans.proof_strike.proof IS 'Which';
COMMENT ON COLUMN plans.proof_strike.at IS 'When';
COMMENT ON COLUMN plans.proof_strike.actor IS 'Who';
COMMENT ON COLUMN plans.proof_strike.words IS 'Why';
GRANT SELECT, INSERT ON plans.proof_strike TO ${app};

CREATE SEQUENCE plans.matter_number;
GRANT USAGE ON SEQUENCE plans.matter_number TO ${app};

CREATE TABLE plans.matter (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  number text NOT NULL UNIQUE,
  title text NOT NULL,
  words text NOT NULL,
  issuer text NOT NULL,
  issued_by uuid,
  issued_at timestamptz NOT NULL,
  plan uuid REFERENCES plans.plan,
  duty uuid REFERENCES plans.duty,
  follows uuid REFERENCES plans.matter,
  ladder smallint CHECK (ladder BETWEEN 1 AND 3),
  CHECK ((kind = 'REMINDER') = (ladder IS NOT NULL))
);

COMMENT ON TABLE plans.matter IS 'A paper that asks something of agencies, or a difficulty that one raises';
COMMENT ON COLUMN plans.matter.id IS 'Identifier; its files lie in the vault under it';
COMMENT ON COLUMN plans.matter.kind IS 'Kind of paper';
COMMENT ON COLUMN plans.matter.number IS 'Number as people say it';
COMMENT ON COLUMN plans.matter.title IS 'In one line';
COMMENT ON COLUMN plans.matter.words IS 'What it says';
COMMENT ON COLUMN plans.matter.issuer IS 'Key of the agency in whose name';
COMMENT ON COLUMN plans.matter.issued_by IS 'Officer who issued it';
COMMENT ON COLUMN plans.matter.issued_at IS 'When';
COMMENT ON COLUMN plans.matter.plan IS 'Plan it belongs to';
COMMENT ON COLUMN plans.matter.duty IS 'Duty it presses';
COMMENT ON COLUMN plans.matter.follows IS 'Programme of a recommendation, or the reminder before';
COMMENT ON COLUMN plans.matter.ladder IS 'Step of a reminder';
GRANT SELECT, INSERT ON plans.matter TO ${app};

CREATE INDEX matter_by_kind ON plans.matter (kind, issued_at DESC);
CREATE UNIQUE INDEX one_collection_of_a_plan ON plans.matter (plan) WHERE kind = 'COLLECTION';

CREATE TABLE plans.share (
  id uuid PRIMARY KEY,
  matter uuid NOT NULL REFERENCES plans.matter,
  agency text NOT NULL,
  state text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  since timestamptz NOT NULL,
  due date,
  answered_on date,
  late boolean NOT NULL,
  plan uuid REFERENCES plans.plan,
  clock uuid,
  UNIQUE (matter, agency)
);

COMMENT ON TABLE plans.share IS 'A matter with one agency';
COMMENT ON COLUMN plans.share.id IS 'Identifier';
COMMENT ON COLUMN plans.share.matter IS 'The matter';
COMMENT ON COLUMN plans.share.agency IS 'Key of the agency that is asked, or that raised it';
COMMENT ON COLUMN plans.share.state IS 'Where it stands';
COMMENT ON COLUMN plans.share.version IS 'Rises with each act';
COMMENT ON COLUMN plans.share.since IS 'Since when it stands there';
COMMENT ON COLUMN plans.share.due IS 'Last day';
COMMENT ON COLUMN plans.share.answered_on IS 'Day of the newest answer';
COMMENT ON COLUMN plans.share.late IS 'Whether that answer came after the last day';
COMMENT ON COLUMN plans.share.plan IS 'Implementing plan that was sent';
COMMENT ON COLUMN plans.share.clock IS 'Clock of the newest last day';
GRANT SELECT, INSERT, UPDATE (state, version, since, due, answered_on, late, plan, clock) ON plans.share TO ${app};

CREATE INDEX share_by_agency ON plans.share (agency, state);
CREATE INDEX share_due ON plans.share (due) WHERE state IN ('OPEN', 'SEEN', 'RETURNED');

CREATE TABLE plans.step (
  id uuid PRIMARY KEY,
  share uuid NOT NULL REFERENCES plans.share,
  version int NOT NULL,
  at timestamptz NOT NULL,
  event text NOT NULL,
  before_state text,
  after_state text NOT NULL,
  actor_kind text NOT NULL,
  actor uuid,
  agency text,
  basis text NOT NULL,
  words text NOT NULL,
  document text NOT NULL,
  has_file boolean NOT NULL,
  UNIQUE (share, version)
);

COMMENT ON TABLE plans.step IS 'What happened to a matter with one agency, appended';
COMMENT ON COLUMN plans.step.id IS 'Identifier; its files lie in the vault under it';
COMMENT ON COLUMN plans.step.share IS 'The matter with that agency';
COMMENT ON COLUMN plans.step.version IS 'Version that the act made';
COMMENT ON COLUMN plans.step.at IS 'When';
COMMENT ON COLUMN plans.step.event IS 'What happened';
COMMENT ON COLUMN plans.step.before_state IS 'State before; empty for the first act';
COMMENT ON COLUMN plans.step.after_state IS 'State after';
COMMENT ON COLUMN plans.step.actor_kind IS 'Officer or system';
COMMENT ON COLUMN plans.step.actor IS 'Who did it';
COMMENT ON COLUMN plans.step.agency IS 'In whose name';
COMMENT ON COLUMN plans.step.basis IS 'What the act rests on';
COMMENT ON COLUMN plans.step.words IS 'What was said';
COMMENT ON COLUMN plans.step.document IS 'Number of the document; empty for none';
COMMENT ON COLUMN plans.step.has_file IS 'Whether files lie in the vault';
GRANT SELECT, INSERT ON plans.step TO ${app};

CREATE INDEX step_by_event ON plans.step (event, at);

CREATE TABLE plans.arrangement (
  id uuid PRIMARY KEY,
  document text NOT NULL,
  title text NOT NULL,
  first_day date NOT NULL,
  last_day date,
  hours int NOT NULL CHECK (hours BETWEEN 1 AND 2000),
  entered_by uuid,
  entered_agency text,
  entered_at timestamptz NOT NULL,
  CHECK (last_day IS NULL OR first_day <= last_day)
);

COMMENT ON TABLE plans.arrangement IS 'A rule of coordination between agencies';
COMMENT ON COLUMN plans.arrangement.id IS 'Identifier';
COMMENT ON COLUMN plans.arrangement.document IS 'Number of the document';
COMMENT ON COLUMN plans.arrangement.title IS 'What it is about';
COMMENT ON COLUMN plans.arrangement.first_day IS 'First day in force';
COMMENT ON COLUMN plans.arrangement.last_day IS 'Last day; empty while no end is known';
COMMENT ON COLUMN plans.arrangement.hours IS 'Within how many hours a party answers';
COMMENT ON COLUMN plans.arrangement.entered_by IS 'Who recorded it';
COMMENT ON COLUMN plans.arrangement.entered_agency IS 'In whose name';
COMMENT ON COLUMN plans.arrangement.entered_at IS 'When';
GRANT SELECT, INSERT ON plans.arrangement TO ${app};

CREATE TABLE plans.arrangement_party (
  arrangement uuid NOT NULL REFERENCES plans.arrangement,
  agency text NOT NULL,
  focal text NOT NULL,
  PRIMARY KEY (arrangement, agency)
);

COMMENT ON TABLE plans.arrangement_party IS 'A party of a rule of coordination';
COMMENT ON COLUMN plans.arrangement_party.arrangement IS 'The rule';
COMMENT ON COLUMN plans.arrangement_party.agency IS 'Key of the agency';
COMMENT ON COLUMN plans.arrangement_party.focal IS 'Focal point: an office and its published number, no person';
GRANT SELECT, INSERT ON plans.arrangement_party TO ${app};

CREATE TABLE plans.budget_line (
  id uuid PRIMARY KEY,
  year int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  agency text NOT NULL,
  source text NOT NULL,
  spending text NOT NULL,
  UNIQUE (year, agency, source, spending)
);

COMMENT ON TABLE plans.budget_line IS 'Money of one year, agency, source and spending; its row is held while money is booked';
COMMENT ON COLUMN plans.budget_line.id IS 'Identifier';
COMMENT ON COLUMN plans.budget_line.year IS 'Budget year';
COMMENT ON COLUMN plans.budget_line.agency IS 'Key of the agency';
COMMENT ON COLUMN plans.budget_line.source IS 'Where the money comes from';
COMMENT ON COLUMN plans.budget_line.spending IS 'What it is spent on';
-- A row is held while money is booked, which asks for this right; nothing of it ever changes.
GRANT SELECT, INSERT, UPDATE (id) ON plans.budget_line TO ${app};

CREATE TABLE plans.booking (
  id uuid PRIMARY KEY,
  line uuid NOT NULL REFERENCES plans.budget_line,
  stage text NOT NULL CHECK (stage IN ('ESTIMATE', 'ALLOCATION', 'COMMITMENT', 'PAYMENT', 'SETTLEMENT')),
  amount_dong bigint NOT NULL CHECK (amount_dong <> 0),
  on_day date NOT NULL,
  words text NOT NULL,
  document text NOT NULL,
  reason text NOT NULL,
  case_number text,
  exhibit int,
  booked_by uuid,
  booked_agency text,
  booked_at timestamptz NOT NULL,
  CHECK (amount_dong > 0 OR reason <> ''),
  CHECK ((case_number IS NULL) = (exhibit IS NULL))
);

COMMENT ON TABLE plans.booking IS 'Money booked on a line, appended';
COMMENT ON COLUMN plans.booking.id IS 'Identifier';
COMMENT ON COLUMN plans.booking.line IS 'The line';
COMMENT ON COLUMN plans.booking.stage IS 'Stage of the money';
COMMENT ON COLUMN plans.booking.amount_dong IS 'Amount in đồng; negative for a correction';
COMMENT ON COLUMN plans.booking.on_day IS 'Day of the document';
COMMENT ON COLUMN plans.booking.words IS 'What for; empty on secret lines';
COMMENT ON COLUMN plans.booking.document IS 'Number of the document; empty on secret lines';
COMMENT ON COLUMN plans.booking.reason IS 'Why a sum exceeds the stage before or is corrected; empty for neither';
COMMENT ON COLUMN plans.booking.case_number IS 'Case whose exhibit costs money';
COMMENT ON COLUMN plans.booking.exhibit IS 'Number of the exhibit in that case';
COMMENT ON COLUMN plans.booking.booked_by IS 'Who booked it';
COMMENT ON COLUMN plans.booking.booked_agency IS 'In whose name';
COMMENT ON COLUMN plans.booking.booked_at IS 'When';
GRANT SELECT, INSERT ON plans.booking TO ${app};

CREATE INDEX booking_by_line ON plans.booking (line, booked_at);
