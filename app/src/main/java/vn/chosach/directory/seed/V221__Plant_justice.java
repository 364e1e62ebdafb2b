package vn.chosach.directory.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ProvincePack;

/** Plants who reviews the texts of law in the committee, where no earlier migration knew it. */
@Component
class V221__Plant_justice extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    var planted = new HashSet<String>();
    try (var statement = connection.createStatement();
        var keys = statement.executeQuery("SELECT key FROM directory.committee_role")) {
      while (keys.next()) {
        planted.add(keys.getString(1));
      }
    }
    TableSeeder.plant(
        connection,
        "committee_role",
        ProvincePack.current().table("committee-functions.csv").stream()
            .filter(row -> row.text("role").equals(V30__Plant_committee_functions.LATER))
            .filter(row -> !planted.contains(row.text("key")))
            .toList(),
        V3__Plant_agencies.ROLE);
  }
}
