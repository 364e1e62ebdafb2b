package vn.chosach.deadlines.leaver;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.ClockPage;
import vn.chosach.deadlines.ClockQuery;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.Lane;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.OpenWork;
import vn.chosach.officers.sight.CurrentMarks;

/**
 * The open clocks of an officer; their agency and their ends stay as they are. All of them go to
 * the receiver, also those that whoever administers accounts may not see; of these no title is
 * shown.
 */
@Component
record ClocksOfLeaver(Clocks clocks, CurrentMarks marks) implements OpenWork {

  private static final int SHOWN = 20;
  private static final int PAGE = 200;

  @Override
  public String nameKey() {
    return "deadlines.open-work";
  }

  @Override
  public OpenWorkShare of(OpenWorkHolder officer) {
    int all = marks.asTheProgram(() -> open(officer).size());
    return new OpenWorkShare(all, open(officer).stream().limit(SHOWN).map(Clock::title).toList());
  }

  @Override
  public HandedOver handOver(OpenWorkHolder from, UUID to, Actor actor, String reason) {
    return marks.asTheProgram(() -> moved(from, to, actor, reason));
  }

  private HandedOver moved(OpenWorkHolder from, UUID to, Actor actor, String reason) {
    List<Clock> open = open(from);
    for (Clock clock : open) {
      switch (clocks.reassign(clock.id(), clock.agency(), to, reason, actor)) {
        case ClockOutcome.ClockDone done -> {}
        case ClockOutcome.ClockRefused refused -> {
          return new HandedOver.HandedOverRefused(refused.refusal());
        }
      }
    }
    return new HandedOver.HandedOverMoved(open.size());
  }

  private List<Clock> open(OpenWorkHolder holder) {
    var open = new ArrayList<Clock>();
    for (Lane lane : List.of(Lane.RUNNING, Lane.PAUSED)) {
      ClockQuery.Position after = null;
      do {
        ClockPage page = clocks.page(ClockQuery.of(holder.officer(), lane, after, PAGE));
        page.clocks().stream()
            .map(one -> one.clock())
            .filter(clock -> holder.in(clock.agency()))
            .forEach(open::add);
        after = page.next();
      } while (after != null);
    }
    return open;
  }
}
