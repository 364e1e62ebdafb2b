package vn.chosach.bench.access;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachApplication;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.deadlines.ClockQuery;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.Lane;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.postgres.Access;
import vn.chosach.referrals.ReferralInbox;
import vn.chosach.referrals.Referrals;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.Signals;
import vn.chosach.vault.Captures;
import vn.chosach.vault.keeping.Seals;

/**
 * What the policies of the rows cost: the calls behind pages and lists, with them and without, by
 * turns, so that a machine that slows down slows both. The predicate in the code stays on.
 */
public final class RowSecurity {

  private static final int ROUNDS = 15;
  private static final int CALLS = 60;

  private final Cases cases;
  private final Signals signals;
  private final Referrals referrals;
  private final Clocks clocks;
  private final Captures captures;
  private final RowSecurityContext sight;
  private final TransactionTemplate turns;
  private final List<String> agencies;
  private final Laying laying;
  private final Path home;

  private RowSecurity(ConfigurableApplicationContext program, Path home)
      throws ReflectiveOperationException {
    this.home = home;
    cases = program.getBean(Cases.class);
    signals = program.getBean(Signals.class);
    referrals = program.getBean(Referrals.class);
    clocks = program.getBean(Clocks.class);
    captures = program.getBean(Captures.class);
    sight = program.getBean(RowSecurityContext.class);
    turns = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
    agencies =
        program.getBean(Agencies.class).roll(LocalDate.now(), "", 0, 500).agencies().stream()
            .filter(body -> body.kind() == Agency.AgencyKind.AGENCY)
            .map(Agency::key)
            .limit(5)
            .toList();
    laying = new Laying(owner(program), program.getBean(Seals.class), agencies);
  }

