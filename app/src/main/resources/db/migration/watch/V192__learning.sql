-- Officers' verdicts teach an order of the review queue, rows to read each day, and words for rules. A model orders only
-- while it is measured to be better than the score of the engine; it decides nothing.

CREATE TABLE watch.rank_model (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  day date NOT NULL,
  format int NOT NULL,
  lessons int NOT NULL CHECK (lessons >= 0),
  worth int NOT NULL CHECK (worth BETWEEN 0 AND lessons),
  tested int NOT NULL CHECK (tested >= 0),
  tested_worth int NOT NULL CHECK (tested_worth BETWEEN 0 AND tested),
  by_model numeric(7, 6),
  by_score numeric(7, 6),
  verdict text NOT NULL CHECK (verdict IN ('BETTER', 'NOT_BETTER', 'TOO_FEW')),
  told jsonb NOT NULL DEFAULT '{"words": []}',
  bytes bytea,
  CHECK ((verdict = 'TOO_FEW') = (by_model IS NULL)),
  CHECK ((by_model IS NULL) = (by_score IS NULL)),
  CHECK (verdict <> 'BETTER' OR bytes IS NOT NULL)
);

COMMENT ON TABLE  watch.rank_model IS 'What was learned in a night from verdicts, and whether it orders the queue; the newest holds; never changed';
COMMENT ON COLUMN watch.rank_model.number IS 'Version; rises';
COMMENT ON COLUMN watch.rank_model.at IS 'When it was learned';
COMMENT ON COLUMN watch.rank_model.day IS 'Day in Vietnam on which it was learned';
COMMENT ON COLUMN watch.rank_model.format IS 'Version of features and bytes; a program of another one refuses it';
COMMENT ON COLUMN watch.rank_model.lessons IS 'Verdicts that it was learned from, however much each counted';
COMMENT ON COLUMN watch.rank_model.worth IS 'Of these, how many found something';
COMMENT ON COLUMN watch.rank_model.tested IS 'Verdicts of the last 30 days on which both orders were measured';
COMMENT ON COLUMN watch.rank_model.tested_worth IS 'Of these, how many found something';
COMMENT ON COLUMN watch.rank_model.by_model IS 'Average precision of what was learned from the older verdicts; empty for too few';
COMMENT ON COLUMN watch.rank_model.by_score IS 'Average precision of the score that the officers saw, on the same verdicts';
COMMENT ON COLUMN watch.rank_model.verdict IS 'Whether it is better than the score; only then it orders';
COMMENT ON COLUMN watch.rank_model.told IS 'Words that verdicts taught, each with what it rests on; no person';
COMMENT ON COLUMN watch.rank_model.bytes IS 'The model; empty for too few verdicts';

GRANT SELECT, INSERT ON watch.rank_model TO ${app};

CREATE TABLE watch.capped_account (
  number int PRIMARY KEY CHECK (number > 0),
  officer uuid NOT NULL,
  agency text NOT NULL,
  about_one boolean NOT NULL,
  verdicts int NOT NULL CHECK (verdicts > 0),
  counted numeric(9, 3) NOT NULL CHECK (counted BETWEEN 0 AND verdicts)
);

COMMENT ON TABLE  watch.capped_account IS 'Accounts whose verdicts counted for less when it was learned last; written anew each night, so that nobody stays named';
COMMENT ON COLUMN watch.capped_account.number IS 'Position, most verdicts first';
COMMENT ON COLUMN watch.capped_account.officer IS 'Whose account';
COMMENT ON COLUMN watch.capped_account.agency IS 'In whose name it decided last; its head reads it, and the standing office';
COMMENT ON COLUMN watch.capped_account.about_one IS 'Whether it always said the same about one seller; else it gave more than a quarter of all verdicts';
COMMENT ON COLUMN watch.capped_account.verdicts IS 'How many it gave, about that seller or in all';
COMMENT ON COLUMN watch.capped_account.counted IS 'As how many they counted';

