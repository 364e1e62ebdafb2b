-- Who has which skill, who is appointed to manage or follow the field, what tasks and agencies ask for, and the yearly
-- plan of classes.

ALTER TABLE training.number_year ADD COLUMN series text NOT NULL DEFAULT 'LH';
ALTER TABLE training.number_year ALTER COLUMN series DROP DEFAULT;
ALTER TABLE training.number_year DROP CONSTRAINT number_year_pkey;
ALTER TABLE training.number_year ADD PRIMARY KEY (series, year);
COMMENT ON TABLE  training.number_year IS 'Last number given in each series and year';
COMMENT ON COLUMN training.number_year.series IS 'LH classes, KT yearly plans, BN appointments';

CREATE TABLE training.skill (
  key     text PRIMARY KEY CHECK (key ~ '^[a-z0-9-]{2,40}$'),
  place   int NOT NULL UNIQUE,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  basis   text
);

COMMENT ON TABLE  training.skill IS 'Skills that officers can have';
COMMENT ON COLUMN training.skill.key IS 'Stable key';
COMMENT ON COLUMN training.skill.place IS 'Place in lists';
COMMENT ON COLUMN training.skill.name_vi IS 'Name in Vietnamese';
COMMENT ON COLUMN training.skill.name_en IS 'Name in English';
COMMENT ON COLUMN training.skill.basis IS 'Code of the law that provides for it; empty for what this house names itself';

INSERT INTO training.skill (key, place, name_vi, name_en, basis) VALUES
  ('the-kiem-tra', 10, 'Thẻ kiểm tra thị trường', 'Market inspection card', 'tt-33-2018'),
  ('hang-gia', 20, 'Nhận biết hàng giả qua nhãn, mã vạch, bao bì', 'Telling counterfeits by label, barcode and packing', NULL),
  ('so-huu-tri-tue', 30, 'Xử lý hàng xâm phạm sở hữu trí tuệ', 'Handling goods that infringe intellectual property', NULL),
  ('tri-gia-hang', 40, 'Xác định trị giá hàng vi phạm', 'Valuing goods of a violation', NULL),
  ('san-thuong-mai', 50, 'Theo dõi gian hàng trên sàn và mạng xã hội', 'Following shops on platforms and social networks', NULL),
  ('phat-truc-tiep', 60, 'Theo dõi bán hàng qua phát trực tiếp', 'Following live sales', NULL),
  ('bang-chung-so', 70, 'Thu thập, bảo quản bằng chứng số', 'Taking and keeping digital evidence', NULL),
  ('dong-tien', 80, 'Đọc dòng tiền, hóa đơn điện tử', 'Reading money flows and electronic invoices', NULL),
  ('mua-thu', 90, 'Mua mẫu và giao nhận mẫu', 'Buying samples and handing them over', NULL),
  ('ho-so-xu-phat', 100, 'Lập hồ sơ xử phạt vi phạm hành chính', 'Making the file of an administrative sanction', NULL),
  ('phan-loai-tin', 110, 'Tiếp nhận, phân loại tin báo', 'Receiving and sorting reports', NULL),
  ('giai-quyet-don', 120, 'Xác minh khiếu nại, tố cáo', 'Verifying complaints and denunciations', NULL),
  ('phan-tich-du-lieu', 130, 'Phân tích dữ liệu, đối chiếu danh sách', 'Analysing data and matching lists', NULL),
  ('bao-ve-du-lieu', 140, 'Bảo vệ dữ liệu cá nhân khi xử lý vụ việc', 'Protecting personal data in a case', NULL),
  ('giang-vien', 150, 'Giảng viên, báo cáo viên nội bộ', 'Teaching colleagues', NULL),
  ('tieng-anh', 160, 'Đọc tài liệu tiếng Anh', 'Reading English documents', NULL);

GRANT SELECT ON training.skill TO ${app};

