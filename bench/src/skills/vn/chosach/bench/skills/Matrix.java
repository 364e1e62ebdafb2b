package vn.chosach.bench.skills;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.chosach.ChosachApplication;
import vn.chosach.RecordJdbcClient;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.SkillSource;
import vn.chosach.postgres.Access;
import vn.chosach.training.profile.SkillMatrix;

/**
 * Skills of many officers: the statement of the matrix, the matrix with the officers in office read
 * before it, and whom a task does not offer.
 */
public final class Matrix {

  private static final int SKILLS = 60;
  private static final int ROUNDS = 40;

  private static final List<String> LAYING =
      List.of(
          """
          INSERT INTO training.skill (key, place, name_vi, name_en)
          SELECT 'do-' || n, 1000 + n, 'Kỹ năng ' || n, 'Skill ' || n
            FROM generate_series(1, 60 - (SELECT count(*)::int FROM training.skill)) n
          """,
          """
          INSERT INTO officers.officer
            (id, account_name, account_key, full_name, display_name, search_text, valid_from, opened_at)
          SELECT gen_random_uuid(), 'do.' || n, 'do.' || n, 'Cán bộ ' || n, 'Cán bộ ' || n, 'can bo ' || n,
                 current_date - 400, now() - interval '400 days'
            FROM generate_series(1, :officers) n
          """,
          """
          INSERT INTO officers.posting (id, officer_id, agency_key, valid_from)
          SELECT gen_random_uuid(), o.id,
                 (:agencies::text[])[1 + substr(o.account_key, 4)::int %% cardinality(:agencies::text[])],
                 o.valid_from
            FROM officers.officer o WHERE o.account_key LIKE 'do.%%'
          """
              .replace("%%", "%"),
          """
          INSERT INTO officers.role_assignment (id, officer_id, role, valid_from, granted_at)
          SELECT gen_random_uuid(), o.id, 'CASE_OFFICER', o.valid_from, o.opened_at
            FROM officers.officer o WHERE o.account_key LIKE 'do.%'
          """,
          """
          INSERT INTO training.claim
            (id, officer, skill, level, proof, paper, issued_on, filed, state, proposed_at, decided_by, decided_at)
          SELECT gen_random_uuid(), o.id, s.key, 1 + (s.place + length(o.full_name)) % 3, 'PAPER', 'Giấy',
                 current_date - 100, false, 'CONFIRMED', now(), gen_random_uuid(), now()
            FROM officers.officer o CROSS JOIN training.skill s
           WHERE o.account_key LIKE 'do.%' AND (:all OR (s.place + substr(o.account_key, 4)::int) % 10 = 0)
          ON CONFLICT DO NOTHING
          """,
          """
          INSERT INTO training.demand
            (id, agency, people, skill, level, valid_from, reason, state, proposed_by, proposed_at, decided_by)
          SELECT gen_random_uuid(), a, 3, s.key, 2, current_date - 10, 'Đo', 'STANDS', gen_random_uuid(), now(),
                 gen_random_uuid()
            FROM unnest(:agencies::text[]) a CROSS JOIN training.skill s WHERE NOT :all
          """,
          """
          INSERT INTO training.demand
            (id, task, skill, level, valid_from, reason, state, proposed_by, proposed_at, decided_by)
          SELECT gen_random_uuid(), 'FIELD', 'hang-gia', 2, current_date - 10, 'Đo', 'STANDS', gen_random_uuid(),
                 now(), gen_random_uuid() WHERE NOT :all
          """);

  private static Path home = Path.of("");

  private Matrix() {}

