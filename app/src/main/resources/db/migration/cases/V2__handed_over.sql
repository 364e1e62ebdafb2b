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

CREATE TABLE cases.escalation (
  case_id  uuid NOT NULL REFERENCES cases.case_file,
  clock    uuid NOT NULL,
  level    int NOT NULL CHECK (level BETWEEN 1 AND 3),
  at       timestamptz NOT NULL,
  PRIMARY KEY (case_id, clock, level)
);

COMMENT ON TABLE cases.escalation IS 'The ladder of clocks of cases: 1 the officer, 2 the head of the agency, 3 the standing office; each step once';
COMMENT ON COLUMN cases.escalation.case_id IS 'The case';
COMMENT ON COLUMN cases.escalation.clock IS 'Clock in the deadlines';
COMMENT ON COLUMN cases.escalation.level IS 'How far up';
COMMENT ON COLUMN cases.escalation.at IS 'When';

GRANT SELECT, INSERT ON cases.escalation TO ${app};

ALTER TABLE cases.escalation ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.escalation FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.escalation USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));
