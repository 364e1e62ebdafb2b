package vn.chosach.vault.keeping;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** Puts files on a shelf of the disk and of two servers, reads them, and asks what the servers do. */
final class Stores {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final String KEY = "AKIDEXAMPLE";
  private static final String SECRET = "of-a-measurement";

  private final Path home;
  private final int files;
  private final int bytes;

  private Stores(Path home, int files, int bytes) {
    this.home = home;
    this.files = files;
    this.bytes = bytes;
  }

  /**
   * @param arguments folder with the class paths of both, how many files, bytes of each
   */
  public static void main(String[] arguments) throws Exception {
    Path paths = Path.of(arguments[0]);
    Path home = Files.createTempDirectory("chosach-stores");
    System.out.printf(
        "%d processors, JDK %s, load %s%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    var all = new Stores(home, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    var onDisk = new BucketSettings("", "", "", "", Duration.ofSeconds(20));
    all.measure("the disk", onDisk, home.resolve("disk"));
    all.measure("the disk", onDisk, home.resolve("disk"));
    int mock = freePort();
    all.with(
        "S3Mock 5.2.0",
        mock,
        List.of(
            "-cp", Files.readString(paths.resolve("mock")).strip(), "com.adobe.testing.s3mock.S3MockApplication",
            "--server.port=0", "--http.port=" + mock, "--com.adobe.testing.s3mock.store.initial-buckets=evidence"));
    int proxy = freePort();
    Files.createDirectories(home.resolve("proxy/evidence"));
    Path properties = home.resolve("proxy.properties");
    Files.writeString(
        properties,
        """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=aws-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem-nio2
        jclouds.filesystem.basedir=%s
        """
            .formatted(proxy, KEY, SECRET, home.resolve("proxy")));
    all.with(
        "S3Proxy 4.1.0",
        proxy,
        List.of(
            "-cp", Files.readString(paths.resolve("proxy")).strip(), "org.gaul.s3proxy.Main",
            "--properties", properties.toString()));
    all.withCeph(paths.resolve("ceph.sh"));
    FileSystemUtils.deleteRecursively(home);
  }

  /** The one that is a store of an office, where it is installed; its bucket is made with a lock. */
  private void withCeph(Path script) throws Exception {
    if (!Files.isExecutable(Path.of("/usr/bin/radosgw"))) {
      System.out.println("Ceph is not here: apt-get install --no-install-recommends ceph-mon ceph-osd radosgw ceph-common");
      return;
    }
    int port = freePort();
    Process server =
        new ProcessBuilder(
                script.toString(), home.resolve("ceph").toString(), "" + freePort(), "" + port, KEY, SECRET)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("ceph.log").toFile())
            .start();
    try {
      await(server, port);
      var settings =
          new BucketSettings("http://127.0.0.1:" + port + "/evidence", "us-east-1", KEY, SECRET, Duration.ofSeconds(20));
      var bucket = new Bucket(settings, new Boards(home.resolve("none")), CLOCK);
      int made =
          bucket.ask(Bucket.Wish.put("", Map.of("x-amz-bucket-object-lock-enabled", "true"), new byte[0])).statusCode();
      System.out.printf("Ceph 18           a bucket with a lock is made: %d%n", made);
      deeds("Ceph 18", settings);
      measure("Ceph 18", settings, home.resolve("on-ceph"));
    } finally {
      server.destroy();
      server.waitFor(30, TimeUnit.SECONDS);
    }
  }

  private void with(String name, int port, List<String> words) throws Exception {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    command.addAll(words);
    Process server =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve(port + ".log").toFile())
            .start();
    try {
      await(server, port);
      var settings =
          new BucketSettings(
              "http://127.0.0.1:" + port + "/evidence", "us-east-1", KEY, SECRET, Duration.ofSeconds(20));
      measure(name, settings, home.resolve(name));
      deeds(name, settings);
    } finally {
      server.destroy();
      server.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private void measure(String name, BucketSettings settings, Path folder) throws IOException {
    var staging =
        new StagingSettings(
            DataSize.ofGigabytes(9), DataSize.ofGigabytes(9), DataSize.ofGigabytes(9), Duration.ofHours(1), DataSize.ofBytes(0));
    long began = System.nanoTime();
    var contentStore = new ContentStore(folder, staging, ContentStore.store(folder, settings, CLOCK), address -> {});
    double made = since(began);
    byte[] body = new byte[bytes];
    new Random(1).nextBytes(body);
    var addresses = new ArrayList<String>();
    began = System.nanoTime();
    for (int i = 0; i < files; i++) {
      body[i % bytes]++;
      try (ContentStore.Half half = contentStore.begin()) {
        try (OutputStream out = half.out()) {
          out.write(body);
        }
        addresses.add(half.place());
      }
    }
    double put = since(began) / files;
    began = System.nanoTime();
    long whole = addresses.stream().filter(contentStore::unaltered).count();
    System.out.printf(
        Locale.ROOT,
        "%-16s made in %.0f ms; a file of %,d bytes put %.2f ms, measured again %.2f ms; %d of %d whole%n",
        name, made, bytes, put, since(began) / files, whole, files);
  }

  private void deeds(String name, BucketSettings settings) {
    var bucket = new Bucket(settings, new Boards(home.resolve("none")), CLOCK);
    System.out.printf("%-16s lacks: %s%n", name, bucket.lacks());
    byte[] body = {1, 2, 3};
    String other = Base64.getEncoder().encodeToString(HexFormat.of().parseHex("00".repeat(32)));
    System.out.printf(
        "%-16s a wrong sum is answered with %d%n",
        name, bucket.ask(Bucket.Wish.put("check/sum", Map.of("x-amz-checksum-sha256", other), body)).statusCode());
    var stranger =
        new Bucket(
            new BucketSettings(settings.url(), settings.region(), KEY, "guessed", settings.patience()),
            new Boards(home.resolve("none")),
            CLOCK);
    System.out.printf(
        "%-16s a wrong key is answered with %d%n",
        name, stranger.ask(Bucket.Wish.of("GET", "check/once", Map.of())).statusCode());
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e6;
  }

  private static void await(Process server, int port) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      for (int turn = 0; turn < 600 && server.isAlive(); turn++) {
        try {
          client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build(), BodyHandlers.discarding());
          return;
        } catch (IOException notYet) {
          Thread.sleep(100);
        }
      }
    }
    throw new IOException("the server does not answer");
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }
}
