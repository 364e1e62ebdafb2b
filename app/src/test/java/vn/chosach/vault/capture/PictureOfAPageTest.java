package vn.chosach.vault.capture;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.vault.Capture;
import vn.chosach.vault.CaptureState;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Captures;
import vn.chosach.vault.Custody;
import vn.chosach.vault.CustodyOutcome;
import vn.chosach.verify.evidence.VerifyEvidenceCommand;

/**
 * The Chromium of this machine draws the page of a shop that runs on this machine, and gets to
 * nothing else on it. Without Chromium the tests are aborted and say so.
 */
@ChosachTest
class PictureOfAPageTest {

  private static final Color OWN = new Color(200, 16, 46);

  @Autowired Captures captures;
  @Autowired Custody custody;
  @Autowired CaptureRepository repository;
  @Autowired CaptureEntries entries;
  @Autowired Catalogue catalogue;
  @Autowired JsonMapper json;
  @Autowired MovableClock clock;
  @Autowired IdSource ids;
  @Autowired JdbcClient jdbc;

  @TempDir Path folder;

  private final Actor officer = Actor.officer(UUID.randomUUID(), "A02");
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private HttpServer shop;
  private Inside inside;

  @BeforeEach
  void open() throws IOException {
    inside = new Inside();
    shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    shop.createContext("/", this::answer);
    shop.start();
    jdbc.sql("UPDATE vault.capture SET next_at = 'infinity' WHERE next_at IS NOT NULL").update();
  }

  @AfterEach
  void close() throws IOException {
    shop.stop(0);
    inside.close();
  }

  @Test
  void thePictureStandsInTheManifestLeavesWithThePackageAndAFlippedBitIsFound() throws Exception {
    UUID id = ids.next();
    repository.queue(
        id,
        "127.0.0.1",
        new CaptureWish("http://127.0.0.1:" + port() + "/page", "Nghi hàng giả", null, null),
        officer,
        clock.instant());
    Path root;
    try (OwnAuthority authority = OwnAuthority.start(clock)) {
      root = authority.writeRoot(folder.resolve("root.pem"));
      CaptureWork work = work(authority.address());
      work.step();
      work.step();
    }

    Capture stamped = captures.capture(id, any -> true).orElseThrow();
    assertThat(stamped)
        .returns(CaptureState.STAMPED, Capture::state)
        .returns(null, Capture::noPicture);
    byte[] png = entries.read(stamped, Capture.PICTURE);
    assertIsThePage(png);
    assertThat(new String(entries.read(stamped, "manifest.txt"), UTF_8))
        .contains(
            new Manifest.ManifestPart(Capture.PICTURE, "image/png", png).sha256()
                + " "
                + png.length);
    assertThat(new String(entries.read(stamped, "record.json"), UTF_8))
        .containsPattern("\"picture\" : \"Chrom[^\"]*\\d+\\.\\d+");
    var packed = (CustodyOutcome.Packed) custody.export(id, officer, "Toà án yêu cầu");
    Path whole = unpack(packed.zip());
    assertThat(whole.resolve(Capture.PICTURE)).hasBinaryContent(png);
    assertThat(verify(whole, root)).startsWith("0").doesNotContain("WRONG");
    png[png.length / 2] ^= 1;
    Files.write(whole.resolve(Capture.PICTURE), png);
    assertThat(verify(whole, root)).startsWith("1").contains("WRONG  " + Capture.PICTURE);
  }

  @Test
  void theBrowserGetsToNothingElseOnThisMachineWhateverThePageAsksFor() throws Exception {
    byte[] png = drawn("http://127.0.0.1:" + port() + "/page");

    assertIsThePage(png);
    assertThat(asked).as("the page ran to its end").contains("/own.png", "/away.png", "/done");
    assertThat(inside.seen()).isEmpty();
  }

