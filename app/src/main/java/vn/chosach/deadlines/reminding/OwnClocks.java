package vn.chosach.deadlines.reminding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.deadlines.rules.RuleBook;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.sight.CurrentMarks;
import vn.chosach.ui.Lang;

/**
 * What leaves the house about the running clocks of an officer, and for the head of an agency also
 * those of it that nobody is assigned to: the duty in the words of the rule, the number, the end.
 * Titles stay inside, since some of them say what a matter is about.
 */
@Component
class OwnClocks {

  /** More than anybody can read in a calendar. */
  static final int MOST = 500;

  /** Numbers of the house, such as {@code VV-2026-00012}. */
  private static final Pattern NUMBER = Pattern.compile("\\b\\p{Lu}{2,4}-\\d{4}-\\d{3,7}\\b");

  private final JdbcClient jdbc;
  private final RuleBook rules;
  private final CurrentMarks marks;

  OwnClocks(JdbcClient jdbc, RuleBook rules, CurrentMarks marks) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.marks = marks;
  }

  /**
   * An end.
   *
   * @param clock which clock
   * @param number of the matter; empty when its title names none
   * @param rule that sets the end
   * @param dueAt when it ends
   * @param dueDay its last day
   * @param wholeDay whether the whole last day may be used
   * @param changedAt when the clock last changed
   */
  record End(
      ClockId clock,
      String number,
      LegalRule rule,
      Instant dueAt,
      LocalDate dueDay,
      boolean wholeDay,
      Instant changedAt) {

    /** Duty and number, without content. */
    String words(Lang lang) {
      String duty = rule.name().in(lang);
      return number.isEmpty() ? duty : duty + " · " + number;
    }
  }

  /**
   * Those that end up to a moment, soonest end first, at most {@value #MOST}. The calendar and the
   * mail ask without a signed-in officer: they look with the eyes of the one they are for.
   */
  List<End> until(Officer officer, Instant last) {
    return marks.as(ActingOfficer.of(officer), () -> seen(officer, last));
  }

  private List<End> seen(Officer officer, Instant last) {
    return jdbc.sql(
            """
            SELECT id, title, rule_key, started_at, due_at, due_day, whole_day, last_act_at
              FROM deadlines.clock
             WHERE state = 'RUNNING' AND due_at <= :last
               AND (officer = :officer OR :head AND officer IS NULL AND agency = :agency)
             ORDER BY due_at, id LIMIT :most
            """)
        .param("last", last)
        .param("officer", officer.id())
        .param("head", officer.has(Role.AGENCY_HEAD))
        .param("agency", officer.agencyKey())
        .param("most", MOST)
        .query(this::read)
        .list();
  }

  private End read(ResultSet row, int n) throws SQLException {
    Instant started = row.getTimestamp("started_at").toInstant();
    Matcher number = NUMBER.matcher(row.getString("title"));
    return new End(
        new ClockId(row.getObject("id", UUID.class)),
        number.find() ? number.group() : "",
        rules.inForce(row.getString("rule_key"), Vietnam.dayOf(started)).orElseThrow(),
        row.getTimestamp("due_at").toInstant(),
        row.getObject("due_day", LocalDate.class),
        row.getBoolean("whole_day"),
        row.getTimestamp("last_act_at").toInstant());
  }
}
