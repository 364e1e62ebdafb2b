package vn.chosach.referrals.keeping;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.OpenWork;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.Subject;

/** To whom each referral went and where it stands there, one row an agency. */
@Component
public record ReceiverRepository(JdbcClient jdbc) {

  private static final String RECEIVER =
      """
      SELECT r.id, r.referral, r.agency, r.state, r.since, r.delivered_at AS delivery_at,
             r.delivery_fault,
             r.received_at, r.opened_at, r.opened_by, r.officer, r.answer_by, r.countered_by,
             r.refused_for AS answer_reason, r.suggested, r.result, r.decided_on,
             r.assessed_dong AS outcome_assessed, r.paid_dong AS outcome_paid,
             r.escalated
        FROM referrals.receiver r
      """;

  public List<Receiver> of(UUID referral) {
    return jdbc.sql(RECEIVER + " WHERE r.referral = :referral ORDER BY r.id")
        .param("referral", referral)
        .query(Receiver.class)
        .list();
  }

  public Optional<Receiver> one(UUID id) {
    return jdbc.sql(RECEIVER + " WHERE r.id = :id")
        .param("id", id)
        .query(Receiver.class)
        .optional();
  }

  /** Receivers to whom it could not be delivered yet, whatever became of it since. */
  public List<UUID> undelivered() {
    return ids("delivered_at IS NULL ORDER BY id LIMIT 500", LocalDate.EPOCH);
  }

  /** Receivers whose day is over, or comes next, and who have not been reminded that far. */
  public List<UUID> pressing(LocalDate today) {
    return ids(
        """
        state IN ('OFFERED', 'COUNTERED', 'ACCEPTED')
          AND (answer_by < :today AND escalated < 3
               OR answer_by <= :today::date + 1 AND escalated < 1)
        ORDER BY answer_by, id LIMIT 500
        """,
        today);
  }

  public List<UUID> heldBy(OpenWork.OpenWorkHolder holder) {
    return jdbc.sql(
            """
            SELECT id FROM referrals.receiver
             WHERE officer = :officer AND state IN ('OFFERED', 'COUNTERED', 'ACCEPTED')
               AND (:agency::text IS NULL OR agency = :agency)
             ORDER BY id
            """)
        .param("officer", holder.officer())
        .param("agency", holder.agency())
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }

  public void write(Receiver receiver, Referral referral) {
    jdbc.sql(
            """
            INSERT INTO referrals.receiver
              (id, referral, agency, exclusive, state, since, answer_by, parties)
            VALUES (:id, :referral, :agency, :exclusive, :state, :since, :by, :parties)
            """)
        .paramSource(receiver)
        .param("exclusive", referral.purpose().exclusive())
        .param("by", receiver.answer().by())
        .param("parties", ReferralRepository.parties(referral))
        .update();
  }

  /** Writes what acts change. */
  public void amend(Receiver receiver) {
    Receiver.ReceiverAnswer answer = receiver.answer();
    Receiver.ReceiverOutcome outcome = receiver.outcome();
    jdbc.sql(
            """
            UPDATE referrals.receiver
               SET state = :state, since = :since, officer = :officer, answer_by = :by,
                   countered_by = :counteredBy, refused_for = :reason, suggested = :suggested,
                   result = :result, decided_on = :decidedOn, assessed_dong = :assessed,
                   paid_dong = :paid
             WHERE id = :id
            """)
        .paramSource(receiver)
        .param("by", answer.by())
        .param("counteredBy", answer.counteredBy())
        .param("reason", answer.reason() == null ? null : answer.reason().name())
        .param("suggested", answer.suggested())
        .param("result", outcome == null ? null : outcome.result().name())
        .param("decidedOn", outcome == null ? null : outcome.decidedOn())
        .param("assessed", outcome == null ? null : amount(outcome.assessed()))
        .param("paid", outcome == null ? null : amount(outcome.paid()))
        .update();
  }

  /**
   * First receipt of the same thing for the same purpose by the same agency.
   *
   * @return empty when it lies there for the first time
   */
  public Optional<Instant> firstReceipt(Referral referral, String agency) {
    Subject subject = referral.subject();
    return subject == null
        ? Optional.empty()
        : jdbc.sql(
                """
                SELECT min(r.received_at) AS first
                  FROM referrals.receiver r JOIN referrals.referral f ON f.id = r.referral
                 WHERE r.agency = :agency AND f.purpose = :purpose AND f.subject_kind = :kind
                   AND f.subject_id = :subject
                """)
            .param("agency", agency)
            .param("purpose", referral.purpose().name())
            .param("kind", subject.kind())
            .param("subject", subject.id())
            .query((row, n) -> Optional.ofNullable(moment(row.getTimestamp("first"))))
            .single();
  }

  public void delivered(UUID id, Instant at, Instant receivedAt) {
    jdbc.sql(
            """
            UPDATE referrals.receiver
               SET delivered_at = :at, received_at = :received, delivery_fault = NULL
             WHERE id = :id AND delivered_at IS NULL
            """)
        .param("id", id)
        .param("at", at)
        .param("received", receivedAt)
        .update();
  }

  public void undeliverable(UUID id, Receiver.ReceiverFault fault) {
    jdbc.sql("UPDATE referrals.receiver SET delivery_fault = :fault WHERE id = :id")
        .param("id", id)
        .param("fault", fault.name())
        .update();
  }

  /** Whether this is the first opening. */
  public boolean opened(UUID id, UUID officer, Instant at) {
    return jdbc.sql(
                """
                UPDATE referrals.receiver SET opened_at = :at, opened_by = :officer
                 WHERE id = :id AND opened_at IS NULL
                """)
            .param("id", id)
            .param("officer", officer)
            .param("at", at)
            .update()
        == 1;
  }

  /** Whether somebody further up was reminded now. */
  public boolean escalate(UUID id, int level) {
    return jdbc.sql(
                """
                UPDATE referrals.receiver SET escalated = :level WHERE id = :id AND escalated < :level
                """)
            .param("id", id)
            .param("level", level)
            .update()
        == 1;
  }

  private List<UUID> ids(String where, LocalDate today) {
    var statement = jdbc.sql("SELECT id FROM referrals.receiver WHERE " + where);
    return (where.contains(":today") ? statement.param("today", today) : statement)
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }

  private static @Nullable Long amount(@Nullable Dong dong) {
    return dong == null ? null : dong.amount();
  }

  public static @Nullable Instant moment(@Nullable Timestamp stamp) {
    return stamp == null ? null : stamp.toInstant();
  }
}
