package vn.chosach.exchange.removals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.removals.Removal.RemovalState;
import vn.chosach.exchange.removals.RemovalQuery.RemovalPart;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;

/** Rows of requests; the database shows them to who sees their cases alone. */
@Component
class RemovalRepository extends SteppedRepository<Removal, RemovalState, RemovalEvent, SignedBy> {

  RemovalRepository(JdbcClient jdbc) {
    super(
        jdbc,
        Removal.class,
        new StepTables(
            "exchange",
            "removal",
            "",
            "",
            """
            , way = :way, sending = :sending, tried_at = :triedAt, fault = :fault,
              request = :request, check_at = :checkAt, reply = :reply
            """,
            "removal_step",
            List.of("document")));
  }

  String number(int year) {
    return YearNumbers.nextOf(jdbc, "exchange", "YG", year);
  }

  void add(Removal one) {
    jdbc.sql(
            """
            INSERT INTO exchange.removal
              (id, number, kind, platform, partner, agency, case_id, case_number, addresses,
               ground, due_on, document, paper, way, sending, state, since, version)
            VALUES (:id, :number, :kind, :platform, :partner, :agency, :caseId, :caseNumber,
                    :addresses, :ground, :dueOn, :document, :paper, :way, :sending, :state, :since, :version)
            """)
        .paramSource(one)
        .update();
  }

  /** A page of those in cases that whoever looks sees, the newest first. */
  RowSlice<Removal> page(RemovalPart part, int offset, int limit) {
    return slice(
        """
        CASE :part WHEN 'OPEN' THEN r.state IN ('SENT', 'UNDELIVERED', 'DELIVERED')
                   WHEN 'STANDING' THEN r.state IN ('STANDING', 'ESCALATED')
                   ELSE r.state IN ('DONE', 'DROPPED') END
        """,
        "r.since DESC, r.number",
        sql -> sql.param("part", part),
        offset,
        limit);
  }

  /** Those of a case, the newest first. */
  List<Removal> of(UUID caseId) {
    return where(
        "r.case_id = :case ORDER BY r.number DESC LIMIT 50", sql -> sql.param("case", caseId));
  }

  /** Those to a platform, the newest first. */
  List<Removal> to(String platform) {
    return where(
        "r.platform = :platform ORDER BY r.number DESC LIMIT 50",
        sql -> sql.param("platform", platform));
  }

  /** What a partner is asked and nobody concluded, the newest first. */
  List<Removal> asked(UUID partner) {
    return where(
        """
        r.partner = :partner AND r.state IN ('SENT', 'DELIVERED', 'STANDING', 'ESCALATED')
         ORDER BY r.number DESC LIMIT 200
        """,
        sql -> sql.param("partner", partner));
  }

  /** What is under way, the oldest first. */
  List<Removal> sent() {
    return where("r.state = 'SENT' ORDER BY r.since, r.id LIMIT 200", sql -> sql);
  }

  /** What platforms have and nobody concluded in its case, the oldest first. */
  List<Removal> delivered() {
    return where("r.state = 'DELIVERED' ORDER BY r.since, r.id LIMIT 1000", sql -> sql);
  }

  /** Notes why something did not get through, and when mail was tried. */
  void tried(Removal one, @Nullable Instant at, String fault) {
    jdbc.sql(
            """
            UPDATE exchange.removal SET fault = :fault, tried_at = coalesce(:at, tried_at)
             WHERE id = :id AND state = 'SENT'
            """)
        .param("id", one.id())
        .param("at", at)
        .param("fault", fault)
        .update();
  }

  /**
   * What became of a sending by events.
   *
   * @param waits whether it is tried again
   * @param sentAt when it got through; {@code null} while it did not
   */
  record RemovalDelivery(
      UUID id, UUID hook, boolean waits, int tries, String answer, @Nullable Instant sentAt) {}

  /** The event of a sending; none where nothing was put up. */
  @Nullable RemovalDelivery delivery(Removal one) {
    return jdbc.sql(
            """
            SELECT d.id, d.hook, d.due_at IS NOT NULL AS waits, d.tries, d.answer, d.sent_at
              FROM exchange.delivery d JOIN exchange.hook h ON h.id = d.hook
             WHERE h.partner = :partner AND d.about = :about
            """)
        .param("partner", one.partner())
        .param("about", one.about())
        .query(RemovalDelivery.class)
        .optional()
        .orElse(null);
  }

  /** A sending is tried no more. */
  void withdraw(RemovalDelivery delivery) {
    jdbc.sql("UPDATE exchange.delivery SET due_at = NULL WHERE id = :id AND sent_at IS NULL")
        .param("id", delivery.id())
        .update();
  }
}
