package vn.chosach.officers.skills;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;

/** Who is in office today and where: identifiers alone, for rooms that count thousands. */
@Component
public class StaffRoll {

  private final JdbcClient jdbc;
  private final InstantSource time;

  StaffRoll(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** An officer and the key of the agency. */
  public record PostedOfficer(UUID officer, String agency) {}

  public List<PostedOfficer> today() {
    return jdbc.sql(
            """
            SELECT o.id AS officer, p.agency_key AS agency
              FROM officers.officer o
              JOIN officers.posting p
                ON p.officer_id = o.id AND daterange(p.valid_from, p.valid_to, '[]') @> :today
             WHERE o.status = 'ACTIVE' AND daterange(o.valid_from, o.valid_to, '[]') @> :today
            """)
        .param("today", Vietnam.dayOf(time.instant()))
        .query((row, n) -> new PostedOfficer(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }
}