CREATE TABLE training.claim (
  id          uuid PRIMARY KEY,
  officer     uuid NOT NULL,
  skill       text NOT NULL REFERENCES training.skill,
  level       int NOT NULL CHECK (level BETWEEN 1 AND 3),
  proof       text NOT NULL CHECK (proof IN ('CERTIFICATE', 'PAPER')),
  paper       text NOT NULL CHECK (length(paper) BETWEEN 1 AND 300),
  issued_on   date NOT NULL,
  valid_to    date,
  filed       boolean NOT NULL,
  state       text NOT NULL CHECK (state IN ('PROPOSED', 'CONFIRMED', 'REFUSED', 'ENDED')),
  proposed_at timestamptz NOT NULL,
  decided_by  uuid,
  decided_at  timestamptz,
  words       text NOT NULL DEFAULT '' CHECK (length(words) <= 2000),
  ended_by    uuid,
  ended_at    timestamptz,
  end_words   text NOT NULL DEFAULT '' CHECK (length(end_words) <= 2000),
  CHECK (valid_to IS NULL OR valid_to >= issued_on),
  CHECK ((state = 'ENDED') = (ended_at IS NOT NULL)),
  CONSTRAINT confirmed_by_somebody_else
    CHECK (state <> 'CONFIRMED' OR proof = 'CERTIFICATE' OR decided_by IS NOT NULL AND decided_by <> officer)
);

CREATE UNIQUE INDEX claim_in_force ON training.claim (officer, skill) INCLUDE (level, valid_to) WHERE state = 'CONFIRMED';
CREATE UNIQUE INDEX claim_waiting ON training.claim (officer, skill) WHERE state = 'PROPOSED';
CREATE INDEX claim_by_officer ON training.claim (officer, proposed_at);

COMMENT ON TABLE  training.claim IS 'Skills that officers say they have, and what was made of it';
COMMENT ON COLUMN training.claim.id IS 'Identifier, UUID version 7; the owner of the file in the vault';
COMMENT ON COLUMN training.claim.officer IS 'The officer';
COMMENT ON COLUMN training.claim.skill IS 'The skill';
COMMENT ON COLUMN training.claim.level IS '1 knows, 2 works alone, 3 teaches others';
COMMENT ON COLUMN training.claim.proof IS 'A certificate of a class of this program, or a paper that somebody looked at';
COMMENT ON COLUMN training.claim.paper IS 'Number of the certificate, or which paper it is and who issued it';
COMMENT ON COLUMN training.claim.issued_on IS 'Day of the paper';
COMMENT ON COLUMN training.claim.valid_to IS 'Its last day; empty where it has none';
COMMENT ON COLUMN training.claim.filed IS 'Whether a picture of it lies in the vault';
COMMENT ON COLUMN training.claim.state IS 'Proposed, confirmed, not confirmed, or ended';
COMMENT ON COLUMN training.claim.proposed_at IS 'When it was proposed, or the certificate given';
COMMENT ON COLUMN training.claim.decided_by IS 'Who saw the proof and confirmed it, or did not';
COMMENT ON COLUMN training.claim.decided_at IS 'When';
COMMENT ON COLUMN training.claim.words IS 'Why it was not confirmed';
COMMENT ON COLUMN training.claim.ended_by IS 'Who ended it; empty where a newer one took its place';
COMMENT ON COLUMN training.claim.ended_at IS 'When';
COMMENT ON COLUMN training.claim.end_words IS 'Why';

GRANT SELECT, INSERT ON training.claim TO ${app};
GRANT UPDATE (state, decided_by, decided_at, words, ended_by, ended_at, end_words) ON training.claim TO ${app};

CREATE TABLE training.demand (
  id          uuid PRIMARY KEY,
  task        text CHECK (task IN ('CASE_WORK', 'INSPECTION', 'TEST_PURCHASE', 'PETITION', 'REFERRAL', 'DUTY_WATCH',
                                   'FIELD')),
  agency      text,
  people      int CHECK (people BETWEEN 1 AND 5000),
  skill       text NOT NULL REFERENCES training.skill,
  level       int NOT NULL CHECK (level BETWEEN 1 AND 3),
  valid_from  date NOT NULL,
  valid_to    date,
  reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  state       text NOT NULL CHECK (state IN ('PROPOSED', 'STANDS', 'REFUSED')),
  proposed_by uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  decided_by  uuid,
  decided_at  timestamptz,
  end_on      date,
  end_reason  text NOT NULL DEFAULT '' CHECK (length(end_reason) <= 2000),
  end_by      uuid,
  CHECK ((task IS NULL) <> (agency IS NULL)),
  CHECK ((agency IS NULL) = (people IS NULL)),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK ((state = 'PROPOSED') = (decided_by IS NULL)),
  CONSTRAINT agreed_by_somebody_else CHECK (decided_by <> proposed_by),
  CHECK ((end_on IS NULL) = (end_by IS NULL))
);

