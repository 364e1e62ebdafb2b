package vn.chosach.bench.cases;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.chosach.bench.intake.Figures;
import vn.chosach.bench.intake.Ground;
import vn.chosach.bench.intake.Stories;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.Signal;
import vn.chosach.signals.SignalActed;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;

/**
 * The life of a tip in four calls, as the load test of DIGIT counts it: submitted, assigned,
 * resolved with words for the reporter, read by its code. An officer can only assign what has
 * reached the inbox, so each life waits for that, and the wait counts. Each act names the version
 * that the one before it left, as a program that calls does; the page of the signal, which an
 * officer reads in between, is not one of the four.
 */
public final class Lives {

  /** Long enough for the compiler of the running program to have most of its work behind it. */
  private static final Duration WARM = Duration.ofSeconds(60);

  private static final Duration LOAD = Duration.ofSeconds(20);
  private static final int BATCH = 16;
  private static final int LOOK = 10;

  private final Ground ground;
  private final Tips tips;
  private final Signals signals;
  private final IdSource ids;
  private final UUID officer;
  private final ActingOfficer reader;
  private final Map<UUID, CompletableFuture<Lying>> awaited = new ConcurrentHashMap<>();

  public Lives(Ground ground) {
    this.ground = ground;
    this.tips = ground.bean(Tips.class);
    this.signals = ground.bean(Signals.class);
    this.ids = ground.bean(IdSource.class);
    this.officer =
        ground
            .jdbc()
            .sql("SELECT id FROM officers.officer WHERE account_name = 'thuongtruc'")
            .query(UUID.class)
            .single();
    this.reader =
        new ActingOfficer(
            Actor.officer(officer, ground.standingAgency()), Set.of(Role.STANDING_OFFICE));
  }

