-- What goods of a mark cost is written, tried and made live by a person as rules are.
ALTER TABLE watch.rule_version DROP CONSTRAINT rule_version_kind_check;
ALTER TABLE watch.rule_version ADD CONSTRAINT rule_version_kind_check CHECK (kind IN ('rule', 'list', 'kind', 'norm'));

COMMENT ON TABLE watch.rule_version IS 'Rules, lists of phrases, kinds of goods and norms of prices, every version as written; never changed';
