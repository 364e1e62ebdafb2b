package vn.chosach.deadlines;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockEvent.Holder;
import vn.chosach.deadlines.ClockOutcome.ClockDone;
import vn.chosach.deadlines.ClockOutcome.ClockRefused;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.deadlines.calendar.DatedCalendar;
import vn.chosach.deadlines.counting.Counting;
import vn.chosach.deadlines.counting.Course;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.counting.NearPolicy;
import vn.chosach.deadlines.counting.Turn;
import vn.chosach.deadlines.rules.ExtensionOption;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.deadlines.rules.RuleBook;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/**
 * The acts on a clock that already runs. Each one asks the table of the life cycle, and appends to
 * history and journal; what moves the end holds the row and counts anew from the whole history.
 */
@Component
record ClockActHandler(
    ClockRepository repository,
    ClockEvents events,
    RuleBook rules,
    CalendarBook calendars,
    Journal journal,
    InstantSource time) {

  ClockOutcome pause(ClockId id, ReminderWish reminderWish) {
    return act(
        id,
        reminderWish,
        held -> {
          if (!held.row().clock().unit().canPause()) {
            return refused("deadlines.cannot-pause");
          }
          return held.expired()
              ? refused("deadlines.already-expired")
              : turn(held, new Turn.Paused(reminderWish.at()), null);
        });
  }

  ClockOutcome resume(ClockId id, ReminderWish reminderWish) {
    return act(id, reminderWish, held -> turn(held, new Turn.Resumed(reminderWish.at()), null));
  }

  ClockOutcome extend(ClockId id, String wanted, ReminderWish reminderWish) {
    return act(
        id,
        reminderWish,
        held -> {
          Clock clock = held.row().clock();
          LegalRule rule =
              rules.inForce(clock.ruleKey(), Vietnam.dayOf(clock.startedAt())).orElseThrow();
          Optional<Refusal> refusal =
              ExtensionPolicy.refused(rule, wanted, held.row().extensions(), held.history());
          if (refusal.isPresent()) {
            return new ClockRefused(refusal.get());
          }
          if (held.expired()) {
            return refused("deadlines.already-expired");
          }
          ExtensionOption option = rule.option(wanted).orElseThrow();
          return turn(
              held,
              option.total()
                  ? new Turn.Replaced(reminderWish.at(), option.limit())
                  : new Turn.Lengthened(reminderWish.at(), option.limit()),
              option);
        });
  }

  ClockOutcome close(ClockId id, ReminderWish reminderWish) {
    return standing(id, reminderWish, () -> repository.close(id, reminderWish, time.instant()));
  }

  ClockOutcome reassign(
      ClockId id, String agency, @Nullable UUID officer, ReminderWish reminderWish) {
    var to = new Holder(agency, officer);
    return agency.isBlank()
        ? act(id, reminderWish, held -> refused("deadlines.agency-missing"))
        : standing(id, reminderWish, () -> repository.passOn(id, reminderWish, to, time.instant()));
  }

  /**
   * What leaves the end as it is asks nothing of the clock before: one statement does it where it
   * may be done. Only where it may not, the clock is held and asked why.
   */
  private ClockOutcome standing(
      ClockId id,
      ReminderWish reminderWish,
      Supplier<Optional<ClockRepository.StandingClock>> change) {
    Optional<ClockRepository.StandingClock> done =
        reminderWish.refused(time.instant()).isPresent() ? Optional.empty() : change.get();
    return done.map(changed -> told(reminderWish, changed))
        .orElseGet(
            () -> act(id, reminderWish, held -> told(reminderWish, change.get().orElseThrow())));
  }

  private ClockOutcome told(ReminderWish reminderWish, ClockRepository.StandingClock changed) {
    Clock after = changed.row().clock();
    Clock before = after.heldBy(new Holder(changed.wasAgency(), changed.wasOfficer()));
    journal.append(entry(reminderWish, before, after, null));
    return new ClockDone(after);
  }

  private ClockOutcome act(
      ClockId id, ReminderWish reminderWish, Function<Held, ClockOutcome> decision) {
    Optional<ClockRow> found = repository.hold(id);
    if (found.isEmpty()) {
      return refused("deadlines.clock-unknown");
    }
    ClockRow row = found.get();
    ClockState state = row.clock().state();
    Optional<ClockState> next = ClockLifeCycle.next(state, reminderWish.act());
    if (next.isEmpty()) {
      return new ClockRefused(ClockLifeCycle.refusal(state));
    }
    return reminderWish
        .refused(row, time.instant())
        .<ClockOutcome>map(ClockRefused::new)
        .orElseGet(
            () -> decision.apply(new Held(row, () -> events.of(id), next.get(), reminderWish)));
  }

  private ClockOutcome turn(Held held, Turn turn, @Nullable ExtensionOption option) {
    DatedCalendar dated = calendars.current();
    Course course = held.history().course().then(turn);
    DueDate due = new Counting(dated.calendar()).due(course);
    ClockRow row = held.row();
    if (option != null && !due.at().isAfter(row.clock().dueAt())) {
      return refused("deadlines.extension-not-longer");
    }
    var counted =
        new ClockRow(
            row.clock(),
            NearPolicy.nearAt(due, row.clock().startedAt(), dated.calendar()),
            dated.revision(),
            row.extensions() + (option == null ? 0 : 1),
            row.events(),
            row.lastActAt());
    return write(held, counted, row.clock().ending(due, course.unit(), held.next()), option);
  }

  private ClockOutcome write(
      Held held, ClockRow counted, Clock after, @Nullable ExtensionOption option) {
    ReminderWish reminderWish = held.wish();
    Clock before = held.row().clock();
    var row =
        new ClockRow(
            after,
            counted.nearAt(),
            counted.revision(),
            counted.extensions(),
            counted.events() + 1,
            reminderWish.at());
    repository.change(
        row,
        new ClockEvent(
            row.events(),
            reminderWish.kind(),
            reminderWish.at(),
            time.instant(),
            reminderWish.actor(),
            reminderWish.words(),
            option == null ? null : option.legalBasis(),
            option == null ? null : option.key(),
            option != null && option.total(),
            option == null ? null : option.limit(),
            before.dueAt(),
            after.dueAt(),
            null,
            null,
            row.revision()));
    journal.append(entry(reminderWish, before, after, option));
    return new ClockDone(after);
  }

  private static Act entry(
      ReminderWish reminderWish, Clock before, Clock after, @Nullable ExtensionOption option) {
    var facts = new TreeMap<String, String>();
    facts.put("rule", after.ruleKey());
    facts.put("subject", after.subjectKind() + " " + after.subjectId());
    facts.put("at", reminderWish.at().toString());
    changed(facts, "due", before.dueAt(), after.dueAt());
    changed(facts, "agency", before.agency(), after.agency());
    changed(facts, "officer", before.officer(), after.officer());
    Act act =
        Act.of(reminderWish.actor(), reminderWish.act().verb(), "clock", after.id()).with(facts);
    String words = reminderWish.words();
    act = words == null ? act : act.because(words);
    return option == null ? act : act.under(option.legalBasis());
  }

  private static void changed(
      Map<String, String> facts, String what, @Nullable Object old, @Nullable Object now) {
    if (!Objects.equals(old, now)) {
      facts.put(what + ".old", String.valueOf(old));
      facts.put(what + ".new", String.valueOf(now));
    }
  }

  private static ClockOutcome refused(String code) {
    return new ClockRefused(Refusal.of(code));
  }

  /** A clock held for an act that its life cycle allows; most acts never ask what was before. */
  private record Held(
      ClockRow row, Supplier<ClockHistory> before, ClockState next, ReminderWish wish) {

    ClockHistory history() {
      return before.get();
    }

    /** What takes effect at the very end is still in time. */
    boolean expired() {
      return wish.at().isAfter(row.clock().dueAt());
    }
  }
}
