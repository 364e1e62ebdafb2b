-- What a rule is for. A clock that nothing starts is decoration: a rule either runs as a clock of a room, or is
-- counted where a page needs its end, or is the longer time of another rule, or is only shown for reference.
ALTER TABLE deadlines.legal_rule
  ADD COLUMN role text NOT NULL DEFAULT 'CLOCK' CHECK (role IN ('CLOCK', 'COUNTED', 'PART', 'REFERENCE')),
  ADD COLUMN part_of text,
  ADD CHECK ((role = 'PART') = (part_of IS NOT NULL)),
  DROP CONSTRAINT legal_rule_status_check,
  ADD CONSTRAINT legal_rule_status_check CHECK (status IN ('V', 'V2', 'K'));
ALTER TABLE deadlines.legal_extension
  ADD COLUMN valid_from date,
  DROP CONSTRAINT legal_extension_status_check,
  ADD CONSTRAINT legal_extension_status_check CHECK (status IN ('V', 'V2', 'K'));

COMMENT ON COLUMN deadlines.legal_rule.role IS 'CLOCK: an event of a room starts it; COUNTED: its end is counted on a page; PART: the longer time of another rule; REFERENCE: no procedure of the program starts it';
COMMENT ON COLUMN deadlines.legal_rule.part_of IS 'Rule whose longer time it is, of a PART';
COMMENT ON COLUMN deadlines.legal_rule.status IS 'V: read in a published text; V2: read in a text that quotes or reports it; K: general knowledge, unconfirmed';
COMMENT ON COLUMN deadlines.legal_extension.status IS 'V: read in a published text; V2: read in a text that quotes or reports it; K: general knowledge, unconfirmed';
COMMENT ON COLUMN deadlines.legal_extension.valid_from IS 'First day of the versions of the rule to which it belongs; empty for all versions';

UPDATE deadlines.legal_rule SET role = 'PART', part_of = 'HS.VERIFY' WHERE key IN ('HS.VERIFY.EXT', 'HS.VERIFY.EXT2');
UPDATE deadlines.legal_rule SET role = 'PART', part_of = 'VP.DECIDE' WHERE key IN ('VP.DECIDE.TRANSFERRED', 'VP.DECIDE.SPECIAL');
UPDATE deadlines.legal_rule SET role = 'COUNTED' WHERE key IN ('KN.TIMEBAR', 'KL.LIMIT', 'KL.LIMIT.LIGHT', 'KL.DURATION');
-- Rooms that do not exist (personal data, commendation, data of devices), acts of bodies that do not work with the
-- program (ministry, sellers, investigations of border guard and customs), receptions of citizens, and a plan that ended.
UPDATE deadlines.legal_rule SET role = 'REFERENCE'
 WHERE key IN ('DL.BREACH', 'DL.SUBJECT.REPLY', 'HS.BDBP.HQ.SMALL', 'HS.BDBP.HQ.OTHER', 'KH.PLAN.SUBMIT', 'KH.PLAN.END',
               'TB.TECH.VERIFY', 'TCD.ONLINE.NOTICE', 'TCD.REFUSE', 'TD.APPRAISE', 'TM.CHANGE', 'TM.REGISTER');
