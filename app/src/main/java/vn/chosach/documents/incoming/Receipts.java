package vn.chosach.documents.incoming;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.documents.DocumentFile.DeliveryState;
import vn.chosach.documents.acts.Deliveries;
import vn.chosach.documents.acts.DocumentAuthority;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * Receipt of a document: an agency on the roll that says it received one draws the incoming number
 * with the same act (Nghị định 30/2020/NĐ-CP art. 22), and what it does with it later shows on both
 * sides. What was sent to an agency that ended is entered in the register of its heir.
 */
@Component
public class Receipts {

  private static final Refusal TAKEN = Refusal.of("documents.step-taken");

  private final JdbcClient jdbc;
  private final Deliveries deliveries;
  private final IncomingRegister register;
  private final DocumentAuthority authority;
  private final Journal journal;
  private final InstantSource time;
  private final DocumentClocks clocks;

  Receipts(
      JdbcClient jdbc,
      Deliveries deliveries,
      IncomingRegister register,
      DocumentAuthority authority,
      Journal journal,
      InstantSource time,
      DocumentClocks clocks) {
    this.jdbc = jdbc;
    this.deliveries = deliveries;
    this.register = register;
    this.authority = authority;
    this.journal = journal;
    this.time = time;
    this.clocks = clocks;
  }

  /** What is known of a delivery to an agency on the roll. */
  private record Sent(String agency, String sender, String number, LocalDate day, String subject) {}

  /**
   * Records a status of delivery.
   *
   * @return refused as {@link Deliveries#record} and {@link IncomingRegister#enter}; then nothing
   *     was recorded
   */
  @Transactional
  public Optional<Refusal> record(
      UUID delivery, DeliveryState next, @Nullable String words, ActingOfficer scribe) {
    Optional<Refusal> refused = deliveries.record(delivery, next, words, scribe);
    if (refused.isPresent()) {
      return refused;
    }
    switch (next) {
      case RECEIVED -> refused = entered(delivery, scribe);
      case PRESENTED, HANDLED -> follow(delivery, next, scribe);
      case SENT, REFUSED -> {}
    }
    if (refused.isPresent()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return refused;
  }

  private Optional<Refusal> entered(UUID delivery, ActingOfficer scribe) {
    Optional<Sent> sent =
        jdbc.sql(
                """
                SELECT r.agency, coalesce(h.issuer, d.agency) AS sender, d.number, d.day, d.subject
                  FROM documents.recipient r JOIN documents.document d ON d.id = r.document
                  LEFT JOIN LATERAL (SELECT issuer FROM documents.letterhead l
                                      WHERE l.agency = d.agency AND l.valid_from <= d.day
                                      ORDER BY l.valid_from DESC LIMIT 1) h ON true
                 WHERE r.id = :id AND r.agency IS NOT NULL AND d.number IS NOT NULL
                """)
            .param("id", delivery)
            .query(
                (row, n) ->
                    new Sent(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)))
            .optional();
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    Sent one = sent.get();
    var arrival =
        new Arrival(
            authority.receiver(one.agency(), scribe),
            Vietnam.dayOf(time.instant()),
            one.sender(),
            one.number(),
            one.day(),
            one.subject(),
            Arrival.Secrecy.NONE,
            List.of());
    return register.enter(arrival, delivery, scribe).whyNot();
  }

  private void follow(UUID delivery, DeliveryState next, ActingOfficer scribe) {
    jdbc.sql("UPDATE documents.incoming SET state = :state WHERE recipient = :id RETURNING id")
        .param("state", next.name())
        .param("id", delivery)
        .query(UUID.class)
        .list()
        .forEach(incoming -> clocks.presented(incoming, scribe.actor()));
  }

  /**
   * Says how far an incoming document is handled; of one that was issued here the sender sees it.
   *
   * @param next presented or handled
   * @return refused with {@code documents.unknown} or {@code documents.step-taken}
   */
  @Transactional
  public Optional<Refusal> handle(UUID incoming, DeliveryState next, ActingOfficer scribe) {
    Optional<Handled> held =
        jdbc.sql(
                """
                SELECT state, recipient FROM documents.incoming
                 WHERE id = :id AND agency = ANY (string_to_array(:mine, ',')) FOR UPDATE
                """)
            .param("id", incoming)
            .param("mine", String.join(",", authority.kept(scribe)))
            .query(
                (row, n) ->
                    new Handled(
                        DeliveryState.valueOf(row.getString(1)), row.getObject(2, UUID.class)))
            .optional();
    if (held.isEmpty()) {
      return Optional.of(Refusal.of("documents.unknown"));
    }
    if (!held.get().state().leadsTo(next) || next == DeliveryState.REFUSED) {
      return Optional.of(TAKEN);
    }
    UUID delivery = held.get().delivery();
    if (delivery != null) {
      // It was seen to be here: what its sender took back meanwhile leads nowhere any more.
      return record(delivery, next, null, scribe)
          .map(no -> no.code().equals("documents.unknown") ? TAKEN : no);
    }
    jdbc.sql("UPDATE documents.incoming SET state = :state WHERE id = :id")
        .param("state", next.name())
        .param("id", incoming)
        .update();
    clocks.presented(incoming, scribe.actor());
    journal.append(
        Act.of(scribe.actor(), "documents.incoming-handled", "incoming", incoming)
            .because(next.name())
            .under("NĐ 30/2020/NĐ-CP, Điều 24"));
    return Optional.empty();
  }

  private record Handled(DeliveryState state, @Nullable UUID delivery) {}
}
