-- Cases of earlier years, settled by an agency before its work was kept here: entered afterwards from the file and
-- compared by a second person. They are no case files: no act is done on them and no clock runs; they are counted.
CREATE TABLE cases.earlier_case (
  id           uuid PRIMARY KEY,
  year         int  NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  serial       int  NOT NULL CHECK (serial > 0),
  number       text NOT NULL UNIQUE,
  title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  agency       text NOT NULL,
  acted_by     text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('PERSON', 'BUSINESS', 'SHOP')),
  violator     text NOT NULL CHECK (length(violator) BETWEEN 1 AND 200),
  goods        text,
  violation    text,
  area         text,
  basis        text NOT NULL,
  received_on  date NOT NULL,
  inspected_on date CHECK (inspected_on BETWEEN received_on AND decided_on),
  decided_on   date NOT NULL CHECK (decided_on >= received_on),
  outcome      text NOT NULL CHECK (outcome IN ('FINED', 'CLEARED', 'HANDED_ON')),
  decision     text NOT NULL CHECK (length(decision) BETWEEN 1 AND 60),
  mark         text NOT NULL,
  worth_dong   bigint CHECK (worth_dong >= 0),
  fine_dong    bigint CHECK (fine_dong > 0),
  paid_dong    bigint CHECK (paid_dong > 0 AND paid_dong <= fine_dong),
  paid_on      date CHECK (paid_on >= decided_on),
  document     text NOT NULL CHECK (length(document) BETWEEN 1 AND 200),
  entered_by   uuid NOT NULL,
  entered_at   timestamptz NOT NULL,
  by_head      boolean NOT NULL,
  accepted     boolean,
  answer       text CHECK (length(answer) <= 2000),
  answered_by  uuid CHECK (answered_by <> entered_by),
  answered_at  timestamptz,
  UNIQUE (year, serial),
  CHECK ((fine_dong IS NOT NULL) = (outcome = 'FINED')),
  CHECK ((paid_dong IS NULL) = (paid_on IS NULL)),
  CHECK (num_nulls(accepted, answer, answered_by, answered_at) IN (0, 4))
);

CREATE UNIQUE INDEX earlier_case_once ON cases.earlier_case (acted_by, decided_on, mark)
  WHERE accepted IS DISTINCT FROM false;
CREATE INDEX earlier_case_of_agency ON cases.earlier_case (agency, decided_on);

COMMENT ON TABLE  cases.earlier_case              IS 'Cases of earlier years, entered late from their files; what a second person found right is counted';
COMMENT ON COLUMN cases.earlier_case.id           IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.earlier_case.year         IS 'Year of the decision';
COMMENT ON COLUMN cases.earlier_case.serial       IS 'Running number within that year';
COMMENT ON COLUMN cases.earlier_case.number       IS 'Number as people say it here, VC-2024-0001';
COMMENT ON COLUMN cases.earlier_case.title        IS 'What it was about';
COMMENT ON COLUMN cases.earlier_case.agency       IS 'Key of the agency that entered it';
COMMENT ON COLUMN cases.earlier_case.acted_by     IS 'Key of the agency that settled it then';
COMMENT ON COLUMN cases.earlier_case.kind         IS 'Sort of the violator';
COMMENT ON COLUMN cases.earlier_case.violator     IS 'Whom it was about, as written in the file';
COMMENT ON COLUMN cases.earlier_case.goods        IS 'Code of the goods group, as of the day of the receipt';
COMMENT ON COLUMN cases.earlier_case.violation    IS 'Code of the kind of violation, as of the day of the receipt';
COMMENT ON COLUMN cases.earlier_case.area         IS 'Code of the commune, ward or special zone of today';
COMMENT ON COLUMN cases.earlier_case.basis        IS 'Code of the law or decree on which it was decided, in force on that day';
COMMENT ON COLUMN cases.earlier_case.received_on  IS 'Day on which the first information reached the agency';
COMMENT ON COLUMN cases.earlier_case.inspected_on IS 'Day of the inspection; empty where none was held';
COMMENT ON COLUMN cases.earlier_case.decided_on   IS 'Day on which it was settled';
COMMENT ON COLUMN cases.earlier_case.outcome      IS 'How it was settled';
COMMENT ON COLUMN cases.earlier_case.decision     IS 'Number of the paper that settled it, as printed';
COMMENT ON COLUMN cases.earlier_case.mark         IS 'The same without signs, for comparison';
COMMENT ON COLUMN cases.earlier_case.worth_dong   IS 'Value of the goods in dong';
COMMENT ON COLUMN cases.earlier_case.fine_dong    IS 'Fine decided, in dong';
COMMENT ON COLUMN cases.earlier_case.paid_dong    IS 'What of it was paid, in dong';
COMMENT ON COLUMN cases.earlier_case.paid_on      IS 'Day of the last payment';
COMMENT ON COLUMN cases.earlier_case.document     IS 'Number under which the file stands in the register of the agency';
COMMENT ON COLUMN cases.earlier_case.entered_by   IS 'Officer who entered it';
COMMENT ON COLUMN cases.earlier_case.entered_at   IS 'When';
COMMENT ON COLUMN cases.earlier_case.by_head      IS 'Whether a head entered it; else the second person must be one';
COMMENT ON COLUMN cases.earlier_case.accepted     IS 'Whether the second person found it so in the file; empty before that';
COMMENT ON COLUMN cases.earlier_case.answer       IS 'Words of the second person';
COMMENT ON COLUMN cases.earlier_case.answered_by  IS 'The second person';
COMMENT ON COLUMN cases.earlier_case.answered_at  IS 'When it was compared; since then it counts';

GRANT SELECT, INSERT ON cases.earlier_case TO ${app};
GRANT UPDATE (accepted, answer, answered_by, answered_at) ON cases.earlier_case TO ${app};

-- Whoever works on cases in the agency that entered it sees it.
CREATE FUNCTION cases.guard_earlier() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard(NEW.id, ARRAY['case:' || NEW.agency], '{}', true, true);
  RETURN NULL;
END $$;

CREATE TRIGGER earlier_case_is_guarded AFTER INSERT ON cases.earlier_case
  FOR EACH ROW EXECUTE FUNCTION cases.guard_earlier();
REVOKE EXECUTE ON FUNCTION cases.guard_earlier() FROM PUBLIC;

-- What was compared stays.
CREATE FUNCTION cases.earlier_is_compared_once() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.accepted IS NOT NULL THEN
    RAISE EXCEPTION 'what was compared stays' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER compared_once BEFORE UPDATE ON cases.earlier_case
  FOR EACH ROW EXECUTE FUNCTION cases.earlier_is_compared_once();

ALTER TABLE cases.earlier_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.earlier_case FORCE ROW LEVEL SECURITY;
-- Without a reader no row is shown.
CREATE POLICY seen ON cases.earlier_case USING (
  (current_setting('cases.everything', true) = 'on' OR current_setting('cases.agency', true) <> '') AND kernel.sees(id));