GRANT SELECT, INSERT, DELETE ON watch.capped_account TO ${app};

-- State of a flagged listing; of a merged one that of the one it was merged into in the end.
CREATE FUNCTION watch.settled_as(hit uuid) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  WITH RECURSIVE leader AS (
    SELECT h.state, h.merged_into FROM watch.hit h WHERE h.id = $1
    UNION
    SELECT h.state, h.merged_into FROM watch.hit h JOIN leader l ON h.id = l.merged_into)
  SELECT state FROM leader WHERE state <> 'MERGED'
$$;

ALTER TABLE watch.hit
  ADD COLUMN rank numeric(7, 6) CHECK (rank BETWEEN 0 AND 1),
  ADD COLUMN ranked_by bigint,
  ADD COLUMN drawn boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN watch.hit.rank IS 'Chance that an officer finds something, by the model that ranked it; empty before';
COMMENT ON COLUMN watch.hit.ranked_by IS 'Model that ranked it; empty before';
COMMENT ON COLUMN watch.hit.drawn IS 'Put up to be read though no rule asked for a look; no figure of flagged ones counts it until an officer finds something';

CREATE INDEX hit_ranked ON watch.hit ((coalesce(rank, 2)) DESC, (greatest(strength, score)) DESC, id)
  WHERE state IN ('OPEN', 'DISPUTED');

CREATE TABLE watch.reading (
  day date NOT NULL,
  hit uuid NOT NULL REFERENCES watch.hit,
  sort text NOT NULL CHECK (sort IN ('RANDOM', 'UNCERTAIN', 'PROPOSED')),
  rank numeric(7, 6) CHECK (rank BETWEEN 0 AND 1),
  PRIMARY KEY (day, hit)
);

CREATE INDEX reading_of_hit ON watch.reading (hit);

COMMENT ON TABLE  watch.reading IS 'Listings below the threshold that were put up to be read on a day; never changed';
COMMENT ON COLUMN watch.reading.day IS 'The day';
COMMENT ON COLUMN watch.reading.hit IS 'The listing as flagged ones are kept; its verdict stands there';
COMMENT ON COLUMN watch.reading.sort IS 'Why: drawn by chance, nearest to either side, or lifted by the model';
COMMENT ON COLUMN watch.reading.rank IS 'Chance by the model when it was put up; empty without a model';

GRANT SELECT, INSERT ON watch.reading TO ${app};

CREATE TABLE watch.rule_proposal (
  name text NOT NULL,
  version int NOT NULL,
  kind text NOT NULL DEFAULT 'rule' CHECK (kind = 'rule'),
  hit uuid NOT NULL REFERENCES watch.hit,
  owner uuid NOT NULL,
  proposed_by uuid NOT NULL,
  agency text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (name, version),
  FOREIGN KEY (kind, name, version) REFERENCES watch.rule_version
);

COMMENT ON TABLE  watch.rule_proposal IS 'Versions of rules that were proposed from a verdict; another person makes them live; never changed';
COMMENT ON COLUMN watch.rule_proposal.name IS 'Name of the rule';
COMMENT ON COLUMN watch.rule_proposal.version IS 'Its version';
COMMENT ON COLUMN watch.rule_proposal.kind IS 'Sort of section';
COMMENT ON COLUMN watch.rule_proposal.hit IS 'Flagged listing from whose verdict it came';
COMMENT ON COLUMN watch.rule_proposal.owner IS 'Officer who answers for the rule and looks again before it expires';
COMMENT ON COLUMN watch.rule_proposal.proposed_by IS 'Officer who proposed it';
COMMENT ON COLUMN watch.rule_proposal.agency IS 'In whose name';
COMMENT ON COLUMN watch.rule_proposal.at IS 'When';

GRANT SELECT, INSERT ON watch.rule_proposal TO ${app};

CREATE TRIGGER rank_model_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.rank_model
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
CREATE TRIGGER reading_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.reading
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
CREATE TRIGGER rule_proposal_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.rule_proposal
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
