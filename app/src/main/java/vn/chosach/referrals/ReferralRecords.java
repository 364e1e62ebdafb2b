package vn.chosach.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.Clocks;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.keeping.Reach;

/**
 * The second door of the referrals, for rooms above that count them: numbers and moments, no names
 * and no words.
 */
@Service
public class ReferralRecords {

  private final JdbcClient jdbc;
  private final Reach reach;
  private final Clocks clocks;

  ReferralRecords(JdbcClient jdbc, Reach reach, Clocks clocks) {
    this.jdbc = jdbc;
    this.reach = reach;
    this.clocks = clocks;
  }

  /**
   * First answers that came in time, of every agency, the newest first: by the end of the clock
   * where the law sets one, else by the day that the sender set; without either every answer is in
   * time.
   *
   * @param from first moment of the answer
   * @param before moment after the last
   */
  @Transactional(readOnly = true)
  public List<Punctual> answeredInTime(Instant from, Instant before) {
    reach.enter(ActingOfficer.PROGRAM);
    return jdbc
        .sql(
            """
            SELECT f.number, r.agency, a.at, r.answer_by AS "by", c.clock
              FROM referrals.receiver r
              JOIN referrals.referral f ON f.id = r.referral
              JOIN LATERAL (
                SELECT min(at) AS at FROM referrals.act
                 WHERE referral = f.id AND receiver = r.id
                   AND event IN ('ACCEPT', 'REFUSE', 'COUNTER')) a ON a.at >= :from AND a.at < :before
              LEFT JOIN referrals.clock c ON c.receiver = r.id AND c.duty = 'ANSWER'
             ORDER BY a.at DESC, r.id
            """)
        .param("from", from)
        .param("before", before)
        .query(Answer.class)
        .list()
        .stream()
        .filter(this::inTime)
        .map(Answer::answer)
        .toList();
  }

  private boolean inTime(Answer one) {
    if (one.clock() != null) {
      return clocks
          .explain(new ClockId(one.clock()))
          .map(shown -> !one.answer().at().isAfter(shown.clock().dueAt()))
          .orElse(true);
    }
    return one.by() == null || !Vietnam.dayOf(one.answer().at()).isAfter(one.by());
  }

  private record Answer(Punctual answer, @Nullable LocalDate by, @Nullable UUID clock) {}
}
