package vn.chosach.plans.matters;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.kernel.Actor;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.DutyText;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The clock of each agency that is asked: it ends on the day that the paper names. */
@Component
record CoordinationClocks(Clocks clocks, Texts texts, Bodies bodies, InstantSource time) {

  private static final String RULE = "CD.DAY";
  private static final int TITLE = 160;

  /**
   * The clock of one agency that is asked, or of the standing agency that owes an answer to a
   * difficulty, to the end of a day; the title is cut to its room.
   */
  UUID start(CoordinationItem item, UUID share, String agency, LocalDate due) {
    String title = item.number() + " " + item.title();
    var wish =
        new StartClock(
            RULE,
            "share",
            share.toString(),
            title.length() > TITLE ? title.substring(0, TITLE) + "…" : title,
            item.kind() == CoordinationKind.DIFFICULTY ? standing(agency) : agency,
            null,
            time.instant(),
            due);
    return switch (clocks.start(wish, Actor.SYSTEM)) {
      case ClockOutcome.ClockDone done -> done.clock().id().value();
      case ClockOutcome.ClockRefused refused ->
          throw new IllegalStateException("the day was checked: " + refused.refusal());
    };
  }

  private String standing(String otherwise) {
    return bodies.carry(DutyText.STANDING, bodies.today()).stream().findFirst().orElse(otherwise);
  }

  /** The agency answered. */
  void met(@Nullable UUID clock, Actor actor) {
    if (open(clock)) {
      clocks.stop(
          new ClockId(java.util.Objects.requireNonNull(clock)), time.instant(), null, actor);
    }
  }

  /** Nothing is asked any more. */
  void fellAway(@Nullable UUID clock, Actor actor) {
    if (open(clock)) {
      String why = texts.text(Lang.VI, "plans.clock.fell-away");
      clocks.withdraw(new ClockId(java.util.Objects.requireNonNull(clock)), why, actor);
    }
  }

  private boolean open(@Nullable UUID clock) {
    return clock != null
        && clocks.explain(new ClockId(clock)).filter(one -> one.clock().state().open()).isPresent();
  }
}
