package vn.chosach.bench.intake;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachApplication;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.postgres.Access;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Reader;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.vault.Vault;

/**
 * Receiving and sifting under load, on one machine with the load beside the program: durable tips a
 * second, then the inbox, its counts and search at growing sizes.
 */
public final class Intake {

  private static final int ROWS = 12;
  private static final int CALLS = 400;
  private static final Duration WARM = Duration.ofSeconds(3);
  private static final Duration LOAD = Duration.ofSeconds(15);

  private final ConfigurableApplicationContext program;
  private final Signals signals;
  private final Tips tips;
  private final Reader reader;
  private final Desk desk;
  private final int port;
  private final Map<String, Double> first = new HashMap<>();

  private Intake(ConfigurableApplicationContext program, int port) {
    this.program = program;
    this.signals = program.getBean(Signals.class);
    this.tips = program.getBean(Tips.class);
    this.reader =
        new Reader(Actor.officer(UUID.randomUUID(), agency()), Set.of(Role.STANDING_OFFICE));
    this.desk = new Desk(port);
    this.port = port;
  }

  /**
   * @param arguments sizes to grow to, such as {@code 10000 1000000}
   */
  public static void main(String[] arguments) throws Exception {
    Path home = Files.createTempDirectory("chosach-intake");
    int port = freePort();
    var application = new SpringApplication(ChosachApplication.class);
    try (var program =
        application.run(
            "--server.port=" + port,
            "--chosach.home=" + home,
            "--spring.profiles.active=demo",
            "--logging.level.root=WARN")) {
      var intake = new Intake(program, port);
      intake.machine();
      intake.desk.signIn("thuongtruc", "Cho-Sach-2026");
      for (String size : arguments) {
        intake.look(Long.parseLong(size));
        new Burst(port).run();
      }
      for (int writers : new int[] {1, 16, 64}) {
        intake.durable(writers);
      }
    }
  }

  private void machine() throws IOException {
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

  private void receive(int writers, Duration time, Figures figures, AtomicInteger refused)
      throws Exception {
    long end = System.nanoTime() + time.toNanos();
    try (var pool = Executors.newFixedThreadPool(writers)) {
      for (int w = 0; w < writers; w++) {
        var stories = new Stories(new SplittableRandom(System.nanoTime() + w));
        pool.submit(
            () -> {
              while (System.nanoTime() < end) {
                UUID tip = program.getBean(IdSource.class).next();
                long began = System.nanoTime();
                Reception answer =
                    tips.receive(
                        tip,
                        UUID.randomUUID() + "" + UUID.randomUUID(),
                        Report.of(Channel.WEB, "nhóm chợ quê", stories.next()),
                        Reporter.UNKNOWN,
                        new Actor(Actor.Kind.CITIZEN, tip, null));
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

  private void look(long size) throws Exception {
    var growth =
        new Growth(
            owner(),
            program.getBean(JdbcClient.class),
            program.getBean(Vault.class),
            program.getBean(JsonMapper.class),
            program.getBean(IdSource.class),
            agency());
    long began = System.nanoTime();
    growth.to(size, program.getBean(InstantSource.class).instant());
    idle();
    System.out.printf(
        Locale.ROOT, "%n%,d tips, %,d events (grown in %.0f s)%n",
        growth.tips(), events(), (System.nanoTime() - began) / 1e9);
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
    System.out.printf(Locale.ROOT, "  a search finds %.1f on average, counted to %d%n",
        hits / 40.0, Inbox.MOST_FOUND);
    time("inbox, first page + count", i -> signals.inbox(Inbox.Question.open(Inbox.Tab.ALL, ROWS), reader));
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

  private static Inbox.Question searching(String words, Inbox.View view) {
    return new Inbox.Question(
        Inbox.Tab.ALL, view, null, null, null, words, null, ROWS);
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
        Locale.ROOT, "  %-28s %s  x %.2f of the first size%n",
        what, figures.line(), figures.at(0.95) / base);
  }

  /** Waits until the tips of the load before have been read, as they would be at night. */
  private void idle() throws InterruptedException {
    var jdbc = program.getBean(JdbcClient.class);
    for (int i = 0; i < 600; i++) {
      long waiting =
          jdbc.sql("SELECT count(*) FROM kernel.event_publication").query(Long.class).single();
      if (waiting == 0) {
        return;
      }
      Thread.sleep(500);
    }
  }

  /**
   * Connections of the role that owns the tables, for the bulk load only. The program itself hands
   * them to nobody, so they are read out of its bean.
   */
  private DataSource owner() throws ReflectiveOperationException {
    Object server = program.getBean("server");
    var accessor = server.getClass().getDeclaredMethod("access");
    accessor.setAccessible(true);
    var access = (Access) accessor.invoke(server);
    return new DriverManagerDataSource(
        access.url(), access.owner().role(), access.owner().password());
  }

  private long events() {
    var jdbc = program.getBean(JdbcClient.class);
    return new TransactionTemplate(program.getBean(PlatformTransactionManager.class))
        .execute(
            status -> {
              jdbc.sql("SELECT set_config('signals.everything', 'on', true)")
                  .query(String.class)
                  .single();
              return jdbc.sql(
                      """
                      SELECT (SELECT count(*) FROM journal.entry) + (SELECT count(*) FROM signals.act)
                             + (SELECT count(*) FROM tips.happening)
                      """)
                  .query(Long.class)
                  .single();
            });
  }

  private String agency() {
    var time = program.getBean(InstantSource.class);
    return program
        .getBean(Agencies.class)
        .standingAgency(Vietnam.dayOf(time.instant()))
        .orElseThrow()
        .agencyKey();
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }
}
