-- A partner is registered by two persons now, in the room of exchange; the keys that one person gave open nothing.
REVOKE INSERT, UPDATE ON tips.partner FROM ${app};
COMMENT ON TABLE tips.partner IS 'Who handed reports in over the first interface; kept, its keys open nothing';
