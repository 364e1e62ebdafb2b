-- Whoever holds something with a subject in it learns who asked about that subject and before which act, also where the
-- asker was not told of the holder. The row bears where the record lies, so it opens with the predicate of the record.
CREATE TABLE referrals.told (
  id       uuid        PRIMARY KEY,
  at       timestamptz NOT NULL,
  day      date        NOT NULL,
  agency   text        NOT NULL,
  record   uuid,
  number   text        NOT NULL,
  path     text        NOT NULL,
  silent   boolean     NOT NULL,
  occasion text        NOT NULL CHECK (occasion IN ('QUESTION', 'OPENING', 'PLAN', 'ORDER', 'PURCHASE')),
  asked_by uuid        NOT NULL,
  asking   text        NOT NULL,
  kind     text        NOT NULL,
  mark     bytea       NOT NULL CHECK (octet_length(mark) = 16),
  value    bytea       NOT NULL,
  seen_at  timestamptz,
  seen_by  uuid,
  CHECK ((seen_at IS NULL) = (seen_by IS NULL))
);

CREATE UNIQUE INDEX told_once ON referrals.told (agency, coalesce(record, id), mark, asked_by, occasion, day);
CREATE INDEX told_of_agency ON referrals.told (agency, at DESC);

COMMENT ON TABLE  referrals.told          IS 'Holders of a subject and who asked about it';
COMMENT ON COLUMN referrals.told.id       IS 'Identifier';
COMMENT ON COLUMN referrals.told.at       IS 'When it was asked';
COMMENT ON COLUMN referrals.told.day      IS 'Day of that; the same question is told once a day';
COMMENT ON COLUMN referrals.told.agency   IS 'Key of the agency that holds it';
COMMENT ON COLUMN referrals.told.record   IS 'Record of that agency with the subject in it; empty for an entry of its register';
COMMENT ON COLUMN referrals.told.number   IS 'Number of that record; empty for none';
COMMENT ON COLUMN referrals.told.path     IS 'Page of that record; empty for none';
COMMENT ON COLUMN referrals.told.silent   IS 'Whether the asker learnt nothing of it';
COMMENT ON COLUMN referrals.told.occasion IS 'Before which act it was asked';
COMMENT ON COLUMN referrals.told.asked_by IS 'Officer who asked';
COMMENT ON COLUMN referrals.told.asking   IS 'Key of the agency in whose name';
COMMENT ON COLUMN referrals.told.kind     IS 'Kind of identifier, or NAME';
COMMENT ON COLUMN referrals.told.mark     IS 'Keyed mark of the subject';
COMMENT ON COLUMN referrals.told.value    IS 'The subject as it is shown, sealed';
COMMENT ON COLUMN referrals.told.seen_at  IS 'When the holder noted it; empty before';
COMMENT ON COLUMN referrals.told.seen_by  IS 'Officer of the holder who noted it';

GRANT SELECT, INSERT, UPDATE (seen_at, seen_by) ON referrals.told TO ${app};

ALTER TABLE referrals.told ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals.told FORCE ROW LEVEL SECURITY;
CREATE POLICY held ON referrals.told FOR SELECT USING (agency = ANY (referrals.keys()) AND kernel.sees(record));
CREATE POLICY noted ON referrals.told FOR UPDATE USING (agency = ANY (referrals.keys()) AND kernel.sees(record));
CREATE POLICY asked ON referrals.told FOR INSERT WITH CHECK (asking = ANY (referrals.keys()));