  /**
   * @param arguments number of officers
   */
  public static void main(String[] arguments) throws Exception {
    int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
    home = Files.createTempDirectory("chosach-skills");
    try (var program =
        new SpringApplication(ChosachApplication.class)
            .run("--server.port=0", "--chosach.home=" + home, "--logging.level.root=WARN")) {
      System.out.printf(
          Locale.ROOT,
          "%d cores, %s %s, Java %s%n",
          Runtime.getRuntime().availableProcessors(),
          System.getProperty("os.name"),
          System.getProperty("os.arch"),
          Runtime.version());
      JdbcClient owner = RecordJdbcClient.on(owner(program));
      String[] agencies =
          program.getBean(Agencies.class).roll(LocalDate.now(), "", 0, 500).agencies().stream()
              .map(Agency::key)
              .toArray(String[]::new);
      for (boolean all : new boolean[] {false, true}) {
        for (String statement : all ? LAYING.subList(4, 5) : LAYING) {
          owner
              .sql(statement)
              .param("officers", most)
              .param("agencies", agencies)
              .param("all", all)
              .update();
        }
        owner.sql("VACUUM (ANALYZE)").update();
        measure(program, owner, most, agencies.length);
      }
    }
  }

  private static void measure(
      ConfigurableApplicationContext program, JdbcClient owner, int most, int agencies) {
    var matrix = program.getBean(SkillMatrix.class);
    var officers = program.getBean(Officers.class);
    var source = program.getBean(SkillSource.class);
    List<Officer> all = officers.working(null, null);
    UUID[] ids = all.stream().map(Officer::id).toArray(UUID[]::new);
    String[] keys = all.stream().map(Officer::agencyKey).toArray(String[]::new);
    int skills = owner.sql("SELECT count(*) FROM training.skill").query(Integer.class).single();
    int claims = owner.sql("SELECT count(*) FROM training.claim").query(Integer.class).single();
    if (skills != SKILLS || all.size() < most) {
      throw new IllegalStateException(skills + " skills, " + all.size() + " officers");
    }
    System.out.printf(
        Locale.ROOT,
        "%n%,d officers of %d agencies, %d skills, %,d confirmed, %,d cells%n",
        all.size(),
        agencies,
        skills,
        claims,
        matrix.cells(ids, keys).size());
    time("the statement", () -> matrix.cells(ids, keys));
    time("with the officers in office read before it", matrix::cells);
    time(
        "whom a task does not offer, of all",
        () -> source.lacking(OfficerTask.FIELD, Arrays.asList(ids)));
  }

  private static void time(String what, Supplier<Object> call) {
    var taken = new double[ROUNDS];
    double used = 0;
    for (int n = -10; n < ROUNDS; n++) {
      used = n == 0 ? cpu() : used;
      long begun = System.nanoTime();
      call.get();
      if (n >= 0) {
        taken[n] = (System.nanoTime() - begun) / 1e6;
      }
    }
    double each = (cpu() - used) / ROUNDS;
    Arrays.sort(taken);
    System.out.printf(
        Locale.ROOT,
        "%-44s median %.1f ms, fastest %.1f ms, slowest of %d %.1f ms, processor %.1f ms each%n",
        what,
        taken[ROUNDS / 2],
        taken[0],
        ROUNDS,
        taken[ROUNDS - 1],
        each);
  }

  /**
   * Milliseconds of processor that this thread, the database server and the workers that it ended have
   * used so far, which other work of the machine does not lengthen; of Linux alone.
   */
  private static double cpu() {
    double own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    try (var files = Files.walk(home)) {
      Path pid = files.filter(one -> one.endsWith("postmaster.pid")).findFirst().orElseThrow();
      long server = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
      long ticks = ticks(server, 4);
      for (ProcessHandle child : ProcessHandle.of(server).orElseThrow().children().toList()) {
        ticks += ticks(child.pid(), 2);
      }
      return own + ticks * 10.0;
    } catch (IOException | RuntimeException elsewhere) {
      return Double.NaN;
    }
  }

  /** Ticks of 10 ms: user and system, with four also those of its ended children. */
  private static long ticks(long pid, int counted) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Arrays.stream(fields, 11, 11 + counted).mapToLong(Long::parseLong).sum();
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
