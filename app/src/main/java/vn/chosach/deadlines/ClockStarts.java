package vn.chosach.deadlines;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /** A clock to be started, or why it is not. */
  private record ClockPlan(
      @Nullable ClockRow row, @Nullable ClockEvent event, @Nullable Refusal refusal) {

    private static ClockPlan refused(Refusal refusal) {
      return new ClockPlan(null, null, refusal);
    }
  }

  List<ClockOutcome> start(List<StartClock> wishes, Actor actor) {
    DatedCalendar dated = references.calendars().current();
    List<ClockPlan> plans = wishes.stream().map(wish -> planned(wish, actor, dated)).toList();
    var starting = new LinkedHashMap<ClockRow, ClockEvent>();
    plans.forEach(
        plan -> {
          if (plan.row() != null && plan.event() != null) {
            starting.put(plan.row(), plan.event());
          }
        });
    Set<UUID> added = starting.isEmpty() ? Set.of() : repository.add(starting);
    return plans.stream().map(plan -> outcome(plan, added, actor)).toList();
  }

  private ClockPlan planned(StartClock wish, Actor actor, DatedCalendar dated) {
    LocalDate day = Vietnam.dayOf(wish.startedAt());
    Optional<LegalRule> rule = references.rules().inForce(wish.ruleKey(), day);
    if (rule.isEmpty()) {
      return ClockPlan.refused(noRule(wish.ruleKey(), day));
    }
    if (!rule.get().role().runs()) {
      return ClockPlan.refused(Refusal.of("deadlines.rule-not-run", "rule", wish.ruleKey()));
    }
    return refused(wish, rule.get().limit().unit())
        .map(ClockPlan::refused)
        .orElseGet(() -> planned(wish, rule.get(), actor, dated));
  }

  private ClockPlan planned(StartClock wish, LegalRule rule, Actor actor, DatedCalendar dated) {
    LocalDate named = wish.on();
    TimeLimit limit = named == null ? rule.limit() : TimeLimit.until(named);
    DueDate due = new Counting(dated.calendar()).due(limit, wish.startedAt());
    UUID chosen = wish.clock();
    var clock =
        new Clock(
            new ClockId(chosen == null ? ids.next() : chosen),
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
    return new ClockPlan(
        new ClockRow(clock, near, dated.revision(), 0, 1, wish.startedAt()), event, null);
  }

  private ClockOutcome outcome(ClockPlan plan, Set<UUID> added, Actor actor) {
    ClockRow row = plan.row();
    ClockEvent event = plan.event();
    if (row == null || event == null) {
      return new ClockRefused(Objects.requireNonNull(plan.refusal()));
    }
    Clock clock = row.clock();
    if (!added.contains(clock.id().value())) {
      return new ClockRefused(
          Refusal.of("deadlines.clock-already-running", "rule", clock.ruleKey()));
    }
    journal.append(
        Act.of(actor, "deadlines.clock-started", "clock", clock.id())
            .under(Objects.requireNonNull(event.legalBasis()))
            .with(
                Map.of(
                    "rule", clock.ruleKey(),
                    "subject", clock.subjectKind() + " " + clock.subjectId(),
                    "agency", clock.agency(),
                    "at", clock.startedAt().toString(),
                    "due.new", clock.dueAt().toString())));
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