  /**
   * @param arguments number of cases, of signals, of referrals
   */
  public static void main(String[] arguments) throws Exception {
    int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    int signals = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    int referrals = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200_000;
    Path home = Files.createTempDirectory("chosach-access");
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
      System.out.printf(
          Locale.ROOT,
          "%,d cases, %,d signals, %,d referrals of five agencies%n%n",
          cases,
          signals,
          referrals);
      var bench = new RowSecurity(program, home);
      bench.laying.policies(false);
      bench.laying.lay(cases, signals, referrals);
      bench.measure(cases, signals);
    }
  }

  private void measure(int most, int signals) throws IOException {
    String first = agencies.getFirst();
    ActingOfficer officer = reader(first, Role.CASE_OFFICER);
    ActingOfficer duty = reader(agencies.getLast(), Role.OPERATOR);
    ActingOfficer standing = reader(agencies.getLast(), Role.STANDING_OFFICE);
    ActingOfficer party = officer;
    var calls = new LinkedHashMap<String, Call>();
    calls.put("cases, first page", n -> cases.list(question(""), officer));
    calls.put("cases, a word in each thousandth", n -> cases.list(question("hang " + n), officer));
    calls.put("one case with its timeline", n -> cases.read(number(n, most), officer));
    calls.put("inbox of the duty desk", n -> this.signals.inbox(open(), duty));
    calls.put("inbox of the standing office", n -> this.signals.inbox(open(), standing));
    calls.put("counters of the duty desk", n -> this.signals.tally(duty));
    calls.put("one signal", n -> this.signals.read(signal(n, signals), standing));
    calls.put("tray of an agency", n -> referrals.tray(tray(), party));
    calls.put("what there is to do in the tray", n -> referrals.tally(party));
    calls.put("board of clocks: its counts", n -> as(officer, () -> clocks.load(first, null)));
    calls.put("board of clocks: a page", n -> as(officer, () -> clocks.page(board(first))));
    calls.put("board as it opens", n -> as(officer, () -> opened(first)));
    calls.put("captures of an agency", n -> as(officer, () -> captures.list(first, "", 0, 26)));
    System.out.printf(
        "%-34s %-27s %s%n", "without, with, cost of a call", "median, ms", "processor, ms");
    for (var one : calls.entrySet()) {
      compare(one.getKey(), one.getValue());
    }
  }

  private Object opened(String agency) {
    return List.of(clocks.load(agency, null), clocks.page(board(agency)));
  }

  private static ClockQuery board(String agency) {
    return new ClockQuery(agency, null, Lane.LATER, null, 25);
  }

  private <T> T as(ActingOfficer officer, Supplier<T> answer) {
    return Objects.requireNonNull(turns.execute(status -> sight.as(officer, Map.of(), answer)));
  }

  private interface Call {
    Object run(int number);
  }

  private void compare(String what, Call call) throws IOException {
    var with = new Spent();
    var without = new Spent();
    for (int round = 0; round < ROUNDS; round++) {
      laying.policies(round % 2 == 0);
      block(call, round, round % 2 == 0 ? with : without);
      laying.policies(round % 2 != 0);
      block(call, round, round % 2 != 0 ? with : without);
    }
    double on = with.median();
    double off = without.median();
    System.out.printf(
        Locale.ROOT,
        "%-34s %8.2f %8.2f %+5.0f %%   %8.2f %8.2f %+5.0f %%%n",
        what,
        off,
        on,
        100 * (on / off - 1),
        without.processor(),
        with.processor(),
        100 * (with.processor() / without.processor() - 1));
  }

  /** The first calls plan anew, since a policy changed; they are not counted. */
  private void block(Call call, int round, Spent spent) throws IOException {
    for (int n = 0; n < CALLS / 3; n++) {
      call.run(round * CALLS + n);
    }
    long worked = processor();
    for (int n = CALLS / 3; n < CALLS; n++) {
      long began = System.nanoTime();
      call.run(round * CALLS + n);
      spent.times.add(System.nanoTime() - began);
    }
    spent.nanos.add((processor() - worked) / (CALLS - CALLS / 3));
  }

  /** Nanoseconds of processor that this thread and the server have used. */
  private long processor() throws IOException {
    long sum = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long server =
        Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst().strip());
    for (ProcessHandle one :
        ProcessHandle.of(server).stream().flatMap(ProcessHandle::children).toList()) {
      try {
        String used = Files.readString(Path.of("/proc/" + one.pid() + "/schedstat"));
        sum += Long.parseLong(used.substring(0, used.indexOf(' ')));
      } catch (NoSuchFileException ended) {
        // a worker that has gone in between
      }
    }
    return sum;
  }

  /** What the calls of one kind took. */
  private static final class Spent {
    private final List<Long> times = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();

    double median() {
      return median(times);
    }

    /**
     * Of one call, in the middle one of all rounds: a round in which others pressed counts little.
     */
    double processor() {
      return median(nanos);
    }

    private static double median(List<Long> all) {
      return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow() / 1e6;
    }
  }

  private static CaseQuestion question(String words) {
    return new CaseQuestion(words, null, false, false, 0, 25);
  }

  /** A case that the first of the agencies leads. */
  private static String number(int n, int most) {
    return "VV-2025-%07d".formatted(Math.max(5, (n * 7919L % most) / 5 * 5));
  }

  private static UUID signal(int n, int most) {
    long number = 1 + n * 7919L % most;
    return UUID.fromString("0191%04x-0000-7000-8000-%012x".formatted(number % 65536, number));
  }

  private static Inbox.InboxQuestion open() {
    return Inbox.InboxQuestion.open(Inbox.InboxTab.ALL, 50);
  }

  private static ReferralInbox.ReferralInboxQuestion tray() {
    return new ReferralInbox.ReferralInboxQuestion(
        ReferralInbox.ReferralInboxSide.IN, ReferralInbox.Stage.OPEN, null, null, "", 0, 25);
  }

  private static ActingOfficer reader(String agency, Role role) {
    return new ActingOfficer(Actor.officer(UUID.randomUUID(), agency), Set.of(role));
  }

  /** Connections of the role that owns the tables; the program hands them to nobody else. */
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
