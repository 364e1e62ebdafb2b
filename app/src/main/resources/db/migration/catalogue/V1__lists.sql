-- Four reference lists, each row with the days on which it holds. A code may stand in several rows,
-- one for each span of days; the exclusion constraints keep such spans apart.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE TABLE catalogue.legal_basis (
  code       text     PRIMARY KEY CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position   int      NOT NULL,
  kind       text     NOT NULL CHECK (kind IN ('CODE', 'LAW', 'ORDINANCE', 'RESOLUTION', 'DECREE', 'DECISION',
                                               'DIRECTIVE', 'PARTY_DIRECTIVE', 'CIRCULAR', 'JOINT_CIRCULAR', 'PLAN')),
  number     text     NOT NULL,
  title      text     NOT NULL CHECK (title = normalize(title, NFC)),
  valid_from date,
  valid_to   date,
  span       daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  successor  text     REFERENCES catalogue.legal_basis DEFERRABLE INITIALLY DEFERRED,
  amends     text[]   NOT NULL DEFAULT '{}',
  status     text     NOT NULL CHECK (status IN ('V', 'K')),
  confidence smallint NOT NULL CHECK (confidence BETWEEN 0 AND 100),
  note       text,
  CHECK (valid_to >= valid_from)
);

CREATE TABLE catalogue.goods_group (
  id          bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code        text     NOT NULL CHECK (code ~ '^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$'),
  position    int      NOT NULL,
  standing    text     NOT NULL CHECK (standing IN ('BANNED', 'CONDITIONAL', 'HIGH_DEMAND', 'ORDINARY')),
  name_vi     text     NOT NULL CHECK (name_vi = normalize(name_vi, NFC)),
  name_en     text     NOT NULL,
  basis_codes text[]   NOT NULL DEFAULT '{}',
  valid_from  date,
  valid_to    date,
  span        daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  status      text     NOT NULL CHECK (status IN ('V', 'K')),
  confidence  smallint NOT NULL CHECK (confidence BETWEEN 0 AND 100),
  note        text,
  CHECK (valid_to >= valid_from),
  CONSTRAINT goods_group_once_a_day EXCLUDE USING gist (code WITH =, span WITH &&)
);

CREATE TABLE catalogue.violation_kind (
  id          bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code        text     NOT NULL CHECK (code ~ '^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$'),
  position    int      NOT NULL,
  name_vi     text     NOT NULL CHECK (name_vi = normalize(name_vi, NFC)),
  name_en     text     NOT NULL,
  plain_vi    text     NOT NULL,
  plain_en    text     NOT NULL,
  basis_codes text[]   NOT NULL DEFAULT '{}',
  valid_from  date,
  valid_to    date,
  span        daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  status      text     NOT NULL CHECK (status IN ('V', 'K')),
  confidence  smallint NOT NULL CHECK (confidence BETWEEN 0 AND 100),
  note        text,
  CHECK (valid_to >= valid_from),
  CONSTRAINT violation_kind_once_a_day EXCLUDE USING gist (code WITH =, span WITH &&)
);

CREATE TABLE catalogue.platform (
  code       text     PRIMARY KEY CHECK (code ~ '^[a-z]+(-[a-z]+)*$'),
  position   int      NOT NULL,
  kind       text     NOT NULL CHECK (kind IN ('MARKETPLACE', 'COMMERCE_SOCIAL_NETWORK')),
  name       text     NOT NULL,
  valid_from date,
  valid_to   date,
  span       daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  status     text     NOT NULL CHECK (status IN ('V', 'K')),
  confidence smallint NOT NULL CHECK (confidence BETWEEN 0 AND 100),
  note       text,
  CHECK (valid_to >= valid_from)
);

