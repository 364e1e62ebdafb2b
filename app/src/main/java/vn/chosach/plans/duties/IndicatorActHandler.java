package vn.chosach.plans.duties;

import static vn.chosach.kernel.Refusal.when;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.CommitteePlan;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.life.PlanState;

/** Writes indicators into a plan, takes them out, and enters what they came to. */
@Component
public record IndicatorActHandler(
    IndicatorRepository repository,
    Targets targets,
    Papers papers,
    Bodies bodies,
    Journal journal,
    InstantSource time,
    IdSource ids) {

  private static final int UNIT = 40;
  private static final long MOST = 1_000_000_000_000L;
  private static final String BASIS = CommitteePlan.at("II.2");

  public ActOutcome<UUID> indicate(PlanAct.Indicate act, ActingOfficer member) {
    Plan plan = targets.plans().hold(act.plan()).orElse(null);
    Optional<Refusal> refusal = mayWrite(plan, member).or(() -> plain(act));
    if (refusal.isPresent() || plan == null) {
      return ActOutcome.refused(refusal.orElseThrow());
    }
    UUID asked = act.duty();
    Duty duty = asked == null ? null : targets.duty(plan, asked);
    Optional<Refusal> unfit = unfit(act, plan, duty);
    if (unfit.isPresent()) {
      return ActOutcome.refused(unfit.get());
    }
    String name = PlanChecks.clean(act.nameVi());
    var line =
        new IndicatorRepository.IndicatorLine(
            ids.next(),
            plan.id(),
            act.goal(),
            duty == null ? null : duty.root(),
            act.kind().isEmpty() ? null : act.kind(),
            name,
            act.nameEn().isBlank() ? name : PlanChecks.clean(act.nameEn()),
            PlanChecks.clean(act.unit()),
            act.lower(),
            act.baseline(),
            act.target() == null ? 0 : act.target());
    repository.add(line, member.actor(), time.instant());
    journal.append(
        Act.of(member.actor(), "plans.indicator-added", "indicator", line.id())
            .under(BASIS)
            .with(Map.of("plan", plan.id().toString(), "target", String.valueOf(line.target()))));
    return ActOutcome.done(line.id());
  }

  public ActOutcome<UUID> retire(PlanAct.Retire act, ActingOfficer member) {
    IndicatorRepository.IndicatorLine line = repository.one(act.indicator()).orElse(null);
    Plan plan = line == null ? null : targets.plans().hold(line.plan()).orElse(null);
    Optional<Refusal> refusal =
        mayWrite(plan, member)
            .or(() -> PlanChecks.words(act.words()))
            .or(() -> unamended(plan, act.paper(), member));
    if (refusal.isPresent() || line == null) {
      return ActOutcome.refused(refusal.orElseThrow());
    }
    repository.retire(line.id(), PlanChecks.clean(act.words()), time.instant());
    journal.append(
        Act.of(member.actor(), "plans.indicator-retired", "indicator", line.id())
            .under(BASIS)
            .because(PlanChecks.clean(act.words()))
            .with(Map.of("document", PlanChecks.clean(act.paper().number()))));
    return ActOutcome.done(line.plan());
  }

  /** What an issued plan promised is taken out by whoever signs its amendment, as a duty is. */
  private Optional<Refusal> unamended(@Nullable Plan plan, PlanPaper paper, ActingOfficer member) {
    return plan == null
        ? Optional.empty()
        : papers.unproven(paper, plan.state() != PlanState.DRAFT, plan.owner(), member);
  }

  public ActOutcome<UUID> measure(PlanAct.Measure act, ActingOfficer member) {
    IndicatorRepository.IndicatorLine line = repository.one(act.indicator()).orElse(null);
    Plan plan = line == null ? null : targets.plans().one(line.plan()).orElse(null);
    Optional<Refusal> refusal = mayWrite(plan, member).or(() -> measured(act, line, member));
    if (refusal.isPresent() || line == null) {
      return ActOutcome.refused(refusal.orElseThrow());
    }
    UUID id = papers.row(act.paper());
    repository.add(
        id, act, papers.keep(act.paper(), member.actor()), member.actor(), time.instant());
    journal.append(
        Act.of(member.actor(), "plans.indicator-measured", "indicator", line.id())
            .under(BASIS)
            .with(
                Map.of(
                    "year", String.valueOf(act.year()),
                    "value", String.valueOf(act.value()),
                    "document", PlanChecks.clean(act.paper().number()))));
    return ActOutcome.done(line.plan());
  }

  private Optional<Refusal> mayWrite(@Nullable Plan plan, ActingOfficer member) {
    if (plan == null) {
      return Optional.of(Refusal.of("plans.unknown"));
    }
    if (!bodies.writes(plan, member)) {
      return Optional.of(Refusal.of("plans.not-yours"));
    }
    return when(plan.state() == PlanState.CLOSED, "plans.not-possible");
  }

  private static Optional<Refusal> plain(PlanAct.Indicate act) {
    Long target = act.target();
    Long from = act.baseline();
    return PlanChecks.line(act.nameVi())
        .or(() -> when(act.unit().isBlank() || act.unit().length() > UNIT, "plans.unit-missing"))
        .or(() -> when(target == null || target < 0 || target > MOST, "plans.value-out-of-range"))
        .or(() -> when(from != null && Math.abs(from) > MOST, "plans.value-out-of-range"));
  }

  private Optional<Refusal> unfit(PlanAct.Indicate act, Plan plan, @Nullable Duty duty) {
    boolean goal =
        targets.plans().goals(plan.id()).stream().anyMatch(one -> one.ref().equals(act.goal()));
    boolean measure = act.duty() == null || duty != null && duty.goal().equals(act.goal());
    return when(!goal, "plans.unknown-goal")
        .or(() -> when(!measure, "plans.measure-elsewhere"))
        .or(
            () ->
                when(
                    !act.kind().isEmpty()
                        && (duty == null
                            || !duty.kinds().contains(act.kind())
                            || targets.facts().kind(act.kind()).isEmpty()),
                    "plans.kind-not-counted"));
  }

  private Optional<Refusal> measured(
      PlanAct.Measure act, IndicatorRepository.@Nullable IndicatorLine line, ActingOfficer member) {
    int year = Period.yearOf(Vietnam.dayOf(time.instant())).year();
    Long value = act.value();
    return when(line != null && line.kind() != null, "plans.counted-by-program")
        .or(() -> when(act.year() < 2022 || act.year() > year, "plans.year-out-of-range"))
        .or(() -> when(value == null || Math.abs(value) > MOST, "plans.value-out-of-range"))
        .or(() -> PlanChecks.words(act.words()))
        .or(() -> papers.unproven(act.paper(), true, member.agency(), member));
  }

  /** Plans, their duties, and what can be counted for them. */
  @Component
  static class Targets {

    private final PlanRepository plans;
    private final DutyRepository duties;
    private final FactBook facts;

    Targets(PlanRepository plans, DutyRepository duties, FactBook facts) {
      this.plans = plans;
      this.duties = duties;
      this.facts = facts;
    }

    PlanRepository plans() {
      return plans;
    }

    FactBook facts() {
      return facts;
    }

    /** A duty in force of a plan; {@code null} for any other. */
    @Nullable Duty duty(Plan plan, UUID id) {
      return duties.of(plan.id()).stream()
          .filter(one -> one.id().equals(id))
          .findFirst()
          .orElse(null);
    }
  }
}
