package vn.chosach.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;

/**
 * Some two dozen clocks in every state, reckoned from the day of the demonstration. Starting it
 * again adds nothing.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 210)
class DemoClocks implements Scene {

  private static final String SUBJECT = "demo";
  private static final int SEARCHED_DAYS = 120;

  private final Clocks clocks;
  private final Officers officers;
  private final InstantSource time;

  DemoClocks(Clocks clocks, Officers officers, InstantSource time) {
    this.clocks = clocks;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    for (SeedTable.SeedTableRow row : SeedTable.read("/seed/deadlines/demo-clocks.csv")) {
      if (clocks.of(SUBJECT, row.text("subject")).isEmpty()) {
        start(row);
      }
    }
  }

  private void start(SeedTable.SeedTableRow row) {
    String agency = row.text("agency");
    Instant began = began(row);
    var wish =
        new StartClock(
            row.text("rule"),
            SUBJECT,
            row.text("subject"),
            row.text("title"),
            agency,
            holder(agency, row.line()),
            began);
    switch (clocks.start(wish, Actor.SYSTEM)) {
      case ClockOutcome.ClockDone done -> act(done.clock().id(), row, began);
      case ClockOutcome.ClockRefused refused ->
          throw new IllegalStateException(row + " is refused: " + refused.refusal());
    }
  }

  private void act(ClockId clock, SeedTable.SeedTableRow row, Instant began) {
    String act = row.optional("acts");
    if (act == null) {
      return;
    }
    Instant at = later(began, time.instant().minus(Duration.ofHours(2)));
    String reason = row.optional("reason");
    reason = reason == null ? "" : reason;
    String[] words = act.split(":", 2);
    ClockOutcome outcome =
        switch (words[0]) {
          case "extend" -> clocks.extend(clock, words[1], at, reason, Actor.SYSTEM);
          case "pause" -> clocks.pause(clock, at, reason, Actor.SYSTEM);
          case "met" -> clocks.stop(clock, at, null, Actor.SYSTEM);
          case "withdraw" -> clocks.withdraw(clock, reason, Actor.SYSTEM);
          default -> throw new IllegalStateException("no act " + act);
        };
    if (outcome instanceof ClockOutcome.ClockRefused refused) {
      throw new IllegalStateException(act + " is refused: " + refused.refusal());
    }
  }

  /** Either so long ago, or the latest morning from which the rule ends so many days from now. */
  private Instant began(SeedTable.SeedTableRow row) {
    String ago = row.optional("began");
    if (ago != null) {
      return time.instant().minus(Duration.parse(ago));
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    LocalDate target = today.plusDays(Long.parseLong(row.text("due_in")));
    Instant best = morning(today.minusDays(SEARCHED_DAYS));
    for (int back = SEARCHED_DAYS; back >= 0; back--) {
      Instant candidate = morning(today.minusDays(back));
      Optional<DueDate> due = clocks.foresee(row.text("rule"), candidate);
      if (candidate.isBefore(time.instant())
          && due.isPresent()
          && !due.get().day().isAfter(target)) {
        best = candidate;
      }
    }
    return best;
  }

  private @Nullable UUID holder(String agency, long line) {
    List<Officer> there = officers.working(agency, null);
    return there.isEmpty() || line % 3 == 0 ? null : there.get((int) (line % there.size())).id();
  }

  private static Instant morning(LocalDate day) {
    return ZonedDateTime.of(day, LocalTime.of(8, 15), Vietnam.ZONE).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
