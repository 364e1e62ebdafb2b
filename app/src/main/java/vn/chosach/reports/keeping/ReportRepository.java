package vn.chosach.reports.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.kernel.Actor;

/** Rows of reports and their trails. */
@Component
record ReportRepository(JdbcClient jdbc) {

  /**
   * @return whether nobody was quicker
   */
  boolean begin(Report report, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO reports.report
                  (id, form, form_version, period, from_day, to_day, agency, state, version,
                   edition, due_on, clock, opened_at)
                VALUES (:id, :form, :formVersion, :period, :from, :to, :agency, :state, 1, 0,
                        :due, :clock::uuid, :now)
                ON CONFLICT DO NOTHING
                """)
            .paramSource(report)
            .param("from", report.days().from())
            .param("to", report.days().to())
            .param("due", report.dueOn())
            .param("now", now)
            .update()
        == 1;
  }

  Optional<Report> hold(UUID id) {
    return jdbc.sql(
            "SELECT *, from_day AS days_from, to_day AS days_to FROM reports.report WHERE id = :id"
                + " FOR UPDATE")
        .param("id", id)
        .query(Report.class)
        .optional();
  }

  Optional<Report> find(UUID id) {
    return jdbc.sql(
            "SELECT *, from_day AS days_from, to_day AS days_to FROM reports.report WHERE id = :id")
        .param("id", id)
        .query(Report.class)
        .optional();
  }

  Optional<Report> find(String form, String period, String agency) {
    return jdbc.sql(
            """
            SELECT *, from_day AS days_from, to_day AS days_to FROM reports.report
             WHERE form = :form AND period = :period AND agency = :agency
            """)
        .param("form", form)
        .param("period", period)
        .param("agency", agency)
        .query(Report.class)
        .optional();
  }

  /** Of some periods. */
  List<Report> of(List<String> periods) {
    return periods.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                SELECT *, from_day AS days_from, to_day AS days_to FROM reports.report
                 WHERE period IN (:periods) ORDER BY agency, form
                """)
            .param("periods", periods)
            .query(Report.class)
            .list();
  }

  /** Reports of the calendar whose days are over, that were not sent and have no clock. */
  List<UUID> withoutClock(LocalDate today) {
    return jdbc.sql(
            """
            SELECT id FROM reports.report
             WHERE clock IS NULL AND sent_at IS NULL AND to_day < :today AND state <> 'ACCEPTED'
               AND period NOT LIKE 'REQUEST-%' ORDER BY to_day, id LIMIT 500
            """)
        .param("today", today)
        .query(UUID.class)
        .list();
  }

  /** Its clock runs until a day; that is no act, and its version stays. */
  void wound(Report report, UUID clock, LocalDate due) {
    jdbc.sql("UPDATE reports.report SET clock = :clock, due_on = :due WHERE id = :id")
        .param("clock", clock)
        .param("due", due)
        .param("id", report.id())
        .update();
  }

  /** The end of its clock is another day now. */
  void due(UUID clock, LocalDate day) {
    jdbc.sql("UPDATE reports.report SET due_on = :day WHERE clock = :clock AND due_on <> :day")
        .param("day", day)
        .param("clock", clock)
        .update();
  }

  /** What was said about the reports of some periods, by {@code period|form|agency}. */
  Map<String, Reminders.RemindersSaid> reminders(List<String> periods) {
    return Reminders.of(jdbc, periods);
  }

  /** The end of the first period of which anybody reported here; empty while nobody has. */
  Optional<LocalDate> firstEnd() {
    return jdbc.sql(
            "SELECT to_day FROM reports.report WHERE period NOT LIKE 'REQUEST-%' ORDER BY 1 LIMIT 1")
        .query(LocalDate.class)
        .optional();
  }

  /** Other frozen reports of the same agency, form and kind of period; none of a request. */
  List<Report> alike(Report report) {
    String[] parts = report.period().split("-");
    return report.request() != null
        ? List.of()
        : jdbc.sql(
                """
                SELECT *, from_day AS days_from, to_day AS days_to FROM reports.report
                 WHERE agency = :agency AND form = :form AND id <> :id AND edition > 0
                   AND split_part(period, '-', 2) = :kind AND to_day <= :to
                 ORDER BY from_day
                """)
            .paramSource(report)
            .param("kind", parts[1])
            .param("to", report.days().to())
            .query(Report.class)
            .list();
  }

  /**
   * Accepted reports of other agencies for earlier days, of the same form and kind of period, in
   * which somebody changed a figure of those days by hand.
   */
  List<Report> changedBefore(Report report) {
    return report.request() != null
        ? List.of()
        : jdbc.sql(
                """
                SELECT r.*, r.from_day AS days_from, r.to_day AS days_to FROM reports.report r
                 WHERE r.agency <> :agency AND r.form = :form AND r.state = 'ACCEPTED'
                   AND split_part(r.period, '-', 2) = :kind AND r.to_day < :from
                   AND EXISTS (SELECT FROM reports.cell c
                                WHERE c.report = r.id AND c.edition = r.edition AND c.adjusted
                                  AND c.col = 'NOW')
                 ORDER BY r.from_day, r.agency
                """)
            .paramSource(report)
            .param("kind", report.period().split("-")[1])
            .param("from", report.days().from())
            .query(Report.class)
            .list();
  }

  void write(Report report) {
    jdbc.sql(
            """
            UPDATE reports.report
               SET state = :state, version = :version, edition = :edition,
                   sent_at = :sentAt::timestamptz, clock = :clock::uuid
             WHERE id = :id
            """)
        .paramSource(report)
        .update();
  }

  void step(Report report, Event event, Actor actor, Instant now, String words) {
    jdbc.sql(
            """
            INSERT INTO reports.step
              (report, number, event, after_state, edition, officer, agency, taken_at, said)
            VALUES (:report, :number, :event, :state, :edition, :officer::uuid, :agency, :at,
                    :words)
            """)
        .param("report", report.id())
        .param("number", report.version())
        .param("event", event.name())
        .param("state", report.state().name())
        .param("edition", report.edition())
        .param("officer", actor.id())
        .param("agency", actor.agency())
        .param("at", now)
        .param("words", words)
        .update();
  }

  /** What the journal keeps of a step. */
  static Act entry(Report report, Event event, Actor actor, String basis, String words) {
    Act act =
        Act.of(actor, event.verb(), "report", report.id())
            .under(basis)
            .with(
                Map.of(
                    "form", report.form(),
                    "period", report.period(),
                    "agency", report.agency(),
                    "state", report.state().name(),
                    "edition", String.valueOf(report.edition())));
    return words.isEmpty() ? act : act.because(words);
  }

  /** The trail, oldest first. */
  List<Sheet.SheetStep> steps(UUID report, int after) {
    return jdbc.sql(
            "SELECT *, taken_at AS at, said AS words FROM reports.step WHERE report = :report AND"
                + " number > :after ORDER BY number")
        .param("report", report)
        .param("after", after)
        .query(Sheet.SheetStep.class)
        .list();
  }
}
