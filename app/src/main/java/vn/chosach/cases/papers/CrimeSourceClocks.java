package vn.chosach.cases.papers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockId;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/**
 * The clocks of a report of a crime while it is verified, and when it was (BLTTHS art. 147, 149).
 */
@Component
public record CrimeSourceClocks(CaseClocks clocks, InstantSource time) {

  private static final String VERIFY = "HS.VERIFY";
  private static final String RESUMED = "HS.RESUME";

  /** It is being verified, for the first time or after a suspension. */
  private static final Set<String> RUNNING = Set.of(VERIFY, RESUMED);

  /** Whether a report of a crime is being verified here. */
  public boolean verifies(CaseFile file) {
    return RUNNING.stream().anyMatch(rule -> clocks.runs(file, rule));
  }

  /**
   * It is decided on, if the case is one: whoever sent it learns the result, and the procuracy the
   * decision.
   */
  public Optional<Refusal> decided(CaseFile file, Instant at, Actor actor) {
    if (!verifies(file)) {
      return Optional.empty();
    }
    clocks.met(file, RUNNING, at, actor);
    return clocks
        .start(file, "HS.RESULT", at, actor)
        .or(() -> clocks.start(file, "HS.DECISION.VKS", at, actor));
  }

  /**
   * A suspended clock runs again. A report of a crime that is taken up again has one month of its
   * own from that day, whatever was left before.
   */
  public Optional<Refusal> resume(CaseFile file, ClockId clock, String words, Actor actor) {
    boolean source =
        clocks.of(file).stream()
            .map(ClockExplanation::clock)
            .anyMatch(one -> one.id().equals(clock) && one.ruleKey().equals(VERIFY));
    Optional<Refusal> refused = clocks.resume(clock, words, actor);
    if (!source || refused.isPresent()) {
      return refused;
    }
    clocks.withdraw(file, Set.of(VERIFY), "cases.clock.taken-up-again", actor);
    return clocks.start(file, RESUMED, time.instant(), actor);
  }
}
