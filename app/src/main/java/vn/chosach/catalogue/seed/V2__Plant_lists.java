package vn.chosach.catalogue.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.SeedTable;

/** Plants the four lists. Later changes of law arrive as further migrations. */
@Component
class V2__Plant_lists extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    legalBases(connection);
    goodsGroups(connection);
    violationKinds(connection);
    platforms(connection);
  }

  private static void legalBases(Connection connection) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO catalogue.legal_basis
              (position, code, kind, number, title, successor, amends, valid_from, valid_to,
               status, confidence, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (SeedTable.SeedTableRow row : SeedTable.read("/seed/catalogue/legal-bases.csv")) {
        insert.setLong(1, row.line());
        insert.setString(2, row.text("code"));
        insert.setString(3, row.text("kind"));
        insert.setString(4, row.text("number"));
        insert.setString(5, Folding.nfc(row.text("title_vi")));
        insert.setString(6, row.optional("successor"));
        insert.setArray(7, codes(connection, row.optional("amends")));
        span(insert, 8, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void goodsGroups(Connection connection) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO catalogue.goods_group
              (position, code, standing, name_vi, name_en, basis_codes, valid_from, valid_to,
               status, confidence, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (SeedTable.SeedTableRow row : SeedTable.read("/seed/catalogue/goods-groups.csv")) {
        insert.setLong(1, row.line());
        insert.setString(2, row.text("code"));
        insert.setString(3, row.text("standing"));
        insert.setString(4, Folding.nfc(row.text("name_vi")));
        insert.setString(5, row.text("name_en"));
        insert.setArray(6, codes(connection, row.optional("basis_codes")));
        span(insert, 7, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void violationKinds(Connection connection) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO catalogue.violation_kind
              (position, code, name_vi, name_en, plain_vi, plain_en, basis_codes, valid_from,
               valid_to, status, confidence, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (SeedTable.SeedTableRow row : SeedTable.read("/seed/catalogue/violation-kinds.csv")) {
        insert.setLong(1, row.line());
        insert.setString(2, row.text("code"));
        insert.setString(3, Folding.nfc(row.text("name_vi")));
        insert.setString(4, row.text("name_en"));
        insert.setString(5, Folding.nfc(row.text("plain_vi")));
        insert.setString(6, row.text("plain_en"));
        insert.setArray(7, codes(connection, row.optional("basis_codes")));
        span(insert, 8, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void platforms(Connection connection) throws SQLException {
    try (var platform =
            connection.prepareStatement(
                """
                INSERT INTO catalogue.platform
                  (position, code, kind, name, valid_from, valid_to, status, confidence, note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        var host =
            connection.prepareStatement(
                "INSERT INTO catalogue.platform_host (host, platform_code) VALUES (?, ?)")) {
      for (SeedTable.SeedTableRow row : SeedTable.read("/seed/catalogue/platforms.csv")) {
        platform.setLong(1, row.line());
        platform.setString(2, row.text("code"));
        platform.setString(3, row.text("kind"));
        platform.setString(4, row.text("name"));
        span(platform, 5, row);
        platform.executeUpdate();
        for (String name : row.text("hosts").split("\\|")) {
          host.setString(1, name);
          host.setString(2, row.text("code"));
          host.executeUpdate();
        }
      }
    }
  }

  /** Dates, provenance and note: the five last columns of every list. */
  private static void span(PreparedStatement insert, int first, SeedTable.SeedTableRow row)
      throws SQLException {
    insert.setObject(first, row.day("valid_from"));
    insert.setObject(first + 1, row.day("valid_to"));
    insert.setString(first + 2, row.text("status"));
    insert.setInt(first + 3, Integer.parseInt(row.text("confidence")));
    insert.setString(first + 4, row.optional("note"));
  }

  private static java.sql.Array codes(Connection connection, @Nullable String piped)
      throws SQLException {
    return connection.createArrayOf("text", piped == null ? new String[0] : piped.split("\\|"));
  }
}
