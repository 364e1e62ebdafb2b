package vn.chosach.cases.acts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;

/** Asks platforms to take offers down in 24 hours, and looks whether they are gone. */
@Component
record PlatformHandler(JdbcClient jdbc, Catalogue catalogue, CaseClocks clocks, IdSource ids)
    implements CaseHandler {

  @Override
  public List<Handled<?>> handled() {
    return List.of(
        Handled.of(CaseAct.TakeDown.class, this::takeDown, CaseEvent.TAKE_DOWN),
        Handled.of(CaseAct.CheckTakeDown.class, this::check, CaseEvent.CHECK_TAKE_DOWN));
  }

  Effect<CaseFile, List<Delta>> takeDown(CaseAct.TakeDown act, CaseWish wish) {
    Optional<Refusal> refusal =
        CaseChecks.words(act.addresses())
            .or(() -> CaseChecks.line(act.paper()))
            .or(() -> CaseChecks.line(act.proof()).map(no -> proof(no)))
            .or(() -> CaseChecks.at(wish.file(), act.askedAt(), wish.now()))
            .or(
                () ->
                    catalogue.platform(act.platform(), Vietnam.dayOf(wish.now())).isEmpty()
                        ? Optional.of(Refusal.of("cases.unknown-platform"))
                        : Optional.empty());
    return Effect.unless(refusal, () -> asked(act, wish));
  }

  private static Refusal proof(Refusal line) {
    return line.code().equals("cases.line-missing") ? Refusal.of("cases.proof-missing") : line;
  }

  private Effect<CaseFile, List<Delta>> asked(CaseAct.TakeDown act, CaseWish wish) {
    UUID request = ids.next();
    return switch (clocks.takeDown(wish.file(), request, act.askedAt(), wish.actor())) {
      case ClockOutcome.ClockRefused refused -> Effect.refused(refused.refusal());
      case ClockOutcome.ClockDone done -> {
        jdbc.sql(
                """
                INSERT INTO cases.takedown
                  (id, case_id, platform, addresses, paper, proof, asked_at, clock)
                VALUES (:id, :case, :platform, :addresses, :paper, :proof, :at, :clock)
                """)
            .param("id", request)
            .param("case", wish.file().id())
            .param("platform", act.platform())
            .param("addresses", CaseChecks.clean(act.addresses()))
            .param("paper", CaseChecks.clean(act.paper()))
            .param("proof", CaseChecks.clean(act.proof()))
            .param("at", act.askedAt())
            .param("clock", done.clock().id().value())
            .update();
        yield CaseWish.done(
            wish.file(),
            act.askedAt(),
            CaseChecks.clean(act.addresses()),
            java.util.List.of(
                Delta.added("platform", act.platform()),
                Delta.added("paper", CaseChecks.clean(act.paper())),
                Delta.added("proof", CaseChecks.clean(act.proof()))));
      }
    };
  }

  Effect<CaseFile, List<Delta>> check(CaseAct.CheckTakeDown act, CaseWish wish) {
    Optional<UUID> clock =
        jdbc.sql(
                """
                UPDATE cases.takedown SET answered_at = :at, effective = :gone
                 WHERE id = :id AND case_id = :case AND answered_at IS NULL AND asked_at <= :at
                RETURNING clock
                """)
            .param("at", act.answeredAt())
            .param("gone", act.gone())
            .param("id", act.request())
            .param("case", wish.file().id())
            .query(UUID.class)
            .optional();
    if (clock.isEmpty() || act.answeredAt().isAfter(wish.now())) {
      return Effect.refused("cases.unknown-request");
    }
    clocks.met(new ClockId(clock.get()), act.answeredAt(), wish.actor());
    return CaseWish.done(
        wish.file(),
        act.answeredAt(),
        act.words().isBlank() ? null : CaseChecks.clean(act.words()),
        java.util.List.of(Delta.of("gone", null, act.gone())));
  }
}
