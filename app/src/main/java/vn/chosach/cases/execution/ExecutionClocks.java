package vn.chosach.cases.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
record ExecutionClocks(Clocks clocks, ClocksByPart parts) {

  /** What a decision sets by its day. */
  private static final String BY_DAY = "CD.DAY";

  /** By when a coercion is carried out, as its decision says (art. 86 to 88). */
  static final String COERCION = "VP.COERCE";

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
    if (by != null && open(file, ruling, BY_DAY).anyMatch(clock -> clock.dueDay().equals(by))) {
      return Optional.empty();
    }
    end(file, ruling, BY_DAY, now, actor);
    return by == null
        ? Optional.empty()
        : parts.named(file, ruling, BY_DAY, CaseChecks.moment(signed, now), by, actor);
  }

  /** A decision to coerce was signed: its clock takes the place of that of an earlier one. */
  Optional<Refusal> coerced(CaseFile file, UUID ruling, LocalDate by, Instant now, Actor actor) {
    end(file, ruling, COERCION, now, actor);
    return parts.named(file, ruling, COERCION, now, by, actor);
  }

  void end(CaseFile file, UUID ruling, String rule, Instant now, Actor actor) {
    open(file, ruling, rule).forEach(clock -> clocks.stop(clock.id(), now, null, actor));
  }

  private Stream<Clock> open(CaseFile file, UUID ruling, String rule) {
    return parts.of(file, ruling).stream()
        .filter(clock -> clock.ruleKey().equals(rule) && clock.state().open());
  }
}
