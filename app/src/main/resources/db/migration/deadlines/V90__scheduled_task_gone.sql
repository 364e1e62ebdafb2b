-- The watch over the clocks is one of the recurring jobs of the program, which need no table.
DROP TABLE deadlines.scheduled_task;
