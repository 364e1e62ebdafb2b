package vn.chosach.deadlines.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the calendar, as SQL. */
@Component
record CalendarRepository(JdbcClient jdbc) {

  long newestRevision() {
    return jdbc.sql("SELECT max(revision) FROM deadlines.calendar_change")
        .query(Long.class)
        .single();
  }

  List<CalendarDay> days(long revision) {
    return jdbc.sql(
            """
            SELECT date, kind, name_vi, name_en, pair, source, status
              FROM deadlines.calendar_day
             WHERE added_in <= :revision AND (annulled_in IS NULL OR annulled_in > :revision)
            """)
        .param("revision", revision)
        .query((row, n) -> day(row))
        .list();
  }

  List<CalendarYear> years(long revision) {
    return jdbc.sql(
            """
            SELECT year, complete, missing_vi, missing_en, source, status
              FROM deadlines.calendar_year
             WHERE declared_in <= :revision AND (replaced_in IS NULL OR replaced_in > :revision)
            """)
        .param("revision", revision)
        .query((row, n) -> year(row))
        .list();
  }

  /** One writer at a time: a set of days is checked as a whole before it is written. */
  void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('deadlines.calendar'))")
        .query((row, n) -> true)
        .single();
  }

  long change(String what, String reason, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO deadlines.calendar_change (at, what, reason)
            VALUES (:at, :what, :reason) RETURNING revision
            """)
        .param("at", at)
        .param("what", what)
        .param("reason", reason)
        .query(Long.class)
        .single();
  }

  void add(CalendarDay day, long revision) {
    jdbc.sql(
            """
            INSERT INTO deadlines.calendar_day
              (date, kind, name_vi, name_en, pair, source, status, added_in)
            VALUES (:date, :kind, :nameVi, :nameEn, :pair, :source, :status, :revision)
            """)
        .paramSource(day)
        .param("kind", day.kind().code())
        .param("status", day.standing().code())
        .param("revision", revision)
        .update();
  }

  void annul(LocalDate date, long revision) {
    jdbc.sql(
            """
            UPDATE deadlines.calendar_day SET annulled_in = :revision
             WHERE date = :date AND annulled_in IS NULL
            """)
        .param("revision", revision)
        .param("date", date)
        .update();
  }

  void replaceYear(CalendarYear year, long revision) {
    jdbc.sql(
            """
            UPDATE deadlines.calendar_year SET replaced_in = :revision
             WHERE year = :year AND replaced_in IS NULL
            """)
        .param("revision", revision)
        .param("year", year.year())
        .update();
    jdbc.sql(
            """
            INSERT INTO deadlines.calendar_year
              (year, complete, missing_vi, missing_en, source, status, declared_in)
            VALUES (:year, :complete, :missingVi, :missingEn, :source, :status, :revision)
            """)
        .paramSource(year)
        .param("status", year.standing().code())
        .param("revision", revision)
        .update();
  }

  List<AnnulledDay> annulled(int year) {
    return jdbc.sql(
            """
            SELECT date, kind, name_vi, name_en, pair, source, status, at, reason
              FROM deadlines.calendar_day JOIN deadlines.calendar_change ON revision = annulled_in
             WHERE date >= make_date(:year, 1, 1) AND date <= make_date(:year, 12, 31)
             ORDER BY revision DESC, date
            """)
        .param("year", year)
        .query(
            (row, n) ->
                new AnnulledDay(
                    day(row), row.getTimestamp("at").toInstant(), row.getString("reason")))
        .list();
  }

  private static CalendarDay day(ResultSet row) throws SQLException {
    return new CalendarDay(
        row.getObject("date", LocalDate.class),
        DayKind.ofCode(row.getString("kind")),
        row.getString("name_vi"),
        row.getString("name_en"),
        row.getObject("pair", LocalDate.class),
        row.getString("source"),
        DayStanding.ofCode(row.getString("status")));
  }

  private static CalendarYear year(ResultSet row) throws SQLException {
    return new CalendarYear(
        row.getInt("year"),
        row.getBoolean("complete"),
        row.getString("missing_vi"),
        row.getString("missing_en"),
        row.getString("source"),
        DayStanding.ofCode(row.getString("status")));
  }
}
