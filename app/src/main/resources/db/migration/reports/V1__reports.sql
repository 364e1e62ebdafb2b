-- What is counted, and the reports made of it. Facts, editions, cells, adjustments and steps are only
-- added: what a report said once, it says for ever.

CREATE TABLE reports.case_fact (
  case_id     uuid NOT NULL,
  source      text NOT NULL CHECK (source IN ('CASE', 'ADDED')),
  step        int NOT NULL,
  leg         int NOT NULL,
  number      text NOT NULL,
  kind        text NOT NULL,
  happened_on date NOT NULL,
  known_at    timestamptz NOT NULL,
  amount      bigint NOT NULL CHECK (amount <> 0),
  lead        text NOT NULL,
  forces      text[] NOT NULL,
  area        text,
  sort        text NOT NULL,
  online      boolean NOT NULL,
  root_on     date NOT NULL,
  waited      bigint,
  PRIMARY KEY (case_id, source, step, leg)
);

COMMENT ON TABLE reports.case_fact IS 'What is counted of cases: signed entries that are only added; a correction takes back and enters anew';
COMMENT ON COLUMN reports.case_fact.case_id IS 'The case, in the room of the cases';
COMMENT ON COLUMN reports.case_fact.source IS 'Whether the entry follows from the timeline of the case or from a particular of reports.particular';
COMMENT ON COLUMN reports.case_fact.step IS 'Position in the timeline, or of the particular';
COMMENT ON COLUMN reports.case_fact.leg IS 'Position among the entries of one step';
COMMENT ON COLUMN reports.case_fact.number IS 'Number of the case';
COMMENT ON COLUMN reports.case_fact.kind IS 'What is counted';
COMMENT ON COLUMN reports.case_fact.happened_on IS 'Day to which it belongs';
COMMENT ON COLUMN reports.case_fact.known_at IS 'Since when the office knows it';
COMMENT ON COLUMN reports.case_fact.amount IS 'How many, or dong; negative when taken back';
COMMENT ON COLUMN reports.case_fact.lead IS 'Key of the agency that leads';
COMMENT ON COLUMN reports.case_fact.forces IS 'Keys of the agencies that worked on it then, the leading one included';
COMMENT ON COLUMN reports.case_fact.area IS 'Code of the commune, ward or special zone, by the map of the day';
COMMENT ON COLUMN reports.case_fact.sort IS 'Group of violations';
COMMENT ON COLUMN reports.case_fact.online IS 'Whether it is about e-commerce';
COMMENT ON COLUMN reports.case_fact.root_on IS 'Day on which the case was opened';
COMMENT ON COLUMN reports.case_fact.waited IS 'Seconds from the opening to a decision';

GRANT SELECT, INSERT ON reports.case_fact TO ${app};

CREATE TABLE reports.tip_fact (
  tip         uuid NOT NULL,
  origin      uuid NOT NULL,
  step        int NOT NULL,
  leg         int NOT NULL,
  number      text NOT NULL,
  kind        text NOT NULL,
  happened_on date NOT NULL,
  known_at    timestamptz NOT NULL,
  amount      bigint NOT NULL CHECK (amount <> 0),
  area        text,
  channel     text NOT NULL,
  root_on     date NOT NULL,
  waited      bigint,
  PRIMARY KEY (tip, origin, step, leg)
);

COMMENT ON TABLE reports.tip_fact IS 'What is counted of tips: signed entries that are only added';
COMMENT ON COLUMN reports.tip_fact.tip IS 'The tip, in the room of the tips';
COMMENT ON COLUMN reports.tip_fact.origin IS 'The tip itself, or the case from which the entry follows';
COMMENT ON COLUMN reports.tip_fact.step IS 'Position in the way of the tip, or in the timeline of the case';
COMMENT ON COLUMN reports.tip_fact.leg IS 'Position among the entries of one step';
COMMENT ON COLUMN reports.tip_fact.number IS 'Number of the tip';
COMMENT ON COLUMN reports.tip_fact.kind IS 'What is counted';
COMMENT ON COLUMN reports.tip_fact.happened_on IS 'Day to which it belongs';
COMMENT ON COLUMN reports.tip_fact.known_at IS 'Since when the office knows it';
COMMENT ON COLUMN reports.tip_fact.amount IS 'One, or minus one when taken back';
COMMENT ON COLUMN reports.tip_fact.area IS 'Code of the commune, ward or special zone, by the map of the day';
COMMENT ON COLUMN reports.tip_fact.channel IS 'How the tip came';
COMMENT ON COLUMN reports.tip_fact.root_on IS 'Day on which the tip was received';
COMMENT ON COLUMN reports.tip_fact.waited IS 'Seconds from the receipt';

