-- An amended plan moves the last day; the reminder follows it.
GRANT UPDATE (due_on) ON plans.late_duty TO ${app};
