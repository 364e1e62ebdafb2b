package vn.chosach.watch.trails;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Notes that a removed listing is there again: itself, or its like under another shop. */
final class Reappearing {

  private Reappearing() {}

  static void note(Connection connection, List<ListingSighting> batch, Instant now)
      throws SQLException {
    Map<UUID, UUID> back = new LinkedHashMap<>();
    for (ListingSighting one : batch) {
      if (!one.fresh()) {
        back.put(one.listing(), one.listing());
      }
      UUID removed = one.returned();
      if (removed != null) {
        back.put(removed, one.listing());
      }
    }
    if (back.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE watch.removal r SET back_at = greatest(?, r.at), back_as = n.now
              FROM unnest(?::uuid[], ?::uuid[]) AS n(gone, now)
             WHERE r.listing = n.gone AND r.back_at IS NULL
            """)) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setObject(2, back.keySet().stream().map(UUID::toString).toArray(String[]::new));
      update.setObject(3, back.values().stream().map(UUID::toString).toArray(String[]::new));
      update.executeUpdate();
    }
  }
}
