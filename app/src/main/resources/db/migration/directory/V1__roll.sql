-- Agencies, areas and competence over time. valid_from and valid_to hold what has been verified;
-- reckoned_from and reckoned_to are the days that the program reckons with where nobody has. The
-- span of a row comes from both, and exclusion constraints keep the spans of one thing apart.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE TABLE directory.area (
  key           text      PRIMARY KEY CHECK (key ~ '^[0-9]{2,5}\.(0|[0-9]{8})$'),
  code          text      NOT NULL CHECK (code ~ '^([0-9]{2}|[0-9]{3}|[0-9]{5})$'),
  level         text      NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
  type          text      NOT NULL CHECK (type IN ('PROVINCE', 'CITY', 'TOWN', 'DISTRICT', 'WARD', 'TOWNSHIP',
                                                   'COMMUNE', 'SPECIAL_ZONE')),
  name          text      NOT NULL CHECK (name = normalize(name, NFC)),
  full_name     text      NOT NULL CHECK (full_name = normalize(full_name, NFC)),
  full_name_en  text      NOT NULL,
  parent_code   text,
  valid_from    date,
  valid_to      date,
  reckoned_from date,
  reckoned_to   date,
  span          daterange NOT NULL GENERATED ALWAYS AS
                  (daterange(coalesce(valid_from, reckoned_from), coalesce(valid_to, reckoned_to), '[]')) STORED,
  basis         text,
  status        text      NOT NULL CHECK (status IN ('V', 'K')),
  confidence    smallint  NOT NULL CHECK (confidence BETWEEN 0 AND 100),
  note          text,
  CONSTRAINT area_ends_after_it_begins CHECK (coalesce(valid_to, reckoned_to) >= coalesce(valid_from, reckoned_from)),
  CONSTRAINT area_code_once_a_day EXCLUDE USING gist (code WITH =, span WITH &&)
);

CREATE TABLE directory.area_successor (
  old_key   text NOT NULL REFERENCES directory.area,
  new_key   text NOT NULL REFERENCES directory.area,
  relation  text NOT NULL CHECK (relation IN ('WHOLE', 'PART')),
  first_day date NOT NULL,
  note      text,
  PRIMARY KEY (old_key, new_key),
  CHECK (old_key <> new_key)
);

CREATE TABLE directory.agency (
  key          text PRIMARY KEY CHECK (key ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(key) <= 40),
  plan_section text
);

CREATE TABLE directory.agency_version (
  id            uuid      PRIMARY KEY,
  agency_key    text      NOT NULL REFERENCES directory.agency,
  kind          text      NOT NULL CHECK (kind IN ('PROVINCE', 'COMMITTEE', 'AGENCY', 'PRESS', 'FRONT', 'ASSOCIATION', 'CLASS')),
  level         text      NOT NULL CHECK (level IN ('PROVINCE', 'REGION', 'DISTRICT', 'COMMUNE', 'ANY')),
  name_vi       text      NOT NULL CHECK (length(name_vi) BETWEEN 1 AND 200 AND name_vi = normalize(name_vi, NFC)),
  name_en       text      NOT NULL CHECK (length(name_en) BETWEEN 1 AND 200),
  folded        text      NOT NULL,
  parent_key    text      REFERENCES directory.agency DEFERRABLE INITIALLY DEFERRED,
  seat          text,
  area_key      text      REFERENCES directory.area,
  valid_from    date,
  valid_to      date,
  reckoned_from date,
  reckoned_to   date,
  span          daterange NOT NULL GENERATED ALWAYS AS
                  (daterange(coalesce(valid_from, reckoned_from), coalesce(valid_to, reckoned_to), '[]')) STORED,
  basis         text,
  status        text      NOT NULL CHECK (status IN ('V', 'K')),
  confidence    smallint  NOT NULL CHECK (confidence BETWEEN 0 AND 100),
  note          text,
  CONSTRAINT agency_ends_after_it_begins CHECK (coalesce(valid_to, reckoned_to) >= coalesce(valid_from, reckoned_from)),
  CONSTRAINT agency_has_one_name_a_day EXCLUDE USING gist (agency_key WITH =, span WITH &&)
);
CREATE INDEX agency_version_by_area ON directory.agency_version (area_key);

