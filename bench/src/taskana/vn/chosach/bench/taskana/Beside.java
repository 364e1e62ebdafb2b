package vn.chosach.bench.taskana;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;
import vn.chosach.bench.cases.Lives;
import vn.chosach.bench.intake.Costs;
import vn.chosach.bench.intake.Figures;
import vn.chosach.bench.intake.Ground;
import vn.chosach.bench.intake.OwnPostgres;

/**
 * Our life of an item beside TASKANA's. Ours does more: a report is taken with its code, sealed, made
 * an item by an event, assigned, decided with words for who sent it, each act in the journal, and is
 * read by its code; theirs is created, claimed and completed. The wait for the event counts.
 */
final class Beside {

  private static final int CALLS = 1_600;

  private final Ground ground;
  private final Lives lives;
  private final PrintWriter to;
  private final BufferedReader from;

  private Beside(Ground ground, Process peer) {
    this.ground = ground;
    this.lives = new Lives(ground);
    this.to = new PrintWriter(peer.getOutputStream(), true, StandardCharsets.UTF_8);
    this.from =
        new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * @param arguments folder of the project, Java and class path of the peer, items that lie there, seconds of
   *     a window, seconds to warm up
   */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    int items = Integer.parseInt(arguments[3]);
    Path home = Files.createTempDirectory("chosach-taskana");
    try (var database = OwnPostgres.start(root, home.resolve("postgresql"));
        var ground = Ground.start(database.settings().toArray(String[]::new))) {
      System.out.println(ground.machine());
      System.out.println(
          "fsync %s, synchronous_commit %s"
              .formatted(
                  ground.jdbc().sql("SHOW fsync").query(String.class).single(),
                  ground.jdbc().sql("SHOW synchronous_commit").query(String.class).single()));
      try (Connection connection = database.connect("postgres");
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE taskana");
      }
      Process peer =
          new ProcessBuilder(
                  arguments[1],
                  "-Xmx1g",
                  "-cp",
                  arguments[2],
                  "vn.chosach.bench.taskana.TaskanaPeer",
                  database.url().replace("/chosach", "/taskana"))
              .redirectError(home.resolve("taskana.log").toFile())
              .start();
      try {
        var beside = new Beside(ground, peer);
        System.out.printf("%,d items laid in %.0f s here, all to be sifted; ", items, ground.growOpen(items));
        System.out.println(beside.ask("lay " + items) + " there");
        beside.next();
        beside.measure(Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
      } finally {
        peer.destroy();
        peer.waitFor();
      }
    }
    FileSystemUtils.deleteRecursively(home);
  }

  private void measure(int seconds, int warm) throws Exception {
    for (int workers : new int[] {4, 16}) {
      lives.load(workers, Duration.ofSeconds(warm), new Figures());
      ask("window " + workers + " " + warm);
      double own = 0;
      double theirs = 0;
      for (int turn = 0; turn < 2; turn++) {
        var figures = new Figures();
        var costs = Costs.from(ground);
        long began = System.nanoTime();
        lives.load(workers, Duration.ofSeconds(seconds), figures);
        double rate = figures.count() / ((System.nanoTime() - began) / 1e9);
        System.out.println(costs.each(figures.count()));
        String said = ask("window " + workers + " " + seconds);
        System.out.printf(Locale.ROOT, "  %2d workers: here %.0f a second; TASKANA %s%n", workers, rate, said);
        own += rate;
        theirs += Double.parseDouble(said.split(" ")[0]);
      }
      System.out.printf(
          Locale.ROOT, "%2d workers: here / TASKANA = %.2f (goal 2)%n", workers, own / theirs);
    }
  }

  /** First of all, while as many are ready as were laid. */
  private void next() throws Exception {
    lives.next(4, CALLS, new Figures());
    for (int workers : new int[] {4, 16}) {
      var figures = new Figures();
      lives.next(workers, CALLS, figures);
      System.out.printf(
          "next item of the own queue, taken, %2d workers: %s (goal p95 50 ms)%n",
          workers, figures.line());
      System.out.println("  TASKANA, selectAndClaim: " + ask("next " + workers + " " + CALLS / 10));
    }
  }

  private String ask(String words) throws IOException {
    to.println(words);
    String said = from.readLine();
    if (said == null) {
      throw new IOException("TASKANA ended; see its log");
    }
    return said;
  }
}
