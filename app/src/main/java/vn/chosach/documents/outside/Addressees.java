package vn.chosach.documents.outside;

import static vn.chosach.kernel.Folding.clean;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.DocumentFile.DeliveryState;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.KnownAddressees;
import vn.chosach.documents.KnownAddressees.KnownAddressee;
import vn.chosach.documents.acts.Deliveries;
import vn.chosach.documents.acts.DocumentAuthority;
import vn.chosach.documents.outside.Addressee.AddresseeWish;
import vn.chosach.documents.outside.Addressee.DeliveryWay;
import vn.chosach.documents.outside.Addressee.ReceiptWish;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * Recipients of issued papers who are not on the roll: to whom and how each paper went, and the
 * paper by which its receipt is proved. A typed word proves nothing.
 */
@Component
public class Addressees {

  private static final int LONGEST = 300;
  private static final int MOST_SLIPS = 50;

  private static final String ONE =
      """
      SELECT r.id AS delivery, d.id AS document, d.agency, r.name AS printed, d.number,
             d.day AS issued, r.state, a.name, a.address, a.way, a.sent_on, a.mark, a.proof,
             a.taken_on, a.taker
        FROM documents.recipient r
        JOIN documents.document d ON d.id = r.document
        LEFT JOIN documents.addressee a ON a.delivery = r.id
       WHERE r.id = :id AND d.id = :document AND r.agency IS NULL
         AND d.state IN ('ISSUED', 'REPLACED')
         AND d.agency = ANY (string_to_array(:mine, ','))
      """;

  private final JdbcClient jdbc;
  private final DocumentAuthority authority;
  private final Deliveries deliveries;
  private final ObjectProvider<KnownAddressees> rooms;
  private final Journal journal;
  private final InstantSource time;

  Addressees(
      JdbcClient jdbc,
      DocumentAuthority authority,
      Deliveries deliveries,
      ObjectProvider<KnownAddressees> rooms,
      Journal journal,
      InstantSource time) {
    this.jdbc = jdbc;
    this.authority = authority;
    this.deliveries = deliveries;
    this.rooms = rooms;
    this.journal = journal;
    this.time = time;
  }

  /** A paper of the incoming register that can show a receipt. */
  public record Slip(UUID id, int number, LocalDate receivedOn, String sender, String subject) {}

  /** A recipient outside the roll of a paper of the own agency; of another's it does not exist. */
  @Transactional(readOnly = true)
  public Optional<Addressee> read(UUID document, UUID delivery, ActingOfficer scribe) {
    return one(ONE, document, delivery, scribe);
  }

  private Optional<Addressee> one(String sql, UUID document, UUID id, ActingOfficer scribe) {
    return jdbc.sql(sql)
        .param("id", id)
        .param("document", document)
        .param("mine", mine(scribe))
        .query(Addressee.class)
        .optional();
  }

  /**
   * Whom the record of the paper names, and, for a paper of no record, to whom papers of the agency
   * went before.
   */
  @Transactional(readOnly = true)
  public List<KnownAddressee> known(Addressee one, ActingOfficer scribe) {
    DocumentOrigin origin =
        jdbc.sql("SELECT origin_room, origin_id FROM documents.document WHERE id = :id")
            .param("id", one.document())
            .query(
                (row, n) ->
                    Optional.ofNullable(row.getString("origin_room"))
                        .map(room -> origin(room, row)))
            .single()
            .orElse(null);
    if (origin != null) {
      return rooms.stream().flatMap(room -> room.of(origin, scribe).stream()).distinct().toList();
    }
    return jdbc.sql(
            """
            SELECT a.name, a.address FROM documents.addressee a
              JOIN documents.document d ON d.id = a.document
             WHERE d.agency = :agency AND d.origin_id IS NULL
             GROUP BY a.name, a.address ORDER BY max(a.kept_at) DESC LIMIT 50
            """)
        .param("agency", one.agency())
        .query(KnownAddressee.class)
        .list();
  }

