package vn.chosach.tips;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.tips.integrity.Accusations;
import vn.chosach.tips.rules.TipLifeCycle;

/** Moves a tip along its life cycle, with words for its reporter. */
@Component
record Moves(
    TipRepository repository,
    HappeningRepository happenings,
    Journal journal,
    ApplicationEventPublisher events,
    Accusations accusations,
    Now now) {

  private static final int LONGEST = 4_000;

  /** Time and identifiers. */
  @Component
  static class Now {

    private final InstantSource clock;
    private final IdSource ids;

    Now(InstantSource clock, IdSource ids) {
      this.clock = clock;
      this.ids = ids;
    }
  }

  TipMoveOutcome move(
      UUID tip, TipStep tipStep, int seen, TipNotice tipNotice, Actor actor, Set<Role> roles) {
    return repository
        .standing(tip)
        .map(standing -> move(tip, standing, tipStep, seen, tipNotice, actor, roles))
        .orElseGet(() -> refused(Refusal.of("tips.no-such-tip")));
  }

  /**
   * @param standing as it was read by whoever moves it; what changed since is found by its version
   */
  TipMoveOutcome move(
      UUID tip,
      TipRepository.TipStanding standing,
      TipStep tipStep,
      int seen,
      TipNotice tipNotice,
      Actor actor,
      Set<Role> roles) {
    if (hiddenFrom(tip, standing.desk(), actor, roles)) {
      return refused(Refusal.of("tips.no-such-tip"));
    }
    Tip.Progress stands = standing.progress();
    if (stands.version() != seen) {
      return overtaken(tip, seen, stands);
    }
    TipLifeCycle.TipRow row = TipLifeCycle.row(stands.stage(), tipStep).orElse(null);
    if (row == null) {
      return refused(Refusal.of("tips.step-not-possible"));
    }
    if (!mayDo(row, actor, roles)) {
      return refused(Refusal.of("tips.step-not-yours"));
    }
    if (tipStep == TipStep.REOPEN
        && Vietnam.dayOf(now.clock.instant()).isAfter(stands.reopenUntil())) {
      return refused(Refusal.of("tips.reopening-too-late"));
    }
    String words = Folding.nfc(tipNotice.words()).strip();
    if (Folding.blank(words)) {
      return refused(Refusal.of("tips.words-missing"));
    }
    if (words.length() > LONGEST) {
      return refused(
          new Refusal(
              "tips.too-long",
              Map.of("length", String.valueOf(words.length()), "limit", String.valueOf(LONGEST))));
    }
    var moved =
        new Tip.Progress(
            row.to(), now.clock.instant(), tipNotice.agency(), tipNotice.due(), seen + 1);
    boolean reporter = actor.kind() == Actor.ActorKind.CITIZEN;
    var happening =
        new Happening(
            now.ids.next(),
            moved.since(),
            tipStep == TipStep.REOPEN
                ? Happening.HappeningKind.REOPENED
                : Happening.HappeningKind.MOVED,
            reporter,
            moved.agency(),
            moved.stage(),
            moved.due(),
            null,
            null,
            words);
    var sealed = happenings.seal(tip, happening, reporter ? null : actor.id());
    if (!happenings.move(seen, sealed)) {
      return overtaken(tip, seen, repository.standing(tip).orElseThrow().progress());
    }
    tell(tip, standing, row, sealed, actor);
    return new TipMoveOutcome.TipMoved(moved);
  }

  private void tell(
      UUID tip,
      TipRepository.TipStanding standing,
      TipLifeCycle.TipRow row,
      HappeningRepository.SealedHappening sealed,
      Actor actor) {
    Happening happening = sealed.happening();
    var facts = new HashMap<>(happenings.facts(sealed));
    facts.put("step", row.step().name());
    facts.put("from", row.from().name());
    facts.put("to", row.to().name());
    journal.append(Act.of(actor, "tips.moved", "tip", tip).under(row.basis()).with(facts));
    if (standing.desk() == TipDesk.SIFTING) {
      events.publishEvent(new TipMoved(tip, row.step(), row.to(), standing.channel()));
      if (happening.byReporter()) {
        events.publishEvent(new ReporterWrote(tip, happening.id(), happening.kind()));
      }
    } else {
      events.publishEvent(new TipMoved.AccusationMoved(tip));
    }
  }

  private TipMoveOutcome overtaken(UUID tip, int seen, Tip.Progress now) {
    List<Happening> moves =
        happenings.of(tip).stream().filter(happening -> happening.stage() != null).toList();
    return new TipMoveOutcome.Overtaken(
        now, moves.subList(Math.min(seen, moves.size()), moves.size()));
  }

  private boolean hiddenFrom(UUID tip, TipDesk tipDesk, Actor actor, Set<Role> roles) {
    return tipDesk == TipDesk.INTEGRITY
        && actor.kind() != Actor.ActorKind.CITIZEN
        && accusations.hidden(tip, actor, roles);
  }

  private static boolean mayDo(TipLifeCycle.TipRow row, Actor actor, Set<Role> roles) {
    return actor.kind() == Actor.ActorKind.CITIZEN
        ? row.who().isEmpty()
        : row.who().stream().anyMatch(roles::contains);
  }

  private static TipMoveOutcome refused(Refusal refusal) {
    return new TipMoveOutcome.TipMoveRefused(refusal);
  }
}
