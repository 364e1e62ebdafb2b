package vn.chosach.vault.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.chosach.journal.Sha256;

/**
 * The part of the protocol of S3 that the program uses, on the loopback: signatures, puts under a
 * condition, sums, parts, versions and locks; and each way in which such a store can fail.
 */
public final class BucketServer implements AutoCloseable {

  public static final String KEY = "AKIDEXAMPLE";
  public static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

  public static final String REGION = "vn-south-1";

  /** How it behaves. */
  public enum Mood {
    FAITHFUL,
    /** Takes everything and answers nobody. */
    SLOW,
    /** Has no room. */
    FULL,
    /** Fails as a machine does that starts anew. */
    FAILING,
    /** Says that it took what it did not take whole. */
    LYING,
    /** Does not know conditions. */
    OVERWRITING,
    /** Says that it locks and lets go of what was locked. */
    UNLOCKED
  }

  public volatile Mood mood = Mood.FAITHFUL;
  public volatile boolean locks = true;

  /** So many answers fail before the next one. */
  public volatile int failures;

  public final Map<String, byte[]> kept = new ConcurrentHashMap<>();
  private final Map<String, Instant> locked = new ConcurrentHashMap<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final HttpServer server;

  public BucketServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/evidence/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  BucketSettings settings(Duration patience) {
    return new BucketSettings(url(), REGION, KEY, SECRET, patience);
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/evidence";
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    try (exchange) {
      if (!signed(exchange, body)) {
        say(exchange, 403, "<Error><Code>SignatureDoesNotMatch</Code></Error>");
      } else if (mood == Mood.SLOW) {
        ended.await(10, TimeUnit.SECONDS);
      } else if (mood == Mood.FAILING || failures-- > 0) {
        say(exchange, 503, "<Error><Code>SlowDown</Code></Error>");
      } else {
        answer(exchange, exchange.getRequestURI().getPath().substring(10), body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, String name, byte[] body) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    switch (exchange.getRequestMethod()) {
      case "PUT" -> put(exchange, name, body);
      case "HEAD" -> {
        exchange.getResponseHeaders().set("x-amz-version-id", "v1");
        exchange.sendResponseHeaders(kept.containsKey(name) ? 200 : 404, -1);
      }
      case "GET" -> {
        if (query.equals("object-lock")) {
          say(
              exchange,
              locks ? 200 : 404,
              locks
                  ? "<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled></ObjectLockConfiguration>"
                  : "<Error><Code>ObjectLockConfigurationNotFoundError</Code></Error>");
        } else {
          part(exchange, kept.get(name));
        }
      }
      case "DELETE" -> {
        boolean held =
            locked.getOrDefault(name, Instant.MIN).isAfter(Instant.now()) && mood != Mood.UNLOCKED;
        if (query.equals("versionId=v1") && held) {
          say(exchange, 403, "<Error><Code>AccessDenied</Code></Error>");
        } else {
          kept.remove(name);
          exchange.sendResponseHeaders(204, -1);
        }
      }
      default -> say(exchange, 501, "");
    }
  }

  private void put(HttpExchange exchange, String name, byte[] body) throws IOException {
    if (mood == Mood.FULL) {
      say(exchange, 507, "<Error><Code>XMinioStorageFull</Code></Error>");
      return;
    }
    boolean once = "*".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    if (once && kept.containsKey(name) && mood != Mood.OVERWRITING) {
      say(exchange, 412, "<Error><Code>PreconditionFailed</Code></Error>");
      return;
    }
    kept.put(name, mood == Mood.LYING ? Arrays.copyOf(body, body.length - 1) : body);
    String until = exchange.getRequestHeaders().getFirst("x-amz-object-lock-retain-until-date");
    if (until != null) {
      locked.put(name, Instant.parse(until));
    }
    exchange.getResponseHeaders().set("x-amz-version-id", "v1");
    exchange.sendResponseHeaders(200, -1);
  }

  /** Locks what lies there for an hour, as a rule of the bucket would. */
  public void lock(String name) {
    locked.put(name, Instant.now().plusSeconds(3600));
  }

  public void unlock(String name) {
    locked.remove(name);
  }

  private static void part(HttpExchange exchange, byte @Nullable [] whole) throws IOException {
    if (whole == null) {
      say(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>");
      return;
    }
    String[] range = exchange.getRequestHeaders().getFirst("Range").substring(6).split("-");
    int from = Integer.parseInt(range[0]);
    int past = Math.min(whole.length, Integer.parseInt(range[1]) + 1);
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes " + from + "-" + (past - 1) + "/" + whole.length);
    exchange.sendResponseHeaders(206, past - from);
    exchange.getResponseBody().write(whole, from, past - from);
  }

  /** Reckons the signature anew from what came over the line. */
  private boolean signed(HttpExchange exchange, byte[] body) {
    var sent = exchange.getRequestHeaders();
    String payload = Sha256.hex(body);
    String said = sent.getFirst("Authorization");
    Map<String, String> headers = new HashMap<>();
    for (String name : said.replaceAll(".*SignedHeaders=([^,]*),.*", "$1").split(";")) {
      if (!name.equals("host")
          && !name.equals("x-amz-content-sha256")
          && !name.equals("x-amz-date")) {
        headers.put(name, sent.getFirst(name));
      }
    }
    Instant at =
        Instant.parse(
            sent.getFirst("x-amz-date")
                .replaceAll("(....)(..)(..)T(..)(..)(..)Z", "$1-$2-$3T$4:$5:$6Z"));
    var own =
        new BucketSignature(settings(Duration.ofSeconds(1)))
            .signed(
                exchange.getRequestMethod(),
                java.net
                    .URI
                    .create("http://" + sent.getFirst("Host"))
                    .resolve(exchange.getRequestURI()),
                new TreeMap<>(headers),
                payload,
                at);
    return payload.equals(sent.getFirst("x-amz-content-sha256"))
        && Objects.equals(own.get("authorization"), said);
  }

  private static void say(HttpExchange exchange, int status, String words) throws IOException {
    byte[] bytes = words.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    ended.countDown();
    server.stop(0);
  }
}
