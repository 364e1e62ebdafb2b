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
import org.springframework.util.FileSystemUtils;

/**
 * Citizens send reports through the public form while the program or its PostgreSQL is killed with
 * SIGKILL again and again, the publisher of the log with the program; a witness beside them is killed
 * too. Every code that a citizen was shown must open its report afterwards, the verifier must agree
 * with the whole log, act by act, and with the witness, and everything must be published.
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
  private Process witness;
  private final int witnessPort;

  private Kills(Path root, Path home, int port) throws Exception {
    this.root = root;
    this.home = home;
    this.port = port;
    try (var probe = new ServerSocket(0)) {
      this.witnessPort = probe.getLocalPort();
    }
    this.program = start();
    awaitFile(home.resolve("journal/key"));
    // The witness needs the key of the log, the program that of the witness: so the second start.
    this.witness = witness();
    awaitFile(home.resolve("witness/witness.key"));
    this.program.destroyForcibly().waitFor();
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
    Path home = Files.createTempDirectory("chosach-kills");
    var campaign = new Kills(Path.of(arguments[0]), home, port);
    boolean whole = false;
    try {
      whole = campaign.run(kills);
    } finally {
      campaign.witness.destroy();
      campaign.program.destroy();
      campaign.program.waitFor(30, TimeUnit.SECONDS);
    }
    if (whole) {
      FileSystemUtils.deleteRecursively(home);
    } else {
      System.out.println("to look into: " + home);
    }
    System.exit(whole ? 0 : 1);
  }

  /** Whether nothing was lost and the verifier agrees. */
  private boolean run(int kills) throws Exception {
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
        if (k % 5 == 0) {
          witness.destroyForcibly().waitFor();
          witness = witness();
        } else if (k % 2 == 0) {
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
            k, k % 5 == 0 ? "witness" : k % 2 == 0 ? "program" : "PostgreSQL", back, codes.size());
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
    int verdict = verified();
    System.out.println("verifier says of log, database and witness: exit " + verdict);
    return lost == 0 && verdict == 0;
  }

  /** What a stranger finds in the log afterwards; the exit code of the verifier. */
  private int verified() throws IOException, InterruptedException {
    Thread.sleep(Duration.ofSeconds(20));
    var passwords = new java.util.Properties();
    try (var reader = Files.newBufferedReader(home.resolve("keys/postgresql.properties"))) {
      passwords.load(reader);
    }
    String server = Files.readAllLines(home.resolve("data/postmaster.pid")).get(3).strip();
    return new ProcessBuilder(
            root.resolve("chosach").toString(),
            "verify", home.resolve("journal").toString(),
            "--key", home.resolve("journal/key").toString(),
            "--witness-key", witnessKey(),
            "--database", "jdbc:postgresql://127.0.0.1:" + server + "/chosach",
            "--user", "postgres",
            "--password", passwords.getProperty("postgres"))
        .inheritIO()
        .start()
        .waitFor();
  }

  private String witnessKey() throws IOException {
    return Files.readAllLines(home.resolve("witness/witness.key")).getFirst();
  }

  private Process witness() throws IOException {
    return new ProcessBuilder(
            root.resolve("chosach").toString(),
            "witness",
            "--key", Files.readString(home.resolve("journal/key")).strip(),
            "--state", home.resolve("witness").toString(),
            "--name", "witness.bench.example.vn",
            "--listen", "127.0.0.1:" + witnessPort)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("witness.log").toFile()))
        .start();
  }

  private static void awaitFile(Path file) throws IOException, InterruptedException {
    for (int i = 0; i < 600 && !Files.exists(file); i++) {
      Thread.sleep(100);
    }
    if (!Files.exists(file)) {
      throw new IOException("no " + file + " after a minute");
    }
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
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("program.log").toFile()));
    command.environment().put("CHOSACH_HOME", home.toString());
    if (Files.exists(home.resolve("witness/witness.key"))) {
      command
          .environment()
          .put(
              "CHOSACH_LOG_WITNESSES_0", witnessKey() + " http://127.0.0.1:" + witnessPort);
      command.environment().put("CHOSACH_LOG_NEEDED", "1");
    }
    Process started = command.start();
    program = started;
    awaitPage();
    return started;
  }

  private void awaitPage() throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (System.nanoTime() < end) {
      if (!program.isAlive()) {
        throw new IOException("the program ended; see " + home.resolve("program.log"));
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
    throw new IOException("no page after 90 s; see " + home.resolve("program.log"));
  }

  private long postgres() throws IOException {
    return Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst().strip());
  }
}
