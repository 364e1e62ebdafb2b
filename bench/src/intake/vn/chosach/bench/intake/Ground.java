package vn.chosach.bench.intake;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachApplication;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.Passwords;
import vn.chosach.postgres.Access;
import vn.chosach.vault.Vault;

/**
 * The program under measurement with its own PostgreSQL. The folder named by the environment
 * variable {@code CHOSACH_BENCH_HOME} is kept, and what was grown in it is used again; without it a
 * temporary folder is used and removed.
 */
public final class Ground implements AutoCloseable {

  /** Who works where in the demonstration; measurements start at the root of the project. */
  private static final Path ACCOUNTS =
      Path.of("demo/src/main/resources/seed/officers/demo-accounts.csv");

  private final Path home;
  private final boolean kept;
  private final int port;
  private final ConfigurableApplicationContext program;

  private Ground(Path home, boolean kept, int port, ConfigurableApplicationContext program) {
    this.home = home;
    this.kept = kept;
    this.port = port;
    this.program = program;
  }

  /**
   * Starts the program with the accounts that loads sign in as.
   *
   * @param settings further settings, such as {@code --chosach.log.publish=false}
   */
  public static Ground start(String... settings) throws IOException {
    String folder = System.getenv("CHOSACH_BENCH_HOME");
    Path home = folder == null ? Files.createTempDirectory("chosach-bench") : Path.of(folder);
    int port = freePort();
    var all = new ArrayList<String>(List.of(settings));
    all.addAll(
        List.of(
            "--server.port=" + port,
            "--chosach.home=" + home,
            "--chosach.sign-in.second-factor=optional",
            "--logging.level.root=WARN"));
    var application = new SpringApplication(ChosachApplication.class);
    // Found out at the build are the beans of the program, not those of a measurement.
    application.setMainApplicationClass(ChosachApplication.class);
    var program = application.run(all.toArray(String[]::new));
    var ground = new Ground(home, folder != null, port, program);
    ground.staff();
    return ground;
  }

