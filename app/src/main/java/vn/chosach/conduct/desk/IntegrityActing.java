package vn.chosach.conduct.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.conduct.Accusation;
import vn.chosach.conduct.ConductOutcome;
import vn.chosach.conduct.IntegrityAct;
import vn.chosach.conduct.IntegrityCase;
import vn.chosach.conduct.IntegrityCase.Due;
import vn.chosach.conduct.IntegrityCase.Step;
import vn.chosach.conduct.IntegrityWish;
import vn.chosach.conduct.life.IntegrityEvent;
import vn.chosach.conduct.life.IntegrityState;
import vn.chosach.conduct.life.LifeCycle;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Tip;

/**
 * Opens integrity cases and takes their steps. The journal learns that a step was taken and the
 * number, never whom it is about or what was said.
 */
@Component
public class IntegrityActing {

  private static final String SUBJECT = "integrity-case";
  private static final int MOST_EXTENSIONS = 2;

  private final IntegrityRows rows;
  private final IntegritySight sight;
  private final IntegrityClocks clocks;
  private final IntegrityChecks checks;
  private final Journal journal;
  private final Now now;

  IntegrityActing(
      IntegrityRows rows,
      IntegritySight sight,
      IntegrityClocks clocks,
      IntegrityChecks checks,
      Journal journal,
      Now now) {
    this.rows = rows;
    this.sight = sight;
    this.clocks = clocks;
    this.checks = checks;
    this.journal = journal;
    this.now = now;
  }

  /** Time and identifiers. */
  @Component
  static class Now {

    private final InstantSource clock;
    private final IdSource ids;

    Now(InstantSource clock, IdSource ids) {
      this.clock = clock;
      this.ids = ids;
    }

    /** The database keeps microseconds. */
    Instant instant() {
      return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    UUID id() {
      return ids.next();
    }
  }

  public ConductOutcome open(IntegrityWish wish, ActingOfficer desk) {
    if (!desk.has(Role.INTEGRITY_OFFICER)) {
      return ConductOutcome.refused("conduct.not-yours");
    }
    Instant at = now.instant();
    Optional<Refusal> refused = checks.wish(wish, desk, at);
    if (refused.isPresent()) {
      return new ConductOutcome.Refused(refused.get());
    }
    UUID from = wish.tip();
    Tip tip = from == null ? null : checks.tip(from, desk).orElse(null);
    if (from != null && tip == null) {
      return ConductOutcome.refused("conduct.unknown-tip");
    }
    sight.ofTheProgram();
    if (from != null && rows.ofTip(from).isPresent()) {
      return ConductOutcome.refused("conduct.opened-already");
    }
    if (from != null) {
      refused = checks.accused(from, wish.about().agency(), desk);
      if (refused.isPresent()) {
        return new ConductOutcome.Refused(refused.get());
      }
    }
    Instant received =
        (tip == null ? wish.receivedAt() : tip.receivedAt()).truncatedTo(ChronoUnit.MICROS);
    var opened =
        new IntegrityCase(
            now.id(),
            rows.number(Vietnam.dayOf(at).getYear()),
            IntegrityState.RECEIVED,
            at,
            1,
            from,
            received,
            at,
            IntegrityChecks.clean(wish.about()),
            clocks.start(IntegrityClocks.TRIAGE, received),
            null,
            0,
            List.of());
    rows.add(opened);
    enter(
        opened,
        step(IntegrityEvent.OPEN, opened, opened, desk, wish.words(), at),
        desk,
        "luat-25-2018:24");
    sight.of(desk);
    return new ConductOutcome.Done(opened.id());
  }

  public ConductOutcome proceed(UUID id, IntegrityAct act, int seen, ActingOfficer desk) {
    sight.of(desk);
    IntegrityCase one = rows.hold(id).orElse(null);
    if (one == null) {
      return ConductOutcome.refused("conduct.unknown");
    }
    if (one.version() != seen) {
      return ConductOutcome.refused("conduct.overtaken");
    }
    LifeCycle.Row row = LifeCycle.row(one.state(), act.event()).orElse(null);
    if (row == null) {
      return ConductOutcome.refused("conduct.not-possible");
    }
    Instant at = now.instant();
    UUID officer = Objects.requireNonNull(desk.actor().id());
    Optional<Refusal> refused = checks.words(act.words()).or(() -> refused(one, act, desk, at));
    if (refused.isPresent()) {
      return new ConductOutcome.Refused(refused.get());
    }
    var status = TransactionAspectSupport.currentTransactionStatus();
    Object before = status.createSavepoint();
    Optional<Refusal> untold = checks.tell(one, act, desk);
    if (untold.isPresent()) {
      status.rollbackToSavepoint(before);
      return new ConductOutcome.Refused(untold.get());
    }
    status.releaseSavepoint(before);
    sight.ofTheProgram();
    IntegrityCase after = after(one, act, row, officer, at);
    rows.write(after, act.event() == IntegrityEvent.RECUSE ? officer : null);
    enter(after, step(act.event(), one, after, desk, act.words(), at), desk, row.basis());
    sight.of(desk);
    return new ConductOutcome.Done(id);
  }

