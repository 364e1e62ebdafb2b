package vn.chosach.deadlines;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockOutcome.ClockDone;
import vn.chosach.deadlines.ClockOutcome.ClockRefused;
import vn.chosach.deadlines.calendar.DatedCalendar;
import vn.chosach.deadlines.calendar.StatedText;
import vn.chosach.deadlines.counting.Counting;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.counting.LimitUnit;
import vn.chosach.deadlines.counting.NearPolicy;
import vn.chosach.deadlines.counting.TimeLimit;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/** Starts clocks under the version of the rule that is in force on the day of the event. */
@Component
record ClockStarts(
    ClockRepository repository,
    References references,
    Journal journal,
    InstantSource time,
    IdSource ids) {

  private static final int TITLE = 200;
  private static final int SUBJECT = 100;

  ClockOutcome start(StartClock wish, Actor actor) {
    LocalDate day = Vietnam.dayOf(wish.startedAt());
    Optional<LegalRule> rule = references.rules().inForce(wish.ruleKey(), day);
    if (rule.isEmpty()) {
      return new ClockRefused(noRule(wish.ruleKey(), day));
    }
    if (!rule.get().role().runs()) {
      return new ClockRefused(Refusal.of("deadlines.rule-not-run", "rule", wish.ruleKey()));
    }
    return refused(wish, rule.get().limit().unit())
        .<ClockOutcome>map(ClockRefused::new)
        .orElseGet(() -> start(wish, rule.get(), actor));
  }

  private ClockOutcome start(StartClock wish, LegalRule rule, Actor actor) {
    DatedCalendar dated = references.calendars().current();
    LocalDate named = wish.on();
    TimeLimit limit = named == null ? rule.limit() : TimeLimit.until(named);
    DueDate due = new Counting(dated.calendar()).due(limit, wish.startedAt());
    var clock =
        new Clock(
            new ClockId(wish.clock() == null ? ids.next() : wish.clock()),
            rule.key(),
            wish.subjectKind(),
            wish.subjectId(),
            StatedText.clean(wish.title()),
            wish.agency(),
            wish.officer(),
            wish.startedAt(),
            ClockState.RUNNING,
            limit.unit(),
            due.at(),
            due.day(),
            due.endOfDay(),
            due.uncertain(),
            null);
    Instant near = NearPolicy.nearAt(due, wish.startedAt(), dated.calendar());
    var event =
        new ClockEvent(
            1,
            ClockEvent.ClockEventKind.STARTED,
            wish.startedAt(),
            time.instant(),
            actor,
            null,
            rule.legalBasis(),
            null,
            false,
            limit,
            null,
            due.at(),
            null,
            clock.holder(),
            dated.revision());
    var row = new ClockRow(clock, near, dated.revision(), 0, 1, wish.startedAt());
    if (!repository.add(row, event)) {
      return new ClockRefused(Refusal.of("deadlines.clock-already-running", "rule", rule.key()));
    }
    journal.append(
        Act.of(actor, "deadlines.clock-started", "clock", clock.id())
            .under(rule.legalBasis())
            .with(
                Map.of(
                    "rule", rule.key(),
                    "subject", clock.subjectKind() + " " + clock.subjectId(),
                    "agency", clock.agency(),
                    "at", wish.startedAt().toString(),
                    "due.new", due.at().toString())));
    return new ClockDone(clock);
  }

  private Refusal noRule(String key, LocalDate day) {
    return references.rules().versions(key).isEmpty()
        ? Refusal.of("deadlines.rule-unknown", "rule", key.length() > 40 ? "…" : key)
        : new Refusal("deadlines.rule-not-in-force", Map.of("rule", key, "date", day.toString()));
  }

  private Optional<Refusal> refused(StartClock wish, LimitUnit limitUnit) {
    boolean mayLieAhead = limitUnit == LimitUnit.WD_BEFORE || limitUnit == LimitUnit.DATE;
    if (!mayLieAhead && wish.startedAt().isAfter(time.instant())) {
      return Optional.of(Refusal.of("deadlines.in-future"));
    }
    boolean leftToTheDocument = LegalRule.DAY_IN_PAPER.contains(wish.ruleKey());
    LocalDate named = wish.on();
    if (leftToTheDocument == (named == null)
        || named != null && named.isBefore(Vietnam.dayOf(wish.startedAt()))) {
      return Optional.of(Refusal.of("deadlines.named-day"));
    }
    if (wish.agency().isBlank()) {
      return Optional.of(Refusal.of("deadlines.agency-missing"));
    }
    return StatedText.refused("title", wish.title(), TITLE)
        .or(() -> StatedText.refused("subject", wish.subjectKind(), SUBJECT))
        .or(() -> StatedText.refused("subject", wish.subjectId(), SUBJECT));
  }
}