GRANT SELECT, INSERT ON reports.tip_fact TO ${app};

CREATE TABLE reports.particular (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL,
  position    int NOT NULL CHECK (position > 0),
  number      text NOT NULL,
  kind        text NOT NULL,
  amount      bigint NOT NULL CHECK (amount >= 0),
  happened_on date NOT NULL,
  paper       text NOT NULL CHECK (length(paper) BETWEEN 1 AND 200),
  officer     uuid,
  agency      text NOT NULL,
  entered_at  timestamptz NOT NULL,
  UNIQUE (case_id, position)
);

COMMENT ON TABLE reports.particular IS 'What the forms ask of a case and its procedure does not record; each rests on a paper, the newest of a kind counts';
COMMENT ON COLUMN reports.particular.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN reports.particular.case_id IS 'The case';
COMMENT ON COLUMN reports.particular.position IS 'Position among the particulars of the case';
COMMENT ON COLUMN reports.particular.number IS 'Number of the case';
COMMENT ON COLUMN reports.particular.kind IS 'What is stated';
COMMENT ON COLUMN reports.particular.amount IS 'How many, or dong';
COMMENT ON COLUMN reports.particular.happened_on IS 'Day to which it belongs';
COMMENT ON COLUMN reports.particular.paper IS 'Document on which it rests';
COMMENT ON COLUMN reports.particular.officer IS 'Who entered it';
COMMENT ON COLUMN reports.particular.agency IS 'In whose name';
COMMENT ON COLUMN reports.particular.entered_at IS 'When';

GRANT SELECT, INSERT ON reports.particular TO ${app};

CREATE TABLE reports.calendar_year (
  year        int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2999),
  basis       text NOT NULL,
  declared_at timestamptz NOT NULL
);

COMMENT ON TABLE reports.calendar_year IS 'Years whose periods are settled; a period of another year is refused';
COMMENT ON COLUMN reports.calendar_year.year IS 'The year';
COMMENT ON COLUMN reports.calendar_year.basis IS 'Document that settles it';
COMMENT ON COLUMN reports.calendar_year.declared_at IS 'When it was entered';

GRANT SELECT, INSERT ON reports.calendar_year TO ${app};

CREATE TABLE reports.form (
  code        text NOT NULL,
  version     int NOT NULL CHECK (version > 0),
  title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  guidance    text NOT NULL CHECK (length(guidance) <= 4000),
  lines       text NOT NULL,
  designed_by uuid,
  designed_at timestamptz NOT NULL,
  PRIMARY KEY (code, version)
);

COMMENT ON TABLE reports.form IS 'Forms that were designed here, with their versions; shipped forms stand in the program';
COMMENT ON COLUMN reports.form.code IS 'Short code';
COMMENT ON COLUMN reports.form.version IS 'Rises with each change';
COMMENT ON COLUMN reports.form.title IS 'What it is called';
COMMENT ON COLUMN reports.form.guidance IS 'How it is to be filled in';
COMMENT ON COLUMN reports.form.lines IS 'Codes of its lines, in order, with commas';
COMMENT ON COLUMN reports.form.designed_by IS 'Who designed it';
COMMENT ON COLUMN reports.form.designed_at IS 'When';

GRANT SELECT, INSERT ON reports.form TO ${app};

CREATE TABLE reports.request (
  id           uuid PRIMARY KEY,
  title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  form         text NOT NULL,
  form_version int NOT NULL,
  from_day     date NOT NULL,
  to_day       date NOT NULL,
  due_on       date NOT NULL,
  paper        text NOT NULL,
  addressees   text[] NOT NULL CHECK (cardinality(addressees) > 0),
  asked_by     uuid,
  asked_for    text NOT NULL,
  asked_at     timestamptz NOT NULL,
  CHECK (from_day <= to_day)
);

