package vn.chosach.watch.partner;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.IntakeOutcome;
import vn.chosach.watch.intake.Intakes;
import vn.chosach.watch.intake.RefusedRow;

/**
 * What partners handed in. A repetition with the same key of repetition is the same import; another
 * content under it is refused, because one of the two would be lost unseen.
 */
@Component
class Pushes {

  private static final int MOST_REFUSED = 1_000;

  private final JdbcClient jdbc;
  private final Intakes intakes;

  Pushes(JdbcClient jdbc, Intakes intakes) {
    this.jdbc = jdbc;
    this.intakes = intakes;
  }

  /** What became of a push. */
  sealed interface PushesOutcome {

    /** It is here; {@code again} when it was before. */
    record Taken(Intake intake, boolean again) implements PushesOutcome {}

    /** It is not. */
    record Declined(Refusal refusal) implements PushesOutcome {}
  }

  /**
   * Takes a body in.
   *
   * @param platform platform of rows that name none; empty when they all do
   * @return declined with {@code watch.push-key-reused} and as {@link Intakes#take} refuses
   */
  @Transactional
  public PushesOutcome take(PartnerLine partner, String repetition, String platform, byte[] body) {
    // One after the other for each partner, so that two repetitions at once are one import.
    jdbc.sql("SELECT id FROM watch.partner WHERE id = :id FOR UPDATE")
        .param("id", partner.id())
        .query(UUID.class)
        .single();
    var actor = new Actor(Actor.ActorKind.PARTNER, partner.id(), null);
    Optional<Intake> before = before(partner.id(), repetition);
    if (before.isPresent()) {
      Intake intake = before.get();
      return intake.sha256().equals(Intakes.sha256(body))
          ? new PushesOutcome.Taken(intake, true)
          : new PushesOutcome.Declined(Refusal.of("watch.push-key-reused"));
    }
    IntakeOutcome outcome =
        intakes.take(
            Intake.Source.PUSH,
            partner.name(),
            platform,
            new ByteArrayInputStream(body),
            PushApi.LARGEST,
            actor);
    return switch (outcome) {
      case IntakeOutcome.IntakeRefused refused -> new PushesOutcome.Declined(refused.refusal());
      case IntakeOutcome.IntakeDone done -> {
        jdbc.sql(
                """
                INSERT INTO watch.push (partner, repetition, intake)
                VALUES (:partner, :repetition, :intake)
                """)
            .param("partner", partner.id())
            .param("repetition", repetition)
            .param("intake", done.intake())
            .update();
        yield new PushesOutcome.Taken(intakes.one(done.intake()).orElseThrow(), false);
      }
    };
  }

  /** An import of the partner; empty for one of somebody else. */
  Optional<Intake> one(PartnerLine partner, UUID intake) {
    return intakes
        .one(intake)
        .filter(one -> one.source() == Intake.Source.PUSH)
        .filter(one -> partner.id().equals(one.askedBy()));
  }

  /** The first thousand refused rows. */
  List<RefusedRow> refused(UUID intake) {
    return intakes.refused(intake, MOST_REFUSED);
  }

  private Optional<Intake> before(UUID partner, String repetition) {
    return jdbc.sql(
            "SELECT intake FROM watch.push WHERE partner = :partner AND repetition = :repetition")
        .param("partner", partner)
        .param("repetition", repetition)
        .query(UUID.class)
        .optional()
        .flatMap(intakes::one);
  }
}
