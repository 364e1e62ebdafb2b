package vn.chosach.petitions.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.Vietnam;

/**
 * Traders on the warning list, as everybody may read it: by the signed decision of the head, until
 * its days are over or it was taken off: who, where, for which act and where (Luật 19/2023 art. 40,
 * Nghị định 55/2024/NĐ-CP art. 24; K). Of the consumer and of what was asked nothing is said.
 */
@Component
public class WarningList {

  /** Everybody may ask, as often as they like: the answer is kept so long. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final PetitionClocks clocks;
  private final PetitionRowSecurity rowSecurity;
  private final TransactionTemplate transaction;
  private final InstantSource time;
  private volatile @Nullable Answer last;

  WarningList(
      JdbcClient jdbc,
      PetitionClocks clocks,
      PetitionRowSecurity rowSecurity,
      TransactionTemplate transaction,
      InstantSource time) {
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.rowSecurity = rowSecurity;
    this.transaction = transaction;
    this.time = time;
  }

  /**
   * A trader on the list.
   *
   * @param act what was violated, and {@code place} where; both empty where the decision named them
   *     in its words alone and no later one completed it
   * @param agency key of the agency whose head decided
   * @param decision number of the decision
   * @param until last day on which it stands there
   */
  public record Warned(
      String trader,
      String act,
      String place,
      String agency,
      String decision,
      LocalDate since,
      LocalDate until) {}

  private record Answer(Instant at, List<Warned> listed) {}

  private record Standing(
      UUID petition,
      String agency,
      String body,
      String act,
      String place,
      String decision,
      Instant at) {}

  /** Who stands there today, the newest first; as of a minute ago at most. */
  public List<Warned> today() {
    Instant now = time.instant();
    Answer kept = last;
    if (kept == null || now.isBefore(kept.at) || !now.isBefore(kept.at.plus(KEPT))) {
      kept = new Answer(now, Objects.requireNonNull(transaction.execute(t -> read())));
      last = kept;
    }
    LocalDate today = Vietnam.dayOf(now);
    return kept.listed.stream().filter(one -> !one.until().isBefore(today)).toList();
  }

  private List<Warned> read() {
    return rowSecurity.asTheProgram(
        () -> {
          List<Standing> standing =
              jdbc.sql(
                      """
                      SELECT s.petition, p.agency, s.body, coalesce(l.act, s.words) AS act,
                             coalesce(l.place, d.terms ->> 'place', '') AS place,
                             coalesce(s.paper_number, '') AS decision, s.at
                        FROM petitions.step s JOIN petitions.petition p ON p.id = s.petition
                        LEFT JOIN petitions.prepared_paper d ON d.document = s.document
                        LEFT JOIN LATERAL (
                          SELECT t.words AS act, c.terms ->> 'place' AS place
                            FROM petitions.step t
                            JOIN petitions.prepared_paper c ON c.document = t.document
                           WHERE t.petition = s.petition AND t.number > s.number
                             AND t.event = 'LOCATE'
                           ORDER BY t.number DESC LIMIT 1) l ON true
                       WHERE s.event = 'WARN'
                         AND NOT EXISTS (SELECT FROM petitions.step later
                                          WHERE later.petition = s.petition
                                            AND later.number > s.number
                                            AND later.event IN ('WARN', 'UNLIST'))
                       ORDER BY s.at DESC, s.id DESC
                      """)
                  .query(Standing.class)
                  .list();
          return standing.stream()
              .flatMap(
                  one -> clocks.listedUntil(one.petition).map(until -> warned(one, until)).stream())
              .toList();
        });
  }

  private static Warned warned(Standing one, LocalDate until) {
    return new Warned(
        one.body,
        one.place.isEmpty() ? "" : one.act,
        one.place,
        one.agency,
        one.decision,
        Vietnam.dayOf(one.at),
        until);
  }
}
