package vn.chosach.plans.duties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.PlanAccessPolicy;

/**
 * Reads plans. Of a professional plan others than its owner see the title only (R67); the standing
 * office and the leaders are others too.
 */
@Component
public record PlanQuery(
    PlanRepository repository,
    DutyRepository duties,
    PlanSteps steps,
    PlanActHandler acts,
    Bodies bodies) {

  /**
   * The plans that a member may know of; drafts of others are not among them, nor of agencies under
   * its own.
   */
  public List<Plan> all(ActingOfficer member) {
    return repository.all().stream().filter(plan -> knows(plan, member)).toList();
  }

  public Optional<PlanFile> read(UUID id, ActingOfficer member) {
    return repository
        .one(id)
        .filter(plan -> knows(plan, member))
        .map(plan -> whole(plan, member) ? file(plan, member) : title(plan));
  }

  /** Implementing plans that were issued, by key of their owner. */
  Map<String, UUID> carryingOut(UUID above) {
    return repository.issuedUnder(above);
  }

  /** A plan that the member may read as a whole. */
  Optional<Plan> whole(UUID id, ActingOfficer member) {
    return repository.one(id).filter(plan -> knows(plan, member) && whole(plan, member));
  }

  /** A duty of a plan that the member may read as a whole; also one that was dropped. */
  public Optional<Duty> duty(UUID id, ActingOfficer member) {
    return duties.one(id).filter(duty -> whole(duty.plan(), member).isPresent());
  }

  private PlanFile file(Plan plan, ActingOfficer member) {
    List<Duty> own = duties.of(plan.id());
    Plan above = plan.above() == null ? null : repository.one(plan.above()).orElse(null);
    List<Difference> differences = List.of();
    List<Duty> offered = List.of();
    if (above != null) {
      var concerning = acts.concerning(above, plan.owner());
      List<Duty> all = duties.of(above.id());
      differences = Difference.between(all, own, concerning::contains);
      offered = all.stream().filter(duty -> !duty.takenBy(own)).toList();
    }
    return new PlanFile(
        plan,
        true,
        repository.goals(plan.id()),
        own,
        steps.of(plan.id()),
        above,
        differences,
        offered);
  }

  private static PlanFile title(Plan plan) {
    return new PlanFile(plan, false, List.of(), List.of(), List.of(), null, List.of(), List.of());
  }

  private boolean knows(Plan plan, ActingOfficer member) {
    boolean draft = plan.state() == vn.chosach.plans.life.PlanState.DRAFT;
    return !draft || (plan.ofCommittee() ? PlanAccessPolicy.seesAll(member) : drew(plan, member));
  }

  /** Whether the member may read more of a plan than its title. */
  boolean whole(Plan plan, ActingOfficer member) {
    return !plan.titleOnly() || owns(plan, member);
  }

  private boolean drew(Plan plan, ActingOfficer member) {
    return bodies.acts(plan.owner(), member);
  }

  private boolean owns(Plan plan, ActingOfficer member) {
    return drew(plan, member) || bodies.own(member).contains(plan.owner());
  }
}
