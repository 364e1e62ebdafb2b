package vn.chosach.deadlines.calendar;

import java.sql.Date;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Plants the days off of 2022 to 2027 as revision 1 of the calendar. */
@Component
class V2__Plant_calendar extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    try (var change =
            connection.prepareStatement(
                """
                INSERT INTO deadlines.calendar_change (at, what, reason)
                VALUES (now(), 'PLANTED', 'shipped with the program') RETURNING revision
                """);
        var day =
            connection.prepareStatement(
                """
                INSERT INTO deadlines.calendar_day
                  (date, kind, name_vi, name_en, pair, source, status, added_in)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """);
        var year =
            connection.prepareStatement(
                """
                INSERT INTO deadlines.calendar_year
                  (year, complete, missing_vi, missing_en, source, status, declared_in)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)) {
      long revision;
      try (var keys = change.executeQuery()) {
        keys.next();
        revision = keys.getLong(1);
      }
      for (CalendarDay row : ShippedCalendar.days()) {
        day.setDate(1, Date.valueOf(row.date()));
        day.setString(2, row.kind().code());
        day.setString(3, row.nameVi());
        day.setString(4, row.nameEn());
        day.setDate(5, row.pair() == null ? null : Date.valueOf(row.pair()));
        day.setString(6, row.source());
        day.setString(7, row.standing().code());
        day.setLong(8, revision);
        day.addBatch();
      }
      day.executeBatch();
      for (CalendarYear row : ShippedCalendar.years()) {
        year.setInt(1, row.year());
        year.setBoolean(2, row.complete());
        year.setString(3, row.missingVi());
        year.setString(4, row.missingEn());
        year.setString(5, row.source());
        year.setString(6, row.standing().code());
        year.setLong(7, revision);
        year.addBatch();
      }
      year.executeBatch();
    }
  }
}