CREATE TABLE directory.succession (
  id           uuid     PRIMARY KEY,
  from_key     text     NOT NULL REFERENCES directory.agency,
  to_key       text     NOT NULL REFERENCES directory.agency,
  first_day    date,
  reckoned_day date,
  share        text     NOT NULL CHECK (share IN ('WHOLE', 'PART')),
  moved_vi     text,
  moved_en     text,
  basis        text,
  status       text     NOT NULL CHECK (status IN ('V', 'K')),
  confidence   smallint NOT NULL CHECK (confidence BETWEEN 0 AND 100),
  CHECK (from_key <> to_key),
  CHECK (coalesce(first_day, reckoned_day) IS NOT NULL),
  UNIQUE (from_key, to_key)
);
CREATE INDEX succession_by_successor ON directory.succession (to_key);

CREATE TABLE directory.committee_role (
  id            uuid      PRIMARY KEY,
  key           text      UNIQUE,
  role          text      NOT NULL CHECK (role IN ('STANDING_AGENCY', 'MEMBER')),
  committee_key text      NOT NULL REFERENCES directory.agency,
  agency_key    text      NOT NULL REFERENCES directory.agency,
  valid_from    date,
  valid_to      date,
  reckoned_from date,
  reckoned_to   date,
  span          daterange NOT NULL GENERATED ALWAYS AS
                  (daterange(coalesce(valid_from, reckoned_from), coalesce(valid_to, reckoned_to), '[]')) STORED,
  basis         text,
  status        text      NOT NULL CHECK (status IN ('V', 'K')),
  confidence    smallint  NOT NULL CHECK (confidence BETWEEN 0 AND 100),
  note          text,
  CONSTRAINT role_ends_after_it_begins CHECK (coalesce(valid_to, reckoned_to) >= coalesce(valid_from, reckoned_from)),
  CONSTRAINT one_standing_agency_a_day EXCLUDE USING gist (committee_key WITH =, span WITH &&) WHERE (role = 'STANDING_AGENCY'),
  CONSTRAINT member_once_a_day EXCLUDE USING gist (committee_key WITH =, agency_key WITH =, span WITH &&) WHERE (role = 'MEMBER')
);

CREATE TABLE directory.contact (
  id         uuid      PRIMARY KEY,
  agency_key text      NOT NULL REFERENCES directory.agency,
  kind       text      NOT NULL CHECK (kind IN ('HOTLINE', 'EMAIL', 'ADDRESS')),
  value      text      NOT NULL CHECK (length(value) BETWEEN 1 AND 300),
  hours      text      CHECK (hours IN ('ALWAYS', 'OFFICE')),
  fictitious boolean   NOT NULL DEFAULT false,
  valid_from date,
  valid_to   date,
  span       daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  basis      text,
  status     text      NOT NULL CHECK (status IN ('V', 'K')),
  confidence smallint  NOT NULL CHECK (confidence BETWEEN 0 AND 100),
  CONSTRAINT contact_ends_after_it_begins CHECK (valid_to >= valid_from),
  CONSTRAINT one_contact_of_a_kind_a_day EXCLUDE USING gist (agency_key WITH =, kind WITH =, span WITH &&)
);

CREATE TABLE directory.competence (
  id         uuid      PRIMARY KEY,
  key        text      UNIQUE,
  goods_code text      NOT NULL,
  act_code   text      NOT NULL,
  area_key   text      NOT NULL REFERENCES directory.area,
  lead_key   text      NOT NULL REFERENCES directory.agency,
  wording_vi text      NOT NULL CHECK (length(wording_vi) BETWEEN 1 AND 1000),
  wording_en text      NOT NULL CHECK (length(wording_en) BETWEEN 1 AND 1000),
  valid_from date      NOT NULL,
  valid_to   date,
  span       daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  status     text      NOT NULL CHECK (status IN ('V', 'K')),
  confidence smallint  NOT NULL CHECK (confidence BETWEEN 0 AND 100),
  note       text,
  CONSTRAINT rule_ends_after_it_begins CHECK (valid_to >= valid_from),
  CONSTRAINT one_lead_a_day EXCLUDE USING gist (act_code WITH =, goods_code WITH =, area_key WITH =, span WITH &&)
);
CREATE INDEX competence_by_lead ON directory.competence (lead_key);

