package vn.chosach.watch.trails;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chosach.kernel.Vietnam;
import vn.chosach.screening.Listing;

/** Counts the new listings of a day, so that no figure has to count the listings themselves. */
final class DayCount {

  private DayCount() {}

  private record Of(String platform, String category, String area) {}

  static void add(Connection connection, List<ListingSighting> batch, Instant now)
      throws SQLException {
    Map<Of, Long> fresh = new HashMap<>();
    for (ListingSighting one : batch) {
      if (one.fresh()) {
        Listing offer = one.offer();
        fresh.merge(
            new Of(offer.platform(), offer.category().replace("\0", ""), one.area()),
            1L,
            Long::sum);
      }
    }
    if (fresh.isEmpty()) {
      return;
    }
    List<Of> keys = List.copyOf(fresh.keySet());
    // In one order, so that two imports wait for each other and never in a circle.
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO watch.day_count AS d (day, platform, category, area, fresh)
            SELECT ?, n.platform, n.category, n.area, n.fresh
              FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[])
                   AS n(platform, category, area, fresh)
             ORDER BY n.platform, n.category, n.area
            ON CONFLICT (day, platform, category, area)
            DO UPDATE SET fresh = d.fresh + excluded.fresh
            """)) {
      upsert.setObject(1, Vietnam.dayOf(now));
      upsert.setObject(2, keys.stream().map(Of::platform).toArray(String[]::new));
      upsert.setObject(3, keys.stream().map(Of::category).toArray(String[]::new));
      upsert.setObject(4, keys.stream().map(Of::area).toArray(String[]::new));
      upsert.setObject(5, keys.stream().mapToLong(key -> fresh.getOrDefault(key, 0L)).toArray());
      upsert.executeUpdate();
    }
  }
}
