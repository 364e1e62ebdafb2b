package vn.chosach.petitions.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionTerms;
import vn.chosach.signals.suggesting.Procedure;

/** Whether what was settled, or not settled in time, goes to the body above or to a court. */
@Component
record SecondFiling(PetitionClocks clocks, PetitionCompetence competence) {

  /**
   * A second complaint comes within the time after the first decision, whether the first is closed
   * meanwhile or not, or once the time for that is over without one (Luật 02/2011 art. 33).
   */
  Optional<Refusal> second(PetitionTerms terms, Petition one, Instant now) {
    if (one.second()) {
      return Optional.of(Refusal.of("petitions.second-before"));
    }
    return when(one.wentOn(), "petitions.went-on")
        .or(
            () ->
                when(
                    competence.superior(one, Vietnam.dayOf(now)).isEmpty(),
                    "petitions.no-superior"))
        .or(
            () ->
                one.procedure() == Procedure.COMPLAINT
                    ? inTime(terms, one, now)
                    : Optional.empty());
  }

  private Optional<Refusal> inTime(PetitionTerms terms, Petition one, Instant now) {
    return one.sent(PetitionEvent.DECIDE)
        ? when(past(one, now) && !filed(terms, one, now), "petitions.after-period")
        : unsettled(one, now);
  }

  /** Whether its time is over, be its clock stopped or not. */
  private boolean past(Petition one, Instant now) {
    return clocks.of(one.id()).stream()
        .map(ClockExplanation::clock)
        .filter(clock -> clock.ruleKey().equals(PetitionClocks.SECOND_FILE))
        .anyMatch(clock -> now.isAfter(clock.dueAt()));
  }

  /**
   * Whether it came in the longer time that is claimed for it, in words (art. 33: remote areas).
   */
  private boolean filed(PetitionTerms terms, Petition one, Instant now) {
    return clocks.of(one.id()).stream()
        .filter(clock -> clock.rule().key().equals(PetitionClocks.SECOND_FILE))
        .filter(clock -> clock.rule().option(terms.option()).isPresent())
        .map(ClockExplanation::clock)
        .flatMap(
            clock ->
                clocks
                    .clocks()
                    .foresee(clock.ruleKey(), clock.startedAt(), List.of(terms.option()))
                    .stream())
        .anyMatch(due -> !now.isAfter(due.at()));
  }

  Optional<Refusal> suing(Petition one, Instant now) {
    return one.sent(PetitionEvent.DECIDE) ? Optional.empty() : unsettled(one, now);
  }

  /** Nothing was decided in time, or it is too early. */
  private Optional<Refusal> unsettled(Petition one, Instant now) {
    return when(!clocks.over(one, PetitionClocks.settling(one), now), "petitions.before-time");
  }
}
