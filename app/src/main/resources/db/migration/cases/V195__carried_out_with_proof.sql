-- After a decision was signed nothing is typed that binds: it is served with proof, money comes in by a receipt that two
-- persons saw, an additional penalty or remedy is carried out by minutes (Luật XLVPHC art. 70, 73, 78).
ALTER TABLE cases.incoming_paper DROP CONSTRAINT incoming_paper_kind_check;
ALTER TABLE cases.incoming_paper ADD CONSTRAINT incoming_paper_kind_check CHECK (kind ~ '^[A-Z_]{3,30}$');

COMMENT ON COLUMN cases.incoming_paper.kind IS 'What the paper is, such as a written explanation, minutes, a proof of service, a receipt or an application';

ALTER TABLE cases.ruling ADD COLUMN agency text, ADD COLUMN office text;

COMMENT ON COLUMN cases.ruling.agency IS 'Key of the agency in whose name it was signed; empty for decisions of before';
COMMENT ON COLUMN cases.ruling.office IS 'Key of the office whose power signed it; empty for decisions of before';

CREATE TABLE cases.service (
  id          uuid PRIMARY KEY REFERENCES cases.incoming_paper,
  case_id     uuid NOT NULL REFERENCES cases.case_file,
  ruling      uuid NOT NULL REFERENCES cases.ruling,
  way         text NOT NULL CHECK (way IN ('IN_PERSON', 'POST', 'POST_RETURNED', 'REFUSED')),
  served_on   date NOT NULL,
  sent_on     date,
  mark        text,
  witness     text,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  CHECK (sent_on <= served_on),
  CHECK ((sent_on IS NOT NULL AND mark IS NOT NULL) = (way IN ('POST', 'POST_RETURNED')))
);

CREATE INDEX service_of_case ON cases.service (case_id);

COMMENT ON TABLE cases.service IS 'How a decision reached whom it concerns; never changed';
COMMENT ON COLUMN cases.service.id IS 'Identifier: the paper that proves it';
COMMENT ON COLUMN cases.service.case_id IS 'The case';
COMMENT ON COLUMN cases.service.ruling IS 'The decision';
COMMENT ON COLUMN cases.service.way IS 'By hand, by registered post, deemed served after the third return, or refused';
COMMENT ON COLUMN cases.service.served_on IS 'Day from which the days to pay count';
COMMENT ON COLUMN cases.service.sent_on IS 'Day on which the post took it, of several the last; empty for by hand';
COMMENT ON COLUMN cases.service.mark IS 'Tracking number of the post; empty for by hand';
COMMENT ON COLUMN cases.service.witness IS 'Who witnessed a refusal or the notice at the door';
COMMENT ON COLUMN cases.service.recorded_by IS 'Officer who recorded it';
COMMENT ON COLUMN cases.service.recorded_at IS 'When';

GRANT SELECT, INSERT ON cases.service TO ${app};

CREATE TABLE cases.receipt (
  id         uuid PRIMARY KEY REFERENCES cases.incoming_paper,
  case_id    uuid NOT NULL REFERENCES cases.case_file,
  ruling     uuid NOT NULL REFERENCES cases.ruling,
  number     text NOT NULL,
  paid_on    date NOT NULL,
  fine_dong  bigint NOT NULL CHECK (fine_dong >= 0),
  late_dong  bigint NOT NULL CHECK (late_dong >= 0),
  booked_by  uuid NOT NULL,
  booked_at  timestamptz NOT NULL,
  checked_by uuid CHECK (checked_by <> booked_by),
  checked_at timestamptz,
  accepted   boolean,
  CHECK (fine_dong + late_dong > 0),
  CHECK ((checked_by IS NULL) = (checked_at IS NULL) AND (checked_by IS NULL) = (accepted IS NULL))
);

-- One receipt pays once, in whichever case.
CREATE UNIQUE INDEX receipt_once ON cases.receipt (upper(number)) WHERE accepted IS NOT FALSE;
CREATE INDEX receipt_of_case ON cases.receipt (case_id);

