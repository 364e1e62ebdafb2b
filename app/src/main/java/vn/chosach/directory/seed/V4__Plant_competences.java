package vn.chosach.directory.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.seed.TableSeeder.SeedColumn;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.SeedTable;

/** Plants the rules of competence, from part III of the plan and the laws that followed. */
@Component
class V4__Plant_competences extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    var rows = ProvincePack.current().table("competences.csv");
    TableSeeder.plant(
        connection,
        "competence",
        rows,
        List.of(
            SeedColumn.newId(),
            SeedColumn.text("key"),
            SeedColumn.text("goods_code"),
            SeedColumn.text("act_code"),
            SeedColumn.text("area_key"),
            SeedColumn.text("lead_key", "lead"),
            SeedColumn.text("wording_vi"),
            SeedColumn.text("wording_en"),
            SeedColumn.day("valid_from"),
            SeedColumn.day("valid_to"),
            SeedColumn.text("status"),
            SeedColumn.percent(),
            SeedColumn.text("note")));
    partners(connection, rows);
    bases(connection, rows);
  }

  private static void partners(Connection connection, List<SeedTable.SeedTableRow> rows)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO directory.competence_partner (competence_id, position, agency_key)
            SELECT id, ?, ? FROM directory.competence WHERE key = ?
            """)) {
      for (SeedTable.SeedTableRow row : rows) {
        String[] partners = split(row.optional("partners"));
        for (int position = 0; position < partners.length; position++) {
          insert.setInt(1, position);
          insert.setString(2, partners[position]);
          insert.setString(3, row.text("key"));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** A basis is written {@code code} or {@code code@article}. */
  private static void bases(Connection connection, List<SeedTable.SeedTableRow> rows)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO directory.competence_basis (competence_id, position, basis_code, article)
            SELECT id, ?, ?, ? FROM directory.competence WHERE key = ?
            """)) {
      for (SeedTable.SeedTableRow row : rows) {
        String[] bases = split(row.optional("bases"));
        for (int position = 0; position < bases.length; position++) {
          add(insert, position, bases[position], row.text("key"));
        }
      }
      insert.executeBatch();
    }
  }

  private static void add(PreparedStatement insert, int position, String basis, String rule)
      throws SQLException {
    int at = basis.indexOf('@');
    insert.setInt(1, position);
    insert.setString(2, at < 0 ? basis : basis.substring(0, at));
    insert.setString(3, at < 0 ? null : basis.substring(at + 1));
    insert.setString(4, rule);
    insert.addBatch();
  }

  private static String[] split(@Nullable String piped) {
    return piped == null ? new String[0] : piped.split("\\|");
  }
}
