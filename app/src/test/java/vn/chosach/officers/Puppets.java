package vn.chosach.officers;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that somebody opened today to have a second person at hand. */
@Component
public class Puppets {

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Puppets(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The same officer, opened a moment ago by an administrator. */
  public ActingOfficer of(ActingOfficer officer) {
    jdbc.sql("UPDATE officers.officer SET opened_by = ?, opened_at = ? WHERE id = ?")
        .param(UUID.randomUUID())
        .param(Timestamp.from(clock.instant()))
        .param(officer.actor().id())
        .update();
    return officer;
  }
}