CREATE TABLE directory.competence_partner (
  competence_id uuid NOT NULL REFERENCES directory.competence,
  position      int  NOT NULL,
  agency_key    text NOT NULL REFERENCES directory.agency,
  PRIMARY KEY (competence_id, agency_key)
);

CREATE TABLE directory.competence_basis (
  competence_id uuid NOT NULL REFERENCES directory.competence,
  position      int  NOT NULL,
  basis_code    text NOT NULL,
  article       text,
  PRIMARY KEY (competence_id, position)
);

COMMENT ON TABLE  directory.area               IS 'Administrative units over time; boundaries are not held';
COMMENT ON COLUMN directory.area.key           IS 'Code and first day, 30307.20250701; 0 stands for before the records';
COMMENT ON COLUMN directory.area.code          IS 'Code of the national list; used again for other units in 2025';
COMMENT ON COLUMN directory.area.level         IS 'Province, district or commune';
COMMENT ON COLUMN directory.area.type          IS 'Kind of unit as its full name says';
COMMENT ON COLUMN directory.area.name          IS 'Name without the kind of unit';
COMMENT ON COLUMN directory.area.full_name     IS 'Name with the kind of unit';
COMMENT ON COLUMN directory.area.full_name_en  IS 'Name in English letters';
COMMENT ON COLUMN directory.area.parent_code   IS 'Code of the unit above; which unit bears it depends on the day';
COMMENT ON COLUMN directory.area.valid_from    IS 'First day; empty when before the records or not verified';
COMMENT ON COLUMN directory.area.valid_to      IS 'Last day; empty while it exists or not verified';
COMMENT ON COLUMN directory.area.reckoned_from IS 'First day that is reckoned with while none is verified';
COMMENT ON COLUMN directory.area.reckoned_to   IS 'Last day that is reckoned with while none is verified';
COMMENT ON COLUMN directory.area.span          IS 'Days of existence, from the four dates';
COMMENT ON COLUMN directory.area.basis         IS 'Act that made or ended it';
COMMENT ON COLUMN directory.area.status        IS 'V read in a published text, K general knowledge that nobody has confirmed';
COMMENT ON COLUMN directory.area.confidence    IS 'How sure the source is, percent';
COMMENT ON COLUMN directory.area.note          IS 'What is uncertain';

COMMENT ON TABLE  directory.area_successor           IS 'Which unit took over which, whole or in part';
COMMENT ON COLUMN directory.area_successor.old_key   IS 'Unit that ended';
COMMENT ON COLUMN directory.area_successor.new_key   IS 'Unit that took it over';
COMMENT ON COLUMN directory.area_successor.relation  IS 'WHOLE, or PART when the old unit was split and a person must choose';
COMMENT ON COLUMN directory.area_successor.first_day IS 'First day of the new state';
COMMENT ON COLUMN directory.area_successor.note      IS 'What is uncertain';

COMMENT ON TABLE  directory.agency              IS 'Identity of a body on the roll; what it is called stands in its versions';
COMMENT ON COLUMN directory.agency.key          IS 'Short key that other rooms store';
COMMENT ON COLUMN directory.agency.plan_section IS 'Section of the plan of 2022 that names it';