  void run() throws Exception {
    for (int workers : new int[] {4, 16}) {
      load(workers, WARM, new Figures());
      var figures = new Figures();
      double before = processor();
      double database = database();
      long began = System.nanoTime();
      load(workers, LOAD, figures);
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "  lives of four calls, %2d workers      %.0f a second (goal 150; DIGIT 37, at 1 M 6.3) "
              + " %s%n    processor time of one: program and load %.1f ms, PostgreSQL %.1f ms%n",
          workers,
          figures.count() / seconds,
          figures.line(),
          (processor() - before) / figures.count(),
          (database() - database) / figures.count());
    }
  }

  /** Processor time of this process, in milliseconds. */
  private static double processor() {
    return milliseconds(ProcessHandle.current());
  }

  /** The same of PostgreSQL, as far as its processes still live. */
  private static double database() {
    return ProcessHandle.current().descendants().mapToDouble(Lives::milliseconds).sum();
  }

  private static double milliseconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6;
  }

  /**
   * The most pressing open item that nobody holds becomes the officer's, as the press at the head of
   * the inbox does it, by so many at once. That it leaves the queue afterwards does not count.
   */
  public void next(int workers, int calls, Figures figures) throws Exception {
    try (var pool = Executors.newFixedThreadPool(workers)) {
      List<Future<Void>> all =
          IntStream.range(0, workers)
              .mapToObj(
                  w ->
                      pool.<Void>submit(
                          () -> {
                            for (int i = 0; i < calls / workers; i++) {
                              next(figures);
                            }
                            return null;
                          }))
              .toList();
      for (Future<Void> one : all) {
        one.get();
      }
    }
  }

  private void next(Figures figures) {
    long began = System.nanoTime();
    Signal taken =
        acted(signals.take(Inbox.InboxQuestion.open(Inbox.InboxTab.ALL, 1), reader)).signal();
    figures.add(System.nanoTime() - began);
    away(taken);
  }

  /** Out of the queue: what words may not refuse, as information on a crime, sleeps. */
  private void away(Signal taken) {
    Procedure procedure = taken.procedure();
    if (procedure.refusable() && !procedure.apart()) {
      refused(taken.id(), taken.version());
    } else {
      var sleep = new DeskAct.Snooze(ground.now().plus(Duration.ofDays(1)));
      done(signals.handle(taken.id(), sleep, taken.version(), reader));
    }
  }

  /** Lives for so long, by so many workers at once. */
  public void load(int workers, Duration time, Figures figures) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    load(workers, figures, () -> System.nanoTime() < end);
  }

  /** So many lives, in whole batches. */
  public int lives(int workers, int most) throws Exception {
    var left = new AtomicInteger(most);
    var figures = new Figures();
    load(workers, figures, () -> left.getAndAdd(-BATCH) > 0);
    return figures.count();
  }

  private void load(int workers, Figures figures, BooleanSupplier goesOn) throws Exception {
    Connection own = ground.bean(DataSource.class).getConnection();
    var eyes = JdbcClient.create(new SingleConnectionDataSource(own, true));
    everything(eyes, "on");
    try (var pool = Executors.newFixedThreadPool(workers);
        var looking = Executors.newSingleThreadScheduledExecutor()) {
      var unused =
          looking.scheduleWithFixedDelay(() -> look(eyes), LOOK, LOOK, TimeUnit.MILLISECONDS);
      List<Future<Void>> all =
          IntStream.range(0, workers)
              .mapToObj(
                  w ->
                      pool.<Void>submit(
                          () -> {
                            var stories = new Stories(new SplittableRandom(System.nanoTime() + w));
                            while (goesOn.getAsBoolean()) {
                              some(stories, figures);
                            }
                            return null;
                          }))
              .toList();
      for (Future<Void> one : all) {
        one.get();
      }
      looking.shutdown();
    } finally {
      everything(eyes, "");
      own.close();
    }
  }

  /** Said once for all looks, so that each is one statement and no transaction of four. */
  private static void everything(JdbcClient eyes, String on) {
    eyes.sql("SELECT set_config('signals.everything', :on, false)")
        .param("on", on)
        .query(String.class)
        .single();
  }

  /** A citizen's day and an officer's: some reports come in, then they are worked off in order. */
  private void some(Stories stories, Figures figures) throws Exception {
    var received = new Life[BATCH];
    for (int i = 0; i < BATCH; i++) {
      received[i] = submitted(stories);
      awaited.put(received[i].tip(), new CompletableFuture<>());
    }
    for (Life life : received) {
      long began = System.nanoTime();
      Lying lying = arrived(life.tip());
      int assigned =
          done(
              signals.handle(lying.signal(), new DeskAct.Assign(officer), lying.version(), reader));
      refused(lying.signal(), assigned);
      UUID found = tips.find(life.code()).orElseThrow();
      if (tips.read(List.of(found), TipDesk.SIFTING).isEmpty() || tips.history(found).isEmpty()) {
        throw new IllegalStateException("a tip that was received cannot be read");
      }
      figures.add(life.took() + System.nanoTime() - began);
    }
  }

  private void refused(UUID signal, int version) {
    done(
        signals.decide(
            signal,
            new Decision.Refuse(
                Decision.Why.OUT_OF_SCOPE,
                "Ủy ban nhân dân xã nơi bạn ở",
                "Cảm ơn bạn đã phản ánh. Nội dung này do Ủy ban nhân dân xã giải quyết."),
            version,
            reader));
  }

  private record Life(UUID tip, String code, long took) {}

  private Life submitted(Stories stories) {
    UUID tip = ids.next();
    long began = System.nanoTime();
    Reception answer =
        tips.receive(
            tip,
            UUID.randomUUID() + "" + UUID.randomUUID(),
            Report.of(Channel.WEB, "nhóm chợ quê", stories.next()),
            Reporter.UNKNOWN,
            new Actor(Actor.ActorKind.CITIZEN, tip, null));
    if (answer instanceof Reception.Received received) {
      return new Life(received.tip(), received.code().grouped(), System.nanoTime() - began);
    }
    throw new IllegalStateException(answer.toString());
  }

  /** A signal in the inbox, at the version that an act on it must name. */
  private record Lying(UUID signal, int version) {}

  private Lying arrived(UUID tip) throws Exception {
    CompletableFuture<Lying> signal = awaited.get(tip);
    Lying found = signal.get(10, TimeUnit.SECONDS);
    awaited.remove(tip);
    return found;
  }

  /**
   * One look at the inbox for all who wait, so that waiting costs little beside what it waits for.
   */
  private void look(JdbcClient eyes) {
    UUID[] tips =
        awaited.entrySet().stream()
            .filter(one -> !one.getValue().isDone())
            .map(Map.Entry::getKey)
            .toArray(UUID[]::new);
    if (tips.length > 0) {
      eyes.sql(
              "SELECT source, id, version FROM signals.signal"
                  + " WHERE source_kind = 'TIP' AND source = ANY (:tips)")
          .param("tips", tips)
          .query(
              (row, n) ->
                  awaited
                      .get(row.getObject(1, UUID.class))
                      .complete(new Lying(row.getObject(2, UUID.class), row.getInt(3))))
          .list();
    }
  }

  /** The version that it leaves, for the next act. */
  private static int done(ActOutcome<SignalActed> decided) {
    return acted(decided).signal().version();
  }

  private static SignalActed acted(ActOutcome<SignalActed> decided) {
    if (decided instanceof ActOutcome.Done<SignalActed>(SignalActed done)) {
      return done;
    }
    throw new IllegalStateException(decided.toString());
  }
}