  /** The people that loads sign in as, in the agencies of the demonstration; opened once. */
  private void staff() throws IOException {
    Map<String, String> agencies =
        Files.readAllLines(ACCOUNTS).stream()
            .map(line -> line.split(",", -1))
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[2]));
    var officers = bean(Officers.class);
    var transaction = new TransactionTemplate(bean(PlatformTransactionManager.class));
    for (var one :
        List.of(
            new Staff("truc.ct", Role.OPERATOR),
            new Staff("thuongtruc", Role.STANDING_OFFICE),
            new Staff("qltt.truong", Role.CASE_OFFICER, Role.AGENCY_HEAD),
            new Staff("qltt.vien", Role.CASE_OFFICER),
            new Staff("lanhdao", Role.COMMITTEE_LEADER))) {
      if (officers.named(one.account()).isEmpty()) {
        var account =
            new NewAccount(
                one.account(),
                "Người " + one.account(),
                "Cán bộ " + one.account(),
                agencies.get(one.account()),
                Vietnam.dayOf(now()),
                null);
        UUID id = done(officers.open(Actor.SYSTEM, account, "đo đạc"));
        for (Role role : one.roles()) {
          done(
              officers.grant(
                  Actor.SYSTEM, id, role.name(), Vietnam.dayOf(now()), null, "đo đạc"));
        }
        transaction.executeWithoutResult(
            status -> bean(Passwords.class).choose(id, "Cho-Sach-2026"));
      }
    }
  }

  private static UUID done(ActOutcome<UUID> outcome) {
    if (outcome instanceof ActOutcome.Done<UUID> done) {
      return done.value();
    }
    throw new IllegalStateException(outcome.toString());
  }

  private record Staff(String account, Role... roles) {}

  public ConfigurableApplicationContext program() {
    return program;
  }

  public <T> T bean(Class<T> type) {
    return program.getBean(type);
  }

  public JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  /** Asks past the security of the rows, as the program itself does. */
  public <T> T seeing(Function<JdbcClient, T> question) {
    return new TransactionTemplate(bean(PlatformTransactionManager.class))
        .execute(
            status -> {
              jdbc()
                  .sql(
                      "SELECT set_config('signals.everything', 'on', true),"
                          + " set_config('cases.everything', 'on', true)")
                  .query((row, n) -> true)
                  .single();
              return question.apply(jdbc());
            });
  }

  public int port() {
    return port;
  }

  public Instant now() {
    return bean(InstantSource.class).instant();
  }

  /** Processor, cores, versions and the load before, for the first line of a table. */
  public String machine() throws IOException {
    String model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse("?");
    return String.format(
        "%s, %d cores, JDK %s, PostgreSQL %s, load before %s",
        model,
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        jdbc().sql("SHOW server_version").query(String.class).single(),
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  /** Grows to that many tips; returns the seconds that it took. */
  public double grow(long tips) throws Exception {
    long began = System.nanoTime();
    growth().to(tips, now());
    idle();
    return (System.nanoTime() - began) / 1e9;
  }

  /** The same, all of it still to be sifted. */
  public double growOpen(long tips) throws Exception {
    long began = System.nanoTime();
    Growth all = growth();
    all.oneOpenIn = 1;
    all.to(tips, now());
    idle();
    return (System.nanoTime() - began) / 1e9;
  }

  /**
   * Lays copies of what was grown beside it, to be found by the same words, until there are so many
   * tips, as far as whole copies go, and so many identifiers.
   */
  public double multiply(long tips, long identifiers) throws Exception {
    long began = System.nanoTime();
    int times = (int) (tips / growth().tips()) - 1;
    if (times > 0) {
      new Copies(owner(), bean(Vault.class)).searchable(times, identifiers);
      idle();
    }
    return (System.nanoTime() - began) / 1e9;
  }

  Growth growth() throws ReflectiveOperationException {
    return new Growth(
        owner(),
        jdbc(),
        bean(Vault.class),
        bean(JsonMapper.class),
        bean(IdSource.class),
        standingAgency());
  }

  /** Waits until the demonstration has made its reports of earlier months. */
  public void played() throws InterruptedException {
    long before = -1;
    for (int i = 0; i < 60; i++) {
      long now = jdbc().sql("SELECT count(*) FROM reports.edition").query(Long.class).single();
      if (now > 0 && now == before) {
        return;
      }
      before = now;
      Thread.sleep(5_000);
    }
  }

  /** Waits until what the load before set off has been done, as it would be at night. */
  public void idle() throws InterruptedException {
    for (int i = 0; i < 2_000; i++) {
      if (jdbc()
          .sql(
              """
              SELECT NOT EXISTS (SELECT FROM tips.to_sift)
                     AND NOT EXISTS (SELECT FROM kernel.event_publication)
                     AND NOT EXISTS (
                       SELECT FROM journal.entry
                        WHERE xid > (SELECT in_transaction::text::xid8 FROM reports.followed))
              """)
          .query(Boolean.class)
          .single()) {
        return;
      }
      Thread.sleep(500);
    }
  }

  /**
   * Waits for the words to reporters that still leave half a minute after the lives; a change of
   * the tables would cross them.
   */
  public void settled() throws InterruptedException {
    int waiting = 1;
    for (int i = 0; i < 600 && waiting > 0; i++) {
      Thread.sleep(500);
      waiting =
          seeing(
              jdbc ->
                  jdbc.sql("SELECT count(*)::int FROM signals.notice WHERE state = 'WAITING'")
                      .query(Integer.class)
                      .single());
    }
    idle();
  }

  /** An officer of the demonstration, in the agency of that account. */
  public ActingOfficer member(String account, Set<Role> roles) {
    UUID id =
        jdbc()
            .sql("SELECT id FROM officers.officer WHERE account_name = :account")
            .param("account", account)
            .query(UUID.class)
            .single();
    String agency = bean(Officers.class).inOffice(id).orElseThrow().agencyKey();
    return new ActingOfficer(Actor.officer(id, agency), roles);
  }

  public String standingAgency() {
    return bean(Agencies.class).standingAgency(Vietnam.dayOf(now())).orElseThrow().agencyKey();
  }

  /**
   * Connections of the role that owns the tables, for the bulk load only. The program itself hands
   * them to nobody, so they are read out of its bean.
   */
  public DataSource owner() throws ReflectiveOperationException {
    Object server = program.getBean("server");
    var accessor = server.getClass().getDeclaredMethod("access");
    accessor.setAccessible(true);
    var access = (Access) accessor.invoke(server);
    return new DriverManagerDataSource(
        access.url(), access.owner().role(), access.owner().password());
  }

  @Override
  public void close() throws Exception {
    idle();
    program.close();
    if (!kept) {
      try (Stream<Path> all = Files.walk(home)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }
}
