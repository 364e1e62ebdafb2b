-- Two persons of the integrity desk end a hit; what each of them said stays. Beside the number of a case, which the desk
-- does not open, stands who keeps it and whether the officer works on it.
ALTER TABLE conduct.interest_hit
  ADD COLUMN keeper text NOT NULL DEFAULT '',
  ADD COLUMN works boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN conduct.interest_hit.keeper IS 'Key of the agency that keeps the case; empty for what is no case';
COMMENT ON COLUMN conduct.interest_hit.works IS 'Whether the officer worked on that case when it was found';

CREATE TABLE conduct.interest_judgement (
  id      uuid PRIMARY KEY,
  hit     uuid NOT NULL REFERENCES conduct.interest_hit,
  officer uuid NOT NULL,
  at      timestamptz NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('HARMLESS', 'KEPT_AWAY', 'CASE')),
  words   bytea NOT NULL
);

CREATE INDEX interest_judgement_of_hit ON conduct.interest_judgement (hit);

COMMENT ON TABLE  conduct.interest_judgement IS 'What each officer of the integrity desk said of a hit; never changed';
COMMENT ON COLUMN conduct.interest_judgement.id IS 'Identifier';
COMMENT ON COLUMN conduct.interest_judgement.hit IS 'Of what';
COMMENT ON COLUMN conduct.interest_judgement.officer IS 'Who said it';
COMMENT ON COLUMN conduct.interest_judgement.at IS 'When';
COMMENT ON COLUMN conduct.interest_judgement.outcome IS 'What';
COMMENT ON COLUMN conduct.interest_judgement.words IS 'Why, sealed';

GRANT SELECT, INSERT ON conduct.interest_judgement TO ${app};

-- What one person said before stays as it was; the seal names the identifier of the hit.
ALTER TABLE conduct.interest_hit NO FORCE ROW LEVEL SECURITY;
INSERT INTO conduct.interest_judgement (id, hit, officer, at, outcome, words)
SELECT id, id, judged_by, judged_at, outcome, words FROM conduct.interest_hit
 WHERE outcome IS NOT NULL AND words IS NOT NULL;
ALTER TABLE conduct.interest_hit FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN conduct.interest_hit.words IS 'Why, sealed, of hits that one person ended; since then every judgement has its own row';

ALTER TABLE conduct.interest_judgement ENABLE ROW LEVEL SECURITY;
ALTER TABLE conduct.interest_judgement FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON conduct.interest_judgement
  USING (EXISTS (SELECT FROM conduct.interest_hit h WHERE h.id = hit));

CREATE TRIGGER interest_judgement_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON conduct.interest_judgement
  FOR EACH STATEMENT EXECUTE FUNCTION conduct.refuse_change();
