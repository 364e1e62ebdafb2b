package vn.chosach.documents.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.SeedTable.SeedTableRow;

/**
 * Heads of paper of another province than the first. Those of the first came by earlier migrations;
 * where none of them belongs to an agency of the pack they are replaced by its own.
 */
@Component
class V221__Plant_letterheads extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    List<SeedTableRow> heads = ProvincePack.current().table("letterheads.csv");
    try (var statement = connection.createStatement();
        var known = statement.executeQuery("SELECT DISTINCT agency FROM documents.letterhead")) {
      while (known.next()) {
        String agency = known.getString(1);
        if (heads.stream().anyMatch(row -> row.text("agency").equals(agency))) {
          return;
        }
      }
    }
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM documents.letterhead");
    }
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO documents.letterhead
              (agency, valid_from, superior, issuer, abbreviation, unit, place, head, confirmed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (SeedTableRow row : heads) {
        insert.setString(1, row.text("agency"));
        insert.setObject(2, row.day("valid_from"));
        insert.setString(3, row.optional("superior"));
        insert.setString(4, row.text("issuer"));
        insert.setString(5, row.text("abbreviation"));
        insert.setString(6, row.text("unit"));
        insert.setString(7, row.text("place"));
        insert.setString(8, row.text("head"));
        insert.setBoolean(9, "true".equals(row.optional("confirmed")));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
