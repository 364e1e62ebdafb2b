package vn.chosach.deadlines;

import org.springframework.stereotype.Component;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.deadlines.rules.RuleBook;

/** What clocks are counted by: the rules and the calendar. */
@Component
record References(RuleBook rules, CalendarBook calendars) {}
