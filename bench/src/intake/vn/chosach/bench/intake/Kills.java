package vn.chosach.bench.intake;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Citizens send reports through the public form while the program or its PostgreSQL is killed with
 * SIGKILL again and again, the publisher of the log with the program; a witness beside them is killed
 * too. Every code that a citizen was shown must open its report afterwards, the verifier must agree
 * with the whole log, act by act, and with the witness, and everything must be published.
 */
public final class Kills {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("data-code=\"([^\"]+)\"");
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
    var campaign =
        new Kills(Path.of(arguments[0]), Files.createTempDirectory("chosach-kills"), port);
    try {
      campaign.run(kills);
    } finally {
      campaign.witness.destroy();
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
      if (!opens(code)) {
        lost++;
      }
    }
    System.out.printf(
        "%d kills, %,d reports acknowledged, %,d sendings cut off, longest pause %,d ms%n"
            + "acknowledged reports lost: %d%n",
        kills, codes.size(), unanswered.get(), longest, lost);
    System.out.println("verifier says of log, database and witness: exit " + verified());
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
        HttpClient citizen = citizen();
        Matcher token = TOKEN.matcher(get(citizen, "/phan-anh"));
        if (!token.find()) {
          Thread.sleep(50);
          continue;
        }
        String key = "token=" + Desk.encoded(token.group(1));
        post(citizen, "/phan-anh", key + "&go=next&shared=" + Desk.encoded("nhóm chợ quê"));
        post(citizen, "/phan-anh/chuyen-gi", key + "&go=next&story=" + Desk.encoded(stories.next()));
        post(citizen, "/phan-anh/lien-he", key + "&go=next");
        Matcher code = CODE.matcher(post(citizen, "/phan-anh/gui", key));
        if (code.find()) {
          codes.add(code.group(1).strip());
        } else {
          unanswered.incrementAndGet();
        }
      } catch (IOException cutOff) {
        unanswered.incrementAndGet();
        Thread.sleep(50);
      }
    }
    return null;
  }

  private boolean opens(String code) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(citizen(), form("/theo-doi", "code=" + Desk.encoded(code)));
    return answer.statusCode() == 200 && answer.body().contains("PA-");
  }

  private static HttpClient citizen() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NORMAL)
        .connectTimeout(Duration.ofSeconds(5))
        .build();
  }

  private String get(HttpClient citizen, String path) throws IOException, InterruptedException {
    return send(citizen, HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(20)).build())
        .body();
  }

  private String post(HttpClient citizen, String path, String form)
      throws IOException, InterruptedException {
    return send(citizen, form(path, form)).body();
  }

  private HttpRequest form(String path, String fields) {
    return HttpRequest.newBuilder(address(path))
        .timeout(Duration.ofSeconds(20))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(fields))
        .build();
  }

  private static HttpResponse<String> send(HttpClient citizen, HttpRequest request)
      throws IOException, InterruptedException {
    return citizen.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
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
        if (get(citizen(), "/phan-anh").contains("name=\"token\"")) {
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
