package vn.chosach.bench.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.springframework.util.FileSystemUtils;

/**
 * Twenty anonymous clients do the work that the form asks for and stage files as fast as they are
 * taken, while citizens send reports one after the other. Prints how long a report takes from the
 * first page to the code, without and with the flood, what the clients were answered, and how far
 * the volume was from its reserve. Loopback only; ends by itself.
 */
public final class Flood {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final int CLIENTS = 20;

  private final Path root;
  private final Path home;
  private final int port;
  private final AtomicBoolean over = new AtomicBoolean();
  private final Map<Integer, AtomicLong> answers = new ConcurrentSkipListMap<>();
  private final AtomicLong sent = new AtomicLong();
  private final List<byte[]> files;

  private Flood(Path root, Path home, int port) throws IOException {
    this.root = root;
    this.home = home;
    this.port = port;
    this.files =
        List.of(
            padded(picture(7_000, 7_000, BufferedImage.TYPE_INT_RGB, "png"), 15_000_000),
            picture(5_000, 4_900, BufferedImage.TYPE_USHORT_GRAY, "png"),
            padded(picture(4_000, 3_000, BufferedImage.TYPE_INT_RGB, "jpg"), 15_000_000));
  }

  /**
   * @param arguments folder of the project, seconds of the flood, folder below which the data lie,
   *     most megabytes that may wait, megabytes of the reserve
   */
  public static void main(String[] arguments) throws Exception {
    int port;
    try (var probe = new ServerSocket(0)) {
      port = probe.getLocalPort();
    }
    Path home = Files.createTempDirectory(Path.of(arguments[2]), "chosach-flood");
    var flood = new Flood(Path.of(arguments[0]), home, port);
    Process program = flood.start(arguments[3], arguments[4]);
    try {
      flood.run(Integer.parseInt(arguments[1]), Long.parseLong(arguments[4]) << 20);
    } finally {
      program.destroy();
      program.waitFor(30, TimeUnit.SECONDS);
      FileSystemUtils.deleteRecursively(home);
    }
  }

  private void run(int seconds, long reserve) throws Exception {
    reports(10, "warm-up");
    reports(30, "quiet");
    var volume = Files.getFileStore(home);
    var lowest = new AtomicLong(Long.MAX_VALUE);
    try (var pool = Executors.newFixedThreadPool(CLIENTS + 1)) {
      for (int client = 0; client < CLIENTS; client++) {
        int seed = client;
        pool.submit(() -> stage(seed));
      }
      pool.submit(
          () -> {
            while (!over.get()) {
              lowest.accumulateAndGet(volume.getUsableSpace(), Math::min);
              Thread.sleep(20);
            }
            return null;
          });
      long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
      var times = new ArrayList<Long>();
      while (System.nanoTime() < end) {
        times.add(report());
      }
      print("under the flood", times);
      over.set(true);
    }
    System.out.printf(
        "%d clients sent %,d files (%,d MB); answers %s%n",
        CLIENTS,
        answers.values().stream().mapToLong(AtomicLong::get).sum(),
        sent.get() >> 20,
        answers);
    System.out.printf(
        "staged on disk %,d MB; least free space %,d MB, reserve %,d MB%n",
        size(home.resolve("vault")) >> 20, lowest.get() >> 20, reserve >> 20);
  }

  private void reports(int count, String when) throws Exception {
    var times = new ArrayList<Long>();
    for (int n = 0; n < count; n++) {
      times.add(report());
    }
    print(when, times);
  }

  private long report() throws Exception {
    long began = System.nanoTime();
    Citizen.Answer answer = new Citizen(port).report("Bán rượu giả ở chợ " + began);
    if (!answer.received()) {
      System.out.println("a report was answered " + answer.status());
    }
    return Duration.ofNanos(System.nanoTime() - began).toMillis();
  }

  private static void print(String when, List<Long> times) {
    Collections.sort(times);
    System.out.printf(
        "%s: %d reports, p50 %,d ms, p99 %,d ms, longest %,d ms%n",
        when,
        times.size(),
        times.get(times.size() / 2),
        times.get(Math.min(times.size() - 1, times.size() * 99 / 100)),
        times.getLast());
  }

  private Void stage(int seed) throws Exception {
    var random = new SplittableRandom(seed);
    try (var http = HttpClient.newHttpClient()) {
      while (!over.get()) {
        try {
          stageOneForm(http, random);
        } catch (IOException cutOff) {
          count(0);
        }
      }
    }
    return null;
  }

  private void stageOneForm(HttpClient http, SplittableRandom random) throws Exception {
    var form = http.send(ask("/phan-anh").build(), HttpResponse.BodyHandlers.ofString()).body();
    Matcher token = TOKEN.matcher(form);
    if (!token.find()) {
      count(-1);
      return;
    }
    String work = "";
    for (int file = 0; file < 8 && !over.get(); file++) {
      byte[] body = files.get(random.nextInt(files.size())).clone();
      body[body.length - 1] = (byte) random.nextInt();
      body[body.length - 2] = (byte) random.nextInt();
      var answer =
          http.send(
              ask("/phan-anh/tep")
                  .header("X-Form-Token", token.group(1))
                  .header("X-Form-Work", work)
                  .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      sent.addAndGet(body.length);
      count(answer.statusCode());
      if (answer.statusCode() == 429) {
        String[] asked = answer.body().strip().split(" ");
        work = work(asked[1], Integer.parseInt(asked[0]));
      }
    }
  }

  private void count(int status) {
    answers.computeIfAbsent(status, one -> new AtomicLong()).incrementAndGet();
  }

  private HttpRequest.Builder ask(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofSeconds(60));
  }

  private static String work(String secret, int bits) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    for (int number = 0; ; number++) {
      byte[] hash = digest.digest((secret + ":" + number).getBytes(StandardCharsets.UTF_8));
      int first =
          (hash[0] & 255) << 24 | (hash[1] & 255) << 16 | (hash[2] & 255) << 8 | hash[3] & 255;
      if (Integer.numberOfLeadingZeros(first) >= bits) {
        return secret + ":" + number;
      }
    }
  }

  private static byte[] picture(int width, int height, int type, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    var image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y += 7) {
      for (int x = 0; x < width; x += 5) {
        image.getRaster().setSample(x, y, 0, x * y & 255);
      }
    }
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static byte[] padded(byte[] file, int size) {
    return file.length >= size ? file : java.util.Arrays.copyOf(file, size);
  }

  private static long size(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      long size = 0;
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        size += Files.exists(path) ? Files.size(path) : 0;
      }
      return size;
    }
  }

  private Process start(String most, String reserve) throws IOException, InterruptedException {
    var command =
        new ProcessBuilder(root.resolve("chosach").toString(), "run", "--port", "" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("program.log").toFile()));
    command.environment().put("CHOSACH_HOME", home.toString());
    command.environment().put("CHOSACH_STAGING_MOST", most + "MB");
    command.environment().put("CHOSACH_STAGING_RESERVE", reserve + "MB");
    Process program = command.start();
    long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (System.nanoTime() < end && program.isAlive()) {
      try {
        if (new Citizen(port).get("/phan-anh").body().contains("name=\"token\"")) {
          return program;
        }
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    program.destroy();
    throw new IOException("no page; see " + home.resolve("program.log"));
  }
}
