package vn.chosach.deadlines.rules;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.SeedTable;

/** Plants the legal time limits and the extensions they allow. */
@Component
class V4__Plant_legal_rules extends BaseJavaMigration {

  private static final String[] RULE_TEXTS = {
    "key", "name_vi", "name_en", "procedure_vi", "procedure_en", "actor_vi", "actor_en",
    "trigger_vi", "trigger_en", "unit", "ground", "extension_vi", "legal_basis", "status",
    "confidence", "note_vi"
  };
  private static final String[] EXTENSION_TEXTS = {
    "rule_key",
    "option",
    "mode",
    "unit",
    "after",
    "condition_vi",
    "condition_en",
    "legal_basis",
    "status"
  };

  @Override
  public void migrate(Context context) throws SQLException {
    plantRules(context.getConnection());
    plantExtensions(context.getConnection());
  }

  private static void plantRules(Connection connection) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO deadlines.legal_rule
              (key, name_vi, name_en, procedure_vi, procedure_en, actor_vi, actor_en, trigger_vi,
               trigger_en, unit, ground, extension_vi, legal_basis, status, confidence, note_vi,
               ordinal, amount, on_date, valid_from, valid_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (SeedTable.SeedTableRow row : SeedTable.read("/seed/deadlines/legal-rules.csv")) {
        int next = texts(insert, row, RULE_TEXTS);
        insert.setInt(next++, Math.toIntExact(row.line()));
        insert.setInt(next++, Integer.parseInt(row.text("amount")));
        insert.setDate(next++, day(row, "on_date"));
        insert.setDate(next++, day(row, "valid_from"));
        insert.setDate(next, day(row, "valid_to"));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void plantExtensions(Connection connection) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO deadlines.legal_extension
              (rule_key, option, mode, unit, after, condition_vi, condition_en, legal_basis, status,
               amount, times)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (SeedTable.SeedTableRow row : SeedTable.read("/seed/deadlines/legal-extensions.csv")) {
        int next = texts(insert, row, EXTENSION_TEXTS);
        insert.setInt(next++, Integer.parseInt(row.text("amount")));
        insert.setInt(next, Integer.parseInt(row.text("times")));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static int texts(PreparedStatement insert, SeedTable.SeedTableRow row, String[] columns)
      throws SQLException {
    int next = 1;
    for (String column : columns) {
      insert.setString(next++, row.optional(column));
    }
    return next;
  }

  private static @Nullable Date day(SeedTable.SeedTableRow row, String column) {
    var day = row.day(column);
    return day == null ? null : Date.valueOf(day);
  }
}
