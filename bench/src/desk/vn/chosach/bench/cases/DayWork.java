package vn.chosach.bench.cases;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.chosach.bench.desk.Stopwatch;
import vn.chosach.bench.intake.Desk;
import vn.chosach.bench.intake.Figures;
import vn.chosach.bench.intake.Ground;
import vn.chosach.bench.reports.FactLoad;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * The day's work over a full house: search, the list of the day, the leader's picture, the keys of
 * the inbox and the size of the first visit.
 */
public final class DayWork {

  private static final String PASSWORD = "Cho-Sach-2026";
  private static final int CALLS = 200;
  private static final int WARMING = 100;
  private static final int ITEMS = 500;
  private static final int DAYS = 50;

  /** So many tips are sealed and marked one by one; the others are copies, sealed anew. */
  private static final long GROWN = 20_000;

  private final Ground ground;
  private final Files files;
  private final Shelves shelves;

  private DayWork(Ground ground) throws Exception {
    this.ground = ground;
    this.files = new Files(ground.owner(), ground.jdbc());
    this.shelves = new Shelves(ground.owner());
  }

  /**
   * @param arguments numbers of tips, cases, listings and identifiers
   */
  public static void main(String[] arguments) throws Exception {
    long[] sizes = {1_000_000, 200_000, 1_000_000, 2_000_000};
    for (int n = 0; n < Math.min(arguments.length, sizes.length); n++) {
      sizes[n] = Long.parseLong(arguments[n]);
    }
    try (var ground = Ground.start()) {
      System.out.println(ground.machine());
      var work = new DayWork(ground);
      work.lay(sizes);
      work.measure();
    }
  }

  private void lay(long[] sizes) throws Exception {
    double tips = ground.grow(Math.min(GROWN, sizes[0])) + ground.multiply(sizes[0], sizes[3]);
    long began = System.nanoTime();
    files.cases((int) sizes[1]);
    double cases = seconds(began);
    began = System.nanoTime();
    shelves.listings(sizes[2]);
    double listings = seconds(began);
    began = System.nanoTime();
    if (shelves.count("reports.case_fact") < 7 * sizes[1]) {
      new FactLoad(ground.owner(), LocalDate.of(2026, 11, 24)).lay(sizes[0], sizes[1]);
    }
    shelves.settled();
    System.out.printf(
        Locale.ROOT,
        "%,d tips and %,d identifiers (%.0f s), %,d cases (%.0f s), %,d listings of which %,d"
            + " flagged (%.0f s), %,d facts (%.0f s)%n",
        shelves.count("tips.tip"),
        shelves.count("signals.identifier"),
        tips,
        files.cases(),
        cases,
        shelves.count("watch.listing"),
        shelves.count("watch.hit"),
        listings,
        shelves.count("reports.case_fact") + shelves.count("reports.tip_fact"),
        seconds(began));
  }

  private void measure() throws Exception {
    var officer = new Desk(ground.port());
    officer.signIn("qltt.truong", PASSWORD);
    var office = new Desk(ground.port());
    office.signIn("thuongtruc", PASSWORD);
    var leader = new Desk(ground.port());
    leader.signIn("lanhdao", PASSWORD);
    List<String> asked = shelves.questions();
    System.out.println("questions: " + asked);
    for (boolean part : List.of(false, true)) {
      String what = part ? "palette, " : "search, page, ";
      time(what + "officer", 150, n -> found(officer, asked.get(n % asked.size()), part));
      time(what + "standing office", 150, n -> found(office, asked.get(n % asked.size()), part));
    }
    for (String question : asked) {
      String words = ", \"" + question + "\"";
      time("  officer" + words, 150, n -> found(officer, question, false), 20);
      time("  standing office" + words, 150, n -> found(office, question, false), 20);
    }
    ActingOfficer reader =
        ground.member("qltt.truong", Set.of(Role.CASE_OFFICER, Role.AGENCY_HEAD));
    var clocks = ground.bean(Clocks.class);
    for (int n = 0; n < ITEMS; n++) {
      clocks.start(
          new StartClock(
              "HS.VERIFY",
              "bench-work",
              "work-" + n,
              "Kiểm tra, xác minh nguồn tin số " + n,
              reader.agency(),
              reader.actor().id(),
              ground.now().minus(Duration.ofDays(n % DAYS))),
          Actor.SYSTEM);
    }
    time("Hôm nay of 500 items, page", 100, n -> officer.get("/ban-lam-viec"));
    time("Tổng quan, page", 300, n -> leader.get("/tong-quan"));
    time("Thống kê, page", 300, n -> leader.get("/thong-ke"));
    for (String query : List.of("", "?sap=vu-viec", "?sap=-mo", "?sap=trang-thai", "?xa=30007", "?tre=1")) {
      time("list of cases " + query, 300, n -> officer.get("/ho-so-vu-viec" + query), 20);
    }
    time("next item of the inbox, part", 100, n -> office.get("/hop-tiep-nhan"));
    Keys.measure(ground.port(), office);
    Keys.visit(ground.port(), office);
    System.out.println();
    Stopwatch.main(new String[] {String.valueOf(ground.port())});
  }

  private static String found(Desk desk, String words, boolean part) throws Exception {
    String path = "/tim?q=" + Desk.encoded(words);
    return part ? desk.part(path) : desk.get(path);
  }

  private interface Call {
    Object run(int number) throws Exception;
  }

  private void time(String what, int goal, Call call) throws Exception {
    time(what, goal, call, CALLS);
  }

  private void time(String what, int goal, Call call, int calls) throws Exception {
    for (int n = 0; n < Math.min(calls, WARMING); n++) { // what comes first pays for the compiler
      call.run(n);
    }
    var figures = new Figures();
    double program = program();
    double database = database();
    for (int n = 0; n < calls; n++) {
      long began = System.nanoTime();
      call.run(n);
      figures.add(System.nanoTime() - began);
    }
    print(what, figures.at(0.5), figures.at(0.95), goal, "ms");
    System.out.printf(
        Locale.ROOT,
        "%-44s processor, a call: program with this load %.1f ms, database %.1f ms%n",
        "",
        (program() - program) / calls,
        (database() - database) / calls);
  }

  /** Processor time of this program and of the measurement, milliseconds. */
  private static double program() {
    return spent(ProcessHandle.current());
  }

  /** Processor time of all processes of the database that run now, milliseconds. */
  private double database() {
    long own = ground.jdbc().sql("SELECT pg_backend_pid()").query(Long.class).single();
    return ProcessHandle.of(own).flatMap(ProcessHandle::parent).stream()
        .flatMap(ProcessHandle::children)
        .mapToDouble(DayWork::spent)
        .sum();
  }

  private static double spent(ProcessHandle one) {
    return one.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
  }

  static void print(String what, double middle, double high, int goal, String unit) {
    System.out.printf(
        Locale.ROOT,
        "%-44s p50 %7.1f  p95 %7.1f %s  goal %d: %.2f of it%s%n",
        what,
        middle,
        high,
        unit,
        goal,
        high / goal,
        high > goal ? "  MISSED" : "");
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
