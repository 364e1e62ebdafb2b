package vn.chosach.reports.keeping;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Effect.Nothing;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.Transitions.HeldRow;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;

/** Every act on a report: its table, its row and its trail, moved by the engine. */
@Component
record ReportTransitions(
    Transitions engine,
    ReportRepository reports,
    ReportCommittee committee,
    Journal journal,
    SecondPersonPolicy seconds)
    implements TransitionRoom<Report, ReportState, Event, ReportAuthority, Nothing> {

  ActOutcome<Report> act(
      Transitions.ActWish<Event> wish,
      Function<HeldRow<Report, ReportState, Event, ReportAuthority>, Effect<Report, Nothing>>
          handler) {
    return engine.act(this, wish, handler).map(TransitionStep::after);
  }

  /** The first line of the trail of a new report. */
  void begun(Report report, Actor actor, java.time.Instant now) {
    reports.step(report, Event.OPEN, actor, now, "");
    String basis = ReportLifeCycle.TABLE.getFirst().basis();
    journal.append(ReportRepository.entry(report, Event.OPEN, actor, basis, ""));
  }

  /** Whether it is the report of the province. */
  boolean province(Report report) {
    return committee.province(report.agency(), report.days().to());
  }

  /** Why an officer may not sign beside who froze the figures. */
  Optional<Refusal> beside(Report report, @Nullable UUID frozenBy, Actor actor) {
    return seconds.beside(
        actor, frozenBy == null ? List.of() : List.of(frozenBy), "report", report.id());
  }

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public Optional<Report> hold(UUID id, ActingOfficer who) {
    return reports.hold(id).filter(report -> committee.opens(report.agency(), who));
  }

  @Override
  public int version(Report report) {
    return report.version();
  }

  @Override
  public ReportState state(Report report) {
    return report.state();
  }

  @Override
  public List<ActOutcome.Meanwhile> since(Report report, int seen) {
    return reports.steps(report.id(), seen).stream().map(one -> meanwhile(one, report)).toList();
  }

  private static ActOutcome.Meanwhile meanwhile(Sheet.SheetStep one, Report report) {
    UUID officer = one.officer();
    return new ActOutcome.Meanwhile(
        one.at(),
        officer == null ? Actor.SYSTEM : Actor.officer(officer, report.agency()),
        one.event().textKey());
  }

  @Override
  public Optional<Transition<ReportState, Event, ReportAuthority>> transition(
      Report report, Event event) {
    return ReportLifeCycle.row(report.state(), event);
  }

  @Override
  public Optional<Refusal> barred(
      Report report,
      Transition<ReportState, Event, ReportAuthority> transition,
      Transitions.ActWish<Event> wish) {
    return transition
            .who()
            .may(report, province(report), committee.heirs().of(wish.who()), wish.who())
        ? Optional.empty()
        : Optional.of(Refusal.of("reports.not-yours"));
  }

  @Override
  public Report write(TransitionStep<Report, ReportState, Event, ReportAuthority, Nothing> step) {
    reports.write(step.after());
    reports.step(
        step.after(),
        step.transition().event(),
        step.actor(),
        step.writtenAt(),
        Objects.requireNonNullElse(step.words(), ""));
    return step.after();
  }

  @Override
  public Act entry(TransitionStep<Report, ReportState, Event, ReportAuthority, Nothing> step) {
    return ReportRepository.entry(
        step.after(),
        step.transition().event(),
        step.actor(),
        step.transition().basis(),
        Objects.requireNonNullElse(step.words(), ""));
  }
}
