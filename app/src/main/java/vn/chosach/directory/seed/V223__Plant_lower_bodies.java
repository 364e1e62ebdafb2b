package vn.chosach.directory.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ProvincePack;

/** Plants Fronts of communes and local tax offices, where the pack had none when it was planted. */
@Component
class V223__Plant_lower_bodies extends BaseJavaMigration {

  private static final String LOWER = "(MTTQ-XA|THUE-CS)-.+";

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    var planted = new HashSet<String>();
    try (var statement = connection.createStatement();
        var keys = statement.executeQuery("SELECT key FROM directory.agency")) {
      while (keys.next()) {
        planted.add(keys.getString(1));
      }
    }
    V3__Plant_agencies.agencies(
        connection,
        ProvincePack.current().table("agencies.csv").stream()
            .filter(row -> row.text("key").matches(LOWER))
            .filter(row -> !planted.contains(row.text("key")))
            .toList());
  }
}
