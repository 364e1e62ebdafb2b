package vn.chosach.cases.criminal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.law.LimitationPolicy;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.cases.papers.Transfers.TransferRow;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The clocks of one decision of a case, and of one file that came back from the criminal side: what
 * runs for one violator stands still for another. Decisions of before have theirs with the case.
 */
@Component
public record ClocksByPart(Clocks clocks, Transfers transfers, Texts texts, InstantSource time) {

  /** Starts a clock of a decision. */
  public Optional<Refusal> start(CaseFile file, UUID ruling, String rule, Instant at, Actor actor) {
    return start(CaseClocks.RULING, ruling, file, rule, at, null, actor);
  }

  /** The same by a day that a later decision names. */
  public Optional<Refusal> named(
      CaseFile file, UUID ruling, String rule, Instant at, LocalDate by, Actor actor) {
    return start(CaseClocks.RULING, ruling, file, rule, at, by, actor);
  }

  Optional<Refusal> start(
      String kind,
      UUID part,
      CaseFile file,
      String rule,
      Instant at,
      @Nullable LocalDate by,
      Actor actor) {
    return start(kind, part, file, rule, CaseClocks.titleKey(rule), at, by, actor);
  }

  Optional<Refusal> start(
      String kind,
      UUID part,
      CaseFile file,
      String rule,
      String titleKey,
      Instant at,
      @Nullable LocalDate by,
      Actor actor) {
    String title = texts.text(Lang.VI, titleKey, file.number());
    var wish =
        by == null
            ? new StartClock(
                rule,
                kind,
                part.toString(),
                title,
                CaseClocks.holder(file, rule),
                CaseClocks.officer(file, rule),
                at)
            : new StartClock(
                rule,
                kind,
                part.toString(),
                title,
                CaseClocks.holder(file, rule),
                CaseClocks.officer(file, rule),
                at,
                by);
    return switch (clocks.start(wish, actor)) {
      case ClockOutcome.ClockDone done -> Optional.empty();
      case ClockOutcome.ClockRefused no ->
          no.refusal().code().equals("deadlines.clock-already-running")
              ? Optional.empty()
              : Optional.of(no.refusal());
    };
  }

  /** All clocks of a decision; those of decisions of before stand with the case. */
  public List<Clock> of(CaseFile file, UUID ruling) {
    List<Clock> own = of(CaseClocks.RULING, ruling);
    return own.isEmpty()
        ? of(CaseClocks.SUBJECT, file.id()).stream()
            .filter(clock -> CaseClocks.CARRIED_OUT.contains(clock.ruleKey()))
            .toList()
        : own;
  }

  List<Clock> of(String kind, UUID part) {
    return clocks.of(kind, part.toString()).stream().map(ClockExplanation::clock).toList();
  }

  private List<Clock> open(CaseFile file, UUID ruling, Predicate<Clock> which) {
    return of(file, ruling).stream().filter(clock -> clock.state().open()).filter(which).toList();
  }

  /** What ends when it is carried out runs still, or something of it is owed. */
  public boolean unfinished(Executions.Execution one, CaseFile file) {
    return one.account().open().amount() > 0
        || one.measures().stream().anyMatch(measure -> measure.doneOn() == null)
        || CaseClocks.CARRIED_OUT.stream()
            .anyMatch(rule -> lastEnd(file, one.ruling(), rule).isPresent());
  }

  /** The decision is suspended: its clocks stand still. One that has run out stays so. */
  public void suspend(CaseFile file, UUID ruling, Actor actor) {
    String why = texts.text(Lang.VI, "cases.clock.with-criminal");
    open(file, ruling, clock -> clock.state() != ClockState.PAUSED)
        .forEach(clock -> clocks.pause(clock.id(), time.instant(), why, actor));
  }

  /** The decision stands again: what was left of them runs. */
  public void goOn(CaseFile file, UUID ruling, Actor actor) {
    String why = texts.text(Lang.VI, "cases.clock.stands-again");
    open(file, ruling, clock -> clock.state() == ClockState.PAUSED)
        .forEach(clock -> clocks.resume(clock.id(), time.instant(), why, actor));
  }

  /** What the clocks were for is done. */
  public void met(CaseFile file, UUID ruling, Set<String> rules, Instant at, Actor actor) {
    open(file, ruling, clock -> rules.contains(clock.ruleKey()))
        .forEach(clock -> clocks.stop(clock.id(), later(at, clock.startedAt()), null, actor));
  }

  /** The clocks have lost their ground. */
  public void withdraw(
      CaseFile file, UUID ruling, Set<String> rules, String reasonKey, Actor actor) {
    String why = texts.text(Lang.VI, reasonKey);
    open(file, ruling, clock -> rules.contains(clock.ruleKey()))
        .forEach(clock -> clocks.withdraw(clock.id(), why, actor));
  }

  /** When the last open clock of a rule of a decision ends; never while it stands still. */
  public Optional<Instant> lastEnd(CaseFile file, UUID ruling, String rule) {
    return open(file, ruling, clock -> clock.ruleKey().equals(rule)).stream()
        .map(clock -> clock.state() == ClockState.PAUSED ? Instant.MAX : clock.dueAt())
        .max(Instant::compareTo);
  }

  /** Rule of the time bar of a case, by what its act is called. */
  public static String bar(CaseFile file) {
    return LimitationPolicy.longer(file.matter().violation())
        ? "VP.LIMIT.GOODS"
        : "VP.LIMIT.GENERAL";
  }

  /** The file in which a subject came back on its own, while it is undecided. */
  Optional<TransferRow> cameBack(UUID caseId, UUID subject) {
    return transfers.of(caseId).stream()
        .filter(row -> !row.whole() && !row.bars() && row.subjects().contains(subject))
        .findFirst();
  }

  /** The subject is decided on: what ran for its return alone is met. Whether it had come back. */
  public boolean decided(CaseFile file, UUID subject, Instant at, Actor actor) {
    Optional<TransferRow> row = cameBack(file.id(), subject);
    row.ifPresent(
        one ->
            of(CaseClocks.TRANSFER, one.id()).stream()
                .filter(clock -> clock.state().open())
                .forEach(
                    clock -> clocks.stop(clock.id(), later(at, clock.startedAt()), null, actor)));
    return row.isPresent();
  }

  public static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  public static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
