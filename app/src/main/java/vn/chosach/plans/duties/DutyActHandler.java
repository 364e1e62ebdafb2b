package vn.chosach.plans.duties;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.PlanEvent;
import vn.chosach.plans.life.PlanLifeCycle;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.life.PlanState;

/**
 * Writes duties into a plan and drops them. In a draft this is free; in an issued plan it needs a
 * reason and a document and makes a new edition. A duty that is replaced or dropped stays readable.
 */
@Component
public record DutyActHandler(
    PlanRepository plans,
    DutyRepository repository,
    PlanSteps steps,
    DutyChecks checks,
    Bodies bodies,
    IdSource ids,
    InstantSource time) {

  public ActOutcome<UUID> write(PlanAct.Write act, ActingOfficer member) {
    Plan plan = plans.hold(act.plan()).orElse(null);
    ActOutcome<UUID> refused = refused(plan, act.seen(), act.words(), act.paper(), member);
    if (plan == null || refused != null) {
      return java.util.Objects.requireNonNull(refused);
    }
    DutyText text = act.duty();
    Optional<Refusal> refusal = checks.refused(text, plan, plans.goals(plan.id()));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    Duty before =
        repository.of(plan.id()).stream()
            .filter(duty -> duty.ref().equals(text.ref().strip()))
            .findFirst()
            .orElse(null);
    if (before != null) {
      repository.drop(before.id(), time.instant(), PlanChecks.clean(act.words()));
    }
    Duty duty = duty(text, plan, before);
    repository.add(duty);
    amend(plan, duty.ref() + ". " + act.words(), act.paper(), member);
    return ActOutcome.done(duty.id());
  }

  /** Writes an objective into a draft, or takes one out again under which nothing stands (R14). */
  public ActOutcome<UUID> aim(PlanAct.Aim act, ActingOfficer member) {
    Plan plan = plans.hold(act.plan()).orElse(null);
    if (plan != null && plan.state() != PlanState.DRAFT && bodies.writes(plan, member)) {
      return ActOutcome.refused("plans.not-possible");
    }
    ActOutcome<UUID> refused = refused(plan, act.seen(), "", PlanPaper.NONE, member);
    if (plan == null || refused != null) {
      return java.util.Objects.requireNonNull(refused);
    }
    String ref = act.ref().strip();
    String title = PlanChecks.clean(act.titleVi());
    Optional<Refusal> refusal =
        DutyChecks.ref(ref)
            .or(() -> act.dropped() ? PlanChecks.words(act.words()) : PlanChecks.line(title))
            .or(() -> PlanChecks.lineIfAny(act.titleEn()));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    if (!act.dropped()) {
      String english = PlanChecks.clean(act.titleEn());
      plans.aim(
          plan.id(), new PlanFile.Goal(ref, title, english.isEmpty() ? title : english, true));
    } else if (!plans.dropGoal(plan.id(), ref)) {
      return ActOutcome.refused(Refusal.of("plans.objective-in-use", "ref", ref));
    }
    amend(plan, ref + ". " + (act.dropped() ? act.words() : title), PlanPaper.NONE, member);
    return ActOutcome.done(plan.id());
  }

  /** Takes duties of the plan above over, each once, as the agency's own (R77). */
  public ActOutcome<UUID> takeOver(PlanAct.TakeOver act, ActingOfficer member) {
    Plan plan = plans.hold(act.plan()).orElse(null);
    ActOutcome<UUID> refused = refused(plan, act.seen(), act.words(), act.paper(), member);
    if (plan == null || refused != null) {
      return java.util.Objects.requireNonNull(refused);
    }
    UUID above = plan.above();
    List<Duty> own = repository.of(plan.id());
    List<Duty> chosen =
        above == null
            ? List.of()
            : repository.of(above).stream()
                .filter(duty -> act.duties().contains(duty.id()) && !duty.takenBy(own))
                .toList();
    if (chosen.isEmpty() || chosen.size() != act.duties().size()) {
      return ActOutcome.refused("plans.duty-not-chosen");
    }
    Optional<Duty> same =
        chosen.stream()
            .filter(duty -> own.stream().anyMatch(one -> one.ref().equals(duty.ref())))
            .findFirst();
    if (same.isPresent()) {
      return ActOutcome.refused(Refusal.of("plans.ref-taken", "ref", same.get().ref()));
    }
    chosen.forEach(duty -> repository.add(duty.taken(ids.next(), plan.id(), member.agency())));
    String refs = chosen.stream().map(Duty::ref).collect(Collectors.joining(", "));
    amend(plan, refs + ". " + act.words(), act.paper(), member);
    return ActOutcome.done(plan.id());
  }

  public ActOutcome<UUID> drop(PlanAct.Drop act, ActingOfficer member) {
    Plan plan = plans.hold(act.plan()).orElse(null);
    ActOutcome<UUID> refused = refused(plan, act.seen(), act.words(), act.paper(), member);
    if (plan == null || refused != null) {
      return java.util.Objects.requireNonNull(refused);
    }
    Duty duty =
        repository.of(plan.id()).stream()
            .filter(one -> one.id().equals(act.duty()))
            .findFirst()
            .orElse(null);
    if (duty == null) {
      return ActOutcome.refused("plans.unknown");
    }
    Optional<Refusal> words = PlanChecks.words(act.words());
    if (words.isPresent()) {
      return ActOutcome.refused(words.get());
    }
    repository.drop(duty.id(), time.instant(), PlanChecks.clean(act.words()));
    amend(plan, duty.ref() + ". " + act.words(), act.paper(), member);
    return ActOutcome.done(plan.id());
  }

  private @Nullable ActOutcome<UUID> refused(
      @Nullable Plan plan, int seen, String words, PlanPaper planPaper, ActingOfficer member) {
    if (plan == null) {
      return ActOutcome.refused("plans.unknown");
    }
    if (!bodies.writes(plan, member)) {
      return ActOutcome.refused("plans.not-yours");
    }
    if (plan.version() != seen) {
      return new ActOutcome.Overtaken<>(plan.version(), List.of());
    }
    PlanLifeCycle.PlanRow row = PlanLifeCycle.row(plan.state(), PlanEvent.AMEND).orElse(null);
    if (row == null) {
      return ActOutcome.refused("plans.not-possible");
    }
    return checks
        .amendment(words, planPaper, row.document(), plan, member)
        .or(() -> steps.unseen(words, plan, member.actor()))
        .<ActOutcome<UUID>>map(ActOutcome::refused)
        .orElse(null);
  }

  private Duty duty(DutyText text, Plan plan, @Nullable Duty before) {
    String title = PlanChecks.clean(text.titleVi());
    UUID id = ids.next();
    return new Duty(
        id,
        plan.id(),
        text.ref().strip(),
        text.goal(),
        before != null && text.requirement().isBlank()
            ? before.requirement()
            : PlanChecks.clean(text.requirement()),
        title,
        text.titleEn().isBlank() ? title : PlanChecks.clean(text.titleEn()),
        text.frequency(),
        text.due(),
        text.target(),
        text.kinds(),
        before == null ? id : before.root(),
        before == null ? null : before.origin(),
        before == null ? null : before.originRoot(),
        text.lead(),
        text.partners());
  }

  private void amend(Plan plan, String words, PlanPaper planPaper, ActingOfficer member) {
    boolean issued = plan.state() == PlanState.ISSUED;
    var next =
        new Plan(
            plan.id(),
            plan.number(),
            plan.titleVi(),
            plan.titleEn(),
            plan.owner(),
            plan.firstDay(),
            plan.lastDay(),
            plan.basis(),
            plan.above(),
            plan.successor(),
            plan.state(),
            plan.issuedOn(),
            plan.closedOn(),
            plan.titleOnly(),
            plan.made(),
            plan.noteVi(),
            plan.outside(),
            plan.version() + 1,
            issued ? plan.edition() + 1 : plan.edition());
    plans.write(next);
    steps.append(
        next,
        new PlanSteps.PlanStepEntry(PlanEvent.AMEND, plan.state(), "nd-30-2020", words, planPaper),
        member.actor());
  }
}