CREATE TABLE catalogue.platform_host (
  host          text PRIMARY KEY CHECK (host = lower(host) AND host ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$'),
  platform_code text NOT NULL REFERENCES catalogue.platform
);

COMMENT ON TABLE  catalogue.legal_basis            IS 'Register of laws, decrees and other documents that acts and rules cite';
COMMENT ON COLUMN catalogue.legal_basis.code       IS 'Short key, for instance nd-98-2020';
COMMENT ON COLUMN catalogue.legal_basis.position   IS 'Order in the list';
COMMENT ON COLUMN catalogue.legal_basis.kind       IS 'Kind of document';
COMMENT ON COLUMN catalogue.legal_basis.number     IS 'Number and symbol as printed';
COMMENT ON COLUMN catalogue.legal_basis.title      IS 'Title in Vietnamese, shortened';
COMMENT ON COLUMN catalogue.legal_basis.valid_from IS 'First day in force; empty when not verified';
COMMENT ON COLUMN catalogue.legal_basis.valid_to   IS 'Last day in force; empty while in force';
COMMENT ON COLUMN catalogue.legal_basis.span       IS 'Days in force, from the two dates';
COMMENT ON COLUMN catalogue.legal_basis.successor  IS 'Document that replaced it';
COMMENT ON COLUMN catalogue.legal_basis.amends     IS 'Codes of the documents it changes';
COMMENT ON COLUMN catalogue.legal_basis.status     IS 'V read in a published text, K general knowledge that nobody has confirmed';
COMMENT ON COLUMN catalogue.legal_basis.confidence IS 'How sure the source is, percent';
COMMENT ON COLUMN catalogue.legal_basis.note       IS 'What is uncertain, or where it is cited';

COMMENT ON TABLE  catalogue.goods_group             IS 'Groups of goods with their standing in law over time';
COMMENT ON COLUMN catalogue.goods_group.id          IS 'Row number';
COMMENT ON COLUMN catalogue.goods_group.code        IS 'Hierarchical code: health.medicine stands under health';
COMMENT ON COLUMN catalogue.goods_group.position    IS 'Order in the list';
COMMENT ON COLUMN catalogue.goods_group.standing    IS 'Banned, conditional, in high demand or ordinary';
COMMENT ON COLUMN catalogue.goods_group.name_vi     IS 'Name in Vietnamese';
COMMENT ON COLUMN catalogue.goods_group.name_en     IS 'Name in English';
COMMENT ON COLUMN catalogue.goods_group.basis_codes IS 'Codes of legal bases';
COMMENT ON COLUMN catalogue.goods_group.valid_from  IS 'First day of this row; empty since before the records';
COMMENT ON COLUMN catalogue.goods_group.valid_to    IS 'Last day of this row; empty while it holds';
COMMENT ON COLUMN catalogue.goods_group.span        IS 'Days on which the row holds, from the two dates';
COMMENT ON COLUMN catalogue.goods_group.status      IS 'V read in a published text, K general knowledge that nobody has confirmed';
COMMENT ON COLUMN catalogue.goods_group.confidence  IS 'How sure the source is, percent';
COMMENT ON COLUMN catalogue.goods_group.note        IS 'What is uncertain';

COMMENT ON TABLE  catalogue.violation_kind             IS 'Kinds of violation over time';
COMMENT ON COLUMN catalogue.violation_kind.id          IS 'Row number';
COMMENT ON COLUMN catalogue.violation_kind.code        IS 'Hierarchical code, for instance smuggling.off-gate';
COMMENT ON COLUMN catalogue.violation_kind.position    IS 'Order in the list';
COMMENT ON COLUMN catalogue.violation_kind.name_vi     IS 'Name in official Vietnamese';
COMMENT ON COLUMN catalogue.violation_kind.name_en     IS 'Name in English';
COMMENT ON COLUMN catalogue.violation_kind.plain_vi    IS 'What a citizen would say, in Vietnamese';
COMMENT ON COLUMN catalogue.violation_kind.plain_en    IS 'What a citizen would say, in English';
COMMENT ON COLUMN catalogue.violation_kind.basis_codes IS 'Codes of legal bases';
COMMENT ON COLUMN catalogue.violation_kind.valid_from  IS 'First day of this row; empty since before the records';
COMMENT ON COLUMN catalogue.violation_kind.valid_to    IS 'Last day of this row; empty while it holds';
COMMENT ON COLUMN catalogue.violation_kind.span        IS 'Days on which the row holds, from the two dates';
COMMENT ON COLUMN catalogue.violation_kind.status      IS 'V read in a published text, K general knowledge that nobody has confirmed';
COMMENT ON COLUMN catalogue.violation_kind.confidence  IS 'How sure the source is, percent';
COMMENT ON COLUMN catalogue.violation_kind.note        IS 'Article, or what is uncertain';

COMMENT ON TABLE  catalogue.platform            IS 'Online platforms where goods are offered';
COMMENT ON COLUMN catalogue.platform.code       IS 'Short key';
COMMENT ON COLUMN catalogue.platform.position   IS 'Order in the list';
COMMENT ON COLUMN catalogue.platform.kind       IS 'Marketplace or social network with commerce (Law 122/2025/QH15)';
COMMENT ON COLUMN catalogue.platform.name       IS 'Name as the public knows it';
COMMENT ON COLUMN catalogue.platform.valid_from IS 'First day listed; empty since before the records';
COMMENT ON COLUMN catalogue.platform.valid_to   IS 'Last day of operation; empty while it operates';
COMMENT ON COLUMN catalogue.platform.span       IS 'Days listed, from the two dates';
COMMENT ON COLUMN catalogue.platform.status     IS 'V read in a published text, K general knowledge that nobody has confirmed';
COMMENT ON COLUMN catalogue.platform.confidence IS 'How sure the source is, percent';
COMMENT ON COLUMN catalogue.platform.note       IS 'Source, or what is uncertain';

COMMENT ON TABLE  catalogue.platform_host               IS 'Host names by which an address is known to belong to a platform';
COMMENT ON COLUMN catalogue.platform_host.host          IS 'Registered name without www, lower case; names below it belong too';
COMMENT ON COLUMN catalogue.platform_host.platform_code IS 'Platform that the name belongs to';

GRANT SELECT ON catalogue.legal_basis, catalogue.goods_group, catalogue.violation_kind,
                catalogue.platform, catalogue.platform_host TO ${app};
