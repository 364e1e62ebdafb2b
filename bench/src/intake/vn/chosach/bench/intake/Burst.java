package vn.chosach.bench.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bursts of reports through the public form, sent by the clock and not by the answers before: 35 a
 * second for half a minute, on top of the ordinary traffic. Each must be received or refused with an
 * honest 429 or 503, and half a minute later an ordinary report must take as long as before.
 */
final class Burst {

  private static final int A_SECOND = 35;
  private static final int ORDINARY = 3;
  private static final Duration BEFORE = Duration.ofSeconds(10);
  private static final Duration BURST = Duration.ofSeconds(30);
  private static final int WINDOW_SECONDS = 5;
  private static final int MOST_WINDOWS = 12;
  private static final double NORMAL = 1.5;

  private final int port;
  private final Queue<String> codes = new ConcurrentLinkedQueue<>();

  Burst(int port) {
    this.port = port;
  }

  void run() throws Exception {
    send(ORDINARY, BEFORE, new Figures(), new Tally());
    var before = new Figures();
    send(ORDINARY, BEFORE, before, new Tally());
    var during = new Figures();
    var answers = new Tally();
    send(A_SECOND, BURST, during, answers);
    int normal = 0;
    for (int window = 1; window <= MOST_WINDOWS && normal == 0; window++) {
      var after = new Figures();
      send(ORDINARY, Duration.ofSeconds(WINDOW_SECONDS), after, new Tally());
      if (after.at(0.95) <= NORMAL * before.at(0.95)) {
        normal = window * WINDOW_SECONDS;
      }
    }
    int lost = 0;
    for (String code : codes) {
      if (!new Citizen(port).opens(code)) {
        lost++;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "  burst, %d reports a second     %d received, %d honest 429/503, %d other; p95 %.0f ms"
            + " (before %.0f); back to normal within %s s; %d receipts lost%n",
        A_SECOND, answers.received.get(), answers.honest.get(), answers.other.get(),
        during.at(0.95), before.at(0.95), normal == 0 ? "more than 60" : normal, lost);
  }

  private static final class Tally {
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger honest = new AtomicInteger();
    private final AtomicInteger other = new AtomicInteger();
  }

  /** A whole report is five requests. */
  private void send(int aSecond, Duration time, Figures figures, Tally tally) throws Exception {
    long began = System.nanoTime();
    int count = (int) (aSecond * time.toSeconds());
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < count; n++) {
        long due = began + n * 1_000_000_000L / aSecond;
        long wait = due - System.nanoTime();
        if (wait > 0) {
          Thread.sleep(Duration.ofNanos(wait));
        }
        pool.submit(() -> one(due, figures, tally));
      }
    }
  }

  private Void one(long due, Figures figures, Tally tally) throws InterruptedException {
    var stories = new Stories(new SplittableRandom(due));
    try {
      Citizen.Answer answer = new Citizen(port).report(stories.next());
      if (answer.received()) {
        tally.received.incrementAndGet();
        codes.add(answer.code());
      } else if (answer.honest()) {
        tally.honest.incrementAndGet();
      } else {
        tally.other.incrementAndGet();
      }
    } catch (IOException cutOff) {
      tally.other.incrementAndGet();
    }
    figures.add(System.nanoTime() - due);
    return null;
  }
}
