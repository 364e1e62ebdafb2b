package vn.chosach.directory.seed;

import java.sql.Connection;
import java.sql.SQLException;
import vn.chosach.kernel.ProvincePack;

/** From which pack a database was planted, which the roll of agencies knows. */
public final class PlantedPack {

  private PlantedPack() {}

  /** Whether it was this one, or nothing was planted yet. */
  public static boolean isOrMayBecome(Connection connection, ProvincePack pack)
      throws SQLException {
    try (var statement = connection.createStatement();
        var roll = statement.executeQuery("SELECT to_regclass('directory.agency') IS NOT NULL")) {
      if (!roll.next() || !roll.getBoolean(1)) {
        return true;
      }
    }
    try (var known =
        connection.prepareStatement(
            "SELECT count(*) = 0 OR bool_or(key = ?) FROM directory.agency")) {
      known.setString(1, pack.agency("BCD389"));
      try (var row = known.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
