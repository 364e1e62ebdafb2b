-- What takes listings out of sight is asked for by one officer and carried out by another.

ALTER TABLE watch.rule_change DROP CONSTRAINT rule_change_event_check;
ALTER TABLE watch.rule_change ADD CONSTRAINT rule_change_event_check
  CHECK (event IN ('SHIPPED', 'ENTERED', 'WENT_LIVE', 'ROLLED_BACK', 'SWITCHED_OFF', 'QUARANTINED', 'RELEASED', 'DECLINED',
                   'LIVE_ASKED', 'OFF_ASKED'));

COMMENT ON TABLE watch.rule_change IS 'What was done to rules, or asked for; never changed, and the newest number of what was done names the state of the book';
