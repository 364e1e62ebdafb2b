package vn.chosach.reports.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
import vn.chosach.kernel.Column;
import vn.chosach.reports.periods.Period.Days;

/** Rows of reports and their trails. */
@Component
class ReportRows {

  private final JdbcClient jdbc;

  ReportRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

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
            .param("id", report.id())
            .param("form", report.form())
            .param("formVersion", report.formVersion())
            .param("period", report.period())
            .param("from", report.days().from())
            .param("to", report.days().to())
            .param("agency", report.agency())
            .param("state", report.state().name())
            .param("due", report.dueOn())
            .param("clock", report.clock())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  Optional<Report> hold(UUID id) {
    return jdbc.sql("SELECT * FROM reports.report WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(ReportRows::read)
        .optional();
  }

  Optional<Report> find(UUID id) {
    return jdbc.sql("SELECT * FROM reports.report WHERE id = :id")
        .param("id", id)
        .query(ReportRows::read)
        .optional();
  }

  Optional<Report> find(String form, String period, String agency) {
    return jdbc.sql(
            """
            SELECT * FROM reports.report
             WHERE form = :form AND period = :period AND agency = :agency
            """)
        .param("form", form)
        .param("period", period)
        .param("agency", agency)
        .query(ReportRows::read)
        .optional();
  }

  List<Report> of(String period) {
    return jdbc.sql("SELECT * FROM reports.report WHERE period = :period ORDER BY agency, form")
        .param("period", period)
        .query(ReportRows::read)
        .list();
  }

  /** What was said about the reports of a period, by {@code form|agency}. */
  Map<String, Reminders.Said> reminders(String period) {
    return Reminders.of(jdbc, period);
  }

  /** Other frozen reports of the same agency, form and kind of period; none of a request. */
  List<Report> alike(Report report) {
    String[] parts = report.period().split("-");
    return report.request() != null
        ? List.of()
        : jdbc.sql(
                """
                SELECT * FROM reports.report
                 WHERE agency = :agency AND form = :form AND id <> :id AND edition > 0
                   AND split_part(period, '-', 2) = :kind AND to_day <= :to
                 ORDER BY from_day
                """)
            .param("agency", report.agency())
            .param("form", report.form())
            .param("id", report.id())
            .param("kind", parts[1])
            .param("to", report.days().to())
            .query(ReportRows::read)
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
        .param("state", report.state().name())
        .param("version", report.version())
        .param("edition", report.edition())
        .param("sentAt", report.sentAt() == null ? null : Timestamp.from(report.sentAt()))
        .param("clock", report.clock())
        .param("id", report.id())
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
        .param("at", Timestamp.from(now))
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
  List<Sheet.Step> steps(UUID report, int after) {
    return jdbc.sql(
            "SELECT * FROM reports.step WHERE report = :report AND number > :after ORDER BY number")
        .param("report", report)
        .param("after", after)
        .query(
            (row, n) ->
                new Sheet.Step(
                    Event.valueOf(row.getString("event")),
                    row.getInt("edition"),
                    row.getObject("officer", UUID.class),
                    row.getTimestamp("taken_at").toInstant(),
                    row.getString("said")))
        .list();
  }

  private static Report read(ResultSet row, int n) throws SQLException {
    return new Report(
        row.getObject("id", UUID.class),
        row.getString("form"),
        row.getInt("form_version"),
        row.getString("period"),
        new Days(
            row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
        row.getString("agency"),
        State.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getInt("edition"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("clock", UUID.class),
        Column.instant(row, "sent_at"));
  }
}
