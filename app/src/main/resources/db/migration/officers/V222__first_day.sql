-- What an officer marked of the first day in a role, as done or as not wanted. A preference.
CREATE TABLE officers.first_day (
  officer   uuid        NOT NULL REFERENCES officers.officer (id),
  step      text        NOT NULL CHECK (length(step) BETWEEN 3 AND 60),
  marked_at timestamptz NOT NULL,
  PRIMARY KEY (officer, step)
);

COMMENT ON TABLE  officers.first_day           IS 'Steps of the first day that officers no longer want to see on their desk';
COMMENT ON COLUMN officers.first_day.officer   IS 'Whose desk';
COMMENT ON COLUMN officers.first_day.step      IS 'Word of the step in the table that ships with the program';
COMMENT ON COLUMN officers.first_day.marked_at IS 'When it was marked';

GRANT SELECT, INSERT, DELETE ON officers.first_day TO ${app};
