package vn.chosach.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.SeedTable;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.tips.desk.Boxes;
import vn.chosach.tips.desk.MissedCalls;

/** Fictitious boxes, openings and missed calls. Starting it again adds nothing. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 200)
class DemoCounter implements Scene {

  private final Boxes boxes;
  private final MissedCalls calls;
  private final Officers officers;
  private final InstantSource clock;

  DemoCounter(Boxes boxes, MissedCalls calls, Officers officers, InstantSource clock) {
    this.boxes = boxes;
    this.calls = calls;
    this.officers = officers;
    this.clock = clock;
  }

  @Override
  public void play() {
    Officer first =
        officers.working(null, Role.OPERATOR).stream()
            .filter(one -> beside(one).isPresent())
            .findFirst()
            .orElse(null);
    if (first == null || !boxes.inUse().isEmpty()) {
      return;
    }
    Actor actor = Actor.officer(first.id(), first.agencyKey());
    UUID second = beside(first).orElseThrow();
    for (SeedTable.SeedTableRow row : SeedTable.read("/seed/tips/demo-counter.csv")) {
      Instant at = clock.instant().minus(Duration.parse(row.text("ago")));
      switch (row.text("what")) {
        case "box" -> boxes.hang(row.text("name"), row.text("more"), actor);
        case "opening" -> {
          boxes.open(box(row.text("name")), at, second, Integer.parseInt(row.text("count")), actor);
          // what was opened last waits for the second person
          if (row.text("more").equals("confirmed")) {
            boxes.witness(
                boxes.openings().getFirst().id(), Actor.officer(second, first.agencyKey()));
          }
        }
        case "missed" -> calls.note(at, row.text("more"), actor);
        default -> throw new IllegalStateException("no such fact " + row);
      }
    }
  }

  /** Another operator of the same agency: a box is opened by two. */
  private Optional<UUID> beside(Officer first) {
    return officers.working(first.agencyKey(), Role.OPERATOR).stream()
        .map(Officer::id)
        .filter(one -> !one.equals(first.id()))
        .findFirst();
  }

  private UUID box(String name) {
    return boxes.inUse().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