COMMENT ON TABLE reports.request IS 'Reports that are asked for beside the calendar: ad hoc and thematic';
COMMENT ON COLUMN reports.request.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN reports.request.title IS 'What is asked';
COMMENT ON COLUMN reports.request.form IS 'Code of the form';
COMMENT ON COLUMN reports.request.form_version IS 'Version of the form';
COMMENT ON COLUMN reports.request.from_day IS 'First day of the period';
COMMENT ON COLUMN reports.request.to_day IS 'Last day of the period';
COMMENT ON COLUMN reports.request.due_on IS 'Day until which answers are expected';
COMMENT ON COLUMN reports.request.paper IS 'Document that asks';
COMMENT ON COLUMN reports.request.addressees IS 'Keys of the agencies that are asked';
COMMENT ON COLUMN reports.request.asked_by IS 'Who asked';
COMMENT ON COLUMN reports.request.asked_for IS 'In whose name';
COMMENT ON COLUMN reports.request.asked_at IS 'When';

GRANT SELECT, INSERT ON reports.request TO ${app};

CREATE TABLE reports.report (
  id           uuid PRIMARY KEY,
  form         text NOT NULL,
  form_version int NOT NULL,
  period       text NOT NULL,
  from_day     date NOT NULL,
  to_day       date NOT NULL,
  agency       text NOT NULL,
  state        text NOT NULL,
  version      int NOT NULL CHECK (version > 0),
  edition      int NOT NULL CHECK (edition >= 0),
  due_on       date NOT NULL,
  clock        uuid,
  sent_at      timestamptz,
  opened_at    timestamptz NOT NULL,
  UNIQUE (form, period, agency)
);

COMMENT ON TABLE reports.report IS 'One report of one agency about one period';
COMMENT ON COLUMN reports.report.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN reports.report.form IS 'Code of the form';
COMMENT ON COLUMN reports.report.form_version IS 'Version of the form';
COMMENT ON COLUMN reports.report.period IS 'Key of the period, or of the request';
COMMENT ON COLUMN reports.report.from_day IS 'First day';
COMMENT ON COLUMN reports.report.to_day IS 'Last day, which is the cut-off';
COMMENT ON COLUMN reports.report.agency IS 'Key of the agency that reports; the committee reports for the province';
COMMENT ON COLUMN reports.report.state IS 'Where it stands';
COMMENT ON COLUMN reports.report.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN reports.report.edition IS 'Number of the newest frozen edition; 0 before the first';
COMMENT ON COLUMN reports.report.due_on IS 'Day until which it is to be sent';
COMMENT ON COLUMN reports.report.clock IS 'Clock of its deadline';
COMMENT ON COLUMN reports.report.sent_at IS 'When it was first sent';
COMMENT ON COLUMN reports.report.opened_at IS 'When it was begun';

GRANT SELECT, INSERT, UPDATE ON reports.report TO ${app};

CREATE TABLE reports.edition (
  report      uuid NOT NULL REFERENCES reports.report,
  number      int NOT NULL CHECK (number > 0),
  known_until timestamptz NOT NULL,
  frozen_by   uuid,
  reason      text NOT NULL,
  PRIMARY KEY (report, number)
);

COMMENT ON TABLE reports.edition IS 'Frozen editions of reports; never changed';
COMMENT ON COLUMN reports.edition.report IS 'The report';
COMMENT ON COLUMN reports.edition.number IS 'Number of the edition';
COMMENT ON COLUMN reports.edition.known_until IS 'What became known later is not in it';
COMMENT ON COLUMN reports.edition.frozen_by IS 'Who froze it';
COMMENT ON COLUMN reports.edition.reason IS 'Why there is a new edition; empty for the first';

GRANT SELECT, INSERT ON reports.edition TO ${app};

CREATE TABLE reports.cell (
  report   uuid NOT NULL,
  edition  int NOT NULL,
  line     text NOT NULL,
  col      text NOT NULL,
  derived  bigint,
  amount   bigint,
  adjusted boolean NOT NULL,
  PRIMARY KEY (report, edition, line, col), FOREIGN KEY (report, edition) REFERENCES reports.edition
);

COMMENT ON TABLE reports.cell IS 'Cells of frozen editions; never changed';
COMMENT ON COLUMN reports.cell.report IS 'The report';
COMMENT ON COLUMN reports.cell.edition IS 'The edition';
COMMENT ON COLUMN reports.cell.line IS 'Line: of the form, of a force, of an area';
COMMENT ON COLUMN reports.cell.col IS 'Column';
COMMENT ON COLUMN reports.cell.derived IS 'What the records give; empty when nothing is known, which is not zero';
COMMENT ON COLUMN reports.cell.amount IS 'What is reported';
COMMENT ON COLUMN reports.cell.adjusted IS 'Whether a person changed it';

