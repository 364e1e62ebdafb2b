package vn.chosach.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.VerificationRefused.Reason;

/** {@code chosach witness}: a small server that another agency runs on a machine of its own. */
public final class WitnessCommand {

  private static final int MOST_REQUEST = Note.LONGEST;
  private static final int WRONG_USE = 64;
  private static final int MOST_WRITTEN = 20;
  private static final String HELP =
      """
      chosach witness --key LOG_KEY --state DIR [--log URL] [--listen HOST:PORT] [--name NAME]
                      [--every SECONDS] [--attached]

      LOG_KEY is the key of the log, or a file that holds it.
      Cosigns checkpoints of one log (c2sp.org/tlog-witness): POST /add-checkpoint. GET / shows its
      own public key and the newest size. With --log it also fetches the log every SECONDS (60).
      It remembers in DIR what it cosigned; without that folder it must be given a new name.
      Signs of a log that lies go to standard error, begin with ALARM, and stay in DIR/alarms.
      With --attached it ends when its standard input does.
      """;

  private WitnessCommand() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Options options;
    try {
      options = Options.read(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println("chosach: " + e.getMessage());
      System.exit(WRONG_USE);
      return;
    }
    String state = options.one("--state");
    if (options.has("--help") || state == null || !options.has("--key")) {
      System.err.print(HELP);
      System.exit(options.has("--help") ? 0 : WRONG_USE);
      return;
    }
    try {
      Path folder = Path.of(state);
      Files.createDirectories(folder);
      String name = options.one("--name");
      if (name != null && !Files.exists(folder.resolve("name"))) {
        Files.writeString(folder.resolve("name"), name + "\n");
      }
      List<VerifierKey> keys = options.keys("--key");
      if (keys.size() != 1) {
        throw new IllegalArgumentException("--key names one key");
      }
      long every = options.number("--every", 60);
      var witness =
          new Witness(folder, keys.getFirst(), InstantSource.system(), alarm(folder, System.err));
      HttpServer server = serve(witness, options.or("--listen", "127.0.0.1:8390"));
      System.out.printf(
          "witness %s%nlistens on %s%nhas cosigned %d entries%n",
          witness.key(), server.getAddress(), witness.size());
      if (options.has("--attached")) {
        Thread.ofPlatform().daemon().start(WitnessCommand::endWithTheInput);
      }
      String log = options.one("--log");
      if (log == null) {
        Thread.currentThread().join();
      } else {
        watch(witness, TileSource.http(URI.create(log)), Math.max(1, every));
      }
    } catch (IllegalArgumentException e) {
      System.err.println("chosach: " + e.getMessage());
      System.exit(WRONG_USE);
    } catch (IOException e) {
      System.err.println("chosach: " + e.getMessage());
      System.exit(Reason.MISSING.exit());
    } catch (VerificationRefused verificationRefused) {
      System.err.println(
          "chosach: " + verificationRefused.reason() + ": " + verificationRefused.getMessage());
      System.exit(verificationRefused.reason().exit());
    }
  }

  /** Whoever started it holds the other end; a process that was killed lets go of it too. */
  private static void endWithTheInput() {
    try {
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException closed) {
      // The same as its end.
    }
    System.exit(0);
  }

  private static void watch(Witness witness, TileSource log, long seconds)
      throws InterruptedException {
    while (true) {
      try {
        witness.look(log);
      } catch (VerificationRefused verificationRefused) {
        System.err.println(
            "chosach: " + verificationRefused.reason() + ": " + verificationRefused.getMessage());
      } catch (UncheckedIOException full) {
        System.err.println("chosach: " + full.getMessage() + ": " + full.getCause());
      }
      Thread.sleep(Duration.ofSeconds(seconds));
    }
  }

  /**
   * Anybody can send an old tree of the log, with its signature, again and again: each sort is
   * written some times, then only at 100, 1,000 and so on, with how often it came.
   */
  static java.util.function.Consumer<String> alarm(Path folder, PrintStream err) {
    var heard = new ConcurrentHashMap<String, Long>();
    return words -> {
      long times = heard.merge(words.replaceFirst(":.*", ""), 1L, Long::sum);
      if (times > MOST_WRITTEN && !String.valueOf(times).matches("10+")) {
        return;
      }
      String often = times > MOST_WRITTEN ? " (" + times + " of this sort since the start)" : "";
      String line = Instant.now() + " ALARM " + words + often + "\n";
      err.print(line);
      try {
        Files.writeString(
            folder.resolve("alarms"),
            line,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.APPEND);
      } catch (IOException e) {
        err.println("the alarm cannot be kept: " + e);
      }
    };
  }

  public static HttpServer serve(Witness witness, String listen) throws IOException {
    int colon = listen.lastIndexOf(':');
    String port = listen.substring(colon + 1);
    if (colon < 0 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new VerificationRefused(Reason.MALFORMED, "--listen needs HOST:PORT, not " + listen);
    }
    var address = new InetSocketAddress(listen.substring(0, colon), Integer.parseInt(port));
    HttpServer server = bound(address);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/add-checkpoint",
        exchange -> {
          byte[] body;
          try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(MOST_REQUEST + 1);
          }
          if (!exchange.getRequestMethod().equals("POST")) {
            answer(exchange, new Witness.WitnessAnswer(405, "POST only\n"), null);
          } else if (body.length > MOST_REQUEST) {
            answer(exchange, new Witness.WitnessAnswer(413, "too large\n"), null);
          } else {
            var answer = add(witness, new String(body, StandardCharsets.UTF_8));
            answer(exchange, answer, answer.status() == 409 ? "text/x.tlog.size" : null);
          }
        });
    server.createContext(
        "/",
        exchange ->
            answer(
                exchange,
                new Witness.WitnessAnswer(200, witness.key() + "\n" + witness.size() + "\n"),
                null));
    server.start();
    return server;
  }

  private static HttpServer bound(InetSocketAddress address) throws IOException {
    try {
      return HttpServer.create(address, 16);
    } catch (IOException | UnresolvedAddressException taken) {
      throw new IOException("cannot listen on " + address + ": " + taken, taken);
    }
  }

  /** A witness that cannot write down what it cosigns does not cosign. */
  private static Witness.WitnessAnswer add(Witness witness, String request) {
    try {
      return witness.add(request);
    } catch (UncheckedIOException full) {
      System.err.println("chosach: " + full.getMessage() + ": " + full.getCause());
      return new Witness.WitnessAnswer(500, full.getMessage() + "\n");
    }
  }

  private static void answer(
      HttpExchange exchange, Witness.WitnessAnswer answer, @Nullable String type)
      throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", type == null ? "text/plain; charset=utf-8" : type);
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
