package vn.chosach.bench.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.chosach.bench.intake.Desk;
import vn.chosach.bench.intake.Figures;
import vn.chosach.bench.intake.Ground;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.deadlines.calendar.CalendarDay;
import vn.chosach.deadlines.calendar.DayKind;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * Handling under load: the life of a tip in four calls, the page of a long case, the board of many
 * clocks, what row-level security costs, and a change of the calendar while people read.
 */
public final class Handling {

  private static final List<String> PARTS =
      List.of("lives", "page", "board", "today", "rows", "recount");
  private static final int CALLS = 200;
  private static final int SETTLING = 20;
  private static final int MOMENTS = 300;
  private static final int ON_THE_BOARD = 50_000;
  private static final int RECOUNTED = 100_000;
  private static final int WORK = 500;
  private static final int PATTERN_DAYS = 50;

  private final Ground ground;
  private final Files files;
  private final Cases cases;
  private final Desk desk;
  private final ActingOfficer reader;

  private Handling(Ground ground) throws Exception {
    this.ground = ground;
    this.files = new Files(ground.owner(), ground.jdbc());
    this.cases = ground.bean(Cases.class);
    this.desk = new Desk(ground.port());
    this.reader = ground.member("qltt.truong", Set.of(Role.CASE_OFFICER, Role.AGENCY_HEAD));
  }

  /**
   * @param arguments number of tips, number of cases, then the parts to run: {@code lives}, {@code
   *     page}, {@code board}, {@code today}, {@code rows}, {@code recount}, in the order to run
   *     them; all when none is named
   */
  public static void main(String[] arguments) throws Exception {
    long tips = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    int cases = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
    List<String> parts =
        arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : PARTS;
    if (!PARTS.containsAll(parts)) {
      throw new IllegalArgumentException("parts are " + PARTS + ", not " + parts);
    }
    try (var ground = Ground.start()) {
      System.out.println(ground.machine());
      var handling = new Handling(ground);
      handling.desk.signIn("qltt.truong", "Cho-Sach-2026");
      double seconds = ground.grow(tips);
      handling.files.cases(cases);
      System.out.printf(
          Locale.ROOT,
          "%,d tips (grown in %.0f s), %,d cases%n",
          tips,
          seconds,
          handling.files.cases());
      for (String part : parts) {
        handling.run(part);
      }
    }
  }

  private void run(String part) throws Exception {
    switch (part) {
      case "lives" -> new Lives(ground).run();
      case "page" -> page();
      case "board" -> board();
      case "today" -> today();
      case "rows" -> rowSecurity();
      case "recount" -> recount();
    }
  }

  private void page() throws Exception {
    CaseFile file =
        done(
            cases.open(
                new CaseOpening(
                    "Vụ việc có ba trăm diễn biến", null, null, null, ground.now(), "Hồ sơ dài"),
                reader));
    for (int i = 1; i < MOMENTS; i++) {
      file =
          done(
              cases.proceed(
                  file.id(),
                  new CaseAct.Plainly(
                      CaseEvent.NOTE,
                      LocalDate.ofInstant(ground.now(), Vietnam.ZONE),
                      "Diễn biến số " + i + ": đã gọi lại cho cửa hàng và ghi nhận trả lời."),
                  file.version(),
                  reader));
    }
    String number = file.number();
    time("case of 300 events, at the door", 150, n -> cases.read(number, reader).orElseThrow());
    time("case of 300 events, page", 150, n -> desk.get("/ho-so-vu-viec/" + number));
    time("list of cases, page", 0, n -> desk.get("/ho-so-vu-viec"));
    time("search in cases, page", 0, n -> desk.get("/ho-so-vu-viec?tim=cua+hang+so+" + n));
    time("search in everything, page", 150, n -> desk.get("/tim?q=cua+hang+so+" + n));
    time("search by a number, page", 150, n -> desk.get("/tim?q=" + number));
  }

  private void board() throws Exception {
    var clocks = ground.bean(Clocks.class);
    Instant now = ground.now();
    for (int day = 0; day < PATTERN_DAYS; day++) {
      clocks.start(
          new StartClock(
              "HS.VERIFY",
              "bench-pattern",
              "pattern-" + day,
              "Kiểm tra, xác minh nguồn tin",
              reader.agency(),
              null,
              now.minus(Duration.ofDays(day))),
          Actor.SYSTEM);
    }
    files.clocks(ON_THE_BOARD);
    System.out.printf(Locale.ROOT, "%,d clocks run%n", files.running());
    var all = new Desk(ground.port());
    all.signIn("thuongtruc", "Cho-Sach-2026");
    time("board of deadlines, all agencies", 100, n -> all.get("/thoi-han"));
    time("board of deadlines, one agency", 100, n -> desk.get("/thoi-han"));
    time("late ones in full", 100, n -> all.get("/thoi-han?muc=late"));
  }