  @Test
  void strangePagesAreDrawnWithoutTheRightsOfRootAndInTheSandbox() throws Exception {
    Path browser = Files.createTempFile("browser", ".sh");
    Files.writeString(
        browser,
        """
        #!/bin/sh
        for word; do case $word in
          --screenshot=*) echo "$(id -u) $HOME $*" >"${word#--screenshot=}" ;;
          --version) echo Browser 1.0 ;;
        esac; done
        """);
    Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      assertThat(saidBy(browser, true))
          .doesNotStartWith("0 ")
          .doesNotContain("--no-sandbox", " /root ")
          .contains("--proxy-bypass-list=<-loopback>");
      assertThat(saidBy(browser, false)).doesNotStartWith("0 ").contains("--no-sandbox");
    } finally {
      Files.delete(browser);
    }
  }

  private static String saidBy(Path browser, boolean sandbox) {
    var settings =
        new CaptureSettings(
            List.of(), true, browser.toString(), sandbox, 100_000, Duration.ofSeconds(5));
    PagePicture.PagePictureResult result =
        new BrowserPicture(settings)
            .draw(URI.create("http://127.0.0.1:1/"), InetAddress.getLoopbackAddress());
    assertThat(result).isInstanceOf(PagePicture.PagePictureResult.Drawn.class);
    return new String(((PagePicture.PagePictureResult.Drawn) result).png(), UTF_8);
  }

  @Test
  void aNameLeadsOnlyToTheAddressThatWasChecked() throws Exception {
    assertIsThePage(drawn("http://shop.invalid:" + port() + "/page"));
    assertThat(inside.seen()).isEmpty();
  }

  @Test
  void theProxyRefusesOtherHostsPortsAndPrivateAddresses() throws Exception {
    URI page = URI.create("http://shop.invalid:" + port() + "/page");
    try (var proxy = OneHostProxy.to(page, InetAddress.getLoopbackAddress())) {
      assertThat(through(proxy, "GET http://shop.invalid:" + port() + "/done HTTP/1.1"))
          .startsWith("HTTP/1.1 200");
      assertThat(proxy.refused()).isZero();
      List<String> others =
          List.of(
              "GET http://shop.invalid:" + inside.port() + "/ HTTP/1.1",
              "GET http://127.0.0.1:" + inside.port() + "/ HTTP/1.1",
              "GET http://shop.invalid:" + port() + "@127.0.0.1:" + inside.port() + "/ HTTP/1.1",
              "GET http://sub.shop.invalid/ HTTP/1.1",
              "GET http://10.0.0.1/ HTTP/1.1",
              "GET http://169.254.169.254/latest/meta-data/ HTTP/1.1",
              "CONNECT localhost:" + inside.port() + " HTTP/1.1",
              "CONNECT [::1]:443 HTTP/1.1",
              "CONNECT 192.168.1.1:443 HTTP/1.1");
      for (String other : others) {
        assertThat(through(proxy, other)).as(other).startsWith("HTTP/1.1 403");
      }
      assertThat(proxy.refused()).isEqualTo(others.size());
    }
    assertThat(inside.seen()).isEmpty();
  }

  private int port() {
    return shop.getAddress().getPort();
  }

  private byte[] drawn(String page) {
    var settings = settings();
    PagePicture.PagePictureResult result =
        new BrowserPicture(settings).draw(URI.create(page), InetAddress.getLoopbackAddress());
    assertThat(result).isInstanceOf(PagePicture.PagePictureResult.Drawn.class);
    return ((PagePicture.PagePictureResult.Drawn) result).png();
  }

  private CaptureWork work(URI authority) {
    var settings = settings();
    return new CaptureWork(
        repository,
        new WebFetch(new Gate(catalogue, settings, clock, List.of()), settings, clock),
        new CaptureParts(new BrowserPicture(settings), json, ids),
        entries,
        new TimeStamps(new StampSettings(List.of(authority), null)),
        clock);
  }

  private static CaptureSettings settings() {
    return new CaptureSettings(List.of(), true, chromium(), true, 100_000, Duration.ofSeconds(5));
  }

  private static String chromium() {
    String named = System.getenv("CHOSACH_CHROMIUM");
    String browser = named == null ? "/usr/bin/chromium" : named;
    if (!Files.isExecutable(Path.of(browser))) {
      String message =
          "PICTURE TEST LEFT OUT: no " + browser + ". Install it or set CHOSACH_CHROMIUM.";
      System.err.println(message);
      throw new TestAbortedException(message);
    }
    return browser;
  }

  /** The picture of its own host is drawn at the top of it. */
  private static void assertIsThePage(byte[] png) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(picture.getWidth()).isEqualTo(1366);
    assertThat(new Color(picture.getRGB(100, 100))).isEqualTo(OWN);
    assertThat(new Color(picture.getRGB(700, 100))).isEqualTo(Color.WHITE);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    try (exchange) {
      switch (path) {
        case "/page" -> send(exchange, "text/html; charset=utf-8", page().getBytes(UTF_8));
        case "/own.png" -> send(exchange, "image/png", png());
        case "/away.png" -> {
          exchange.getResponseHeaders().set("Location", inside.at("redirected"));
          exchange.sendResponseHeaders(302, -1);
        }
        default -> send(exchange, "text/plain", "ok".getBytes(UTF_8));
      }
    }
  }

  private String page() {
    return """
    <!doctype html><html lang=vi><title>Shop</title><body style="margin:0;background:#fff">
    <img src="/own.png" style="display:block" alt=""><img src="/away.png" alt="">
    <img src="INSIDE/picture.png" alt="">
    <img src="http://localhost:PORT/named.png" alt="">
    <img src="https://127.0.0.1:PORT/tls.png" alt="">
    <link rel=stylesheet href="INSIDE/style.css"><link rel=preconnect href="INSIDE">
    <link rel=dns-prefetch href="http://localhost:PORT"><link rel=prefetch href="INSIDE/next">
    <iframe src="INSIDE/frame" style="border:0"></iframe>
    <script src="INSIDE/script.js"></script>
    <script>
      try { new WebSocket('ws://127.0.0.1:PORT/socket'); } catch (refused) {}
      navigator.sendBeacon('INSIDE/beacon', 'x');
      fetch('INSIDE/fetch', {mode: 'no-cors'}).finally(() => fetch('/done'));
    </script>
    """
        .replace("INSIDE", inside.at("").replaceAll("/$", ""))
        .replace("PORT", String.valueOf(inside.port()));
  }

  private static byte[] png() throws IOException {
    var picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(OWN);
    pen.fillRect(0, 0, 400, 300);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String through(OneHostProxy proxy, String line) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write((line + "\r\nHost: shop.invalid\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private Path unpack(byte[] zip) throws IOException {
    Path to = Files.createTempDirectory(folder, "package");
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Files.write(to.resolve(Path.of(entry.getName()).getFileName()), in.readAllBytes());
      }
    }
    return to;
  }

  private static String verify(Path where, Path root) {
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, UTF_8);
    var words = Stream.of(where.toString(), "--ca", root.toString(), "--require-stamp");
    int status = VerifyEvidenceCommand.run(words.toArray(String[]::new), print, print);
    return status + "\n" + out.toString(UTF_8);
  }
}
