package vn.chosach.demo.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.demo.Scene;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.screening.Band;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.IntakeTurn;
import vn.chosach.watch.intake.Intakes;
import vn.chosach.watch.review.Decision;
import vn.chosach.watch.review.HitLine;
import vn.chosach.watch.review.HitQuery;
import vn.chosach.watch.review.HitQueue;
import vn.chosach.watch.review.QueueQuestion;
import vn.chosach.watch.review.ReviewEvent;
import vn.chosach.watch.review.Verdicts;

/**
 * Six hundred made listings, imported as an officer would do it, some decided already. Starting it
 * again adds nothing.
 */
@Component
@Profile("demo")
@Order(Scene.PAST + 30)
class DemoListings implements Scene {

  private static final List<String> FILES =
      List.of("demo-listings.csv", "demo-barcodes.csv", "demo-later.csv");
  private static final long LARGEST = 10 << 20;

  private final Intakes intakes;
  private final Officers officers;
  private final IntakeTurn turn;
  private final HitQueue queue;
  private final HitQuery query;
  private final Verdicts verdicts;

  DemoListings(
      Intakes intakes,
      Officers officers,
      IntakeTurn turn,
      HitQueue queue,
      HitQuery query,
      Verdicts verdicts) {
    this.intakes = intakes;
    this.officers = officers;
    this.turn = turn;
    this.queue = queue;
    this.query = query;
    this.verdicts = verdicts;
  }

  @Override
  public void play() {
    Optional<Actor> first = actor("qltt.vien");
    Optional<Actor> second = actor("thuongtruc");
    if (intakes.count() > 0 || first.isEmpty() || second.isEmpty()) {
      return;
    }
    for (String file : FILES) {
      imported(file, first.get());
    }
    turn.runWaiting();
    decide(first.get(), second.get());
  }

  private void imported(String file, Actor actor) {
    try (InputStream in = DemoListings.class.getResourceAsStream("/seed/watch/" + file)) {
      if (in == null) {
        throw new IllegalStateException("missing " + file);
      }
      ActOutcome<UUID> outcome = intakes.take(Intake.Source.UPLOAD, file, "", in, LARGEST, actor);
      if (!(outcome instanceof ActOutcome.Done<UUID> done)) {
        throw new IllegalStateException(outcome.toString());
      }
      intakes.start(done.value(), "", Map.of(), actor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every seventh of the queue: kept, dropped, and one that waits for a second officer. */
  private void decide(Actor first, Actor second) {
    List<HitLine> waiting =
        queue.page(new QueueQuestion(null, QueueQuestion.View.WAITING, "", "", "", 0, 100));
    for (int i = 0; i < waiting.size(); i += 7) {
      HitLine line = waiting.get(i);
      boolean drops = i % 21 == 14;
      decide(
          line,
          drops ? ReviewEvent.DROP : ReviewEvent.KEEP,
          drops ? "genuine" : i % 2 == 0 ? "more-evidence" : "odd-price",
          i % 3 == 0 ? second : first);
    }
    queue
        .page(new QueueQuestion(Band.REVIEW, QueueQuestion.View.WAITING, "", "", "", 0, 9))
        .forEach(line -> decide(line, ReviewEvent.DROP, "promotion", first));
  }

  private void decide(HitLine line, ReviewEvent event, String reason, Actor actor) {
    query
        .read(line.id())
        .ifPresent(
            sheet ->
                verdicts.decide(
                    new Decision(line.id(), event, reason, "", null, null, sheet.version()),
                    actor));
  }

  private Optional<Actor> actor(String account) {
    return officers.named(account).map(DemoListings::actor);
  }

  private static Actor actor(Officer officer) {
    return Actor.officer(officer.id(), officer.agencyKey());
  }
}
