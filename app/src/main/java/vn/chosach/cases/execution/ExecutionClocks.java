package vn.chosach.cases.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The days to pay of a decision: those of the law, and those that a later decision names. */
@Component
class ExecutionClocks {

  /** What a decision sets by its day. */
  private static final String BY_DAY = "CD.DAY";

  private final Clocks clocks;
  private final Texts texts;

  ExecutionClocks(Clocks clocks, Texts texts) {
    this.clocks = clocks;
    this.texts = texts;
  }

  /**
   * The last day to pay of a decision that was served on a day; empty while the decision is
   * suspended.
   */
  Optional<LocalDate> payBy(CaseFile file, LocalDate served) {
    return of(file).stream()
        .filter(clock -> clock.ruleKey().equals("VP.EXECUTE"))
        .filter(clock -> Vietnam.dayOf(clock.startedAt()).equals(served))
        .filter(clock -> clock.state() != ClockState.PAUSED)
        .reduce((first, second) -> second)
        .map(Clock::dueDay);
  }

  /**
   * The clock of what is paid by the day that a decision names: one that stands for another day
   * ends, one for the next day begins.
   *
   * @param signed day of the decision
   * @param by the next day; {@code null} when nothing is left to be paid
   */
  Optional<Refusal> named(
      CaseFile file, LocalDate signed, @Nullable LocalDate by, Instant now, Actor actor) {
    List<Clock> running =
        of(file).stream()
            .filter(clock -> clock.ruleKey().equals(BY_DAY) && clock.state().open())
            .toList();
    if (by != null && running.stream().anyMatch(clock -> clock.dueDay().equals(by))) {
      return Optional.empty();
    }
    running.forEach(clock -> clocks.stop(clock.id(), now, null, actor));
    if (by == null) {
      return Optional.empty();
    }
    var wish =
        new StartClock(
            BY_DAY,
            CaseClocks.SUBJECT,
            file.id().toString(),
            texts.text(Lang.VI, "cases.clock.cd-day", file.number()),
            file.access().agency(),
            file.access().officer(),
            CaseChecks.moment(signed, now),
            by);
    return switch (clocks.start(wish, actor)) {
      case ClockOutcome.ClockDone done -> Optional.empty();
      case ClockOutcome.ClockRefused refused -> Optional.of(refused.refusal());
    };
  }

  private List<Clock> of(CaseFile file) {
    return clocks.of(CaseClocks.SUBJECT, file.id().toString()).stream()
        .map(ClockExplanation::clock)
        .toList();
  }
}
