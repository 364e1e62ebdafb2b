package vn.chosach.deadlines.reminding;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockId;
import vn.chosach.officers.Heirs;

/** Reads the reminders of running clocks; one whose end moved, or that was met, is gone. */
@Component
public class Notices {

  private static final String STANDING =
      """
        FROM deadlines.notice n
        JOIN deadlines.clock c ON c.id = n.clock_id AND c.due_at = n.due_at
       WHERE c.state = 'RUNNING'
      """;

  private final JdbcClient jdbc;
  private final Heirs heirs;

  Notices(JdbcClient jdbc, Heirs heirs) {
    this.jdbc = jdbc;
    this.heirs = heirs;
  }

  /**
   * To whom reminders go.
   *
   * @param officer who looks
   * @param agency where the officer serves
   * @param head whether the officer heads it
   * @param office whether the officer is of the standing office
   */
  public record Addressee(UUID officer, String agency, boolean head, boolean office) {}

  /** What an officer was reminded of, the earliest end first; a clock stands there once. */
  public List<DeadlineNotice> to(Addressee who, int limit) {
    return jdbc.sql(
            """
            SELECT clock_id AS clock, step, told_at FROM (
              SELECT DISTINCT ON (n.clock_id) n.clock_id, n.step, n.told_at, n.due_at
              %s
                 AND (n.step = 'OFFICER' AND c.officer = :officer
                      OR n.step = 'HEAD' AND :head AND c.agency = ANY (:agencies)
                      OR n.step = 'OFFICE' AND :office)
               ORDER BY n.clock_id, array_position(ARRAY['OFFICE', 'HEAD', 'OFFICER'], n.step)
            ) told ORDER BY due_at, clock_id LIMIT :limit
            """
                .formatted(STANDING))
        .paramSource(who)
        .param("agencies", heirs.of(who.agency()).toArray(String[]::new))
        .param("limit", limit)
        .query(DeadlineNotice.class)
        .list();
  }

  /** The reminders of one clock, the first one first. */
  public List<DeadlineNotice> of(ClockId clock) {
    return jdbc.sql(
            "SELECT n.clock_id AS clock, n.step, n.told_at"
                + STANDING
                + " AND n.clock_id = :clock ORDER BY n.told_at, array_position("
                + "ARRAY['OFFICER', 'HEAD', 'OFFICE'], n.step)")
        .param("clock", clock.value())
        .query(DeadlineNotice.class)
        .list();
  }
}
