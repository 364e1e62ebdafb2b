-- Table of db-scheduler; column names are the library's.
CREATE TABLE deadlines.scheduled_task (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_task_by_time ON deadlines.scheduled_task (execution_time);
CREATE INDEX scheduled_task_by_heartbeat ON deadlines.scheduled_task (last_heartbeat);

COMMENT ON TABLE  deadlines.scheduled_task                      IS 'When the watch over the clocks runs next, shared by all instances of the program';
COMMENT ON COLUMN deadlines.scheduled_task.task_name            IS 'Name of the task';
COMMENT ON COLUMN deadlines.scheduled_task.task_instance        IS 'Instance of the task';
COMMENT ON COLUMN deadlines.scheduled_task.task_data            IS 'Unused';
COMMENT ON COLUMN deadlines.scheduled_task.execution_time       IS 'When it runs next';
COMMENT ON COLUMN deadlines.scheduled_task.picked               IS 'Whether an instance of the program is running it';
COMMENT ON COLUMN deadlines.scheduled_task.picked_by            IS 'Which instance';
COMMENT ON COLUMN deadlines.scheduled_task.last_success         IS 'When it last succeeded';
COMMENT ON COLUMN deadlines.scheduled_task.last_failure         IS 'When it last failed';
COMMENT ON COLUMN deadlines.scheduled_task.consecutive_failures IS 'Failures since the last success';
COMMENT ON COLUMN deadlines.scheduled_task.last_heartbeat       IS 'Last sign of life while it runs';
COMMENT ON COLUMN deadlines.scheduled_task.version              IS 'Counter against two pickers';
COMMENT ON COLUMN deadlines.scheduled_task.priority             IS 'Unused';

GRANT SELECT, INSERT, UPDATE, DELETE ON deadlines.scheduled_task TO ${app};