  private static DocumentOrigin origin(String room, java.sql.ResultSet row) {
    try {
      return new DocumentOrigin(room, row.getString("origin_id"));
    } catch (java.sql.SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Papers with a file that came in since the paper was issued and prove nothing yet. */
  @Transactional(readOnly = true)
  public List<Slip> slips(Addressee one) {
    return jdbc.sql(
            """
            SELECT i.id, i.number, i.received_on, i.sender, coalesce(i.subject, '') AS subject
              FROM documents.incoming i
             WHERE i.agency = :agency AND i.received_on >= :issued
               AND EXISTS (SELECT FROM documents.attachment t WHERE t.incoming = i.id)
               AND NOT EXISTS (SELECT FROM documents.addressee a WHERE a.proof = i.id)
             ORDER BY i.year DESC, i.number DESC LIMIT :most
            """)
        .param("agency", one.agency())
        .param("issued", one.issued())
        .param("most", MOST_SLIPS)
        .query(Slip.class)
        .list();
  }

  /**
   * Records to whom and how a paper went; until its receipt is proved it can be put right.
   *
   * @return refused with {@code documents.unknown}, {@code .not-possible}, {@code .recipient-name},
   *     {@code .address-missing}, {@code .mark-missing} or {@code .sent-day}
   */
  @Transactional
  public ActOutcome<Addressee> keep(
      UUID document, UUID delivery, AddresseeWish wish, ActingOfficer scribe) {
    Addressee held = one(ONE + " FOR UPDATE OF r", document, delivery, scribe).orElse(null);
    if (held == null) {
      return ActOutcome.refused("documents.unknown");
    }
    Optional<Refusal> refused =
        Refusal.when(
                held.proof() != null || held.state() != DeliveryState.SENT,
                "documents.not-possible")
            .or(() -> line(wish.name(), "documents.recipient-name"))
            .or(() -> line(wish.address(), "documents.address-missing"))
            .or(
                () ->
                    wish.way() == DeliveryWay.HAND
                        ? Optional.empty()
                        : line(wish.mark(), "documents.mark-missing"))
            .or(() -> day(wish.sentOn(), held.issued(), "documents.sent-day"));
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    jdbc.sql(
            """
            INSERT INTO documents.addressee
              (delivery, document, name, address, way, sent_on, mark, kept_by, kept_at)
            VALUES (:id, :document, :name, :address, :way, :on, :mark, :by, :at)
            ON CONFLICT (delivery) DO UPDATE
               SET name = :name, address = :address, way = :way, sent_on = :on, mark = :mark,
                   kept_by = :by, kept_at = :at
            """)
        .param("id", delivery)
        .param("document", document)
        .param("name", clean(wish.name()))
        .param("address", clean(wish.address()))
        .param("way", wish.way().name())
        .param("on", wish.sentOn())
        .param("mark", clean(wish.mark()))
        .param("by", scribe.actor().id())
        .param("at", time.instant())
        .update();
    journal.append(Act.of(scribe.actor(), "documents.addressee-kept", "delivery", delivery));
    return new ActOutcome.Done<>(held);
  }

  /**
   * Records the receipt, or that the paper came back, by a paper of the incoming register.
   *
   * @return refused with {@code documents.unknown}, {@code .not-possible}, {@code
   *     .receipt-unproved}, {@code .taker-missing} or {@code .taken-day}
   */
  @Transactional
  public ActOutcome<Addressee> prove(
      UUID document, UUID delivery, ReceiptWish wish, ActingOfficer scribe) {
    Addressee held = one(ONE + " FOR UPDATE OF r", document, delivery, scribe).orElse(null);
    if (held == null) {
      return ActOutcome.refused("documents.unknown");
    }
    LocalDate sent = held.sentOn();
    Slip slip =
        slips(held).stream().filter(one -> one.id().equals(wish.proof())).findFirst().orElse(null);
    Optional<Refusal> refused =
        Refusal.when(!held.waits() || sent == null, "documents.not-possible")
            .or(() -> Refusal.when(slip == null, "documents.receipt-unproved"))
            .or(() -> line(wish.taker(), "documents.taker-missing"))
            .or(() -> day(wish.on(), sent == null ? held.issued() : sent, "documents.taken-day"));
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    jdbc.sql(
            """
            UPDATE documents.addressee
               SET proof = :proof, taken_on = :on, taker = :taker, proved_by = :by, proved_at = :at
             WHERE delivery = :id
            """)
        .param("proof", wish.proof())
        .param("on", wish.on())
        .param("taker", clean(wish.taker()))
        .param("by", scribe.actor().id())
        .param("at", time.instant())
        .param("id", delivery)
        .update();
    DeliveryState next = wish.returned() ? DeliveryState.REFUSED : DeliveryState.RECEIVED;
    return deliveries
        .record(delivery, next, clean(wish.taker()), scribe)
        .<ActOutcome<Addressee>>map(ActOutcome::refused)
        .orElseGet(() -> new ActOutcome.Done<>(held));
  }

  private Optional<Refusal> day(LocalDate on, LocalDate first, String code) {
    return Refusal.when(on.isBefore(first) || on.isAfter(Vietnam.dayOf(time.instant())), code);
  }

  private static Optional<Refusal> line(String words, String code) {
    return Refusal.when(clean(words).isEmpty() || words.length() > LONGEST, code);
  }

  private String mine(ActingOfficer scribe) {
    return String.join(",", authority.agencies(scribe));
  }
}
