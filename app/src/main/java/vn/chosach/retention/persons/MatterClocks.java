package vn.chosach.retention.persons;

import static vn.chosach.retention.persons.MatterTransitions.SUBJECT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.deadlines.reminding.ClockSubject;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.retention.persons.MatterTerms.MatterRight;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The clocks of a matter: the first answer, the right carried out, the notice of a breach. */
@Component
record MatterClocks(Clocks clocks, Texts texts) {

  private static final String REPLY = "DL.SUBJECT.REPLY";
  private static final String BREACH = "DL.BREACH";
  private static final String RIGHT = "DL.SUBJECT.RIGHT";
  private static final String STOP = "DL.SUBJECT.STOP";

  void start(DataMatter one, Actor by) {
    MatterRight right = one.asks();
    if (right == null) {
      begin(BREACH, one, by);
    } else {
      begin(REPLY, one, by);
      begin(rule(right), one, by);
    }
  }

  private void begin(String rule, DataMatter one, Actor by) {
    ClockOutcome outcome =
        clocks.start(
            new StartClock(
                rule,
                SUBJECT,
                one.id().toString(),
                texts.text(Lang.VI, one.kind().textKey()) + " " + one.number(),
                one.agency(),
                null,
                one.beganAt()),
            by);
    if (outcome instanceof ClockOutcome.ClockRefused(Refusal why)) {
      throw new IllegalStateException(rule + ": " + why.code());
    }
  }

  /** The rule by which a right is carried out. */
  private static String rule(MatterRight right) {
    return right.stops() ? STOP : RIGHT;
  }

  /**
   * A processor or a third party has the data: the law gives longer to stop their use, and not a
   * decision that must come in time.
   */
  void beyond(DataMatter one, Instant at, Actor by) {
    open(one).stream()
        .filter(it -> it.ruleKey().equals(STOP))
        .forEach(
            it -> {
              Instant made = at.isBefore(it.dueAt()) ? at : it.dueAt();
              clocks.extend(it.id(), "third-party", made, one.number(), by);
            });
  }

  /** The first answer was given. */
  void replied(DataMatter one, Instant at, Actor by) {
    open(one).stream().filter(it -> it.ruleKey().equals(REPLY)).forEach(it -> stop(it, at, by));
  }

  /** Nothing is owed any more. */
  void over(DataMatter one, Instant at, Actor by) {
    open(one).forEach(it -> stop(it, at, by));
  }

  /** Longer time for what is asked, once. */
  Optional<Refusal> extend(DataMatter one, Instant at, Actor by) {
    return open(one).stream()
        .filter(it -> !it.ruleKey().equals(REPLY))
        .findFirst()
        .map(it -> clocks.extend(it.id(), "once", at, one.number(), by))
        .flatMap(
            outcome ->
                outcome instanceof ClockOutcome.ClockRefused(Refusal why)
                    ? Optional.of(why)
                    : Optional.empty());
  }

  List<ClockExplanation> of(DataMatter one) {
    return clocks.of(SUBJECT, one.id().toString());
  }

  private List<Clock> open(DataMatter one) {
    return of(one).stream()
        .map(ClockExplanation::clock)
        .filter(it -> it.state() == ClockState.RUNNING)
        .toList();
  }

  private void stop(Clock clock, Instant at, Actor by) {
    clocks.stop(clock.id(), at, null, by);
  }

  @Bean
  static ClockSubject dataMatterClocks() {
    return ClockSubject.of(
        Set.of(SUBJECT),
        Set.of(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.OPERATOR),
        held -> "/luu-tru/du-lieu/" + held.number());
  }
}
