package vn.chosach.watch.trails;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.vault.Vault;

/** Writes, in the transaction of a batch, what its listings leave behind. */
@Component
public record Trails(Vault vault) {

  /**
   * Counts what is new on the day, notes what is back, and marks the numbers of what is flagged.
   */
  public void note(Connection connection, List<ListingSighting> batch, Instant now)
      throws SQLException {
    DayCount.add(connection, batch, now);
    Reappearing.note(connection, batch, now);
    Contacts.note(connection, batch, vault);
  }
}
