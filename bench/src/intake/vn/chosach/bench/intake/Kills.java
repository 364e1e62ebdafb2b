package vn.chosach.bench.intake;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Citizens send reports through the public form while the program or its PostgreSQL is killed with
 * SIGKILL again and again. Every code that a citizen was shown must open its report afterwards.
 */
public final class Kills {

  private static final int WRITERS = 8;

  private final Path root;
  private final Path home;
  private final int port;
  private final Queue<String> codes = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();
  private Process program;

  private Kills(Path root, Path home, int port) throws Exception {
    this.root = root;
    this.home = home;
    this.port = port;
    this.program = start();
  }

  /**
   * @param arguments folder of the project, number of kills
   */
  public static void main(String[] arguments) throws Exception {
    int kills = Integer.parseInt(arguments[1]);
    int port;
    try (var probe = new ServerSocket(0)) {
      port = probe.getLocalPort();
    }
    var campaign =
        new Kills(Path.of(arguments[0]), Files.createTempDirectory("chosach-kills"), port);
    try {
      campaign.run(kills);
    } finally {
      campaign.program.destroy();
      campaign.program.waitFor(30, TimeUnit.SECONDS);
    }
  }

  private void run(int kills) throws Exception {
    var random = new SplittableRandom(389);
    long longest = 0;
    try (var pool = Executors.newFixedThreadPool(WRITERS)) {
      for (int w = 0; w < WRITERS; w++) {
        int seed = w;
        pool.submit(() -> write(seed));
      }
      for (int k = 1; k <= kills; k++) {
        Thread.sleep(300 + random.nextInt(2_500));
        long began = System.nanoTime();
        if (k % 2 == 0) {
          program.destroyForcibly().waitFor();
          program = start();
        } else {
          ProcessHandle.of(postgres()).ifPresent(ProcessHandle::destroyForcibly);
          awaitPage();
        }
        long back = Duration.ofNanos(System.nanoTime() - began).toMillis();
        longest = Math.max(longest, back);
        System.out.printf(
            "kill %3d (%s): back after %,d ms, %,d reports acknowledged so far%n",
            k, k % 2 == 0 ? "program" : "PostgreSQL", back, codes.size());
      }
      over.set(true);
    }
    int lost = 0;
    for (String code : codes) {
      if (!new Citizen(port).opens(code)) {
        lost++;
      }
    }
    System.out.printf(
        "%d kills, %,d reports acknowledged, %,d sendings cut off, longest pause %,d ms%n"
            + "acknowledged reports lost: %d%n",
        kills, codes.size(), unanswered.get(), longest, lost);
  }

  private Void write(int seed) throws InterruptedException {
    var stories = new Stories(new SplittableRandom(1000 + seed));
    while (!over.get()) {
      try {
        Citizen.Answer answer = new Citizen(port).report(stories.next());
        if (answer.received()) {
          codes.add(answer.code());
        } else {
          unanswered.incrementAndGet();
          Thread.sleep(50);
        }
      } catch (IOException cutOff) {
        unanswered.incrementAndGet();
        Thread.sleep(50);
      }
    }
    return null;
  }

  private Process start() throws IOException, InterruptedException {
    var command =
        new ProcessBuilder(root.resolve("chosach").toString(), "run", "--port", "" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()));
    command.environment().put("CHOSACH_HOME", home.toString());
    Process started = command.start();
    program = started;
    awaitPage();
    return started;
  }

  private void awaitPage() throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (System.nanoTime() < end) {
      if (!program.isAlive()) {
        throw new IOException("the program ended; see " + home.resolve("log"));
      }
      try {
        if (new Citizen(port).get("/phan-anh").body().contains("name=\"token\"")) {
          return;
        }
      } catch (IOException notYet) {
        // the next attempt tells
      }
      Thread.sleep(50);
    }
    throw new IOException("no page after 90 s; see " + home.resolve("log"));
  }

  private long postgres() throws IOException {
    return Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst().strip());
  }
}