COMMENT ON TABLE  directory.agency_version               IS 'Name, kind, superior and seat of a body during a span of days';
COMMENT ON COLUMN directory.agency_version.id            IS 'Identifier of the version';
COMMENT ON COLUMN directory.agency_version.agency_key    IS 'Body it describes';
COMMENT ON COLUMN directory.agency_version.kind          IS 'Kind of body; CLASS stands for a class of bodies, not one';
COMMENT ON COLUMN directory.agency_version.level         IS 'Level at which it works';
COMMENT ON COLUMN directory.agency_version.name_vi       IS 'Official name in Vietnamese';
COMMENT ON COLUMN directory.agency_version.name_en       IS 'Name in English';
COMMENT ON COLUMN directory.agency_version.folded        IS 'Both names without marks, lower case, for search';
COMMENT ON COLUMN directory.agency_version.parent_key    IS 'Body above it, where it is on the roll';
COMMENT ON COLUMN directory.agency_version.seat          IS 'Place of its seat as far as published';
COMMENT ON COLUMN directory.agency_version.area_key      IS 'Area it works in';
COMMENT ON COLUMN directory.agency_version.valid_from    IS 'First day of this version; empty when not verified';
COMMENT ON COLUMN directory.agency_version.valid_to      IS 'Last day of this version; empty while in force or not verified';
COMMENT ON COLUMN directory.agency_version.reckoned_from IS 'First day that is reckoned with while none is verified';
COMMENT ON COLUMN directory.agency_version.reckoned_to   IS 'Last day that is reckoned with while none is verified';
COMMENT ON COLUMN directory.agency_version.span          IS 'Days of the version, from the four dates';
COMMENT ON COLUMN directory.agency_version.basis         IS 'Act or document behind it';
COMMENT ON COLUMN directory.agency_version.status        IS 'V read in a published text, K general knowledge that nobody has confirmed';
COMMENT ON COLUMN directory.agency_version.confidence    IS 'How sure the source is, percent';
COMMENT ON COLUMN directory.agency_version.note          IS 'What is uncertain';

COMMENT ON TABLE  directory.succession              IS 'Who carries on the work of a body that ended or gave up a field';
COMMENT ON COLUMN directory.succession.id           IS 'Identifier of the link';
COMMENT ON COLUMN directory.succession.from_key     IS 'Body that gave up the work';
COMMENT ON COLUMN directory.succession.to_key       IS 'Body that carries it on';
COMMENT ON COLUMN directory.succession.first_day    IS 'First day at the successor; empty when not verified';
COMMENT ON COLUMN directory.succession.reckoned_day IS 'First day that is reckoned with while none is verified';
COMMENT ON COLUMN directory.succession.share        IS 'WHOLE, or PART when the work was divided';
COMMENT ON COLUMN directory.succession.moved_vi     IS 'What moved, in Vietnamese; empty for the whole';
COMMENT ON COLUMN directory.succession.moved_en     IS 'What moved, in English; empty for the whole';
COMMENT ON COLUMN directory.succession.basis        IS 'Act behind it';
COMMENT ON COLUMN directory.succession.status       IS 'V read in a published text, K general knowledge that nobody has confirmed';
COMMENT ON COLUMN directory.succession.confidence   IS 'How sure the source is, percent';

COMMENT ON TABLE  directory.committee_role               IS 'Which body holds which role in a committee, and when';
COMMENT ON COLUMN directory.committee_role.id            IS 'Identifier of the assignment';
COMMENT ON COLUMN directory.committee_role.key           IS 'Key of the reference roll, empty for later assignments';
COMMENT ON COLUMN directory.committee_role.role          IS 'Standing agency or member';
COMMENT ON COLUMN directory.committee_role.committee_key IS 'The committee';
COMMENT ON COLUMN directory.committee_role.agency_key    IS 'The body that holds the role';
COMMENT ON COLUMN directory.committee_role.valid_from    IS 'First day; empty when not verified';
COMMENT ON COLUMN directory.committee_role.valid_to      IS 'Last day; empty while in force or not verified';
COMMENT ON COLUMN directory.committee_role.reckoned_from IS 'First day that is reckoned with while none is verified';
COMMENT ON COLUMN directory.committee_role.reckoned_to   IS 'Last day that is reckoned with while none is verified';
COMMENT ON COLUMN directory.committee_role.span          IS 'Days of the assignment, from the four dates';
COMMENT ON COLUMN directory.committee_role.basis         IS 'Decision behind it';
COMMENT ON COLUMN directory.committee_role.status        IS 'V read in a published text, K general knowledge that nobody has confirmed';
COMMENT ON COLUMN directory.committee_role.confidence    IS 'How sure the source is, percent';
COMMENT ON COLUMN directory.committee_role.note          IS 'What is uncertain';

