-- That a file was passed up gives ten working days (Đ125.8, K) and is none of the two longer times of Đ125: a seizure that
-- was passed up is still held one month, and then two. The number counts what was made before, passing up included.
UPDATE deadlines.legal_extension SET times = 2 WHERE rule_key = 'VP.SEIZE' AND option = 'one-month';
UPDATE deadlines.legal_extension SET times = 3 WHERE rule_key = 'VP.SEIZE' AND option = 'two-months';
