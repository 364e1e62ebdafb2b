package vn.chosach.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.util.FileSystemUtils;

/**
 * Two programs over one PostgreSQL, with shared keys and files: durable reports a second of one and
 * of both by turns, then one is killed with SIGKILL while both are under load. Afterwards every code
 * that was shown must open its report, nothing may have been done twice, and the log must be whole.
 */
public final class Instances {

  private static final int WRITERS = 8;

  /** Seconds in which nothing was heard any more. */
  private static final int STILL = 15;

  private static final String OLDER =
      """
      WITH older AS (UPDATE kernel.event_publication
        SET publication_date = publication_date - interval '6 minutes',
            last_resubmission_date = last_resubmission_date - interval '6 minutes' RETURNING 1)
      SELECT count(*) FROM older
      """;

  /** What the program itself does after a report, once for each. */
  private static final String TWICE =
      """
      SELECT coalesce(sum(again), 0) FROM (
        SELECT count(*) - count(DISTINCT subject_id) AS again FROM journal.entry
         WHERE subject_kind IN ('tip', 'signal') AND actor_kind = 'SYSTEM' GROUP BY verb) AS by_verb
      """;

  private final Path root;
  private final Path home;
  private final OwnPostgres database;
  private final Queue<String> codes = new ConcurrentLinkedQueue<>();
  private final AtomicInteger cutOff = new AtomicInteger();
  private final AtomicLong longest = new AtomicLong();
  private final List<Member> members = new ArrayList<>();

  private Instances(Path root, Path home, OwnPostgres database) {
    this.root = root;
    this.home = home;
    this.database = database;
  }

  private record Member(Path home, int port, Process process) {}

