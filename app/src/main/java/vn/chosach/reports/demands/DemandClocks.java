package vn.chosach.reports.demands;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The clock of a demand, at the officer who sees to it. It ends with the day that the paper names;
 * the hour stands in the demand, which is late by the hour.
 */
@Component
public record DemandClocks(Clocks clocks, Texts texts, DemandDesks desks) {

  /** Kind of the things whose time runs. */
  public static final String SUBJECT = "report-demand";

  private static final String RULE = "CD.DAY";

  void start(Demand one) {
    var due = Vietnam.dayOf(one.dueAt());
    Instant first = due.atStartOfDay(Vietnam.ZONE).toInstant();
    var wish =
        new StartClock(
            RULE,
            SUBJECT,
            one.number(),
            texts.text(Lang.VI, "reports.demand.clock", one.number()),
            desks.staffed(one.agency()),
            one.keeper(),
            first.isBefore(one.since()) ? first : one.since(),
            due);
    if (clocks.start(wish, Actor.SYSTEM) instanceof ClockOutcome.ClockRefused(Refusal why)) {
      throw new IllegalStateException(why.code());
    }
  }

  void moved(Demand one, UUID keeper, String words, Actor by) {
    open(one).forEach(it -> clocks.reassign(it, desks.staffed(one.agency()), keeper, words, by));
  }

  void met(Demand one, Instant at, Actor by) {
    open(one).forEach(it -> clocks.stop(it, at, null, by));
  }

  void fellAway(Demand one, String why, Actor by) {
    open(one).forEach(it -> clocks.withdraw(it, why, by));
  }

  private List<ClockId> open(Demand one) {
    return clocks.of(SUBJECT, List.of(one.number())).stream().map(Clock::id).toList();
  }
}
