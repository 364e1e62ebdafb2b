package vn.chosach.reports.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.periods.PeriodCalendar.PeriodCalendarFound;

/** Reminds who owes a report; what was said stays, and the agency sees it on its desk. */
@Component
public record Reminders(JdbcClient jdbc, Collecting collecting, FormBook forms, Journal journal) {

  /** From so many days before its deadline a report may be reminded of. */
  private static final int AHEAD = 2;

  /**
   * How often a report was reminded of.
   *
   * @param count how often
   * @param last day of the last time
   */
  public record RemindersSaid(int count, LocalDate last) {}

  /**
   * Reminds all who are late or nearly so.
   *
   * @return {@code reports.not-yours}, {@code reports.nobody-to-remind}, or what stands against the
   *     period
   */
  public Optional<Refusal> remind(String period, ActingOfficer reader, Instant now) {
    if (!reader.roles().contains(Role.STANDING_OFFICE)) {
      return Optional.of(Refusal.of("reports.not-yours"));
    }
    Collection collection;
    if (period.startsWith("REQUEST-")) {
      Request request = collecting.request(Report.idOf(period)).orElse(null);
      if (request == null) {
        return Optional.of(Refusal.of("reports.not-a-period"));
      }
      collection = collecting.of(request, reader);
    } else if (forms.calendar().period(period) instanceof PeriodCalendarFound.Is is) {
      collection = collecting.of(is.period(), reader);
    } else {
      return Optional.of(Refusal.of("reports.not-a-period"));
    }
    LocalDate today = Vietnam.dayOf(now);
    List<Collection.CollectionRow> owing =
        collection.rows().stream()
            .filter(row -> row.mark().open() && !row.dueOn().isAfter(today.plusDays(AHEAD)))
            .filter(row -> enter(row, today, reader.actor(), now))
            .toList();
    if (owing.isEmpty()) {
      return Optional.of(Refusal.of("reports.nobody-to-remind"));
    }
    journal.append(
        Act.of(reader.actor(), "reports.reminded", "report-period", period)
            .under(ReportLifeCycle.GROUND)
            .with(
                Map.of(
                    "agencies",
                    String.join(
                        ",", owing.stream().map(Collection.CollectionRow::agency).toList()))));
    return Optional.empty();
  }

  private boolean enter(Collection.CollectionRow row, LocalDate today, Actor actor, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO reports.reminder
                  (period, form, agency, reminded_on, officer, reminded_at)
                VALUES (:period, :form, :agency, :today, :officer::uuid, :now)
                ON CONFLICT DO NOTHING
                """)
            .paramSource(row)
            .param("today", today)
            .param("officer", actor.id())
            .param("now", now)
            .update()
        == 1;
  }

  /** What was said about the reports of some periods, by {@code period|form|agency}. */
  static Map<String, RemindersSaid> of(JdbcClient jdbc, List<String> periods) {
    var said = new HashMap<String, RemindersSaid>();
    if (periods.isEmpty()) {
      return said;
    }
    jdbc.sql(
            """
            SELECT period, form, agency, count(*)::int AS n, max(reminded_on) AS last
              FROM reports.reminder WHERE period IN (:periods) GROUP BY period, form, agency
            """)
        .param("periods", periods)
        .query(
            row -> {
              said.put(
                  row.getString("period")
                      + "|"
                      + row.getString("form")
                      + "|"
                      + row.getString("agency"),
                  new RemindersSaid(row.getInt("n"), row.getObject("last", LocalDate.class)));
            });
    return said;
  }
}
