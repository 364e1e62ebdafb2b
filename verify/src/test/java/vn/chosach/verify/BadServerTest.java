package vn.chosach.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chosach.verify.VerificationRefused.Reason;

/** A server of a log that sends too much, too slowly, nothing or nonsense is refused by name. */
class BadServerTest {

  private static final int MOST = 8_192;

  private HttpServer server;
  private TileSource log;

  @BeforeEach
  void aServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 4);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    log =
        TileSource.http(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/log/"),
            Duration.ofSeconds(1));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aTileOfAGigabyteIsRefusedAfterTheFirstBytesOfIt() {
    var sent = new java.util.concurrent.atomic.AtomicLong();
    answers(
        200,
        1L << 30,
        out -> {
          byte[] block = new byte[65_536];
          while (true) {
            out.write(block);
            sent.addAndGet(block.length);
          }
        });
    assertThat(refused()).isEqualTo(Reason.TOO_LARGE);
    assertThat(sent.get()).as("it was not read to its end").isLessThan(1L << 28);
  }

  @Test
  void aServerThatSendsAByteNowAndThenIsGivenUp() {
    answers(
        200,
        0,
        out -> {
          for (int i = 0; i < 100; i++) {
            out.write('x');
            out.flush();
            pause(200);
          }
        });
    assertThat(refused()).isEqualTo(Reason.MISSING);
  }

  @Test
  void aServerThatSaysNothingIsGivenUp() {
    server.createContext("/log/", exchange -> pause(3_000));
    assertThat(refused()).isEqualTo(Reason.MISSING);
  }

  @Test
  void anAnswerThatIsNoTileIsNamed() {
    answers(500, -1, out -> {});
    assertThat(refused()).isEqualTo(Reason.MISSING);
    server.removeContext("/log/");
    assertThat(log.read("tile/0/000", MOST)).as("404").isEmpty();
    server.stop(0);
    assertThat(refused()).as("nobody is there").isEqualTo(Reason.MISSING);
  }

  private interface Body {
    void send(OutputStream out) throws IOException;
  }

  private void answers(int status, long length, Body body) {
    server.createContext(
        "/log/",
        exchange -> {
          exchange.sendResponseHeaders(status, length);
          if (length >= 0) {
            try (OutputStream out = exchange.getResponseBody()) {
              body.send(out);
            }
          }
          exchange.close();
        });
  }

  private Reason refused() {
    VerificationRefused verificationRefused =
        catchThrowableOfType(VerificationRefused.class, () -> log.read("tile/0/000", MOST));
    assertThat(verificationRefused).isNotNull();
    return verificationRefused.reason();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
