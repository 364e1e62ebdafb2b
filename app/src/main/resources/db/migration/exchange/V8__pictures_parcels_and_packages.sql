-- A picture of links is given once, by the mechanism of the sets.

ALTER TABLE exchange.sharing
  ADD COLUMN form text CHECK (form IN ('FTM', 'STIX', 'GRAPHML')),
  ADD COLUMN level text CHECK (level IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
  ADD COLUMN kinds text[] NOT NULL DEFAULT '{}',
  ADD COLUMN cases int NOT NULL DEFAULT 0 CHECK (cases >= 0),
  DROP CONSTRAINT sharing_fields_check,
  DROP CONSTRAINT sharing_period_check,
  ADD CONSTRAINT sharing_period_check CHECK (period IN ('MONTH', 'QUARTER', 'ONCE')),
  ADD CONSTRAINT a_table_or_a_picture CHECK (
    (form IS NULL) = (cardinality(fields) > 0)
    AND (form IS NULL) = (level IS NULL)
    AND (form IS NULL) = (period <> 'ONCE')
    AND (form IS NULL) = (cardinality(kinds) = 0)
    AND (form IS NULL OR cardinality(recipients) = 1));

COMMENT ON COLUMN exchange.sharing.form IS 'Form of the file of a picture; empty for a table';
COMMENT ON COLUMN exchange.sharing.level IS 'How far the recipient may pass a picture on (TLP 2.0); empty for a table';
COMMENT ON COLUMN exchange.sharing.kinds IS 'What of a picture leaves; nothing else does';
COMMENT ON COLUMN exchange.sharing.cases IS 'Of how many cases a picture tells; who does not see all does not see it';

CREATE TABLE exchange.sharing_case (
  sharing uuid NOT NULL REFERENCES exchange.sharing,
  case_id uuid NOT NULL,
  PRIMARY KEY (sharing, case_id)
);

COMMENT ON TABLE  exchange.sharing_case IS 'Cases of which a picture tells; never changed';
COMMENT ON COLUMN exchange.sharing_case.sharing IS 'The picture';
COMMENT ON COLUMN exchange.sharing_case.case_id IS 'The case';

GRANT SELECT, INSERT ON exchange.sharing_case TO ${app};

ALTER TABLE exchange.sharing_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.sharing_case FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON exchange.sharing_case
  USING ((SELECT kernel.sees_all()) OR kernel.sees(case_id)) WITH CHECK (true);

CREATE TRIGGER sharing_case_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange.sharing_case
  FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_change();

CREATE TABLE exchange.received_file (
  id uuid PRIMARY KEY,
  agency text NOT NULL,
  officer uuid NOT NULL,
  at timestamptz NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  sender text NOT NULL CHECK (length(sender) BETWEEN 1 AND 300),
  paper text NOT NULL CHECK (length(paper) <= 100),
  form text NOT NULL CHECK (form IN ('FTM', 'STIX', 'GRAPHML')),
  level text NOT NULL CHECK (level IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
  until date NOT NULL,
  sha256 text NOT NULL,
  body bytea,
  things int NOT NULL CHECK (things >= 0),
  ended_at timestamptz,
  why text NOT NULL DEFAULT '',
  UNIQUE (agency, sha256)
);

COMMENT ON TABLE  exchange.received_file IS 'Pictures that came from outside, to be judged thing by thing';
COMMENT ON COLUMN exchange.received_file.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN exchange.received_file.agency IS 'Key of the agency that received it';
COMMENT ON COLUMN exchange.received_file.officer IS 'Who took it in';
COMMENT ON COLUMN exchange.received_file.at IS 'When';
COMMENT ON COLUMN exchange.received_file.name IS 'Name of the file at its sender';
COMMENT ON COLUMN exchange.received_file.sender IS 'Who sent it, as the file or the package says, else as it was typed';
COMMENT ON COLUMN exchange.received_file.paper IS 'Number of the paper with which it came; empty for none';
COMMENT ON COLUMN exchange.received_file.form IS 'Its form';
COMMENT ON COLUMN exchange.received_file.level IS 'How far it may be passed on (TLP 2.0); the own agency alone where it does not say so';
COMMENT ON COLUMN exchange.received_file.until IS 'Last day on which it may be used';
COMMENT ON COLUMN exchange.received_file.sha256 IS 'Digest of what was handed in; the same again is the same';
COMMENT ON COLUMN exchange.received_file.body IS 'The file, sealed; empty once it is expired or recalled';
COMMENT ON COLUMN exchange.received_file.things IS 'How many things it tells of';
COMMENT ON COLUMN exchange.received_file.ended_at IS 'When its sender recalled it; empty while it did not';
COMMENT ON COLUMN exchange.received_file.why IS 'By which paper and why it was recalled';

GRANT SELECT, INSERT ON exchange.received_file TO ${app};
GRANT UPDATE (body, ended_at, why) ON exchange.received_file TO ${app};

CREATE TABLE exchange.received_thing (
  id uuid PRIMARY KEY,
  file uuid NOT NULL REFERENCES exchange.received_file,
  thing uuid NOT NULL,
  taken boolean NOT NULL,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  officer uuid NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (file, thing)
);

COMMENT ON TABLE  exchange.received_thing IS 'What officers judged of things of a received picture; never changed';
COMMENT ON COLUMN exchange.received_thing.id IS 'Identifier';
COMMENT ON COLUMN exchange.received_thing.file IS 'The picture';
COMMENT ON COLUMN exchange.received_thing.thing IS 'Identifier of the thing in the file';
COMMENT ON COLUMN exchange.received_thing.taken IS 'Whether it was taken into a case; the case says who took it';
COMMENT ON COLUMN exchange.received_thing.words IS 'Why';
COMMENT ON COLUMN exchange.received_thing.officer IS 'Who judged it';
COMMENT ON COLUMN exchange.received_thing.at IS 'When';

GRANT SELECT, INSERT ON exchange.received_thing TO ${app};

CREATE TRIGGER received_thing_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange.received_thing
  FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_change();

-- Notices of parcels: also by the interface, and many at once.

ALTER TABLE exchange.notice
  ALTER COLUMN link DROP NOT NULL,
  ADD COLUMN partner uuid REFERENCES exchange.partner,
  ADD CONSTRAINT by_one_way CHECK ((link IS NULL) <> (partner IS NULL));

COMMENT ON COLUMN exchange.notice.link IS 'By which link; empty for one that came by the interface';
COMMENT ON COLUMN exchange.notice.partner IS 'Of which partner it came by the interface; empty for one by a link';

ALTER TABLE exchange.partner
  ADD CONSTRAINT parcels_are_of_firms
    CHECK (NOT 'PARCELS' = ANY (scopes) OR (kind = 'POSTAL' AND code IS NOT NULL));
