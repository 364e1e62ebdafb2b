package vn.chosach.bench.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.Signals;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;

/**
 * Receiving and sifting under load, on one machine with the load beside the program: durable tips a
 * second, then the inbox, its counts and search at growing sizes.
 */
public final class Intake {

  private static final int ROWS = 12;
  private static final int CALLS = 400;
  private static final int STEADY = 500;
  private static final int STEADY_WRITERS = 16;
  private static final Duration WARM = Duration.ofSeconds(3);
  private static final Duration LOAD = Duration.ofSeconds(15);

  private final Ground ground;
  private final Signals signals;
  private final Tips tips;
  private final ActingOfficer reader;
  private final Desk desk;
  private final Map<String, Double> first = new HashMap<>();

  private Intake(Ground ground) {
    this.ground = ground;
    this.signals = ground.bean(Signals.class);
    this.tips = ground.bean(Tips.class);
    this.reader =
        new ActingOfficer(
            Actor.officer(UUID.randomUUID(), ground.standingAgency()),
            Set.of(Role.STANDING_OFFICE));
    this.desk = new Desk(ground.port());
  }

  /**
   * @param arguments sizes to grow to, such as {@code 10000 1000000}
   */
  public static void main(String[] arguments) throws Exception {
    try (var ground = Ground.start()) {
      var intake = new Intake(ground);
      System.out.println(ground.machine());
      intake.desk.signIn("thuongtruc", "Cho-Sach-2026");
      intake.warm(Long.parseLong(arguments[0]));
      for (String size : arguments) {
        intake.look(Long.parseLong(size));
        new Burst(ground.port()).run();
      }
      intake.burstOnTop();
      for (int writers : new int[] {1, 16, 64}) {
        intake.durable(writers);
      }
    }
  }

  /** Tip, code, progress, journal entry and event, committed, as fast as so many writers can. */
  private void durable(int writers) throws Exception {
    receive(writers, WARM, new Figures(), new AtomicInteger());
    var figures = new Figures();
    var refused = new AtomicInteger();
    long began = System.nanoTime();
    receive(writers, LOAD, figures, refused);
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "  durable tips, %2d writers      %.0f a second   %s, %d refused%n",
        writers,
        figures.count() / seconds,
        figures.line(),
        refused.get());
  }

  /** The bursts once more while tips come in through the door at the rate that is asked of it. */
  private void burstOnTop() throws Exception {
    var over = new AtomicBoolean();
    var figures = new Figures();
    long began = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(STEADY_WRITERS)) {
      for (int w = 0; w < STEADY_WRITERS; w++) {
        var stories = new Stories(new SplittableRandom(System.nanoTime() + w));
        pool.submit(
            () -> {
              long due = System.nanoTime();
              while (!over.get()) {
                due =
                    Math.max(
                        due + 1_000_000_000L * STEADY_WRITERS / STEADY,
                        System.nanoTime() - 1_000_000_000L);
                long wait = due - System.nanoTime();
                if (wait > 0) {
                  Thread.sleep(Duration.ofNanos(wait));
                }
                long start = System.nanoTime();
                received(stories);
                figures.add(System.nanoTime() - start);
              }
              return null;
            });
      }
      new Burst(ground.port()).run();
      over.set(true);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "    on top of durable tips, %d a second asked, %.0f received; %s%n",
        STEADY,
        figures.count() / seconds,
        figures.line());
  }

  private Reception received(Stories stories) {
    UUID tip = ground.bean(IdSource.class).next();
    return tips.receive(
        tip,
        UUID.randomUUID() + "" + UUID.randomUUID(),
        Report.of(Channel.WEB, "nhóm chợ quê", stories.next()),
        Reporter.UNKNOWN,
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
  }

  private void receive(int writers, Duration time, Figures figures, AtomicInteger refused)
      throws Exception {
    long end = System.nanoTime() + time.toNanos();
    try (var pool = Executors.newFixedThreadPool(writers)) {
      for (int w = 0; w < writers; w++) {
        var stories = new Stories(new SplittableRandom(System.nanoTime() + w));
        pool.submit(
            () -> {
              while (System.nanoTime() < end) {
                long began = System.nanoTime();
                Reception answer = received(stories);
                figures.add(System.nanoTime() - began);
                if (!(answer instanceof Reception.Received)) {
                  refused.incrementAndGet();
                }
              }
              return null;
            });
      }
    }
  }

  /**
   * The first size would else be looked at by a program that is still being compiled, while the
   * demonstration plays its months, and every other size would look better than it is.
   */
  private void warm(long size) throws Exception {
    ground.played();
    ground.grow(size);
    System.out.println("looked at once to warm up, not counted");
    look(size);
    first.clear();
  }

  private void look(long size) throws Exception {
    double seconds = ground.grow(size);
    System.out.printf(
        Locale.ROOT, "%n%,d tips, %,d events (grown in %.0f s)%n", tips(), events(), seconds);
    var stories = new Stories(new SplittableRandom(17));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      words.add(
          switch (i % 4) {
            case 0 -> "kem tron chau doc";
            case 1 -> stories.phone();
            case 2 -> "PA-2026-" + (1 + i * 23);
            default -> i % 8 == 3 ? "nguoi ban" : "thuoc la ngoai rach gia hoa don";
          });
    }
    long hits = 0;
    for (int i = 0; i < 40; i++) {
      hits += signals.inbox(searching(words.get(i), Inbox.View.ANY), reader).count();
    }
    System.out.printf(
        Locale.ROOT,
        "  a search finds %.1f on average, counted to %d%n",
        hits / 40.0,
        Inbox.MOST_FOUND);
    time(
        "inbox, first page + count",
        i -> signals.inbox(Inbox.InboxQuestion.open(Inbox.InboxTab.ALL, ROWS), reader));
    time("counters of the desk", i -> signals.tally(reader));
    time("search + count", i -> signals.inbox(searching(words.get(i), Inbox.View.ANY), reader));
    time(
        "search among open + count",
        i -> signals.inbox(searching(words.get(i), Inbox.View.OPEN), reader));
    time("page of the inbox, HTTP", i -> desk.get("/hop-tiep-nhan"));
    time(
        "page of a search, HTTP",
        i -> desk.get("/hop-tiep-nhan?xem=tat-ca&tim=" + Desk.encoded(words.get(i))));
  }

  private static Inbox.InboxQuestion searching(String words, Inbox.View view) {
    return new Inbox.InboxQuestion(Inbox.InboxTab.ALL, view, null, null, null, words, null, ROWS);
  }

  private interface Call {
    Object run(int number) throws Exception;
  }

  private void time(String what, Call call) throws Exception {
    for (int i = 0; i < CALLS / 2; i++) {
      call.run(i);
    }
    var figures = new Figures();
    for (int i = 0; i < CALLS; i++) {
      long began = System.nanoTime();
      call.run(i);
      figures.add(System.nanoTime() - began);
    }
    double base = first.computeIfAbsent(what, w -> figures.at(0.95));
    System.out.printf(
        Locale.ROOT,
        "  %-28s %s  x %.2f of the first size%n",
        what,
        figures.line(),
        figures.at(0.95) / base);
  }

  private long tips() {
    return ground.jdbc().sql("SELECT count(*) FROM tips.tip").query(Long.class).single();
  }

  private long events() {
    return ground.seeing(
        jdbc ->
            jdbc.sql(
                    """
                    SELECT (SELECT count(*) FROM journal.entry) + (SELECT count(*) FROM signals.act)
                           + (SELECT count(*) FROM tips.happening)
                    """)
                .query(Long.class)
                .single());
  }
}
