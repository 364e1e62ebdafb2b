package vn.chosach.documents.acts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.DocumentFile.Delivery;
import vn.chosach.documents.DocumentFile.DeliveryState;
import vn.chosach.documents.content.Recipient;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;

/** Who received an issued document, and how far it came there. */
@Component
public class Deliveries {

  private final JdbcClient jdbc;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;
  private final DocumentAuthority authority;

  Deliveries(
      JdbcClient jdbc,
      Journal journal,
      InstantSource time,
      IdSource ids,
      DocumentAuthority authority) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.time = time;
    this.ids = ids;
    this.authority = authority;
  }

  void send(UUID document, List<Recipient> recipients, Instant at) {
    for (int place = 0; place < recipients.size(); place++) {
      Recipient recipient = recipients.get(place);
      jdbc.sql(
              """
              INSERT INTO documents.recipient
                (id, document, place, agency, name, purpose, state, since)
              VALUES (:id, :document, :place, :agency, :name, :purpose, 'SENT', :at)
              """)
          .paramSource(recipient)
          .param("id", ids.next())
          .param("document", document)
          .param("place", place + 1)
          .param("at", at)
          .update();
    }
  }

  private record Recorded(DeliveryState state, boolean proved) {}

  /** In the order of the list. */
  public List<Delivery> of(UUID document) {
    return jdbc.sql(
            """
            SELECT r.id, r.agency, coalesce(a.name || ', ' || a.address, r.name) AS name, r.purpose,
                   r.state, r.since, r.words, coalesce(i.number, p.number) AS entered,
                   a.delivery IS NOT NULL AS kept
              FROM documents.recipient r
              LEFT JOIN documents.incoming i ON i.recipient = r.id
              LEFT JOIN documents.addressee a ON a.delivery = r.id
              LEFT JOIN documents.incoming p ON p.id = a.proof
             WHERE r.document = :id ORDER BY r.place
            """)
        .param("id", document)
        .query(Delivery.class)
        .list();
  }

  /**
   * Records a status: the receiving agency its own, the sender that of a body which is not on the
   * roll. Two who record at once: the second is refused.
   *
   * @param words why it was refused; outside the roll who took it, or why it came back
   * @return refused with {@code documents.unknown}, {@code documents.step-taken}, {@code
   *     documents.words-missing} for a refusal without reason or {@code documents.receipt-unproved}
   */
  @Transactional
  public Optional<Refusal> record(
      UUID delivery, DeliveryState next, @Nullable String words, ActingOfficer scribe) {
    String mine = String.join(",", authority.kept(scribe));
    String said = words == null ? "" : words.strip();
    Optional<Recorded> known =
        jdbc.sql(
                """
                SELECT r.state,
                       r.agency IS NOT NULL OR EXISTS (
                         SELECT FROM documents.addressee a
                          WHERE a.delivery = r.id AND a.proof IS NOT NULL) AS proved
                  FROM documents.recipient r
                  JOIN documents.document d ON d.id = r.document
                 WHERE r.id = :id AND d.state IN ('ISSUED', 'REPLACED')
                   AND coalesce(r.agency, d.agency) = ANY (string_to_array(:mine, ','))
                   FOR UPDATE OF r
                """)
            .param("id", delivery)
            .param("mine", mine)
            .query(Recorded.class)
            .optional();
    if (known.isEmpty()) {
      return Optional.of(Refusal.of("documents.unknown"));
    }
    Recorded one = known.get();
    if (!one.state().leadsTo(next)) {
      return Optional.of(Refusal.of("documents.step-taken"));
    }
    if (next == DeliveryState.REFUSED && said.isEmpty()) {
      return Optional.of(Refusal.of("documents.words-missing"));
    }
    if (!one.proved()) {
      return Optional.of(Refusal.of("documents.receipt-unproved"));
    }
    jdbc.sql(
            """
            UPDATE documents.recipient SET state = :state, since = :at, officer = :officer,
                   words = coalesce(:words, words)
             WHERE id = :id
            """)
        .param("id", delivery)
        .param("state", next.name())
        .param("at", time.instant())
        .param("officer", scribe.actor().id())
        .param("words", said.isEmpty() ? null : said)
        .update();
    journal.append(
        Act.of(scribe.actor(), "documents.delivery-recorded", "delivery", delivery)
            .because(next.name()));
    return Optional.empty();
  }
}
