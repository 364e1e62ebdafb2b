package vn.chosach.bench.cases;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.chosach.ChosachApplication;
import vn.chosach.RecordJdbcClient;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.postgres.Access;
import vn.chosach.rewards.Rewards;

/**
 * What the results that nobody considered cost over many cases, each with a decision of the last
 * twelve months that stands: all agencies for the standing office, the own ones for a head.
 */
public final class Proposals {

  private static final int ROUNDS = 20;

  private static final String RULINGS =
      """
      INSERT INTO cases.ruling (id, case_id, kind, number, decided_on, amount_dong, measures, signer, document, signed_by, violator, provision)
      SELECT gen_random_uuid(), f.id, 'FINE', 'DO-' || f.number,
             current_date - 1 - abs(hashtext(f.number)) % 360, 5000000, '', 'Đo', gen_random_uuid(), gen_random_uuid(),
             (SELECT s.id FROM cases.subject s WHERE s.case_id = f.id LIMIT 1), 'Đo'
        FROM cases.case_file f
       WHERE NOT EXISTS (SELECT FROM cases.ruling r WHERE r.case_id = f.id)
      """;

  private Proposals() {}

  /**
   * @param arguments number of cases
   */
  public static void main(String[] arguments) throws Exception {
    int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    Path home = java.nio.file.Files.createTempDirectory("chosach-rewards");
    try (var program =
        new SpringApplication(ChosachApplication.class)
            .run("--server.port=0", "--chosach.home=" + home, "--logging.level.root=WARN")) {
      var owner = owner(program);
      JdbcClient jdbc = RecordJdbcClient.on(owner);
      var files = new Files(owner, jdbc);
      files.cases(wanted);
      files.rowSecurity(false);
      files.owned(RULINGS);
      String force =
          jdbc.sql("SELECT min(agency) FROM cases.case_file").query(String.class).single();
      files.rowSecurity(true);
      files.owned("VACUUM (ANALYZE) cases.ruling");
      System.out.printf(
          Locale.ROOT,
          "%d cores, load %.1f, %,d cases with a decision%n",
          Runtime.getRuntime().availableProcessors(),
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
          files.cases());
      var rewards = program.getBean(Rewards.class);
      String office =
          program
              .getBean(Agencies.class)
              .standingAgency(LocalDate.now(Vietnam.ZONE))
              .orElseThrow()
              .agencyKey();
      time("all agencies, for the standing office", rewards, of(office, Role.STANDING_OFFICE));
      time("the own ones, for a head", rewards, of(force, Role.AGENCY_HEAD));
    }
  }

  private static ActingOfficer of(String agency, Role role) {
    return new ActingOfficer(Actor.officer(UUID.randomUUID(), agency), Set.of(role));
  }

  private static void time(String what, Rewards rewards, ActingOfficer who) {
    var taken = new double[ROUNDS];
    int lines = 0;
    Duration before = Duration.ZERO;
    for (int n = -3; n < ROUNDS; n++) {
      if (n == 0) {
        before = used();
      }
      long begun = System.nanoTime();
      lines = rewards.gaps(who).stream().mapToInt(gap -> gap.count()).sum();
      if (n >= 0) {
        taken[n] = (System.nanoTime() - begun) / 1e6;
      }
    }
    double cpu = used().minus(before).toMillis() / (double) ROUNDS;
    Arrays.sort(taken);
    System.out.printf(
        Locale.ROOT,
        "%-40s %,d results, %.0f ms of processor, fastest %.0f ms, median %.0f ms, slowest of %d %.0f ms%n",
        what,
        lines,
        cpu,
        taken[0],
        taken[ROUNDS / 2],
        ROUNDS,
        taken[ROUNDS - 1]);
  }

  /** Time of the processor that program and database used, whatever else runs beside them. */
  private static Duration used() {
    return Stream.concat(
            Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
        .flatMap(one -> one.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static DriverManagerDataSource owner(ConfigurableApplicationContext program)
      throws ReflectiveOperationException {
    Object server = program.getBean("server");
    var accessor = server.getClass().getDeclaredMethod("access");
    accessor.setAccessible(true);
    var access = (Access) accessor.invoke(server);
    return new DriverManagerDataSource(
        access.url(), access.owner().role(), access.owner().password());
  }
}
