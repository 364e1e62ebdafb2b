-- A part whose splitting was taken back gives its place and its number free, so that the next part
-- of the letter is numbered without a gap; its own history stays with it.
ALTER TABLE signals.signal DROP CONSTRAINT signal_part_check;
ALTER TABLE signals.signal ADD CONSTRAINT signal_part_check CHECK (part BETWEEN 0 AND 9 OR part BETWEEN 101 AND 999);

COMMENT ON COLUMN signals.signal.part IS 'Which part of its letter it is, from 1; 0 while the letter was not split; above 100 when its splitting was taken back';
