package vn.chosach.cases.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.officers.ActingOfficer;

/** What platforms were asked to remove, over all cases in sight of a reader. */
@Component
public class RequestLog {

  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;

  RequestLog(JdbcClient jdbc, CaseRowSecurity rowSecurity) {
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
  }

  /**
   * One request.
   *
   * @param number of the case
   * @param gone whether an officer saw that it was removed; {@code null} while nobody looked
   */
  public record RequestLogLine(
      String number,
      String paper,
      String addresses,
      Instant askedAt,
      @Nullable Instant answeredAt,
      @Nullable Boolean gone) {}

  /** Requests to a platform, newest first, at most 100. */
  @Transactional(readOnly = true)
  public List<RequestLogLine> to(String platform, ActingOfficer reader) {
    rowSecurity.of(reader);
    return jdbc.sql(
            """
            SELECT f.number, t.paper, t.addresses, t.asked_at, t.answered_at, t.effective AS gone
              FROM cases.takedown t JOIN cases.case_file f ON f.id = t.case_id
             WHERE t.platform = :platform ORDER BY t.asked_at DESC, t.id LIMIT :most
            """)
        .param("platform", platform)
        .param("most", MOST)
        .query(RequestLogLine.class)
        .list();
  }

  /**
   * How a platform answers.
   *
   * @param asked requests that it received
   * @param answered those after which an officer looked
   * @param gone those after which an officer saw that the offer was gone
   * @param inTime those of the gone within 24 hours
   * @param hours median hours from the receipt of the request to the look that saw it gone
   */
  public record Speed(
      String platform, long asked, long answered, long gone, long inTime, @Nullable Double hours) {}

  /**
   * How platforms answer what they were asked between two moments, the most asked first.
   *
   * @param platform code; empty for all
   */
  @Transactional(readOnly = true)
  public List<Speed> speeds(Instant from, Instant to, String platform, ActingOfficer reader) {
    rowSecurity.of(reader);
    return jdbc.sql(
            """
            SELECT t.platform, count(*) AS asked, count(t.answered_at) AS answered,
                   count(*) FILTER (WHERE t.effective) AS gone,
                   count(*) FILTER (WHERE t.effective
                     AND t.answered_at <= t.asked_at + interval '24 hours') AS in_time,
                   percentile_cont(0.5) WITHIN GROUP (
                     ORDER BY extract(epoch FROM t.answered_at - t.asked_at))
                     FILTER (WHERE t.effective) / 3600 AS hours
              FROM cases.takedown t
             WHERE t.asked_at >= :from AND t.asked_at < :to
               AND (:platform = '' OR t.platform = :platform)
             GROUP BY t.platform ORDER BY asked DESC, t.platform
            """)
        .param("from", from)
        .param("to", to)
        .param("platform", platform)
        .query(Speed.class)
        .list();
  }
}
