package vn.chosach.conduct.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.conduct.IntegrityAct;
import vn.chosach.conduct.IntegrityCase;
import vn.chosach.conduct.IntegrityCase.Due;
import vn.chosach.conduct.IntegrityCase.IntegrityCaseStep;
import vn.chosach.conduct.IntegrityWish;
import vn.chosach.conduct.life.IntegrityEvent;
import vn.chosach.conduct.life.IntegrityState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Tip;

/** Opens integrity cases, and says what each step makes of one. */
@Component
public record IntegrityHandler(
    IntegrityRepository repository,
    IntegrityRowSecurity rowSecurity,
    IntegrityClocks clocks,
    IntegrityChecks checks,
    IntegrityTransitions transitions,
    IntegrityLetters letters,
    InstantSource time,
    IdSource ids) {

  private static final int MOST_EXTENSIONS = 2;

  public ActOutcome<UUID> open(IntegrityWish wish, ActingOfficer desk) {
    if (!desk.has(Role.INTEGRITY_OFFICER)) {
      return ActOutcome.refused("conduct.not-yours");
    }
    Instant at = time.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<Refusal> refused = checks.wish(wish, desk, at);
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    UUID from = wish.tip();
    Tip tip = from == null ? null : checks.tip(from, desk).orElse(null);
    if (from != null && tip == null) {
      return ActOutcome.refused("conduct.unknown-tip");
    }
    rowSecurity.ofTheProgram();
    if (from != null && repository.ofTip(from).isPresent()) {
      return ActOutcome.refused("conduct.opened-already");
    }
    if (from != null) {
      refused = checks.accused(from, wish.about().agency(), wish.words(), desk);
      if (refused.isPresent()) {
        return ActOutcome.refused(refused.get());
      }
    }
    Instant received =
        (tip == null ? wish.receivedAt() : tip.receivedAt()).truncatedTo(ChronoUnit.MICROS);
    var opened =
        new IntegrityCase(
            ids.next(),
            repository.number(Vietnam.dayOf(at).getYear()),
            IntegrityState.RECEIVED,
            at,
            1,
            from,
            received,
            at,
            IntegrityChecks.clean(wish.about()),
            clocks.start(IntegrityClocks.TRIAGE, received),
            null,
            null,
            0,
            List.of());
    var first =
        new IntegrityCaseStep(
            at,
            IntegrityEvent.OPEN,
            opened.state(),
            opened.state(),
            Objects.requireNonNull(desk.actor().id()),
            IntegrityChecks.clean(wish.words()));
    transitions.begun(opened, ids.next(), first, desk.actor(), "luat-25-2018:24");
    rowSecurity.of(desk);
    return ActOutcome.done(opened.id());
  }

  public ActOutcome<UUID> proceed(UUID id, IntegrityAct act, int seen, ActingOfficer desk) {
    return transitions.act(
        new Transitions.ActWish<>(id, seen, act.event(), desk),
        held -> {
          IntegrityCase one = held.row();
          return Effect.unless(
              checks
                  .words(act.words())
                  .or(() -> refused(one, act, desk, held.now()))
                  .or(() -> checks.tell(one, act, desk)),
              () ->
                  Effect.becomes(
                      after(
                          one,
                          act,
                          held.transition().after(one.state()),
                          Objects.requireNonNull(desk.actor().id()),
                          held.now()),
                      act.words()));
        });
  }

  private Optional<Refusal> refused(
      IntegrityCase one, IntegrityAct act, ActingOfficer desk, Instant at) {
    UUID asked = one.askedBy();
    return switch (act.event()) {
      case PREPARE_LETTER ->
          checks.recommendation(one, act, at).or(() -> letters.draw(one, act, desk, at));
      case PROPOSE_EXTEND -> longer(one, at).or(() -> when(asked != null, "conduct.proposal-open"));
      case EXTEND -> when(!one.asks(act.event()), "conduct.no-proposal").or(() -> longer(one, at));
      case PROPOSE_UNPROVEN, PROPOSE_PASS_ON, PROPOSE_CONCLUDE ->
          when(asked != null, "conduct.proposal-open");
      case AGREE_UNPROVEN, PASS_ON, CONCLUDE -> when(!one.asks(act.event()), "conduct.no-proposal");
      case DENY_UNPROVEN -> when(asked == null, "conduct.no-proposal");
      case OPEN, ACCEPT, RECOMMEND, REMIND, ANSWER, REOPEN, NOTE, RECUSE -> Optional.empty();
    };
  }

  /** Twice at most, each time decided while there is time left. */
  private static Optional<Refusal> longer(IntegrityCase one, Instant at) {
    Instant due = one.due().at();
    return when(one.extended() >= MOST_EXTENSIONS, "conduct.extended-twice")
        .or(() -> when(due != null && at.isAfter(due), "conduct.extended-late"));
  }

  private IntegrityCase after(
      IntegrityCase one, IntegrityAct act, IntegrityState state, UUID officer, Instant at) {
    return new IntegrityCase(
        one.id(),
        one.number(),
        state,
        state == one.state() ? one.since() : at,
        one.version() + 1,
        one.tip(),
        one.receivedAt(),
        one.openedAt(),
        act.event() == IntegrityEvent.PREPARE_LETTER
            ? one.about().asked(act.body(), act.until(), IntegrityChecks.clean(act.toReporter()))
            : one.about(),
        due(one, act, at),
        asked(one, act, officer),
        askedFor(one, act),
        extended(one, act),
        List.of());
  }

  private Due due(IntegrityCase one, IntegrityAct act, Instant at) {
    return switch (act.event()) {
      case ACCEPT, REOPEN -> clocks.start(IntegrityClocks.RESOLVE, at);
      case EXTEND -> clocks.extended(one);
      case ANSWER, PASS_ON, CONCLUDE, AGREE_UNPROVEN -> Due.NONE;
      case OPEN,
          PREPARE_LETTER,
          RECOMMEND,
          REMIND,
          PROPOSE_UNPROVEN,
          PROPOSE_PASS_ON,
          PROPOSE_EXTEND,
          PROPOSE_CONCLUDE,
          DENY_UNPROVEN,
          NOTE,
          RECUSE ->
          one.due();
    };
  }

  private static @Nullable UUID asked(IntegrityCase one, IntegrityAct act, UUID officer) {
    return act.event().agreed() != null ? officer : leaves(act.event()) ? one.askedBy() : null;
  }

  private static @Nullable IntegrityEvent askedFor(IntegrityCase one, IntegrityAct act) {
    IntegrityEvent wanted = act.event().agreed();
    return wanted == null && leaves(act.event()) ? one.askedFor() : wanted;
  }

  /** Whether a proposal outlasts an act. */
  private static boolean leaves(IntegrityEvent event) {
    return switch (event) {
      case NOTE, RECUSE, PREPARE_LETTER, REMIND -> true;
      case OPEN,
          ACCEPT,
          PROPOSE_PASS_ON,
          PASS_ON,
          PROPOSE_EXTEND,
          EXTEND,
          RECOMMEND,
          ANSWER,
          PROPOSE_CONCLUDE,
          CONCLUDE,
          PROPOSE_UNPROVEN,
          AGREE_UNPROVEN,
          DENY_UNPROVEN,
          REOPEN ->
          false;
    };
  }

  private static int extended(IntegrityCase one, IntegrityAct act) {
    return switch (act.event()) {
      case EXTEND -> one.extended() + 1;
      case ACCEPT, REOPEN -> 0;
      case OPEN,
          PASS_ON,
          PREPARE_LETTER,
          RECOMMEND,
          REMIND,
          ANSWER,
          CONCLUDE,
          PROPOSE_UNPROVEN,
          PROPOSE_PASS_ON,
          PROPOSE_EXTEND,
          PROPOSE_CONCLUDE,
          AGREE_UNPROVEN,
          DENY_UNPROVEN,
          NOTE,
          RECUSE ->
          one.extended();
    };
  }
}
