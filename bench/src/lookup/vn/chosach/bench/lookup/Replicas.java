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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
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
  private static final int WRITERS = 2;
  private static final List<String> PAGES =
      List.of("/", "/tra-cuu", "/so-lieu", "/canh-bao", "/vu-viec", "/lien-he", "/dia-ban");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Ground ground;
  private final OwnPostgres replica;

  private Replicas(Ground ground, OwnPostgres replica) {
    this.ground = ground;
    this.replica = replica;
  }

  /**
   * @param arguments folder of the project, identifiers that are known, seconds of a window
   */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    Path home = Files.createTempDirectory("chosach-replica");
    try (var primary = OwnPostgres.start(root, home.resolve("primary"));
        var replica = primary.replica(home.resolve("replica"))) {
      var settings = new ArrayList<>(primary.settings());
      settings.add("--chosach.database.replica-url=" + replica.url());
      settings.add("--chosach.figures.token=" + TOKEN);
      settings.add("--chosach.jobs.off=public-knowledge");
      try (var ground = Ground.start(settings.toArray(String[]::new))) {
        System.out.println(ground.machine());
        new Replicas(ground, replica)
            .measure(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
      }
    }
    FileSystemUtils.deleteRecursively(home);
  }

  private void measure(int rows, int seconds) throws Exception {
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
    var over = new AtomicBoolean();
    var written = new LongAdder();
    for (int w = 0; w < WRITERS; w++) {
      Thread.ofPlatform().daemon().start(() -> write(over, written));
    }
    lookups.load(seconds, 0);
    double near = 0;
    double primary = 0;
    for (int turn = 0; turn < 2; turn++) {
      near += round(lookups, seconds, written, "from the replica");
      replay("pause");
      await("chosach_replica_usable", 0);
      System.out.printf("paused: lag %.1f s%n", figure("chosach_replica_lag_seconds"));
      primary += round(lookups, seconds, written, "from the primary");
      replay("resume");
      await("chosach_replica_usable", 1);
    }
    over.set(true);
    System.out.printf(
        "look-ups: replica / primary = %.2f (goal 1.6 with a machine of its own)%n", near / primary);
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

  private double round(LookingUp lookups, int seconds, LongAdder written, String what)
      throws Exception {
    long before = written.sum();
    LookingUp.Round round = lookups.load(seconds, 0);
    LookingUp.print(what, round);
    System.out.printf("%-30s %7.0f reports/s beside%n", "", (written.sum() - before) / (double) seconds);
    return round.rate();
  }

  private void replay(String what) throws Exception {
    try (Connection connection = replica.connect("chosach");
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_wal_replay_" + what + "()");
    }
  }

  private void write(AtomicBoolean over, LongAdder written) {
    Tips tips = ground.bean(Tips.class);
    while (!over.get()) {
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