COMMENT ON TABLE  directory.contact            IS 'Public contacts of a body over time; never those of a person';
COMMENT ON COLUMN directory.contact.id         IS 'Identifier of the contact';
COMMENT ON COLUMN directory.contact.agency_key IS 'Body it belongs to';
COMMENT ON COLUMN directory.contact.kind       IS 'Hotline, e-mail or postal address';
COMMENT ON COLUMN directory.contact.value      IS 'The number or address';
COMMENT ON COLUMN directory.contact.hours      IS 'When it is answered: always or in office hours; empty when not known';
COMMENT ON COLUMN directory.contact.fictitious IS 'True for the numbers of the demonstration, which nobody may call';
COMMENT ON COLUMN directory.contact.valid_from IS 'First day; empty when not verified';
COMMENT ON COLUMN directory.contact.valid_to   IS 'Last day; empty while in use';
COMMENT ON COLUMN directory.contact.span       IS 'Days of use, from the two dates';
COMMENT ON COLUMN directory.contact.basis      IS 'Where it was published';
COMMENT ON COLUMN directory.contact.status     IS 'V read in a published text, K general knowledge that nobody has confirmed';
COMMENT ON COLUMN directory.contact.confidence IS 'How sure the source is, percent';

COMMENT ON TABLE  directory.competence            IS 'Who leads for which goods, act and place, and when; the most specific rule wins';
COMMENT ON COLUMN directory.competence.id         IS 'Identifier of the rule';
COMMENT ON COLUMN directory.competence.key        IS 'Key of the reference rules, empty for later rules';
COMMENT ON COLUMN directory.competence.goods_code IS 'Goods group of the catalogue, or * for any';
COMMENT ON COLUMN directory.competence.act_code   IS 'Kind of violation of the catalogue, or * for any';
COMMENT ON COLUMN directory.competence.area_key   IS 'Area in which it holds, with all units below';
COMMENT ON COLUMN directory.competence.lead_key   IS 'Lead agency';
COMMENT ON COLUMN directory.competence.wording_vi IS 'The rule in words, Vietnamese';
COMMENT ON COLUMN directory.competence.wording_en IS 'The rule in words, English';
COMMENT ON COLUMN directory.competence.valid_from IS 'First day of the rule';
COMMENT ON COLUMN directory.competence.valid_to   IS 'Last day of the rule; empty while it holds';
COMMENT ON COLUMN directory.competence.span       IS 'Days of the rule, from the two dates';
COMMENT ON COLUMN directory.competence.status     IS 'V read in a published text, K general knowledge that nobody has confirmed';
COMMENT ON COLUMN directory.competence.confidence IS 'How sure the source is, percent';
COMMENT ON COLUMN directory.competence.note       IS 'What is uncertain';

COMMENT ON TABLE  directory.competence_partner               IS 'Coordinating agencies of a rule';
COMMENT ON COLUMN directory.competence_partner.competence_id IS 'The rule';
COMMENT ON COLUMN directory.competence_partner.position      IS 'Order in which they are named';
COMMENT ON COLUMN directory.competence_partner.agency_key    IS 'Agency that helps the lead; its successor when it ended';

COMMENT ON TABLE  directory.competence_basis               IS 'Legal bases of a rule';
COMMENT ON COLUMN directory.competence_basis.competence_id IS 'The rule';
COMMENT ON COLUMN directory.competence_basis.position      IS 'Order in which they are cited';
COMMENT ON COLUMN directory.competence_basis.basis_code    IS 'Document in the register of the catalogue';
COMMENT ON COLUMN directory.competence_basis.article       IS 'Article or section; empty for the whole document';

-- The application adds rows and closes them; it never rewrites or removes what stood.
GRANT SELECT ON directory.area, directory.area_successor TO ${app};
GRANT SELECT, INSERT ON directory.agency, directory.agency_version, directory.succession,
                        directory.committee_role, directory.contact, directory.competence,
                        directory.competence_partner, directory.competence_basis TO ${app};
GRANT UPDATE (valid_to, reckoned_to) ON directory.agency_version, directory.committee_role TO ${app};
GRANT UPDATE (valid_to) ON directory.contact, directory.competence TO ${app};
