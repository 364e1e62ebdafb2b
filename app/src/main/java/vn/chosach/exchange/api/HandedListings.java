package vn.chosach.exchange.api;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.exchange.api.ApiRequest.Cursor;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.IntakeOutcome;
import vn.chosach.watch.intake.Intakes;
import vn.chosach.watch.intake.RefusedRow;
import vn.chosach.watch.review.HandedHits;
import vn.chosach.watch.review.HandedHits.HandedHit;

/**
 * Listings that partners handed in. A repetition with the same key is the same import; another
 * content under it is refused, because one of the two would be lost unseen.
 */
@Component
class HandedListings {

  private static final int MOST_REFUSED = 1_000;

  private final JdbcClient jdbc;
  private final Intakes intakes;
  private final HandedHits hits;
  private final Journal journal;

  HandedListings(JdbcClient jdbc, Intakes intakes, HandedHits hits, Journal journal) {
    this.jdbc = jdbc;
    this.intakes = intakes;
    this.hits = hits;
    this.journal = journal;
  }

  /** What became of a push. */
  sealed interface PushOutcome {

    /** It is here; {@code again} when it was before. */
    record Taken(Intake intake, boolean again) implements PushOutcome {}

    /** It is not. */
    record Declined(Refusal refusal) implements PushOutcome {}
  }

  /**
   * Takes rows in; they are read soon after.
   *
   * @param platform platform of rows that name none; empty when they all do
   * @return declined with {@code exchange.repetition-reused} and as {@link Intakes#take} refuses
   */
  @Transactional
  public PushOutcome take(PartnerCaller caller, String repetition, String platform, byte[] body) {
    UUID partner = caller.partner();
    // One after the other, so that two repetitions at once are one import.
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:which, 0))")
        .param("which", partner + "/" + repetition)
        .query((row, n) -> true)
        .single();
    Optional<Intake> before =
        jdbc.sql(
                """
                SELECT intake FROM exchange.partner_push
                 WHERE partner = :partner AND repetition = :repetition
                """)
            .param("partner", partner)
            .param("repetition", repetition)
            .query(UUID.class)
            .optional()
            .flatMap(intakes::one);
    if (before.isPresent()) {
      return before.get().sha256().equals(Intakes.sha256(body))
          ? new PushOutcome.Taken(before.get(), true)
          : new PushOutcome.Declined(Refusal.of("exchange.repetition-reused"));
    }
    IntakeOutcome outcome =
        intakes.take(
            Intake.Source.PUSH,
            caller.name(),
            platform,
            new ByteArrayInputStream(body),
            body.length,
            ApiRequest.actor(partner));
    return switch (outcome) {
      case IntakeOutcome.IntakeRefused(var refusal) -> new PushOutcome.Declined(refusal);
      case IntakeOutcome.IntakeDone(var intake) -> {
        jdbc.sql(
                """
                INSERT INTO exchange.partner_push (partner, repetition, intake)
                VALUES (:partner, :repetition, :intake)
                """)
            .param("partner", partner)
            .param("repetition", repetition)
            .param("intake", intake)
            .update();
        yield new PushOutcome.Taken(intakes.one(intake).orElseThrow(), false);
      }
    };
  }

  /** An import of the partner; empty alike for one that is absent or of somebody else. */
  Optional<Intake> one(UUID partner, UUID intake) {
    return intakes
        .one(intake)
        .filter(one -> one.source() == Intake.Source.PUSH && partner.equals(one.askedBy()));
  }

  /** The first thousand refused rows. */
  List<RefusedRow> refused(UUID intake) {
    return intakes.refused(intake, MOST_REFUSED);
  }

  /** Flagged listings of a partner that follow a place; what leaves is written down. */
  @Transactional
  public List<HandedHit> hits(UUID partner, Cursor from, int limit) {
    List<HandedHit> found = hits.after(partner, from.at(), from.id(), limit);
    if (!found.isEmpty()) {
      journal.append(
          Act.of(
                  ApiRequest.actor(partner),
                  "exchange.partner-hits-read",
                  "exchange-partner",
                  partner)
              .with(Map.of("count", String.valueOf(found.size()))));
    }
    return found;
  }
}
