package vn.chosach.journal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness that is slow, lies or is away is named, and costs nothing but its signature. */
class WitnessTroubleTest {

  private static final String STRANGER =
      "stranger.example.vn+19e26d5d+BNVJR0RLAnbNLdqu2kcmUpBM8N3hYGoLWXV0jPqTaXDy";

  @TempDir Path home;
  private final List<HttpServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void eachTroubleIsNamedAndTwoHonestWitnessesAreEnough() throws Exception {
    try (var log = new LogRig(home)) {
      log.acts(3).publish();
      log.withWitnesses(3);
      var configured = new ArrayList<>(log.configured());
      for (Trouble trouble : Trouble.values()) {
        configured.set(2, key(configured.get(2)) + " " + address(trouble));
        log.restart(configured);
        log.acts(2).publish();
        assertThat(log.cosigning.standings().getLast().problem())
            .as(trouble.name())
            .isEqualTo(trouble.code);
        assertThat(log.cosigning.witnessed().orElseThrow().size())
            .isEqualTo(log.publisher.newest().orElseThrow().size());
        assertThat(log.cosigning.witnessed().orElseThrow().witnesses()).isEqualTo(2);
      }
      assertThat(log.verify(log.key())).startsWith("0 ");
    }
  }

  @Test
  void actsAndPublishingGoOnWhenNoWitnessAnswers() throws Exception {
    try (var log = new LogRig(home)) {
      log.acts(3).publish();
      log.withWitnesses(2);
      log.lose(0);
      log.lose(1);
      log.acts(5).publish();
      assertThat(log.publisher.newest().orElseThrow().size()).isEqualTo(8);
      assertThat(log.cosigning.witnessed()).isEmpty();
      assertThat(log.cosigning.standings())
          .isNotEmpty()
          .allMatch(one -> "away".equals(one.problem()));
    }
  }

  /** Else nobody could tell a quiet log from one that was cut off. */
  @Test
  void aLogThatDoesNotGrowIsVouchedForAnew() throws Exception {
    try (var log = new LogRig(home)) {
      log.acts(3).publish();
      log.withWitnesses(3);
      log.acts(5).publish();
      log.now = log.now.plus(java.time.Duration.ofHours(25));
      assertThat(log.verify(log.key())).startsWith("4 ").contains("NOT PROVEN", "STALE");
      log.publish();
      assertThat(log.publisher.newest().orElseThrow().size()).isEqualTo(8);
      assertThat(log.verify(log.key())).startsWith("0 ");
      log.restart(log.configured());
      log.now = log.now.plus(java.time.Duration.ofHours(25));
      log.publish();
      assertThat(log.verify(log.key())).as("also after a start").startsWith("0 ");
    }
  }

  /** Three had cosigned; after a start one is away, and the two that answer are enough. */
  @Test
  void enoughFreshLinesBeatMoreThatGrowOld() throws Exception {
    try (var log = new LogRig(home)) {
      log.acts(3).publish();
      log.withWitnesses(3);
      log.acts(5).publish();
      assertThat(log.cosigning.witnessed().orElseThrow().witnesses()).isEqualTo(3);
      log.lose(2);
      log.restart(log.configured());
      log.now = log.now.plus(java.time.Duration.ofHours(25));
      assertThat(log.verify(log.key())).startsWith("4 ").contains("STALE");
      log.publish();
      assertThat(log.cosigning.witnessed().orElseThrow().witnesses()).isEqualTo(2);
      assertThat(log.verify(log.key())).startsWith("0 ");
      log.now = log.now.plus(java.time.Duration.ofHours(25));
      log.publish();
      assertThat(log.verify(log.key())).as("and again, while it is away").startsWith("0 ");
    }
  }

  private enum Trouble {
    AWAY("away"),
    LIES_ABOUT_ITS_KEY("lies"),
    ANSWERS_NONSENSE("lies"),
    ANSWERS_WITHOUT_END("away"),
    KNOWS_MORE("knows-a-longer-log"),
    NEVER_AGREES("conflict"),
    REFUSES_THE_TREE("other-tree"),
    KNOWS_US_NOT("unknown-to-it"),
    FAILS("answers-500"),
    SLOW("slow");

    private final String code;

    Trouble(String code) {
      this.code = code;
    }
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  private String address(Trouble trouble) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 4);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          String body =
              switch (trouble) {
                case LIES_ABOUT_ITS_KEY -> "— " + STRANGER.split("\\+")[0] + " AAAA\n";
                case KNOWS_MORE -> "999999\n";
                case NEVER_AGREES -> "1\n";
                case ANSWERS_WITHOUT_END -> "x".repeat(100_000);
                default -> "?";
              };
          int status =
              switch (trouble) {
                case KNOWS_MORE, NEVER_AGREES -> 409;
                case REFUSES_THE_TREE -> 422;
                case KNOWS_US_NOT -> 404;
                case FAILS -> 500;
                default -> 200;
              };
          if (trouble == Trouble.SLOW) {
            sleep();
          }
          byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    if (trouble == Trouble.AWAY) {
      server.stop(0);
    } else {
      servers.add(server);
    }
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void sleep() {
    try {
      Thread.sleep(8_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
