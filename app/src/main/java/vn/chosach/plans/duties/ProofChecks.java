package vn.chosach.plans.duties;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;

/** What is refused of evidence by hand. */
@Component
class ProofChecks {

  private final Papers papers;
  private final Bodies bodies;
  private final FactBook facts;

  ProofChecks(Papers papers, Bodies bodies, FactBook facts) {
    this.papers = papers;
    this.bodies = bodies;
    this.facts = facts;
  }

  Papers papers() {
    return papers;
  }

  LocalDate today() {
    return bodies.today();
  }

  Optional<Refusal> refused(PlanAct.Prove act, Duty duty, Plan plan, ActingOfficer member) {
    if (!PlanAccessPolicy.directs(member)
        && !(PlanAccessPolicy.actsForUnit(member) && answersFor(act.agency(), member))) {
      return Optional.of(Refusal.of("plans.not-yours"));
    }
    LocalDate on = act.on();
    return PlanChecks.day(on)
        .or(
            () ->
                on != null && on.isAfter(today())
                    ? Optional.of(Refusal.of("plans.day-in-future"))
                    : Optional.empty())
        .or(
            () ->
                on != null && !plan.contains(on)
                    ? Optional.of(
                        new Refusal(
                            "plans.day-outside-term",
                            Map.of(
                                "from", plan.firstDay().toString(),
                                "to", plan.lastDay().toString())))
                    : Optional.empty())
        .or(() -> agency(act.agency(), duty, on == null ? today() : on))
        .or(() -> kind(act.kind(), duty))
        .or(() -> PlanChecks.words(act.words()))
        .or(() -> papers.unproven(act.paper(), true, act.agency(), member));
  }

  /** The own agency, and one that ended whose work it carries on today (R92). */
  boolean answersFor(String agency, ActingOfficer member) {
    return bodies.acts(agency, member);
  }

  private Optional<Refusal> agency(String agency, Duty duty, LocalDate on) {
    var roll = bodies.roll(on);
    boolean carries =
        duty.carriers()
            .flatMap(key -> bodies.carry(key, on).stream())
            .flatMap(
                key ->
                    roll.stream()
                        .filter(body -> body.key().equals(key))
                        .flatMap(body -> Bodies.members(body, roll).stream()))
            .anyMatch(agency::equals);
    return carries
        ? Optional.empty()
        : Optional.of(Refusal.of("plans.not-its-duty", "key", agency.length() > 40 ? "…" : agency));
  }

  private Optional<Refusal> kind(String kind, Duty duty) {
    if (kind.equals(FactBook.DOCUMENT)) {
      return Optional.empty();
    }
    if (facts.kind(kind).isPresent()) {
      return Optional.of(Refusal.of("plans.counted-by-program"));
    }
    return duty.kinds().contains(kind)
        ? Optional.empty()
        : Optional.of(Refusal.of("plans.unknown-kind"));
  }
}
