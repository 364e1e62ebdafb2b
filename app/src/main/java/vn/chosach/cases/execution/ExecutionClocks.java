package vn.chosach.cases.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.criminal.ClocksByPart;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/** The days to pay of a decision: those of the law, and those that a later decision names. */
@Component
class ExecutionClocks {

  /** What a decision sets by its day. */
  private static final String BY_DAY = "CD.DAY";

  private final Clocks clocks;
  private final ClocksByPart parts;

  ExecutionClocks(Clocks clocks, ClocksByPart parts) {
    this.clocks = clocks;
    this.parts = parts;
  }

  /**
   * The last day to pay of a decision that was served on a day; empty while the decision is
   * suspended.
   */
  Optional<LocalDate> payBy(CaseFile file, UUID ruling, LocalDate served) {
    return parts.of(file, ruling).stream()
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
      CaseFile file,
      UUID ruling,
      LocalDate signed,
      @Nullable LocalDate by,
      Instant now,
      Actor actor) {
    List<Clock> running =
        parts.of(file, ruling).stream()
            .filter(clock -> clock.ruleKey().equals(BY_DAY) && clock.state().open())
            .toList();
    if (by != null && running.stream().anyMatch(clock -> clock.dueDay().equals(by))) {
      return Optional.empty();
    }
    running.forEach(clock -> clocks.stop(clock.id(), now, null, actor));
    return by == null
        ? Optional.empty()
        : parts.named(file, ruling, BY_DAY, CaseChecks.moment(signed, now), by, actor);
  }
}
