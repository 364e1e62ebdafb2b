-- Who was reminded of a report, and when.

CREATE TABLE reports.reminder (
  period      text NOT NULL,
  form        text NOT NULL,
  agency      text NOT NULL,
  reminded_on date NOT NULL,
  officer     uuid,
  reminded_at timestamptz NOT NULL,
  PRIMARY KEY (period, form, agency, reminded_on)
);

COMMENT ON TABLE reports.reminder IS 'Reminders of reports that were not sent: at most one a day for each report; never changed';
COMMENT ON COLUMN reports.reminder.period IS 'Key of the period, or of the request';
COMMENT ON COLUMN reports.reminder.form IS 'Code of the form';
COMMENT ON COLUMN reports.reminder.agency IS 'Key of the agency that owes it';
COMMENT ON COLUMN reports.reminder.reminded_on IS 'Day of the reminder';
COMMENT ON COLUMN reports.reminder.officer IS 'Who reminded';
COMMENT ON COLUMN reports.reminder.reminded_at IS 'When';

GRANT SELECT, INSERT ON reports.reminder TO ${app};
