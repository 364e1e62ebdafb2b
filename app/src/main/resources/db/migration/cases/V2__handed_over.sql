-- A case meets the referrals: which referral carried a file to the criminal side, and which of its
-- events were taken over into the timeline.

ALTER TABLE cases.transfer ADD COLUMN referral uuid;
COMMENT ON COLUMN cases.transfer.referral IS 'Referral in which the file went; empty for one that went on paper only';

ALTER TABLE cases.transfer DROP CONSTRAINT transfer_result_check;
ALTER TABLE cases.transfer ADD CONSTRAINT transfer_result_check CHECK (result IN ('RETURNED', 'PROSECUTED', 'DECLINED'));

CREATE TABLE cases.referral_seen (
  case_id  uuid NOT NULL REFERENCES cases.case_file,
  referral uuid NOT NULL,
  agency   text NOT NULL,
  event    text NOT NULL,
  seen_at  timestamptz NOT NULL,
  PRIMARY KEY (referral, agency, event)
);

COMMENT ON TABLE cases.referral_seen IS 'Events of referrals that cases have heard: told twice, each counts once';
COMMENT ON COLUMN cases.referral_seen.case_id IS 'The case that heard it';
COMMENT ON COLUMN cases.referral_seen.referral IS 'The referral';
COMMENT ON COLUMN cases.referral_seen.agency IS 'Receiver with whom it happened';
COMMENT ON COLUMN cases.referral_seen.event IS 'What happened';
COMMENT ON COLUMN cases.referral_seen.seen_at IS 'When it was heard';

GRANT SELECT, INSERT ON cases.referral_seen TO ${app};

ALTER TABLE cases.referral_seen ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.referral_seen FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.referral_seen USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));
