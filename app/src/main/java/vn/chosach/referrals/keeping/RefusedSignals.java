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
import vn.chosach.kernel.Role;
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

  /** Some of them, and how many there are in all. */
  public record RefusedSlice(List<RefusedSignal> rows, int count) {}

  private record CameBack(UUID receiver, UUID signal) {}

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

  /** Whether an officer is of those who decide again; asked before anything is read. */
  public static boolean decides(ActingOfficer officer) {
    return officer.hasAny(Role.OPERATOR, Role.STANDING_OFFICE);
  }

  /**
   * Those that the agency of a party sent and that wait to be decided again, what waits longest
   * first; none for who does not sift. Of what was decided otherwise since no more is read than
   * that it came back.
   */
  @Transactional(readOnly = true)
  public RefusedSlice page(ActingOfficer party, int offset, int limit) {
    Set<String> keys = decides(party) ? reach.enter(party) : Set.of();
    if (keys.isEmpty()) {
      return new RefusedSlice(List.of(), 0);
    }
    List<CameBack> back = cameBack(keys);
    Set<UUID> still = signals.among(back.stream().map(CameBack::signal).toList(), party);
    List<UUID> wait =
        back.stream().filter(one -> still.contains(one.signal())).map(CameBack::receiver).toList();
    List<FoundRefusal> shown = found(wait.stream().skip(offset).limit(limit).toList());
    Map<String, Instant> due =
        clocks.of(SIGNAL, shown.stream().map(one -> one.signal().toString()).toList()).stream()
            .collect(
                Collectors.toMap(
                    Clock::subjectId, Clock::dueAt, BinaryOperator.minBy(Instant::compareTo)));
    return new RefusedSlice(
        shown.stream()
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
            .toList(),
        wait.size());
  }

  /**
   * Once for each signal, by its newest refusal. What was sent anew since, or lies with somebody,
   * is with them.
   */
  private List<CameBack> cameBack(Set<String> keys) {
    return jdbc.sql(
            """
            SELECT receiver, signal FROM (
              SELECT DISTINCT ON (f.subject_id) f.subject_id AS signal, r.id AS receiver, r.since
                FROM referrals.receiver r JOIN referrals.referral f ON f.id = r.referral
               WHERE r.state IN ('REFUSED', 'EXPIRED', 'WITHDRAWN') AND r.parties[1] = ANY (:keys)
                 AND f.subject_kind = 'signal' AND f.purpose IN ('COMPETENCE', 'CRIMINAL')
                 AND NOT EXISTS (
                   SELECT FROM referrals.referral n JOIN referrals.receiver c ON c.referral = n.id
                    WHERE n.subject_id = f.subject_id AND n.sender = f.sender
                      AND n.purpose IN ('COMPETENCE', 'CRIMINAL')
                      AND (n.sent_at > f.sent_at OR c.state IN ('OFFERED', 'COUNTERED', 'ACCEPTED')
                           OR c.state = 'DONE' AND n.id = f.id))
               ORDER BY f.subject_id, r.since DESC, r.id) back
             ORDER BY since, receiver
            """)
        .param("keys", keys.toArray(String[]::new))
        .query(CameBack.class)
        .list();
  }

  private List<FoundRefusal> found(List<UUID> receivers) {
    return jdbc.sql(
            """
            SELECT f.id AS referral, f.subject_id AS signal, f.number, l.title, f.sent_by, r.agency,
                   r.state, r.refused_for AS reason, r.suggested, r.since
              FROM referrals.receiver r
              JOIN referrals.referral f ON f.id = r.referral
              JOIN referrals.letter l ON l.referral = f.id
             WHERE r.id = ANY (:receivers) ORDER BY r.since, r.id
            """)
        .param("receivers", receivers.toArray(UUID[]::new))
        .query(FoundRefusal.class)
        .list();
  }
}