COMMENT ON TABLE cases.receipt IS 'Receipts of the Treasury or a bank: one person books, a second one checks';
COMMENT ON COLUMN cases.receipt.id IS 'Identifier: the paper with its scan';
COMMENT ON COLUMN cases.receipt.case_id IS 'The case';
COMMENT ON COLUMN cases.receipt.ruling IS 'The decision';
COMMENT ON COLUMN cases.receipt.number IS 'Number as printed';
COMMENT ON COLUMN cases.receipt.paid_on IS 'Day of payment';
COMMENT ON COLUMN cases.receipt.fine_dong IS 'Of it for the fine or the tax, in dong';
COMMENT ON COLUMN cases.receipt.late_dong IS 'Of it for late payment, in dong';
COMMENT ON COLUMN cases.receipt.booked_by IS 'Who entered it';
COMMENT ON COLUMN cases.receipt.booked_at IS 'When';
COMMENT ON COLUMN cases.receipt.checked_by IS 'The second person; empty while it waits';
COMMENT ON COLUMN cases.receipt.checked_at IS 'When that person looked';
COMMENT ON COLUMN cases.receipt.accepted IS 'Whether the second person found it right';

GRANT SELECT, INSERT ON cases.receipt TO ${app};
GRANT UPDATE (checked_by, checked_at, accepted) ON cases.receipt TO ${app};

ALTER TABLE cases.payment
  ADD COLUMN booking   uuid UNIQUE REFERENCES cases.receipt,
  ADD COLUMN late_dong bigint NOT NULL DEFAULT 0 CHECK (late_dong >= 0),
  DROP CONSTRAINT payment_amount_dong_check,
  ADD CONSTRAINT payment_amount_dong_check CHECK (amount_dong >= 0 AND amount_dong + late_dong > 0);

COMMENT ON COLUMN cases.payment.amount_dong IS 'Amount of it for the fine or the tax, in dong';
COMMENT ON COLUMN cases.payment.booking IS 'The receipt that two persons saw; empty for payments of before';
COMMENT ON COLUMN cases.payment.late_dong IS 'Amount of it for late payment, in dong';

CREATE TABLE cases.measure (
  id       uuid PRIMARY KEY,
  case_id  uuid NOT NULL REFERENCES cases.case_file,
  ruling   uuid NOT NULL REFERENCES cases.ruling,
  kind     text NOT NULL CHECK (kind IN ('ADDITIONAL', 'REMEDY')),
  words    text NOT NULL,
  done_on  date,
  minutes  text,
  proof    uuid REFERENCES cases.incoming_paper,
  UNIQUE (ruling, kind),
  CHECK ((done_on IS NULL) = (proof IS NULL) AND (done_on IS NULL) = (minutes IS NULL))
);

CREATE INDEX measure_of_case ON cases.measure (case_id);

COMMENT ON TABLE cases.measure IS 'Additional penalties and remedies of a decision, and the minutes that they were carried out';
COMMENT ON COLUMN cases.measure.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.measure.case_id IS 'The case';
COMMENT ON COLUMN cases.measure.ruling IS 'The decision';
COMMENT ON COLUMN cases.measure.kind IS 'Additional penalty or remedy';
COMMENT ON COLUMN cases.measure.words IS 'As the decision has it';
COMMENT ON COLUMN cases.measure.done_on IS 'Day on which it was carried out';
COMMENT ON COLUMN cases.measure.minutes IS 'Number of the minutes';
COMMENT ON COLUMN cases.measure.proof IS 'The minutes';

GRANT SELECT, INSERT ON cases.measure TO ${app};
GRANT UPDATE (done_on, minutes, proof) ON cases.measure TO ${app};

ALTER TABLE cases.service ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.service FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.service USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));
ALTER TABLE cases.receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.receipt FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.receipt USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));
ALTER TABLE cases.measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.measure FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.measure USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

-- No service and no payment without its proof, whoever writes the row.
CREATE FUNCTION cases.service_needs_proof() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.served_on IS DISTINCT FROM OLD.served_on AND NOT EXISTS (
       SELECT FROM cases.service s WHERE s.ruling = NEW.id AND s.served_on = NEW.served_on) THEN
    RAISE EXCEPTION 'a decision is served with proof' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER served_with_proof BEFORE UPDATE OF served_on ON cases.ruling
  FOR EACH ROW EXECUTE FUNCTION cases.service_needs_proof();

CREATE FUNCTION cases.payment_needs_receipt() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM cases.receipt r
                  WHERE r.id = NEW.booking AND r.ruling = NEW.ruling AND r.accepted
                    AND r.fine_dong = NEW.amount_dong AND r.late_dong = NEW.late_dong) THEN
    RAISE EXCEPTION 'a payment is a receipt that two persons saw' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER paid_by_receipt BEFORE INSERT ON cases.payment
  FOR EACH ROW EXECUTE FUNCTION cases.payment_needs_receipt();
