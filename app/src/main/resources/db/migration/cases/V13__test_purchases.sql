-- Goods that are bought to find out whether they are genuine: one row from the plan to the result. What was
-- bought, its sample, films and photos are exhibits of the case with their custody there.
CREATE TABLE cases.purchase (
  id             uuid PRIMARY KEY,
  case_id        uuid NOT NULL REFERENCES cases.case_file,
  number         int NOT NULL CHECK (number BETWEEN 1 AND 999),
  state          text NOT NULL CHECK (state IN ('PLANNED', 'APPROVED', 'ORDERED', 'RECEIVED', 'UNPACKED',
                                                'APPRAISING', 'CONCLUDED', 'DECLINED', 'CANCELLED')),
  planned_by     uuid NOT NULL,
  planned_at     timestamptz NOT NULL,
  platform       text,
  offer          text NOT NULL,
  goods          text NOT NULL,
  purpose        text NOT NULL,
  ground         text NOT NULL,
  budget_dong    bigint NOT NULL CHECK (budget_dong > 0),
  buyer          uuid NOT NULL,
  approver       uuid NOT NULL CHECK (approver NOT IN (planned_by, buyer)),
  approved_by    uuid CHECK (approved_by NOT IN (planned_by, buyer)),
  approved_at    timestamptz,
  order_number   text,
  ordered_on     date,
  price_dong     bigint CHECK (price_dong > 0 AND price_dong <= budget_dong),
  payment        text,
  address_sealed bytea,
  received_at    timestamptz,
  receiver       text,
  carrier        text,
  tracking       text,
  parcel         text,
  seals          text,
  exhibit        int,
  unpacked_at    timestamptz,
  place          text,
  witnesses      text,
  found          text,
  seal           text,
  keeper         text,
  sample_at      timestamptz,
  sample_body    text,
  sample         text,
  sample_paper   text,
  sample_exhibit int,
  concluded_on   date,
  result         text CHECK (result IN ('GENUINE', 'COUNTERFEIT', 'UNCLEAR')),
  result_paper   text,
  meaning        text,
  ended_by       uuid,
  ended_at       timestamptz,
  ended_words    text,
  UNIQUE (case_id, number),
  CHECK (state IN ('PLANNED', 'DECLINED', 'CANCELLED') OR approved_by IS NOT NULL),
  CHECK (state NOT IN ('RECEIVED', 'UNPACKED', 'APPRAISING', 'CONCLUDED') OR exhibit IS NOT NULL),
  CHECK ((state = 'CONCLUDED') = (result IS NOT NULL)),
  CHECK ((state IN ('DECLINED', 'CANCELLED')) = (ended_words IS NOT NULL))
);

COMMENT ON TABLE cases.purchase IS 'Test purchases: goods bought by plan, opened before a camera, kept as exhibits';
COMMENT ON COLUMN cases.purchase.id IS 'Identifier, UUID version 7; films and photos wait under it in the vault';
COMMENT ON COLUMN cases.purchase.case_id IS 'The case';
COMMENT ON COLUMN cases.purchase.number IS 'Number inside the case';
COMMENT ON COLUMN cases.purchase.state IS 'Where it stands, as the table of its life names it';
COMMENT ON COLUMN cases.purchase.planned_by IS 'Officer who planned it';
COMMENT ON COLUMN cases.purchase.planned_at IS 'When it was planned';
COMMENT ON COLUMN cases.purchase.platform IS 'Code of the platform; empty when it is none of the catalogue';
COMMENT ON COLUMN cases.purchase.offer IS 'Listing or shop, by link or name';
COMMENT ON COLUMN cases.purchase.goods IS 'What is to be bought and how much of it';
COMMENT ON COLUMN cases.purchase.purpose IS 'What for';
COMMENT ON COLUMN cases.purchase.ground IS 'Plan, decision or article it rests on';
COMMENT ON COLUMN cases.purchase.budget_dong IS 'Most that may be paid, in dong';
COMMENT ON COLUMN cases.purchase.buyer IS 'Officer who orders';
COMMENT ON COLUMN cases.purchase.approver IS 'Second person that the plan names';
COMMENT ON COLUMN cases.purchase.approved_by IS 'Second person who agreed; the database itself refuses whoever planned or buys';
COMMENT ON COLUMN cases.purchase.approved_at IS 'When it was agreed to';
COMMENT ON COLUMN cases.purchase.order_number IS 'Number of the order';
COMMENT ON COLUMN cases.purchase.ordered_on IS 'Day of the order';
COMMENT ON COLUMN cases.purchase.price_dong IS 'What was paid with all costs, in dong';
COMMENT ON COLUMN cases.purchase.payment IS 'How it was paid and where that is seen';
COMMENT ON COLUMN cases.purchase.address_sealed IS 'Address of the delivery, sealed: it may show the cover of an officer';
COMMENT ON COLUMN cases.purchase.received_at IS 'When the parcel came';
COMMENT ON COLUMN cases.purchase.receiver IS 'First hand that held it';
COMMENT ON COLUMN cases.purchase.carrier IS 'Who delivered it';
COMMENT ON COLUMN cases.purchase.tracking IS 'Number of the consignment';
COMMENT ON COLUMN cases.purchase.parcel IS 'In what state the parcel came';
COMMENT ON COLUMN cases.purchase.seals IS 'In what state its seals and tapes came';
COMMENT ON COLUMN cases.purchase.exhibit IS 'Number among the exhibits of the case';
COMMENT ON COLUMN cases.purchase.unpacked_at IS 'When it was opened';
COMMENT ON COLUMN cases.purchase.place IS 'Where it was opened';
COMMENT ON COLUMN cases.purchase.witnesses IS 'Before whom';
COMMENT ON COLUMN cases.purchase.found IS 'What was in it';
COMMENT ON COLUMN cases.purchase.seal IS 'Seal under which the goods lie since';
COMMENT ON COLUMN cases.purchase.keeper IS 'Who held them after the opening';
COMMENT ON COLUMN cases.purchase.sample_at IS 'When a sample went out';
COMMENT ON COLUMN cases.purchase.sample_body IS 'Appraisal body';
COMMENT ON COLUMN cases.purchase.sample IS 'What the sample is';
COMMENT ON COLUMN cases.purchase.sample_paper IS 'Number of the request';
COMMENT ON COLUMN cases.purchase.sample_exhibit IS 'Number of the sample among the exhibits of the case';
COMMENT ON COLUMN cases.purchase.concluded_on IS 'Day of the result';
COMMENT ON COLUMN cases.purchase.result IS 'What was found about the goods';
COMMENT ON COLUMN cases.purchase.result_paper IS 'Number of the conclusion, or on what else the result rests';
COMMENT ON COLUMN cases.purchase.meaning IS 'What follows for the case';
COMMENT ON COLUMN cases.purchase.ended_by IS 'Who declined or cancelled it';
COMMENT ON COLUMN cases.purchase.ended_at IS 'When';
COMMENT ON COLUMN cases.purchase.ended_words IS 'Why';

GRANT SELECT, INSERT, UPDATE ON cases.purchase TO ${app};

ALTER TABLE cases.purchase ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.purchase FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.purchase USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));
