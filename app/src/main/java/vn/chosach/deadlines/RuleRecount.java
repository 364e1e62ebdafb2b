package vn.chosach.deadlines;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.law.LawMatter;
import vn.chosach.catalogue.law.LawVersion;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.deadlines.calendar.DatedCalendar;
import vn.chosach.deadlines.counting.Counting;
import vn.chosach.deadlines.counting.Course;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.counting.NearPolicy;
import vn.chosach.deadlines.counting.TimeLimit;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;

/**
 * Counts open clocks anew under a version of their rule that covers the day on which they began.
 * Clocks that began on another day stay as they are: each is judged by the law of its day.
 */
@Component
record RuleRecount(
    JdbcClient jdbc,
    ClockEvents events,
    ClockRepository repository,
    CalendarBook calendars,
    Journal journal,
    ApplicationEventPublisher publisher,
    InstantSource time) {

  /** The open clocks that began under the version, each with its end before and after. */
  List<LawMatter> touched(LawVersion next) {
    return counted(next, "").stream()
        .map(
            end ->
                new LawMatter(
                    end.row().clock().title(),
                    "/thoi-han/" + end.row().clock().id(),
                    end.row().clock().dueAt(),
                    end.due().at()))
        .toList();
  }

  /** What a change moved. */
  List<LawMatter> moved(UUID change) {
    return jdbc.sql(
            """
            SELECT c.title, '/thoi-han/' || c.id AS href, e.old_due AS before, e.new_due AS after
              FROM deadlines.clock_event e JOIN deadlines.clock c ON c.id = e.clock_id
             WHERE e.kind = 'RULED' AND e.option = :change
             ORDER BY e.new_due, c.id
            """)
        .param("change", change.toString())
        .query(LawMatter.class)
        .list();
  }

  /**
   * Counts and writes.
   *
   * @return how many clocks got another end
   */
  int run(LawVersion next, UUID change, Actor by) {
    DatedCalendar dated = calendars.current();
    List<Ruled> ends = counted(next, " FOR UPDATE");
    List<Clock> moved = new ArrayList<>();
    for (Ruled end : ends) {
      write(end, next, change, by, dated);
      if (!end.due().at().equals(end.row().clock().dueAt())) {
        moved.add(end.row().clock());
      }
    }
    if (!ends.isEmpty()) {
      journal.append(
          Act.of(by, "deadlines.clocks-ruled", "law-version", change)
              .with(
                  Map.of(
                      "rule", next.key(),
                      "counted", String.valueOf(ends.size()),
                      "changed", String.valueOf(moved.size()))));
    }
    moved.stream()
        .collect(
            Collectors.groupingBy(
                Clock::subjectKind, Collectors.mapping(Clock::subjectId, Collectors.toSet())))
        .forEach((kind, ids) -> publisher.publishEvent(new Clocks.EndsMoved(kind, ids)));
    return moved.size();
  }

  private void write(Ruled end, LawVersion next, UUID change, Actor by, DatedCalendar dated) {
    ClockRow before = end.row();
    Clock clock = before.clock();
    Instant now = time.instant();
    var after =
        new ClockRow(
            clock.ending(end.due(), end.course().unit(), clock.state()),
            NearPolicy.nearAt(end.due(), clock.startedAt(), dated.calendar()),
            dated.revision(),
            before.extensions(),
            before.events() + 1,
            before.lastActAt());
    repository.change(
        after,
        new ClockEvent(
            after.events(),
            ClockEvent.ClockEventKind.RULED,
            now,
            now,
            by,
            null,
            next.value("legal_basis"),
            change.toString(),
            true,
            RuleLaw.limit(next),
            clock.dueAt(),
            end.due().at(),
            null,
            null,
            dated.revision()));
  }

  private List<Ruled> counted(LawVersion next, String hold) {
    if (LegalRule.DAY_IN_PAPER.contains(next.key())) {
      return List.of();
    }
    List<ClockRow> open =
        jdbc.sql(
                "SELECT "
                    + ClockRow.COLUMNS
                    + """
                       FROM deadlines.clock
                      WHERE state IN ('RUNNING', 'PAUSED') AND rule_key = :key
                        AND (:from::timestamptz IS NULL OR started_at >= :from::timestamptz)
                        AND (:to::timestamptz IS NULL OR started_at < :to::timestamptz)
                      ORDER BY due_at, id
                    """
                    + hold)
            .param("key", next.key())
            .param("from", text(next.validity().from()))
            .param(
                "to", next.validity().to() == null ? null : text(next.validity().to().plusDays(1)))
            .query(ClockRow.class)
            .list();
    Map<UUID, ClockHistory> histories =
        events.of(open.stream().map(row -> row.clock().id().value()).toList());
    var counting = new Counting(calendars.current().calendar());
    TimeLimit limit = RuleLaw.limit(next);
    return open.stream()
        .map(
            row -> {
              Course course =
                  histories
                      .getOrDefault(row.clock().id().value(), new ClockHistory(List.of()))
                      .under(limit);
              return new Ruled(row, course, counting.due(course));
            })
        .toList();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(Vietnam.ZONE).toInstant().toString();
  }

  /** A clock as it is counted under the version. */
  private record Ruled(ClockRow row, Course course, DueDate due) {}
}
