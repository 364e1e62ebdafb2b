package vn.chosach.plans.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.PlanEvent;
import vn.chosach.plans.life.PlanLifeCycle;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.life.PlanState;

/**
 * Draws plans up, issues and closes them. A plan of the committee is drawn up by the standing
 * office and issued by a leader; a plan of an agency by that agency, signed by its head, for the
 * plan above or outside that of the province.
 */
@Component
public record PlanActHandler(
    PlanRepository repository,
    DutyRepository duties,
    PlanSteps steps,
    Papers papers,
    Bodies bodies,
    IdSource ids) {

  public ActOutcome<UUID> drawUp(PlanAct.DrawUp act, ActingOfficer member) {
    UUID above = act.above();
    // Held, so that of two clerks of one agency who begin at once the second is told.
    Plan parent = above == null ? null : repository.hold(above).orElse(null);
    if (above != null && parent == null) {
      return ActOutcome.refused("plans.unknown");
    }
    if (parent == null && !act.outside()
        ? !PlanAccessPolicy.directs(member)
        : !PlanAccessPolicy.actsForUnit(member)) {
      return ActOutcome.refused("plans.not-yours");
    }
    Optional<Refusal> refusal =
        PlanChecks.line(act.title())
            .or(() -> PlanChecks.term(act.from(), act.to()))
            .or(() -> PlanChecks.document(act.number()))
            .or(() -> outside(parent, act.from(), act.to()))
            .or(() -> taken(parent, member));
    LocalDate from = act.from();
    LocalDate to = act.to();
    if (refusal.isPresent() || from == null || to == null) {
      return ActOutcome.refused(refusal.orElseThrow());
    }
    String title = PlanChecks.clean(act.title());
    var plan =
        new Plan(
            ids.next(),
            PlanChecks.clean(act.number()),
            title,
            title,
            parent == null && !act.outside() ? bodies.committee() : member.agency(),
            from,
            to,
            act.basis().stream().map(PlanChecks::clean).filter(line -> !line.isEmpty()).toList(),
            above,
            null,
            PlanState.DRAFT,
            null,
            null,
            act.titleOnly() || act.outside(),
            act.made(),
            null,
            act.outside(),
            1,
            1);
    repository.add(plan);
    if (parent != null) {
      take(parent, plan, member);
    } else {
      repository.addGoal(plan.id(), 1, new PlanFile.Goal("I", title, title, false));
    }
    steps.append(
        plan,
        new PlanSteps.PlanStepEntry(PlanEvent.DRAW_UP, null, "nd-30-2020", "", PlanPaper.NONE),
        member.actor());
    return ActOutcome.done(plan.id());
  }

  public ActOutcome<UUID> issue(PlanAct.IssuePlan act, ActingOfficer member) {
    return move(
        act.plan(),
        act.seen(),
        new Wish(PlanEvent.ISSUE, act.paper(), act.on(), null),
        member,
        plan ->
            duties.of(plan.id()).isEmpty()
                ? Optional.of(Refusal.of("plans.duty-missing"))
                : repository.aimless(plan.id()));
  }

  public ActOutcome<UUID> close(PlanAct.ClosePlan act, ActingOfficer member) {
    return move(
        act.plan(),
        act.seen(),
        new Wish(PlanEvent.CLOSE, act.paper(), act.on(), null),
        member,
        plan -> Optional.empty());
  }

  public ActOutcome<UUID> succeed(PlanAct.Succeed act, ActingOfficer member) {
    return move(
        act.plan(),
        act.seen(),
        new Wish(PlanEvent.SUCCEED, PlanPaper.NONE, bodies.today(), act.successor()),
        member,
        plan -> successor(plan, act.successor()));
  }

  private record Wish(
      PlanEvent event, PlanPaper paper, @Nullable LocalDate on, @Nullable UUID successor) {}

  private ActOutcome<UUID> move(
      UUID id, int seen, Wish wish, ActingOfficer member, Function<Plan, Optional<Refusal>> more) {
    Plan plan = repository.hold(id).orElse(null);
    if (plan == null) {
      return ActOutcome.refused("plans.unknown");
    }
    if (!signs(plan, member)) {
      return ActOutcome.refused("plans.not-yours");
    }
    if (plan.version() != seen) {
      return new ActOutcome.Overtaken<>(plan.version(), List.of());
    }
    PlanLifeCycle.PlanRow row = PlanLifeCycle.row(plan.state(), wish.event()).orElse(null);
    if (row == null) {
      return ActOutcome.refused("plans.not-possible");
    }
    LocalDate on = wish.on();
    Optional<Refusal> refusal =
        PlanChecks.day(on)
            .or(
                () ->
                    on != null && on.isAfter(bodies.today())
                        ? Optional.of(Refusal.of("plans.day-in-future"))
                        : Optional.empty())
            .or(() -> papers.unproven(wish.paper(), row.document(), plan.owner(), member))
            .or(() -> more.apply(plan));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    Plan next =
        next(
            plan,
            row,
            PlanChecks.clean(wish.paper().number()),
            on,
            wish.successor() == null ? plan.successor() : wish.successor());
    repository.write(next);
    steps.append(
        next,
        new PlanSteps.PlanStepEntry(wish.event(), plan.state(), row.basis(), "", wish.paper()),
        member.actor());
    return ActOutcome.done(plan.id());
  }

  /**
   * The plan after an issue or its close.
   *
   * @param number of the paper behind it; empty for a paper without one
   */
  static Plan moved(Plan plan, PlanLifeCycle.PlanRow row, String number, @Nullable LocalDate on) {
    return next(plan, row, number, on, plan.successor());
  }

  private static Plan next(
      Plan plan,
      PlanLifeCycle.PlanRow row,
      String number,
      @Nullable LocalDate on,
      @Nullable UUID successor) {
    boolean issued = row.event() == PlanEvent.ISSUE;
    return new Plan(
        plan.id(),
        issued && !number.isEmpty() ? number : plan.number(),
        plan.titleVi(),
        plan.titleEn(),
        plan.owner(),
        plan.firstDay(),
        plan.lastDay(),
        plan.basis(),
        plan.above(),
        successor,
        row.to(),
        issued ? on : plan.issuedOn(),
        row.event() == PlanEvent.CLOSE ? on : plan.closedOn(),
        plan.titleOnly(),
        plan.made(),
        plan.noteVi(),
        plan.outside(),
        plan.version() + 1,
        plan.edition());
  }

  private boolean signs(Plan plan, ActingOfficer member) {
    return bodies.writes(plan, member) && (plan.ofCommittee() || PlanAccessPolicy.heads(member));
  }

  private Optional<Refusal> successor(Plan plan, UUID other) {
    return repository
            .one(other)
            .filter(next -> !next.id().equals(plan.id()))
            .filter(next -> next.lastDay().isAfter(plan.lastDay()))
            .isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.of("plans.successor-unfit"));
  }

  private static Optional<Refusal> outside(
      @Nullable Plan parent, @Nullable LocalDate from, @Nullable LocalDate to) {
    return parent == null
            || from == null
            || to == null
            || parent.contains(from) && parent.contains(to)
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "plans.day-outside-term",
                java.util.Map.of(
                    "from", parent.firstDay().toString(), "to", parent.lastDay().toString())));
  }

  private Optional<Refusal> taken(@Nullable Plan parent, ActingOfficer member) {
    return parent != null && repository.under(parent.id(), member.agency()).isPresent()
        ? Optional.of(Refusal.of("plans.already-drawn-up"))
        : Optional.empty();
  }

  /** The implementing plan begins with what the plan above gives to the agency. */
  private void take(Plan parent, Plan plan, ActingOfficer member) {
    int position = 1;
    for (PlanFile.Goal goal : repository.goals(parent.id())) {
      repository.addGoal(plan.id(), position++, goal.heading());
    }
    for (Duty duty : concerning(parent, plan.owner())) {
      duties.add(duty.taken(ids.next(), plan.id(), member.agency()));
    }
  }

  List<Duty> concerning(Plan parent, String agency) {
    LocalDate day = bodies.today();
    var roll = bodies.roll(day);
    return duties.of(parent.id()).stream()
        .filter(
            duty ->
                duty.carriers()
                    .flatMap(key -> bodies.carry(key, day).stream())
                    .anyMatch(
                        key ->
                            roll.stream()
                                .filter(body -> body.key().equals(key))
                                .anyMatch(body -> Bodies.members(body, roll).contains(agency))))
        .toList();
  }
}
