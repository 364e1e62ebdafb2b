package vn.chosach.bench.intake;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.FileSystemUtils;

/**
 * How long the street waits after the machine fell over: the program and every process of its
 * PostgreSQL are killed at once with SIGKILL while citizens write, on a database of many tips; the
 * time runs from the command that starts it again to the first page of the form. Every code that
 * was shown must open its report afterwards.
 */
public final class Restart {

  private static final int WRITERS = 8;

  /** So many are sealed and written as the program does it; the rest are copies of them. */
  private static final int GROWN = 4_000;

  private final Path root;
  private final Path home;
  private final int port;
  private final Queue<String> codes = new ConcurrentLinkedQueue<>();
  private Process program;

  private Restart(Path root, Path home) throws IOException {
    this.root = root;
    this.home = home;
    try (var probe = new ServerSocket(0)) {
      this.port = probe.getLocalPort();
    }
  }

  /**
   * @param arguments folder of the project, number of tips, seconds of load before each kill,
   *     number of kills
   */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(System.getenv("CHOSACH_BENCH_HOME"));
    long tips = Long.parseLong(arguments[1]);
    try (var ground = Ground.start()) {
      System.out.println(ground.machine());
      long began = System.nanoTime();
      ground.grow(GROWN);
      new Copies(ground.owner(), ground.bean(vn.chosach.vault.Vault.class)).of((int) (tips / GROWN) - 1);
      System.out.printf(
          Locale.ROOT,
          "%,d tips laid in %,d s%n",
          tips,
          (System.nanoTime() - began) / 1_000_000_000);
    }
    var restart = new Restart(Path.of(arguments[0]), home);
    try {
      restart.run(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    } finally {
      restart.kill();
      FileSystemUtils.deleteRecursively(home);
    }
  }

  private void run(int seconds, int kills) throws Exception {
    System.out.printf(Locale.ROOT, "a start after a proper end: %,d ms%n", start());
    for (int k = 1; k <= kills; k++) {
      int before = codes.size();
      var over = new AtomicBoolean();
      try (var pool = Executors.newFixedThreadPool(WRITERS)) {
        for (int w = 0; w < WRITERS; w++) {
          int seed = k * WRITERS + w;
          pool.submit(() -> write(seed, over));
        }
        Thread.sleep(Duration.ofSeconds(seconds));
        kill();
        over.set(true);
      }
      long back = start();
      System.out.printf(
          Locale.ROOT,
          "kill %d, after %,d reports in %d s: a page after %,d ms; %s%n",
          k,
          codes.size() - before,
          seconds,
          back,
          readAgain());
    }
    int lost = 0;
    for (String code : codes) {
      if (!new Citizen(port).opens(code)) {
        lost++;
      }
    }
    System.out.printf("%d reports acknowledged, %d lost%n", codes.size(), lost);
  }

  private Void write(int seed, AtomicBoolean over) throws InterruptedException {
    var stories = new Stories(new SplittableRandom(seed));
    while (!over.get()) {
      try {
        Citizen.Answer answer = new Citizen(port).report(stories.next());
        if (answer.received()) {
          codes.add(answer.code());
        }
      } catch (IOException cutOff) {
        Thread.sleep(50);
      }
    }
    return null;
  }

  /** Ends the program, its server and all processes of both, none of which can tidy up. */
  private void kill() throws IOException, InterruptedException {
    var all = new ArrayList<ProcessHandle>();
    if (program != null) {
      all.add(program.toHandle());
      program.descendants().forEach(all::add);
    }
    Path server = home.resolve("data/postmaster.pid");
    if (Files.exists(server)) {
      ProcessHandle.of(Long.parseLong(Files.readAllLines(server).getFirst().strip()))
          .filter(one -> one.info().command().orElse("").contains("postgres"))
          .ifPresent(
              one -> {
                all.add(one);
                one.descendants().forEach(all::add);
              });
    }
    all.forEach(ProcessHandle::destroyForcibly);
    while (all.stream().anyMatch(ProcessHandle::isAlive)) {
      Thread.sleep(10);
    }
  }

  /** Milliseconds from the command to the first page. */
  private long start() throws IOException, InterruptedException {
    long began = System.nanoTime();
    var command =
        new ProcessBuilder(root.resolve("chosach").toString(), "run", "--port", "" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("program.log").toFile()));
    command.environment().put("CHOSACH_HOME", home.toString());
    program = command.start();
    long end = began + Duration.ofMinutes(5).toNanos();
    while (System.nanoTime() < end && program.isAlive()) {
      try {
        if (new Citizen(port).get("/phan-anh").body().contains("name=\"token\"")) {
          return Duration.ofNanos(System.nanoTime() - began).toMillis();
        }
      } catch (IOException notYet) {
        Thread.sleep(20);
      }
    }
    throw new IOException("no page; see " + home.resolve("program.log"));
  }

  /** What the server says of the log that it read again. */
  private String readAgain() throws IOException {
    var said = new ArrayList<String>();
    try (var files = Files.walk(home)) {
      List<Path> logs =
          files
              .filter(file -> file.toString().endsWith(".log"))
              .sorted(Comparator.naturalOrder())
              .toList();
      for (Path log : logs) {
        try (var lines = Files.lines(log)) {
          lines.filter(line -> line.contains("redo done at")).forEach(said::add);
        }
      }
    }
    return said.isEmpty()
        ? "no log was read again"
        : said.getLast().substring(said.getLast().indexOf("redo done at"));
  }
}