  /** The first page of the desk of an officer with whom five hundred clocks lie. */
  private void today() throws Exception {
    var clocks = ground.bean(Clocks.class);
    for (int n = 0; n < WORK; n++) {
      clocks.start(
          new StartClock(
              "HS.VERIFY",
              "bench-work",
              "work-" + n,
              "Kiểm tra, xác minh nguồn tin số " + n,
              reader.agency(),
              reader.actor().id(),
              ground.now().minus(Duration.ofDays(n % PATTERN_DAYS))),
          Actor.SYSTEM);
    }
    time("day's work of 500 items, page", 100, n -> desk.get("/ban-lam-viec"));
  }

  /** The same questions with and without row-level security, by turns in one run. */
  private void rowSecurity() throws Exception {
    ground.settled();
    var list = new CaseQuestion("", null, false, false, 0, 20);
    var words = new CaseQuestion("cua hang so 17", null, false, true, 0, 20);
    List<String> some =
        cases.list(new CaseQuestion("", null, false, true, 40, 100), reader).cases().stream()
            .map(CaseFile::number)
            .toList();
    var questions =
        List.<Question>of(
            new Question("list and count of cases", n -> cases.list(list, reader)),
            new Question("search in cases", n -> cases.list(words, reader)),
            new Question("read a case", n -> cases.read(some.get(n % some.size()), reader)));
    for (Question question : questions) {
      var with = new Figures();
      var without = new Figures();
      try {
        for (int round = 0; round < 12; round++) {
          boolean on = round % 2 == 0;
          files.rowSecurity(on);
          // The switch throws plans away; both sides are measured once the server has settled on
          // one.
          for (int n = 0; n < SETTLING; n++) {
            question.call().run(n);
          }
          for (int n = 0; n < CALLS / 4; n++) {
            long began = System.nanoTime();
            question.call().run(n);
            if (round > 1) {
              (on ? with : without).add(System.nanoTime() - began);
            }
          }
        }
      } finally {
        files.rowSecurity(true);
      }
      System.out.printf(
          Locale.ROOT,
          "  row-level security, %-28s p50 %6.2f ms, without %6.2f: %+.0f %%  (goal +20 %%)%n",
          question.what(),
          with.at(0.5),
          without.at(0.5),
          100 * (with.at(0.5) / without.at(0.5) - 1));
    }
  }

  private record Question(String what, Call call) {}

  private void recount() throws Exception {
    files.clocks(RECOUNTED);
    int running = files.running();
    var book = ground.bean(CalendarBook.class);
    LocalDate off = LocalDate.ofInstant(ground.now(), Vietnam.ZONE).plusDays(9);
    while (off.getDayOfWeek().getValue() > 5) {
      off = off.plusDays(1);
    }
    var reading = new AtomicBoolean(true);
    var during = new Figures();
    var before = new Figures();
    for (int n = 0; n < CALLS / 2; n++) {
      long began = System.nanoTime();
      desk.get("/thoi-han");
      before.add(System.nanoTime() - began);
    }
    try (var pool = Executors.newSingleThreadExecutor()) {
      Future<Void> reads =
          pool.submit(
              () -> {
                while (reading.get()) {
                  long began = System.nanoTime();
                  desk.get("/thoi-han");
                  during.add(System.nanoTime() - began);
                }
                return null;
              });
      long began = System.nanoTime();
      ActOutcome<Long> outcome =
          book.add(
              List.of(
                  new CalendarDay(
                      off,
                      DayKind.HOLIDAY,
                      "Ngày nghỉ đo đạc",
                      null,
                      null,
                      "Đo đạc",
                      DayStanding.UNCONFIRMED)),
              "Đo thời gian tính lại",
              Actor.SYSTEM);
      int behind = behind();
      while (behind > 0 && System.nanoTime() - began < 300e9) {
        Thread.sleep(200);
        behind = behind();
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      reading.set(false);
      reads.get();
      System.out.printf(
          Locale.ROOT,
          "  calendar changed (%s), %,d clocks counted anew in %.1f s%s  (goal 60 s)%n"
              + "    the board meanwhile: %s; before: %s%n",
          outcome.getClass().getSimpleName(),
          running,
          seconds,
          behind > 0 ? ", " + behind + " LEFT BEHIND" : "",
          during.line(),
          before.line());
    }
  }

  private int behind() {
    return ground
        .jdbc()
        .sql(
            """
            SELECT count(*)::int FROM deadlines.clock
             WHERE state IN ('RUNNING', 'PAUSED')
               AND calendar_revision < (SELECT max(revision) FROM deadlines.calendar_change)
            """)
        .query(Integer.class)
        .single();
  }

  private static CaseFile done(ActOutcome<CaseFile> outcome) {
    if (outcome instanceof ActOutcome.Done<CaseFile>(CaseFile file)) {
      return file;
    }
    throw new IllegalStateException(outcome.toString());
  }

  interface Call {
    Object run(int number) throws Exception;
  }

  private static void time(String what, int goal, Call call) throws Exception {
    for (int n = 0; n < CALLS; n++) { // what comes first in a process pays for the compiler
      call.run(n);
    }
    var figures = new Figures();
    for (int n = 0; n < CALLS; n++) {
      long began = System.nanoTime();
      call.run(n);
      figures.add(System.nanoTime() - began);
    }
    System.out.printf(
        "  %-36s %s%s%n", what, figures.line(), goal == 0 ? "" : "  (goal p95 " + goal + " ms)");
  }
}
