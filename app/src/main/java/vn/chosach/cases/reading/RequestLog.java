package vn.chosach.cases.reading;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.Sight;
import vn.chosach.signals.life.Reader;

/** What platforms were asked to remove, over all cases in sight of a reader. */
@Component
public class RequestLog {

  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final Sight sight;

  RequestLog(JdbcClient jdbc, Sight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  /**
   * One request.
   *
   * @param number of the case
   * @param gone whether an officer saw that it was removed; {@code null} while nobody looked
   */
  public record Line(
      String number,
      String paper,
      String addresses,
      Instant askedAt,
      @Nullable Instant answeredAt,
      @Nullable Boolean gone) {}

  /** Requests to a platform, newest first, at most 100. */
  @Transactional(readOnly = true)
  public List<Line> to(String platform, Reader reader) {
    sight.of(reader);
    return jdbc.sql(
            """
            SELECT f.number, t.paper, t.addresses, t.asked_at, t.answered_at, t.effective
              FROM cases.takedown t JOIN cases.case_file f ON f.id = t.case_id
             WHERE t.platform = :platform ORDER BY t.asked_at DESC, t.id LIMIT :most
            """)
        .param("platform", platform)
        .param("most", MOST)
        .query(
            (row, n) -> {
              Timestamp answered = row.getTimestamp("answered_at");
              return new Line(
                  row.getString("number"),
                  row.getString("paper"),
                  row.getString("addresses"),
                  row.getTimestamp("asked_at").toInstant(),
                  answered == null ? null : answered.toInstant(),
                  row.getObject("effective", Boolean.class));
            })
        .list();
  }
}
