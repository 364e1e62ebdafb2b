-- Partners read the flagged listings that they handed in, in the order in which those changed.
CREATE INDEX hit_since ON watch.hit (since, id);

-- The keys of the first door are good no more: a partner is registered by two persons now, in the room of exchange.
REVOKE INSERT, UPDATE ON watch.partner FROM ${app};
REVOKE INSERT ON watch.push FROM ${app};
COMMENT ON TABLE watch.partner IS 'Who handed listings in over the first interface; kept, its keys open nothing';
COMMENT ON TABLE watch.push IS 'What partners handed in over the first interface; kept';
