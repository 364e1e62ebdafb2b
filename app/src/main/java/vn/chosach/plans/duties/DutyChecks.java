package vn.chosach.plans.duties;

import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.PlanPaper;

/** What is refused of a duty. */
@Component
record DutyChecks(Bodies bodies, Papers papers, FactBook facts) {

  private static final Pattern REF = Pattern.compile("[\\p{L}\\d]{1,6}(\\.[\\p{L}\\d]{1,6}){0,3}");
  private static final int MOST_PARTNERS = 300;
  private static final int MOST = 99_999;

  Optional<Refusal> amendment(
      String words, PlanPaper planPaper, boolean document, Plan plan, ActingOfficer member) {
    return (document ? PlanChecks.words(words) : PlanChecks.wordsIfAny(words))
        .or(() -> papers.unproven(planPaper, document, plan.owner(), member));
  }

  /** The place in a plan: {@code plans.ref-malformed}. */
  static Optional<Refusal> ref(String ref) {
    return when(!REF.matcher(ref).matches(), "plans.ref-malformed");
  }

  Optional<Refusal> refused(DutyText duty, Plan plan, List<PlanFile.Goal> goals) {
    LocalDate due = duty.due();
    Integer target = duty.target();
    return ref(duty.ref().strip())
        .or(() -> PlanChecks.line(duty.titleVi()))
        .or(() -> when(duty.lead().isBlank(), "plans.actor-missing"))
        .or(() -> agencies(duty, plan))
        .or(
            () ->
                plan.ofCommittee() || bodies.within(plan.owner(), duty.lead())
                    ? Optional.empty()
                    : Optional.of(
                        Refusal.of("plans.not-under-you", "agency", bodies.name(duty.lead()))))
        .or(
            () ->
                when(
                    goals.stream().noneMatch(goal -> goal.ref().equals(duty.goal())),
                    "plans.unknown-goal"))
        .or(() -> kinds(duty))
        .or(
            () ->
                due == null || plan.contains(due)
                    ? Optional.empty()
                    : Optional.of(
                        new Refusal(
                            "plans.day-outside-term",
                            Map.of(
                                "from", plan.firstDay().toString(),
                                "to", plan.lastDay().toString()))))
        .or(
            () ->
                when(target != null && (target < 1 || target > MOST), "plans.target-out-of-range"));
  }

  private Optional<Refusal> agencies(DutyText duty, Plan plan) {
    if (duty.partners().size() > MOST_PARTNERS) {
      return Optional.of(
          Refusal.of("plans.too-many-agencies", "most", String.valueOf(MOST_PARTNERS)));
    }
    LocalDate today = bodies.today();
    LocalDate day = plan.contains(today) ? today : plan.firstDay();
    return Stream.concat(Stream.of(duty.lead()), duty.partners().stream())
        .filter(key -> !bodies.known(key, day))
        .findFirst()
        .map(key -> Refusal.of("plans.unknown-agency", "key", key.length() > 40 ? "…" : key));
  }

  private Optional<Refusal> kinds(DutyText duty) {
    if (duty.kinds().isEmpty()) {
      return Optional.of(Refusal.of("plans.evidence-missing"));
    }
    return when(duty.kinds().stream().anyMatch(kind -> !facts.knows(kind)), "plans.unknown-kind");
  }
}
