package vn.chosach.journal;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachApplication;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;

/** Publish lag under steady load, and what the journal costs a durable tip. */
public final class LogBench {

  private static final int WRITERS = 16;
  private static final int ACTS_A_SECOND = 500;
  private static final int TURNS = Integer.getInteger("turns", 2);

  private LogBench() {}

  /**
   * @param arguments seconds of each load
   */
  public static void main(String[] arguments) throws Exception {
    int seconds = Integer.parseInt(arguments[0]);
    try (var program = start(Acts.PUBLISHED)) {
      machine(program);
      lag(program, seconds);
    }
    costs(seconds);
  }

  /** By turns, so that what else the machine does falls on all; the order turns round each time. */
  private static void costs(int seconds) throws Exception {
    var loads = new EnumMap<Acts, Load>(Acts.class);
    try (var program = start(Acts.PUBLISHED)) {
      // Not counted: whatever came first would pay for what the compiler has still to learn.
      run(program, Math.max(8, seconds / 2));
    }
    for (int turn = 0; turn < TURNS; turn++) {
      List<Acts> order = List.of(Acts.values());
      for (Acts acts : turn % 2 == 0 ? order : order.reversed()) {
        try (var program = start(acts)) {
          loads.merge(acts, durable(program, seconds), Load::and);
        }
      }
    }
    loads.forEach((acts, load) -> load.print(acts.says));
    Load with = loads.get(Acts.PUBLISHED);
    Load without = loads.get(Acts.NONE);
    System.out.printf(
        Locale.ROOT,
        "durable tips, %d writers   %.0f a second with the journal, %.0f without: cost %.1f %%  "
            + " (goal 25); in CPU %.1f %%%n",
        WRITERS,
        with.rate(),
        without.rate(),
        100 * (1 - with.rate() / without.rate()),
        100 * (1 - without.cpu() / with.cpu()));
  }

  /** What becomes of the acts of a load. */
  private enum Acts {
    PUBLISHED("with the journal"),
    KEPT("acts kept, not published"),
    NONE("without the journal");

    private final String says;

    Acts(String says) {
      this.says = says;
    }
  }

  private static ConfigurableApplicationContext start(Acts acts) throws IOException {
    var application = new SpringApplication(ChosachApplication.class);
    if (acts == Acts.NONE) {
      application.addInitializers(
          context ->
              ((GenericApplicationContext) context)
                  .registerBean("silent", SilentJournal.class, bean -> bean.setPrimary(true)));
    }
    int port;
    try (var probe = new ServerSocket(0)) {
      port = probe.getLocalPort();
    }
    return application.run(
        "--server.port=" + port,
        "--chosach.home=" + Files.createTempDirectory("chosach-log"),
        "--chosach.log.publish=" + (acts == Acts.PUBLISHED),
        "--logging.level.root=WARN",
        // What waits after the commit is cut short at the end of each load, a line for each tip.
        "--logging.level.org.springframework.aop.interceptor=OFF");
  }

  private static void machine(ConfigurableApplicationContext program) throws IOException {
    String model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse("?");
    System.out.printf(
        "%s, %d cores, JDK %s, PostgreSQL %s, load before %s%n",
        model,
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        program.getBean(JdbcClient.class).sql("SHOW server_version").query(String.class).single(),
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  /** From the commit of an act to the first checkpoint that holds it. */
  private static void lag(ConfigurableApplicationContext program, int seconds) throws Exception {
    Journal journal = program.getBean(Journal.class);
    var transaction = program.getBean(TransactionTemplate.class);
    var committed = new ConcurrentHashMap<UUID, Long>();
    var sizes = new TreeMap<Long, Long>();
    try (var acts = Executors.newScheduledThreadPool(8);
        var watch = Executors.newSingleThreadScheduledExecutor()) {
      watch.scheduleAtFixedRate(
          () -> sizes.putIfAbsent(journal.state().size(), System.nanoTime()),
          0,
          20,
          TimeUnit.MILLISECONDS);
      var number = new AtomicLong();
      acts.scheduleAtFixedRate(
          () -> {
            for (int i = 0; i < ACTS_A_SECOND / 50; i++) {
              acts.execute(
                  () -> {
                    var act =
                        Act.of(Actor.SYSTEM, "kernel.tried", "bench", number.incrementAndGet());
                    UUID id = transaction.execute(status -> journal.append(act));
                    committed.put(id, System.nanoTime());
                  });
            }
          },
          0,
          20,
          TimeUnit.MILLISECONDS);
      Thread.sleep(Duration.ofSeconds(seconds));
      acts.shutdown();
      acts.awaitTermination(20, TimeUnit.SECONDS);
      Thread.sleep(Duration.ofSeconds(5));
    }
    var lags = new ArrayList<Double>();
    var placed =
        program
            .getBean(JdbcClient.class)
            .sql(
                "SELECT e.id, l.index FROM journal.leaf l JOIN journal.entry e ON e.number ="
                    + " l.entry")
            .query((row, n) -> new Placed(row.getObject("id", UUID.class), row.getLong("index")))
            .list();
    for (Placed one : placed) {
      Long at = committed.get(one.id());
      var seen = sizes.higherEntry(one.index());
      if (at != null && seen != null) {
        lags.add(Math.max(0, (seen.getValue() - at) / 1e9));
      }
    }
    lags.sort(null);
    System.out.printf(
        Locale.ROOT,
        "publish lag, %,d acts in %d s (%d a second asked)   p50 %.2f  p99 %.2f  longest %.2f s, %d"
            + " never published   (goal p99 5)%n",
        lags.size(),
        seconds,
        ACTS_A_SECOND,
        lags.get(lags.size() / 2),
        lags.get(lags.size() * 99 / 100),
        lags.getLast(),
        committed.size() - lags.size());
  }

  private record Placed(UUID id, long index) {}

  private static Load durable(ConfigurableApplicationContext program, int seconds)
      throws Exception {
    run(program, Math.max(3, seconds / 4));
    return run(program, seconds);
  }

  private static Load run(ConfigurableApplicationContext program, int seconds) throws Exception {
    Tips tips = program.getBean(Tips.class);
    IdSource ids = program.getBean(IdSource.class);
    Spent before = Spent.now(program.getBean(JdbcClient.class));
    long began = System.nanoTime();
    long end = began + TimeUnit.SECONDS.toNanos(seconds);
    var count = new AtomicLong();
    try (var pool = Executors.newFixedThreadPool(WRITERS)) {
      for (int w = 0; w < WRITERS; w++) {
        pool.submit(
            () -> {
              while (System.nanoTime() < end) {
                UUID tip = ids.next();
                tips.receive(
                    tip,
                    UUID.randomUUID() + "" + UUID.randomUUID(),
                    Report.of(Channel.WEB, "nhóm chợ quê", "Bán hàng giả ở chợ " + tip),
                    Reporter.UNKNOWN,
                    new Actor(Actor.ActorKind.CITIZEN, tip, null));
                count.incrementAndGet();
              }
            });
      }
    }
    double took = (System.nanoTime() - began) / 1e9;
    return new Load(count.get(), took, Spent.now(program.getBean(JdbcClient.class)).minus(before));
  }
}
