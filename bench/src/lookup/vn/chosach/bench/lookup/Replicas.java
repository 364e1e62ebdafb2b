package vn.chosach.bench.lookup;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import vn.chosach.bench.intake.Ground;
import vn.chosach.bench.intake.OwnPostgres;
import vn.chosach.kernel.Actor;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;

/**
 * Look-ups while reports are written, by turns from a real streaming replica and, its replay paused,
 * from the primary; then what a visitor gets when the replica lags, comes back, and is killed.
 */
final class Replicas {

  private static final String TOKEN = "of-a-measurement";
  private static final int WRITERS = 4;

  /** Of what the primary could write: it is busy, and not drowned. */
  private static final double BUSY = 0.6;

  private static final List<String> PAGES =
      List.of("/", "/tra-cuu", "/so-lieu", "/canh-bao", "/vu-viec", "/lien-he", "/dia-ban");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Ground ground;
  private final OwnPostgres primary;
  private final OwnPostgres replica;

  private Replicas(Ground ground, OwnPostgres primary, OwnPostgres replica) {
    this.ground = ground;
    this.primary = primary;
    this.replica = replica;
  }

  /**
   * @param arguments folder of the project, identifiers that are known, seconds of a window, what
   *     each database has of a processor
   */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    Path home = Files.createTempDirectory("chosach-replica");
    double share = Double.parseDouble(arguments[3]);
    try (var primary = OwnPostgres.start(root, home.resolve("primary"));
        var replica = primary.replica(home.resolve("replica"))) {
      var settings = new ArrayList<>(primary.settings());
      settings.add("--chosach.database.replica-url=" + replica.url());
      settings.add("--chosach.figures.token=" + TOKEN);
      settings.add("--chosach.jobs.off=public-knowledge");
      settings.add("--chosach.log.publish=false");
      try (var ground = Ground.start(settings.toArray(String[]::new))) {
        System.out.println(ground.machine());
        new Replicas(ground, primary, replica)
            .measure(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), share);
      }
    }
    FileSystemUtils.deleteRecursively(home);
  }

  private void measure(int rows, int seconds, double share) throws Exception {
    var lookups = new LookingUp(ground, rows);
    lookups.lay();
    await("chosach_replica_usable", 1);
    for (String page : PAGES) {
      double reads = figure("chosach_replica_reads_total");
      int status = ask(page, "");
      System.out.printf(
          "%-12s status %d, connections of the replica %.0f%n",
          page, status, figure("chosach_replica_reads_total") - reads);
    }
    double before = figure("chosach_replica_reads_total");
    ask("/so-lieu", "phien=somebody");
    System.out.printf(
        "with a cookie: connections of the replica %.0f%n",
        figure("chosach_replica_reads_total") - before);
    lookups.load(seconds, 0);
    // Each as on a machine of its own, so small that the program and its clients are not what is measured.
    try (var own = OwnShare.of(primary.handle(), "primary", share, 0);
        var beside = OwnShare.of(replica.handle(), "replica", share, 1)) {
      System.out.printf("primary: %s%nreplica: %s%n", own, beside);
      compared(lookups, seconds, new Shares(own, beside, share));
      killed(lookups);
    }
  }

  private record Shares(OwnShare primary, OwnShare replica, double each) {}

  private void compared(LookingUp lookups, int seconds, Shares shares) throws Exception {
    double most = most(seconds);
    double rate = most * BUSY;
    System.out.printf(
        Locale.ROOT, "reports alone: %.1f a second; beside look-ups %.1f, evenly%n", most, rate);
    var over = new AtomicBoolean();
    var written = new LongAdder();
    List<Thread> writing = writing(over, written, rate);
    double near = 0;
    double first = 0;
    for (int turn = 0; turn < 2; turn++) {
      near += round(lookups, seconds, written, "from the replica", shares);
      replay("pause");
      await("chosach_replica_usable", 0);
      System.out.printf("paused: lag %.1f s%n", figure("chosach_replica_lag_seconds"));
      first += round(lookups, seconds, written, "from the primary", shares);
      replay("resume");
      await("chosach_replica_usable", 1);
    }
    over.set(true);
    for (Thread one : writing) {
      one.join();
    }
    System.out.printf(
        Locale.ROOT, "look-ups: replica / primary = %.2f (goal 1.6)%n", near / first);
  }

  /** Reports a second that the primary takes when nobody looks anything up. */
  private double most(int seconds) throws Exception {
    var over = new AtomicBoolean();
    var written = new LongAdder();
    List<Thread> writing = writing(over, written, 0);
    long began = System.nanoTime();
    Thread.sleep(seconds * 1_000L);
    over.set(true);
    for (Thread one : writing) {
      one.join();
    }
    ground.idle();
    return written.sum() / ((System.nanoTime() - began) / 1e9);
  }

  private void killed(LookingUp lookups) throws Exception {
    int failed = lookups.refused.get();
    replica.signal("KILL");
    int[] status = new int[2];
    for (int i = 0; i < 40; i++) {
      status[ask("/so-lieu", "") == 200 ? 0 : 1]++;
    }
    System.out.printf(
        "replica killed: %d pages answered, %d failed; usable %.0f%n",
        status[0], status[1], figure("chosach_replica_usable"));
    System.out.printf("look-ups refused, failed or wrong before: %d%n", failed);
  }

  private double round(
      LookingUp lookups, int seconds, LongAdder written, String what, Shares shares)
      throws Exception {
    long before = written.sum();
    double own = shares.primary().took();
    double beside = shares.replica().took();
    double reads = figure("chosach_replica_reads_total");
    long began = System.nanoTime();
    LookingUp.Round round = lookups.load(seconds, 0);
    double took = (System.nanoTime() - began) / 1e9;
    LookingUp.print(what, round);
    System.out.printf(
        Locale.ROOT,
        "%-18s %.1f reports/s beside; of its share the primary took %.0f %%, the replica %.0f %%;"
            + " connections of the replica %.0f%n",
        "",
        (written.sum() - before) / took,
        100 * (shares.primary().took() - own) / took / shares.each(),
        100 * (shares.replica().took() - beside) / took / shares.each(),
        figure("chosach_replica_reads_total") - reads);
    return round.rate();
  }

  private void replay(String what) throws Exception {
    try (Connection connection = replica.connect("chosach");
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_wal_replay_" + what + "()");
    }
  }

  private List<Thread> writing(AtomicBoolean over, LongAdder written, double rate) {
    return IntStream.range(0, WRITERS)
        .mapToObj(
            w -> Thread.ofPlatform().daemon().start(() -> write(over, written, rate / WRITERS)))
        .toList();
  }

  /** So many a second, each when it is due; without a pause for nought. */
  private void write(AtomicBoolean over, LongAdder written, double rate) {
    Tips tips = ground.bean(Tips.class);
    long began = System.nanoTime();
    for (long turn = 0; !over.get(); turn++) {
      if (rate > 0) {
        LockSupport.parkNanos(began + (long) (turn * 1e9 / rate) - System.nanoTime());
      }
      UUID id = UUID.randomUUID();
      tips.receive(
          id,
          UUID.randomUUID().toString(),
          Report.of(Channel.WEB, "Chợ Thử", "Một chuyện " + id),
          Reporter.UNKNOWN,
          new Actor(Actor.ActorKind.CITIZEN, id, null));
      written.increment();
    }
  }

  private int ask(String path, String cookie) throws Exception {
    var request = HttpRequest.newBuilder(at(path));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return client.send(request.build(), BodyHandlers.ofString()).statusCode();
  }

  private double figure(String name) throws Exception {
    String all =
        client
            .send(
                HttpRequest.newBuilder(at("/suc-khoe/so-lieu"))
                    .header("Authorization", "Bearer " + TOKEN)
                    .build(),
                BodyHandlers.ofString())
            .body();
    return all.lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  private void await(String name, double value) throws Exception {
    for (int turn = 0; turn < 600 && figure(name) != value; turn++) {
      Thread.sleep(100);
    }
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + ground.port() + path);
  }
}
