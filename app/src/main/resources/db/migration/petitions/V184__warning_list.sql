-- The warning list is read by everybody: decisions that listed a trader are found without reading all steps.
CREATE INDEX step_lists ON petitions.step (petition, number) WHERE event IN ('WARN', 'UNLIST');
CREATE INDEX step_warned ON petitions.step (at) WHERE event = 'WARN';
