-- Who teaches is an officer, whose profile shows the skill, or somebody from outside with a paper.
ALTER TABLE training.class ADD COLUMN teachers jsonb NOT NULL DEFAULT '[]';

COMMENT ON COLUMN training.class.trainers IS 'Who teaches, as it was typed';
COMMENT ON COLUMN training.class.teachers IS 'The same, each an officer, or a name with where that person works and the paper that shows why';
