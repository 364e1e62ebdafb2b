package vn.chosach.referrals.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.Clocks;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.RefusalReason;
import vn.chosach.signals.life.ReferredSignals;

/** Signals that stand as referred, and that the agency that they were sent to does not have. */
@Component
public class RefusedSignals {

  private static final String SIGNAL = "signal";

  private final JdbcClient jdbc;
  private final Reach reach;
  private final Letters letters;
  private final ReferredSignals signals;
  private final Clocks clocks;

  RefusedSignals(
      JdbcClient jdbc, Reach reach, Letters letters, ReferredSignals signals, Clocks clocks) {
    this.jdbc = jdbc;
    this.reach = reach;
    this.letters = letters;
    this.signals = signals;
    this.clocks = clocks;
  }

  /**
   * One of them.
   *
   * @param number of the referral, as people say it
   * @param sentBy officer who decided; {@code null} for nobody
   * @param agency who does not take it
   * @param state that it was refused, not answered in time or taken back
   * @param suggested key of the agency that the receiver thinks competent
   * @param since when that was so
   * @param dueAt end of the time limit that runs on the signal; {@code null} while none does
   */
  public record RefusedSignal(
      UUID signal,
      String number,
      String title,
      @Nullable UUID sentBy,
      String agency,
      ReceiverState state,
      @Nullable RefusalReason reason,
      @Nullable String suggested,
      Instant since,
      @Nullable Instant dueAt) {}

  private record FoundRefusal(
      UUID referral,
      UUID signal,
      String number,
      byte[] title,
      @Nullable UUID sentBy,
      String agency,
      ReceiverState state,
      @Nullable RefusalReason reason,
      @Nullable String suggested,
      Instant since) {}

  /** Those that the agency of a party sent, the newest refusal first. */
  @Transactional(readOnly = true)
  public List<RefusedSignal> of(ActingOfficer party) {
    Set<String> keys = reach.enter(party);
    if (keys.isEmpty()) {
      return List.of();
    }
    List<FoundRefusal> found = found(keys);
    Set<UUID> still = signals.among(found.stream().map(FoundRefusal::signal).toList(), party);
    Map<String, Instant> due =
        clocks.of(SIGNAL, still.stream().map(UUID::toString).toList()).stream()
            .collect(
                Collectors.toMap(
                    Clock::subjectId, Clock::dueAt, BinaryOperator.minBy(Instant::compareTo)));
    return found.stream()
        .filter(one -> still.contains(one.signal()))
        .map(
            one ->
                new RefusedSignal(
                    one.signal(),
                    one.number(),
                    letters.open(one.title(), one.referral(), "title"),
                    one.sentBy(),
                    one.agency(),
                    one.state(),
                    one.reason(),
                    one.suggested(),
                    one.since(),
                    due.get(one.signal().toString())))
        .toList();
  }

  /** What was sent anew since, or lies with somebody, is with them. */
  private List<FoundRefusal> found(Set<String> keys) {
    return jdbc.sql(
            """
            SELECT f.id AS referral, f.subject_id AS signal, f.number, l.title, f.sent_by, r.agency,
                   r.state, r.refused_for AS reason, r.suggested, r.since
              FROM referrals.receiver r
              JOIN referrals.referral f ON f.id = r.referral
              JOIN referrals.letter l ON l.referral = f.id
             WHERE r.state IN ('REFUSED', 'EXPIRED', 'WITHDRAWN') AND r.parties[1] = ANY (:keys)
               AND f.subject_kind = 'signal' AND f.purpose IN ('COMPETENCE', 'CRIMINAL')
               AND NOT EXISTS (
                 SELECT FROM referrals.referral n JOIN referrals.receiver c ON c.referral = n.id
                  WHERE n.subject_id = f.subject_id AND n.sender = f.sender
                    AND n.purpose IN ('COMPETENCE', 'CRIMINAL')
                    AND (n.sent_at > f.sent_at OR c.state IN ('OFFERED', 'COUNTERED', 'ACCEPTED')
                         OR c.state = 'DONE' AND n.id = f.id))
             ORDER BY r.since DESC, r.id
            """)
        .param("keys", keys.toArray(String[]::new))
        .query(FoundRefusal.class)
        .list();
  }
}