CREATE UNIQUE INDEX demand_once ON training.demand ((coalesce(task, agency)), skill)
  WHERE valid_to IS NULL AND state <> 'REFUSED';
CREATE INDEX demand_of_task ON training.demand (task, skill) WHERE state = 'STANDS';

COMMENT ON TABLE  training.demand IS 'Skills that a kind of task asks of each officer, or of which an agency needs so many officers';
COMMENT ON COLUMN training.demand.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN training.demand.task IS 'Kind of task; empty for the need of an agency';
COMMENT ON COLUMN training.demand.agency IS 'Key of the agency; empty for a task';
COMMENT ON COLUMN training.demand.people IS 'How many officers the agency needs';
COMMENT ON COLUMN training.demand.skill IS 'The skill';
COMMENT ON COLUMN training.demand.level IS 'The least level';
COMMENT ON COLUMN training.demand.valid_from IS 'First day';
COMMENT ON COLUMN training.demand.valid_to IS 'Last day; empty while no end is agreed';
COMMENT ON COLUMN training.demand.reason IS 'Why';
COMMENT ON COLUMN training.demand.state IS 'Proposed, stands, or not agreed to';
COMMENT ON COLUMN training.demand.proposed_by IS 'Who proposed it';
COMMENT ON COLUMN training.demand.proposed_at IS 'When';
COMMENT ON COLUMN training.demand.decided_by IS 'The second person';
COMMENT ON COLUMN training.demand.decided_at IS 'When';
COMMENT ON COLUMN training.demand.end_on IS 'Last day that somebody proposes; waits for another person';
COMMENT ON COLUMN training.demand.end_reason IS 'Why it should end';
COMMENT ON COLUMN training.demand.end_by IS 'Who proposes the end';

GRANT SELECT, INSERT ON training.demand TO ${app};
GRANT UPDATE (valid_to, state, decided_by, decided_at, end_on, end_reason, end_by) ON training.demand TO ${app};

CREATE TABLE training.appointment (
  id           uuid PRIMARY KEY,
  number       text NOT NULL UNIQUE,
  officer      uuid NOT NULL,
  agency       text NOT NULL,
  duty         text NOT NULL CHECK (duty IN ('MANAGE', 'FOLLOW')),
  goods        text,
  area         text,
  valid_from   date NOT NULL,
  valid_to     date NOT NULL,
  work         text NOT NULL CHECK (length(work) BETWEEN 1 AND 2000),
  drafted_at   timestamptz NOT NULL,
  decision     text,
  decided_on   date,
  document     uuid,
  ended_on     date,
  end_words    text NOT NULL DEFAULT '' CHECK (length(end_words) <= 2000),
  end_decision text,
  end_document uuid,
  CHECK (valid_to >= valid_from),
  CHECK ((decision IS NULL) = (decided_on IS NULL) AND (decision IS NULL) = (document IS NULL)),
  CHECK ((ended_on IS NULL) = (end_document IS NULL)),
  CHECK (end_document IS NULL OR document IS NOT NULL)
);

CREATE INDEX appointment_by_officer ON training.appointment (officer, valid_from);