  private Optional<Refusal> refused(
      IntegrityCase one, IntegrityAct act, ActingOfficer desk, Instant at) {
    UUID officer = desk.actor().id();
    UUID asked = one.askedBy();
    return switch (act.event()) {
      case RECOMMEND -> checks.recommendation(one, act, at);
      case EXTEND ->
          when(one.extended() >= MOST_EXTENSIONS, "conduct.extended-twice")
              .or(() -> when(over(one, at), "conduct.extended-late"));
      case PROPOSE_UNPROVEN -> when(asked != null, "conduct.proposal-open");
      case AGREE_UNPROVEN ->
          when(asked == null, "conduct.no-proposal")
              .or(() -> when(Objects.equals(officer, asked), "conduct.second-person"))
              .or(() -> checks.second(one, Objects.requireNonNull(asked), desk));
      case DENY_UNPROVEN -> when(asked == null, "conduct.no-proposal");
      case OPEN, ACCEPT, PASS_ON, REMIND, ANSWER, CONCLUDE, REOPEN, NOTE, RECUSE ->
          Optional.empty();
    };
  }

  /** An extension is decided while there is time left. */
  private static boolean over(IntegrityCase one, Instant at) {
    Instant due = one.due().at();
    return due != null && at.isAfter(due);
  }

  private static Optional<Refusal> when(boolean wrong, String code) {
    return wrong ? Optional.of(Refusal.of(code)) : Optional.empty();
  }

  private IntegrityCase after(
      IntegrityCase one, IntegrityAct act, LifeCycle.Row row, UUID officer, Instant at) {
    IntegrityState state = row.after(one.state());
    Accusation about =
        act.event() == IntegrityEvent.RECOMMEND
            ? one.about().recommendedTo(act.body())
            : one.about();
    return new IntegrityCase(
        one.id(),
        one.number(),
        state,
        state == one.state() ? one.since() : at,
        one.version() + 1,
        one.tip(),
        one.receivedAt(),
        one.openedAt(),
        about,
        due(one, act, at),
        asked(one, act, officer),
        extended(one, act),
        List.of());
  }

  private Due due(IntegrityCase one, IntegrityAct act, Instant at) {
    return switch (act.event()) {
      case ACCEPT, REOPEN -> clocks.start(IntegrityClocks.RESOLVE, at);
      case EXTEND -> clocks.extended(one);
      case RECOMMEND -> IntegrityClocks.until(Objects.requireNonNull(act.until()));
      case ANSWER, PASS_ON, CONCLUDE, AGREE_UNPROVEN -> Due.NONE;
      case OPEN, REMIND, PROPOSE_UNPROVEN, DENY_UNPROVEN, NOTE, RECUSE -> one.due();
    };
  }

  private static @Nullable UUID asked(IntegrityCase one, IntegrityAct act, UUID officer) {
    return switch (act.event()) {
      case PROPOSE_UNPROVEN -> officer;
      case NOTE, RECUSE, EXTEND, REMIND -> one.askedBy();
      case OPEN,
          ACCEPT,
          PASS_ON,
          RECOMMEND,
          ANSWER,
          CONCLUDE,
          AGREE_UNPROVEN,
          DENY_UNPROVEN,
          REOPEN ->
          null;
    };
  }

  private static int extended(IntegrityCase one, IntegrityAct act) {
    return switch (act.event()) {
      case EXTEND -> one.extended() + 1;
      case ACCEPT, REOPEN -> 0;
      case OPEN,
          PASS_ON,
          RECOMMEND,
          REMIND,
          ANSWER,
          CONCLUDE,
          PROPOSE_UNPROVEN,
          AGREE_UNPROVEN,
          DENY_UNPROVEN,
          NOTE,
          RECUSE ->
          one.extended();
    };
  }

  private static Step step(
      IntegrityEvent event,
      IntegrityCase before,
      IntegrityCase after,
      ActingOfficer desk,
      String words,
      Instant at) {
    return new Step(
        at,
        event,
        before.state(),
        after.state(),
        Objects.requireNonNull(desk.actor().id()),
        IntegrityChecks.clean(words));
  }

  private void enter(IntegrityCase one, Step step, ActingOfficer desk, String basis) {
    UUID id = now.id();
    rows.append(one.id(), id, one.version(), step);
    journal.append(
        Act.of(desk.actor(), step.event().verb(), SUBJECT, one.id())
            .under(basis)
            .with(
                Map.of(
                    "number", one.number(),
                    "from", step.before().name(),
                    "to", step.after().name(),
                    "step", id.toString())));
  }
}
