package vn.chosach.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chosach.deadlines.counting.Unit;
import vn.chosach.kernel.Column;

/** A clock and what only this room needs to know of it. */
record ClockRow(
    Clock clock, Instant nearAt, long revision, int extensions, int events, Instant lastActAt) {

  static final String COLUMNS =
      """
      id, rule_key, subject_kind, subject_id, title, agency, officer, started_at, state, unit,
      due_at, due_day, whole_day, uncertain, closed_at, near_at, calendar_revision, extensions,
      events, last_act_at
      """;

  static ClockRow read(ResultSet row, int number) throws SQLException {
    var clock =
        new Clock(
            new ClockId(row.getObject("id", UUID.class)),
            row.getString("rule_key"),
            row.getString("subject_kind"),
            row.getString("subject_id"),
            row.getString("title"),
            row.getString("agency"),
            row.getObject("officer", UUID.class),
            row.getTimestamp("started_at").toInstant(),
            ClockState.valueOf(row.getString("state")),
            Unit.valueOf(row.getString("unit")),
            row.getTimestamp("due_at").toInstant(),
            row.getObject("due_day", LocalDate.class),
            row.getBoolean("whole_day"),
            row.getBoolean("uncertain"),
            Column.instant(row, "closed_at"));
    return new ClockRow(
        clock,
        row.getTimestamp("near_at").toInstant(),
        row.getLong("calendar_revision"),
        row.getInt("extensions"),
        row.getInt("events"),
        row.getTimestamp("last_act_at").toInstant());
  }
}