COMMENT ON TABLE  training.appointment IS 'Officers appointed to manage or follow the field; stands by the signed decision';
COMMENT ON COLUMN training.appointment.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN training.appointment.number IS 'Number as people say it, BN-2026-0001';
COMMENT ON COLUMN training.appointment.officer IS 'The officer';
COMMENT ON COLUMN training.appointment.agency IS 'Key of the agency whose head appoints';
COMMENT ON COLUMN training.appointment.duty IS 'To manage or to follow';
COMMENT ON COLUMN training.appointment.goods IS 'Code of the group of goods; empty for the whole field';
COMMENT ON COLUMN training.appointment.area IS 'Code of the commune; empty for the whole area of the agency';
COMMENT ON COLUMN training.appointment.valid_from IS 'First day';
COMMENT ON COLUMN training.appointment.valid_to IS 'Last day of the term';
COMMENT ON COLUMN training.appointment.work IS 'What the officer has to do';
COMMENT ON COLUMN training.appointment.drafted_at IS 'When the decision was drawn up';
COMMENT ON COLUMN training.appointment.decision IS 'Number of the signed decision; empty before it';
COMMENT ON COLUMN training.appointment.decided_on IS 'Day of that signature';
COMMENT ON COLUMN training.appointment.document IS 'That decision';
COMMENT ON COLUMN training.appointment.ended_on IS 'Last day by a later decision; empty where the term runs out';
COMMENT ON COLUMN training.appointment.end_words IS 'Why it ends before its term';
COMMENT ON COLUMN training.appointment.end_decision IS 'Number of the decision that ends it';
COMMENT ON COLUMN training.appointment.end_document IS 'The decision that ends it';

GRANT SELECT, INSERT ON training.appointment TO ${app};
GRANT UPDATE (decision, decided_on, document, ended_on, end_words, end_decision, end_document) ON training.appointment TO ${app};

