package vn.chosach.cases.law;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CrimeThresholds;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.kernel.SeedTable;

/** Plants the thresholds, powers and fields that ship with the program. */
@Component
class V201__Plant_law_of_cases extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    plant(
        connection,
        "/seed/cases/thresholds.csv",
        """
        INSERT INTO cases.threshold
          (key, position, article, violation, goods, measure, least, unit, valid_from, valid_to, status)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (insert, row) -> {
          insert.setString(1, CrimeThresholds.key(row));
          insert.setLong(2, row.line());
          insert.setString(3, row.text("article"));
          insert.setString(4, text(row, "violation"));
          insert.setString(5, text(row, "goods"));
          insert.setString(6, row.text("measure"));
          String least = row.optional("least");
          insert.setLong(7, least == null ? 0 : Long.parseLong(least));
          insert.setString(8, row.optional("unit"));
          days(insert, 9, row);
        });
    plant(
        connection,
        "/seed/cases/sanction-powers.csv",
        """
        INSERT INTO cases.sanction_power
          (key, position, office, act, share_percent, basis, article, valid_from, valid_to, status)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (insert, row) -> {
          insert.setString(1, SanctionPowers.key(row));
          insert.setLong(2, row.line());
          insert.setString(3, row.text("office"));
          insert.setString(4, row.text("act"));
          String share = row.optional("share_percent");
          insert.setObject(5, share == null ? null : Integer.valueOf(share), Types.INTEGER);
          insert.setString(6, row.text("basis"));
          insert.setString(7, row.optional("article"));
          days(insert, 8, row);
        });
    plant(
        connection,
        "/seed/cases/sanction-fields.csv",
        """
        INSERT INTO cases.sanction_field
          (key, position, name_vi, name_en, most_dong, basis, article, valid_from, valid_to, status)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (insert, row) -> {
          insert.setString(1, row.text("field"));
          insert.setLong(2, row.line());
          insert.setString(3, row.text("name_vi"));
          insert.setString(4, row.text("name_en"));
          insert.setLong(5, Long.parseLong(row.text("most_dong")));
          insert.setString(6, row.text("basis"));
          insert.setString(7, row.optional("article"));
          days(insert, 8, row);
        });
  }

  private static void plant(Connection connection, String seed, String sql, Fill fill)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (SeedTable.SeedTableRow row : SeedTable.read(seed)) {
        fill.fill(insert, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void days(PreparedStatement insert, int first, SeedTable.SeedTableRow row)
      throws SQLException {
    insert.setDate(first, day(row.day("valid_from")));
    insert.setDate(first + 1, day(row.day("valid_to")));
    insert.setString(first + 2, row.text("status"));
  }

  private static @Nullable Date day(@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }

  private static String text(SeedTable.SeedTableRow row, String column) {
    String value = row.optional(column);
    return value == null ? "" : value;
  }

  /** Fills the parameters of one row. */
  private interface Fill {
    void fill(PreparedStatement insert, SeedTable.SeedTableRow row) throws SQLException;
  }
}
