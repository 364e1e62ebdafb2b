package vn.chosach.plans.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.PlanOutcome;
import vn.chosach.plans.life.Checks;
import vn.chosach.plans.life.MatterEvent;
import vn.chosach.plans.life.MatterKind;
import vn.chosach.plans.life.MatterLifeCycle;
import vn.chosach.plans.life.MatterState;
import vn.chosach.plans.life.PlanAct;

/** Takes a matter with one agency on, as its table allows. */
@Component
public class MatterSteps {

  private final MatterRows rows;
  private final MatterClocks clocks;
  private final MatterLedger ledger;
  private final MatterSight sight;
  private final JdbcClient jdbc;

  MatterSteps(
      MatterRows rows,
      MatterClocks clocks,
      MatterLedger ledger,
      MatterSight sight,
      JdbcClient jdbc) {
    this.rows = rows;
    this.clocks = clocks;
    this.ledger = ledger;
    this.sight = sight;
    this.jdbc = jdbc;
  }

  public PlanOutcome step(PlanAct.Step act, ActingOfficer member) {
    Matter.Share share = rows.hold(act.share()).orElse(null);
    if (share == null) {
      return PlanOutcome.refused("plans.unknown");
    }
    Matter matter = rows.one(share.matter()).orElseThrow();
    if (!sight.sees(matter, share, member)) {
      return PlanOutcome.refused("plans.unknown");
    }
    if (share.version() != act.seen()) {
      return new PlanOutcome.Overtaken();
    }
    MatterLifeCycle.Row row =
        MatterLifeCycle.row(matter.kind(), share.state(), act.event()).orElse(null);
    if (row == null) {
      return PlanOutcome.refused("plans.not-possible");
    }
    if (!MatterLifeCycle.stands(row.side(), share.agency(), member)) {
      return PlanOutcome.refused("plans.not-yours");
    }
    Optional<Refusal> refusal =
        words(act, row)
            .or(() -> ledger.papers().refused(act.paper(), needsDocument(row)))
            .or(() -> day(act, matter))
            .or(() -> plan(act, matter, share));
    if (refusal.isPresent()) {
      return new PlanOutcome.Refused(refusal.get());
    }
    take(matter, share, row, act, member);
    return new PlanOutcome.Done(matter.id());
  }

  private void take(
      Matter matter,
      Matter.Share share,
      MatterLifeCycle.Row row,
      PlanAct.Step act,
      ActingOfficer member) {
    LocalDate today = Vietnam.dayOf(ledger.now());
    boolean answers = act.event() == MatterEvent.ANSWER;
    LocalDate due = share.due();
    UUID clock = share.clock();
    if (act.event() == MatterEvent.WITHDRAW) {
      clocks.fellAway(clock, member.actor());
    } else if (answers || row.to() == MatterState.CLOSED) {
      clocks.met(clock, member.actor());
    } else if (act.event().setsDay() && act.by() != null) {
      clocks.met(clock, member.actor());
      due = act.by();
      clock = clocks.start(matter, share.id(), share.agency(), act.by());
    }
    boolean late = answers ? due != null && today.isAfter(due) : share.late();
    var next =
        new Matter.Share(
            share.id(),
            share.matter(),
            share.agency(),
            row.to(),
            share.version() + 1,
            ledger.now(),
            due,
            answers ? today : share.answeredOn(),
            late,
            act.plan() == null ? share.plan() : act.plan(),
            clock,
            List.of());
    rows.write(next);
    var told =
        new MatterLedger.Told(act.event(), share.state(), row.basis(), act.words(), act.paper());
    ledger.append(next, told, member.actor(), ledger.papers().row(act.paper()));
    ledger.stepped(matter, next, told, member.actor());
  }

  private static Optional<Refusal> words(PlanAct.Step act, MatterLifeCycle.Row row) {
    return row.need().words() ? Checks.words(act.words()) : Checks.wordsIfAny(act.words());
  }

  private static boolean needsDocument(MatterLifeCycle.Row row) {
    return row.need().document();
  }

  private Optional<Refusal> day(PlanAct.Step act, Matter matter) {
    LocalDate by = act.by();
    if (!act.event().setsDay() || !matter.kind().hasDay()) {
      return Optional.empty();
    }
    return Checks.day(by)
        .or(
            () ->
                by != null && by.isBefore(Vietnam.dayOf(ledger.now()))
                    ? Optional.of(Refusal.of("plans.day-in-past"))
                    : Optional.empty());
  }

  /** A plan that is sent carries out the one that is collected, and is issued. */
  private Optional<Refusal> plan(PlanAct.Step act, Matter matter, Matter.Share share) {
    UUID plan = act.plan();
    if (plan == null) {
      return Optional.empty();
    }
    boolean fits =
        matter.kind() == MatterKind.COLLECTION
            && matter.plan() != null
            && issued(plan, matter.plan(), share.agency());
    return fits ? Optional.empty() : Optional.of(Refusal.of("plans.plan-not-issued"));
  }

  private boolean issued(UUID plan, @Nullable UUID above, String owner) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM plans.plan
                            WHERE id = :plan AND above = :above AND owner = :owner AND state = 'ISSUED')
            """)
        .param("plan", plan)
        .param("above", above)
        .param("owner", owner)
        .query(Boolean.class)
        .single();
  }
}