CREATE TABLE training.appointment_paper (
  document    uuid PRIMARY KEY,
  appointment uuid NOT NULL REFERENCES training.appointment,
  last_day    date,
  words       text NOT NULL,
  drafted_by  uuid NOT NULL,
  drafted_at  timestamptz NOT NULL,
  outcome     text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE UNIQUE INDEX appointment_paper_waiting ON training.appointment_paper (appointment) WHERE outcome IS NULL;

COMMENT ON TABLE  training.appointment_paper IS 'Decisions whose signature appoints an officer or ends an appointment';
COMMENT ON COLUMN training.appointment_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN training.appointment_paper.appointment IS 'The appointment';
COMMENT ON COLUMN training.appointment_paper.last_day IS 'Last day that it gives the appointment; empty for a paper that appoints';
COMMENT ON COLUMN training.appointment_paper.words IS 'Why it ends';
COMMENT ON COLUMN training.appointment_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN training.appointment_paper.drafted_at IS 'When';
COMMENT ON COLUMN training.appointment_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON training.appointment_paper TO ${app};

CREATE TABLE training.plan (
  id         uuid PRIMARY KEY,
  number     text NOT NULL UNIQUE,
  year       int NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  title      text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  agency     text NOT NULL,
  state      text NOT NULL CHECK (state IN ('DRAFT', 'ADOPTED', 'DROPPED')),
  since      timestamptz NOT NULL,
  version    int NOT NULL CHECK (version > 0),
  decision   text,
  decided_on date,
  CHECK ((decision IS NULL) = (decided_on IS NULL)),
  CONSTRAINT adopted_by_its_paper CHECK ((state = 'ADOPTED') = (decision IS NOT NULL))
);

COMMENT ON TABLE  training.plan IS 'Yearly plans of classes';
COMMENT ON COLUMN training.plan.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN training.plan.number IS 'Number as people say it, KT-2026-0001';
COMMENT ON COLUMN training.plan.year IS 'Year of its classes';
COMMENT ON COLUMN training.plan.title IS 'What it is called';
COMMENT ON COLUMN training.plan.agency IS 'Key of the agency whose plan it is';
COMMENT ON COLUMN training.plan.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN training.plan.since IS 'Since when';
COMMENT ON COLUMN training.plan.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN training.plan.decision IS 'Number of the signed plan';
COMMENT ON COLUMN training.plan.decided_on IS 'Day of that signature';

GRANT SELECT, INSERT ON training.plan TO ${app};
GRANT UPDATE (state, since, version, decision, decided_on) ON training.plan TO ${app};

CREATE TABLE training.plan_line (
  id      uuid PRIMARY KEY,
  plan    uuid NOT NULL REFERENCES training.plan,
  title   text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  kind    text NOT NULL CHECK (kind IN ('COURSE', 'WORKSHOP')),
  quarter int NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  people  int NOT NULL CHECK (people BETWEEN 1 AND 5000),
  holder  text NOT NULL,
  skill   text REFERENCES training.skill,
  need    uuid REFERENCES training.need,
  why     text NOT NULL CHECK (length(why) BETWEEN 1 AND 2000)
);

CREATE INDEX plan_line_by_plan ON training.plan_line (plan);

COMMENT ON TABLE  training.plan_line IS 'Classes of a plan';
COMMENT ON COLUMN training.plan_line.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN training.plan_line.plan IS 'The plan';
COMMENT ON COLUMN training.plan_line.title IS 'What it is about, in one line';
COMMENT ON COLUMN training.plan_line.kind IS 'Course or workshop';
COMMENT ON COLUMN training.plan_line.quarter IS 'Quarter of the year in which it is held';
COMMENT ON COLUMN training.plan_line.people IS 'How many officers';
COMMENT ON COLUMN training.plan_line.holder IS 'Key of the agency that holds it';
COMMENT ON COLUMN training.plan_line.skill IS 'Skill that it teaches; its gap is the reason';
COMMENT ON COLUMN training.plan_line.need IS 'Need that an agency stated';
COMMENT ON COLUMN training.plan_line.why IS 'Why it is held';

GRANT SELECT, INSERT, DELETE ON training.plan_line TO ${app};

CREATE TABLE training.plan_step (
  id         uuid PRIMARY KEY,
  plan       uuid NOT NULL REFERENCES training.plan,
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

COMMENT ON TABLE  training.plan_step IS 'What was done with a yearly plan';
COMMENT ON COLUMN training.plan_step.id IS 'Identifier';
COMMENT ON COLUMN training.plan_step.plan IS 'The plan';
COMMENT ON COLUMN training.plan_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN training.plan_step.at IS 'When';
COMMENT ON COLUMN training.plan_step.event IS 'What happened';
COMMENT ON COLUMN training.plan_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN training.plan_step.officer IS 'Who did it';
COMMENT ON COLUMN training.plan_step.agency IS 'For which agency';
COMMENT ON COLUMN training.plan_step.words IS 'What was said about it';
COMMENT ON COLUMN training.plan_step.document IS 'The signed paper by which it happened';

GRANT SELECT, INSERT ON training.plan_step TO ${app};

CREATE TABLE training.plan_paper (
  document   uuid PRIMARY KEY,
  plan       uuid NOT NULL REFERENCES training.plan,
  version    int NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE UNIQUE INDEX plan_paper_waiting ON training.plan_paper (plan) WHERE outcome IS NULL;

COMMENT ON TABLE  training.plan_paper IS 'Papers whose signature adopts a yearly plan';
COMMENT ON COLUMN training.plan_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN training.plan_paper.plan IS 'The plan';
COMMENT ON COLUMN training.plan_paper.version IS 'Version of the plan of which it speaks';
COMMENT ON COLUMN training.plan_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN training.plan_paper.drafted_at IS 'When';
COMMENT ON COLUMN training.plan_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON training.plan_paper TO ${app};

ALTER TABLE training.class
  ADD COLUMN skill text REFERENCES training.skill,
  ADD COLUMN level int CHECK (level BETWEEN 1 AND 3),
  ADD COLUMN plan_line uuid REFERENCES training.plan_line,
  ADD CHECK ((skill IS NULL) = (level IS NULL));

CREATE UNIQUE INDEX class_of_line ON training.class (plan_line) WHERE state <> 'CALLED_OFF';

COMMENT ON COLUMN training.class.skill IS 'Skill that its certificate proves; empty for none';
COMMENT ON COLUMN training.class.level IS 'The level of it';
COMMENT ON COLUMN training.class.plan_line IS 'Line of the yearly plan that it carries out; empty for none';