GRANT SELECT, INSERT ON reports.cell TO ${app};

CREATE TABLE reports.adjustment (
  id          uuid PRIMARY KEY,
  report      uuid NOT NULL REFERENCES reports.report,
  line        text NOT NULL,
  col         text NOT NULL,
  was         bigint,
  becomes     bigint,
  reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  officer     uuid,
  agency      text,
  adjusted_at timestamptz NOT NULL
);

COMMENT ON TABLE reports.adjustment IS 'Cells that an authorised person changed, with reason; never changed, the newest of a cell counts';
COMMENT ON COLUMN reports.adjustment.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN reports.adjustment.report IS 'The report';
COMMENT ON COLUMN reports.adjustment.line IS 'Line';
COMMENT ON COLUMN reports.adjustment.col IS 'Column';
COMMENT ON COLUMN reports.adjustment.was IS 'Value before; empty when nothing was known';
COMMENT ON COLUMN reports.adjustment.becomes IS 'Value afterwards; empty for "not known"';
COMMENT ON COLUMN reports.adjustment.reason IS 'Why';
COMMENT ON COLUMN reports.adjustment.officer IS 'Who';
COMMENT ON COLUMN reports.adjustment.agency IS 'In whose name';
COMMENT ON COLUMN reports.adjustment.adjusted_at IS 'When';

GRANT SELECT, INSERT ON reports.adjustment TO ${app};

CREATE TABLE reports.words (
  report  uuid NOT NULL REFERENCES reports.report,
  edition int NOT NULL CHECK (edition >= 0),
  part    text NOT NULL,
  told    text NOT NULL CHECK (length(told) <= 20000),
  PRIMARY KEY (report, edition, part)
);

COMMENT ON TABLE reports.words IS 'Text parts of reports; edition 0 is the working copy, others are frozen with their edition';
COMMENT ON COLUMN reports.words.report IS 'The report';
COMMENT ON COLUMN reports.words.edition IS 'The edition';
COMMENT ON COLUMN reports.words.part IS 'Which part';
COMMENT ON COLUMN reports.words.told IS 'The text';

GRANT SELECT, INSERT, UPDATE ON reports.words TO ${app};

CREATE TABLE reports.step (
  report      uuid NOT NULL REFERENCES reports.report,
  number      int NOT NULL CHECK (number > 0),
  event       text NOT NULL,
  after_state text NOT NULL,
  edition     int NOT NULL,
  officer     uuid,
  agency      text,
  taken_at    timestamptz NOT NULL,
  said        text NOT NULL,
  PRIMARY KEY (report, number)
);

COMMENT ON TABLE reports.step IS 'What was done with a report: the trail of signatures; never changed';
COMMENT ON COLUMN reports.step.report IS 'The report';
COMMENT ON COLUMN reports.step.number IS 'Position';
COMMENT ON COLUMN reports.step.event IS 'What was done';
COMMENT ON COLUMN reports.step.after_state IS 'Where it stands afterwards';
COMMENT ON COLUMN reports.step.edition IS 'Edition at that moment';
COMMENT ON COLUMN reports.step.officer IS 'Who';
COMMENT ON COLUMN reports.step.agency IS 'In whose name';
COMMENT ON COLUMN reports.step.taken_at IS 'When';
COMMENT ON COLUMN reports.step.said IS 'Reason or remark; empty for none';

GRANT SELECT, INSERT ON reports.step TO ${app};

CREATE INDEX case_fact_days ON reports.case_fact (kind, happened_on);
CREATE INDEX case_fact_period ON reports.case_fact (happened_on);
CREATE INDEX tip_fact_days ON reports.tip_fact (kind, happened_on) INCLUDE (known_at, amount, waited);
CREATE INDEX tip_fact_root ON reports.tip_fact (root_on, kind);
CREATE INDEX report_by_period ON reports.report (period, form);
CREATE INDEX adjustment_of_report ON reports.adjustment (report, adjusted_at);

INSERT INTO reports.calendar_year (year, basis, declared_at)
SELECT year, 'NĐ 09/2019/NĐ-CP Điều 12', '2026-11-01T00:00:00+07'
  FROM generate_series(2022, 2027) AS year;