  /**
   * @param arguments folder of the project, seconds of a window, and for an upgrade the folder of the version before
   */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    Path home = Files.createTempDirectory("chosach-instances");
    boolean whole;
    try (var database = OwnPostgres.start(root, home.resolve("postgresql"))) {
      var all = new Instances(root, home, database);
      try {
        int seconds = Integer.parseInt(arguments[1]);
        whole = arguments.length == 2 ? all.run(seconds) : all.upgrade(seconds, Path.of(arguments[2]));
      } finally {
        for (Member one : all.members) {
          // The script is the parent of nothing: it became the program.
          one.process.destroy();
          one.process.waitFor(30, TimeUnit.SECONDS);
        }
      }
    }
    if (whole) {
      FileSystemUtils.deleteRecursively(home);
    } else {
      System.out.println("to look into: " + home);
    }
    System.exit(whole ? 0 : 1);
  }

  private static void machine() throws IOException {
    System.out.printf(
        "%d processors, JDK %s, load %s%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  private void share() throws IOException {
    Path second = Files.createDirectories(home.resolve("b"));
    for (String shared : List.of("keys", "vault")) {
      Files.createDirectories(home.resolve("a").resolve(shared));
      Files.createSymbolicLink(second.resolve(shared), home.resolve("a").resolve(shared));
    }
  }

  /**
   * The version before is under load, this one starts beside it and changes the tables, both are under load, then the
   * one before ends; at last it is started again on the changed tables, for who must go back.
   */
  private boolean upgrade(int seconds, Path before) throws Exception {
    machine();
    Member old = start("a", before);
    members.add(old);
    share();
    var serving = new CopyOnWriteArrayList<Member>(List.of(old));
    long migrations = migrations();
    var over = new AtomicBoolean();
    boolean whole;
    try (var pool = Executors.newFixedThreadPool(WRITERS)) {
      for (int w = 0; w < WRITERS; w++) {
        int seed = w;
        pool.submit(() -> write(seed, serving, over));
      }
      phase("the version before alone", seconds);
      long began = System.nanoTime();
      Member now = start("b", root);
      members.add(now);
      System.out.printf(
          "this version ready after %,d s, %d migrations beside the other one%n",
          Duration.ofNanos(System.nanoTime() - began).toSeconds(), migrations() - migrations);
      phase("the version before, on changed tables", seconds);
      serving.add(now);
      phase("both", seconds);
      serving.remove(old);
      Thread.sleep(3_000);
      old.process.destroy();
      old.process.waitFor(60, TimeUnit.SECONDS);
      phase("this version alone", seconds);
      over.set(true);
    }
    int failed = cutOff.get();
    members.add(start("a", before));
    System.out.println("the version before starts again on the changed tables");
    Member again = members.removeLast();
    again.process.destroy();
    again.process.waitFor(60, TimeUnit.SECONDS);
    whole = settled() & counted();
    System.out.printf("reports that failed while versions changed: %d%n", failed);
    return whole && failed == 0;
  }

  private void phase(String what, int seconds) throws Exception {
    int before = codes.size();
    int failed = cutOff.get();
    longest.set(0);
    Thread.sleep(seconds * 1000L);
    System.out.printf(
        Locale.ROOT,
        "%-40s %.1f reports/s, the longest took %,d ms, %d failed%n",
        what, (codes.size() - before) / (double) seconds, longest.get(), cutOff.get() - failed);
  }

  private long migrations() throws Exception {
    return database.one(
        "SELECT sum(n_tup_ins) FROM pg_stat_user_tables WHERE relname = 'flyway_schema_history'");
  }

  private boolean run(int seconds) throws Exception {
    machine();
    members.add(start("a", root));
    share();
    members.add(start("b", root));
    load(seconds, members, null);
    double one = 0;
    double both = 0;
    for (int turn = 0; turn < 2; turn++) {
      double alone = load(seconds, members.subList(turn, turn + 1), null);
      double together = load(seconds, members, null);
      System.out.printf(Locale.ROOT, "one program %.1f/s, two programs %.1f/s%n", alone, together);
      one += alone / 2;
      both += together / 2;
    }
    System.out.printf(Locale.ROOT, "reports a second: two / one = %.2f (goal 0.9)%n", both / one);
    // The first is killed: it made the keys, and published until now as often as the other.
    load(seconds, members, members.getFirst());
    return settled() & counted();
  }

  /** Reports a second that were acknowledged; the victim is killed in the middle. */
  private double load(int seconds, List<Member> at, Member victim) throws Exception {
    var over = new AtomicBoolean();
    int before = codes.size();
    long began = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(WRITERS)) {
      for (int w = 0; w < WRITERS; w++) {
        int seed = w;
        pool.submit(() -> write(seed, at, over));
      }
      if (victim != null) {
        Thread.sleep(seconds * 500L);
        victim.process.destroyForcibly().waitFor();
        System.out.printf("killed one of two after %,d reports%n", codes.size());
      }
      Thread.sleep(seconds * 1000L);
      over.set(true);
    }
    return (codes.size() - before) / ((System.nanoTime() - began) / 1e9);
  }

  private Void write(int seed, List<Member> at, AtomicBoolean over) throws Exception {
    var stories = new Stories(new SplittableRandom(System.nanoTime() + seed));
    for (int turn = seed; !over.get(); turn++) {
      try {
        long began = System.nanoTime();
        List<Member> serving = List.copyOf(at);
        Citizen.Answer answer =
            new Citizen(serving.get(turn % serving.size()).port).report(stories.next());
        longest.accumulateAndGet((System.nanoTime() - began) / 1_000_000, Math::max);
        if (answer.received()) {
          codes.add(answer.code());
        } else {
          cutOff.incrementAndGet();
        }
      } catch (IOException dead) {
        cutOff.incrementAndGet();
        Thread.sleep(20);
      }
    }
    return null;
  }

  /**
   * Whether all that was told is heard, also what the dead program was to hear. That is told again when it is five
   * minutes old; nobody waits for it here, it is made older by hand once nothing moves any more.
   */
  private boolean settled() throws Exception {
    long began = System.nanoTime();
    long left = 1;
    long waiting = 1;
    long before = -1;
    int still = 0;
    while (left + waiting > 0 && System.nanoTime() - began < Duration.ofMinutes(8).toNanos()) {
      Thread.sleep(1_000);
      left =
          database.one(
              "SELECT (SELECT count(*) FROM kernel.event_publication) + (SELECT count(*) FROM tips.to_sift)");
      waiting =
          database.one(
              "SELECT count(*) FROM journal.entry WHERE number > (SELECT coalesce(max(entry), 0) FROM journal.leaf)");
      still = left == before ? still + 1 : 0;
      before = left;
      if (still == STILL && left > 0) {
        System.out.printf("%,d events of the dead program are made older%n", database.one(OLDER));
      }
    }
    System.out.printf(
        "settled after %,d s: %d events and %d acts wait%n",
        Duration.ofNanos(System.nanoTime() - began).toSeconds(), left, waiting);
    return left + waiting == 0;
  }

  private boolean counted() throws Exception {
    int lost = 0;
    int port = members.getLast().port;
    for (String code : codes) {
      lost += new Citizen(port).opens(code) ? 0 : 1;
    }
    long tips = database.one("SELECT count(*) FROM tips.tip");
    long signals = database.one("SELECT count(*) FROM signals.signal WHERE source_kind = 'TIP'");
    long received =
        database.one("SELECT count(DISTINCT subject_id) FROM journal.entry WHERE verb = 'tips.received'");
    System.out.printf(
        "%,d reports acknowledged, %,d sendings cut off, acknowledged and lost: %d%n"
            + "%,d tips, %,d with a signal, %,d in the journal%n",
        codes.size(), cutOff.get(), lost, tips, signals, received);
    long twice = database.one(TWICE);
    System.out.println("done twice altogether: " + twice);
    // The survivor's folder was written by itself alone, from what both published.
    int verdict = verified(members.getLast().home);
    System.out.println("verifier says of the log and the database: exit " + verdict);
    return lost == 0 && twice == 0 && tips == signals && tips == received && verdict == 0;
  }

  private int verified(Path folder) throws Exception {
    Thread.sleep(5_000);
    return new ProcessBuilder(
            root.resolve("chosach").toString(),
            "verify", folder.resolve("journal").toString(),
            "--key", folder.resolve("journal/key").toString(),
            "--database", database.url(),
            "--user", "postgres",
            "--password", "none")
        .inheritIO()
        .start()
        .waitFor();
  }

  private Member start(String name, Path tree) throws IOException, InterruptedException {
    Path own = Files.createDirectories(home.resolve(name));
    int port = OwnPostgres.freePort();
    var command =
        new ProcessBuilder(tree.resolve("chosach").toString(), "run", "--port", "" + port)
            .redirectErrorStream(true)
            .redirectOutput(own.resolve("program.log").toFile());
    command.environment().putAll(database.environment());
    command.environment().put("CHOSACH_HOME", own.toString());
    Process started = command.start();
    long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
    while (System.nanoTime() < end && started.isAlive()) {
      try {
        if (new Citizen(port).get("/suc-khoe/san-sang").statusCode() == 200) {
          return new Member(own, port, started);
        }
      } catch (IOException notYet) {
        // the next attempt tells
      }
      Thread.sleep(100);
    }
    throw new IOException("not ready; see " + own.resolve("program.log"));
  }
}
