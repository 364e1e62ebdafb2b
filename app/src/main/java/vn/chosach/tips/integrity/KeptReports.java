package vn.chosach.tips.integrity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Stage;

/** What waits at the integrity desk: for auditors without words, and for the second of two. */
@Component
public class KeptReports {

  private static final int MOST = 500;

  /**
   * Requests to give a report back that still count, of the newest change of desk or accusation.
   */
  private static final String ASKED =
      """
      SELECT min(b.at) FROM tips.handing_back b
       WHERE b.tip = t.id
         AND b.at >= ALL (SELECT a.named_at FROM tips.accused a WHERE a.tip = t.id)
         AND b.at >= ALL (SELECT s.at FROM tips.steering s WHERE s.tip = t.id)
      """;

  /** When its reporter first wrote so since an officer last told something. */
  private static final String WROTE =
      """
      (SELECT min(h.at) FROM tips.happening h
        WHERE h.tip = t.id AND h.kind IN (%s)
          AND h.at > ALL (SELECT o.at FROM tips.happening o
                           WHERE o.tip = t.id AND NOT o.by_reporter))
      """;

  private final JdbcClient jdbc;
  private final Accusations accusations;
  private final List<HeldByIntegrity> rooms;

  KeptReports(JdbcClient jdbc, Accusations accusations, List<HeldByIntegrity> rooms) {
    this.jdbc = jdbc;
    this.accusations = accusations;
    this.rooms = rooms;
  }

  /**
   * A report at the desk, without number, words, names or agencies.
   *
   * @param steered whether the common desk sent it; else its reporter said that it accuses an
   *     office
   * @param accused how many agencies it accuses, as far as is known
   * @param since when its stage or its desk last changed
   * @param backAsked since when an officer of the desk wants to give it back and waits for a second
   *     one; {@code null} while nobody does
   */
  public record KeptReport(
      UUID id,
      Instant received,
      boolean steered,
      int accused,
      Stage stage,
      Instant since,
      @Nullable Instant backAsked) {}

  /** All of them, those that came first at the top. */
  @Transactional(readOnly = true)
  public List<KeptReport> all() {
    return jdbc.sql(
            """
            SELECT t.id, t.received_at AS received,
                   EXISTS (SELECT FROM tips.steering s WHERE s.tip = t.id) AS steered,
                   (SELECT count(*)::int FROM tips.accused a WHERE a.tip = t.id) AS accused,
                   p.stage,
                   greatest(p.since,
                            (SELECT max(s.at) FROM tips.steering s WHERE s.tip = t.id)) AS since,
                   (%s) AS back_asked
              FROM tips.tip t JOIN tips.progress p ON p.tip = t.id
             WHERE t.desk = 'INTEGRITY'
             ORDER BY t.received_at, t.id
            """
                .formatted(ASKED))
        .query(KeptReport.class)
        .list();
  }

  /**
   * A report that waits for the desk.
   *
   * @param number as people say it
   * @param disputed when its reporter first wrote of not agreeing, or asked to open it again, since
   *     an officer last told something; {@code null} while the reporter does not
   * @param added when its reporter first wrote anything else since; {@code null} for nothing
   */
  public record WaitingReport(
      UUID id,
      String number,
      Instant received,
      @Nullable Instant disputed,
      @Nullable Instant added) {}

  /**
   * Those that an officer may know of and that no case works on, the oldest first.
   *
   * @param open those of an open case
   * @param over those of a case that is over, which wait again while their reporter does not agree
   *     or added something
   */
  @Transactional(readOnly = true)
  public List<WaitingReport> waiting(ActingOfficer officer, List<UUID> open, List<UUID> over) {
    String own = officer.agency();
    if (own.isEmpty() || !officer.has(Role.INTEGRITY_OFFICER)) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT * FROM (
              SELECT t.id, 'PA-' || t.year || '-' || t.number AS number, t.received_at AS received,
                     %s AS disputed, %s AS added
                %s) one
             WHERE NOT id = ANY (:open)
               AND (disputed IS NOT NULL OR added IS NOT NULL OR NOT id = ANY (:over))
             ORDER BY received, id LIMIT :most
            """
                .formatted(
                    WROTE.formatted("'DISPUTED', 'REOPENED'"),
                    WROTE.formatted("'REPLIED'"),
                    Accusations.SEEN.formatted("true")))
        .param("own", accusations.marks(own))
        .param("home", accusations.home(own))
        .param("open", open.toArray(UUID[]::new))
        .param("over", over.toArray(UUID[]::new))
        .param("most", MOST)
        .query(WaitingReport.class)
        .list();
  }

  /**
   * A report that an officer of another agency wants to give back.
   *
   * @param number as people say it
   */
  public record AskedBack(UUID id, String number, Instant since) {}

  /**
   * Those to which an officer of the desk may agree, the oldest first; none on which a room works
   * by now, since that one cannot leave the desk.
   */
  @Transactional(readOnly = true)
  public List<AskedBack> toAgree(ActingOfficer officer) {
    String own = officer.agency();
    if (own.isEmpty() || !officer.has(Role.INTEGRITY_OFFICER)) {
      return List.of();
    }
    return jdbc
        .sql(
            """
            SELECT t.id, 'PA-' || t.year || '-' || t.number AS number, back.since
              FROM tips.tip t
              CROSS JOIN LATERAL (%s AND b.officer <> :officer AND b.agency <> ALL (:agencies))
                         AS back (since)
             WHERE t.desk = 'INTEGRITY' AND back.since IS NOT NULL
               AND EXISTS (SELECT FROM tips.accused a WHERE a.tip = t.id)
               AND NOT EXISTS (SELECT FROM tips.accused a WHERE a.tip = t.id AND encode(a.mark, 'hex') = ANY (:own))
             ORDER BY back.since, t.id LIMIT :most
            """
                .formatted(ASKED))
        .param("officer", Objects.requireNonNull(officer.actor().id()))
        .param("agencies", accusations.own(own).toArray(String[]::new))
        .param("own", accusations.marks(own))
        .param("most", MOST)
        .query(AskedBack.class)
        .stream()
        .filter(one -> rooms.stream().noneMatch(room -> room.holds(one.id())))
        .toList();
  }
}
