package vn.chosach.vault.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.Capture;
import vn.chosach.vault.CaptureState;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Captures;
import vn.chosach.vault.Custody;
import vn.chosach.vault.CustodyAct;
import vn.chosach.vault.CustodyEntry;
import vn.chosach.vault.CustodyOutcome;
import vn.chosach.vault.keeping.ContentStore;

/** The whole way of a capture against a shop and two authorities that run on this machine. */
@ChosachTest
class CapturePageTest {

  private static final String PAGE = "<html lang=vi><title>Shop</title><p>Túi hiệu giá 250k</p>";

  @Autowired Captures captures;
  @Autowired Custody custody;
  @Autowired CaptureRepository repository;
  @Autowired CaptureEntries entries;
  @Autowired CaptureWork work;
  @Autowired Catalogue catalogue;
  @Autowired ContentStore contentStore;
  @Autowired JsonMapper json;
  @Autowired MovableClock clock;
  @Autowired IdSource ids;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @TempDir Path folder;

  private final Actor officer = Actor.officer(UUID.randomUUID(), "A02");
  private HttpServer shop;
  private OwnAuthority authority;

  @BeforeEach
  void open() throws IOException {
    shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    shop.createContext("/hang", exchange -> answer(exchange, 200, PAGE.getBytes(UTF_8)));
    shop.createContext("/gone", exchange -> answer(exchange, 404, "het".getBytes(UTF_8)));
    shop.createContext("/long", exchange -> answer(exchange, 200, new byte[300_000]));
    shop.createContext("/to-hang", exchange -> redirect(exchange, "/hang"));
    shop.createContext("/round", exchange -> redirect(exchange, "/round"));
    shop.createContext(
        "/inside", exchange -> redirect(exchange, "http://169.254.169.254/latest/meta-data/"));
    shop.start();
    authority = OwnAuthority.start(clock);
    // What other tests left waiting is none of this test's business.
    jdbc.sql("UPDATE vault.capture SET next_at = 'infinity' WHERE next_at IS NOT NULL").update();
  }

  @AfterEach
  void close() {
    shop.stop(0);
    authority.close();
    clock.reset();
  }

  @Test
  void thisMachineIsRefusedUnlessATestAllowsIt() {
    assertThat(captures.preserve(wish("/hang"), officer))
        .isInstanceOfSatisfying(
            ActOutcome.Refused.class,
            refused ->
                assertThat(refused.refusal().code())
                    .isIn("vault.port-refused", "vault.host-not-listed"));
    UUID smuggled = queue("/hang");
    assertThat(work.step()).isTrue();
    assertThat(captures.capture(smuggled, any -> true).orElseThrow())
        .returns(CaptureState.FAILED, Capture::state)
        .returns("vault.port-refused", Capture::fault);
  }

  @Test
  void aPageIsFetchedSealedAndStampedAndEachStepIsEntered() throws Exception {
    UUID id = queue("/to-hang");

    work(authority.address()).step();
    Capture fetched = captures.capture(id, any -> true).orElseThrow();
    assertThat(fetched.state()).isEqualTo(CaptureState.FETCHED);
    assertThat(fetched.status()).isEqualTo(200);
    assertThat(fetched.noPicture()).isEqualTo("vault.no-browser");
    work(authority.address()).step();

    Capture stamped = captures.capture(id, any -> true).orElseThrow();
    assertThat(stamped.state()).isEqualTo(CaptureState.STAMPED);
    assertThat(stamped.parts())
        .extracting(Capture.CapturePart::name)
        .containsExactly("capture.warc.gz", "manifest.tst", "manifest.txt", "record.json");
    assertThat(custody.entries(id))
        .extracting(CustodyEntry::act)
        .containsExactly(CustodyAct.SEALED, CustodyAct.STAMPED);
    assertThat(custody.entries(id)).allMatch(CustodyEntry::whole);
    String record = new String(entries.read(stamped, "record.json"), UTF_8);
    assertThat(record)
        .contains("\"address\" : \"http://127.0.0.1:" + shop.getAddress().getPort() + "/to-hang\"")
        .contains("\"server\" : \"127.0.0.1\"", "\"status\" : 302", "\"status\" : 200")
        .contains("\"agency\" : \"A02\"", "jwarc 0.36.0");
  }

  @Test
  void whatACommitKeptStaysWhenItsAnswerIsLost() throws Exception {
    UUID id = queue("/hang");
    var lost =
        new TransactionTemplate(transactions) {
          @Override
          public <T> T execute(TransactionCallback<T> action) {
            super.execute(action);
            throw new TransactionSystemException("the answer of the commit was lost");
          }
        };
    var cut =
        new CaptureEntries(
            repository,
            entries.sealing(),
            entries.reading(),
            entries.recorder(),
            entries.journal(),
            lost);
    Capture queued = captures.capture(id, any -> true).orElseThrow();
    byte[] manifest = "manifest".getBytes(UTF_8);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(manifest));
    var made =
        new CaptureParts.Made(
            List.of(
                new Manifest.ManifestPart("capture.warc.gz", "application/gzip", new byte[] {1, 2}),
                new Manifest.ManifestPart("manifest.txt", "text/plain", manifest)),
            new CaptureRepository.Fetch(clock.instant(), 200, false, null, hash));

    assertThatThrownBy(() -> cut.keep(queued, made)).isInstanceOf(TransactionException.class);
    Capture kept = captures.capture(id, any -> true).orElseThrow();
    assertThat(kept.state()).isEqualTo(CaptureState.FETCHED);
    assertThat(entries.read(kept, "capture.warc.gz")).containsExactly(1, 2);

    assertThatThrownBy(() -> cut.failed(queued, Refusal.of("vault.capture-defect"), null))
        .isInstanceOf(TransactionException.class);
    assertThat(captures.capture(id, any -> true).orElseThrow().state())
        .as("what failed elsewhere is not told of what came further")
        .isEqualTo(CaptureState.FETCHED);
    assertThat(entries.journal().newest("capture", id.toString(), null, 9))
        .extracting(entry -> entry.act().verb())
        .doesNotContain("vault.capture-failed");
  }

  @Test
  void theWarcHoldsResponseRequestAndMetadataWithDigestsAndTheStartOfTheFetch() throws Exception {
    UUID id = queue("/to-hang");
    work(authority.address()).step();
    byte[] warc = entries.read(captures.capture(id, any -> true).orElseThrow(), "capture.warc.gz");

    var types = new ArrayList<String>();
    try (var reader = new WarcReader(new ByteArrayInputStream(warc))) {
      reader.calculateBlockDigest();
      for (WarcRecord record : reader) {
        types.add(record.type());
        if (record instanceof WarcResponse response && response.http().status() == 200) {
          assertThat(new String(response.http().body().stream().readAllBytes(), UTF_8))
              .isEqualTo(PAGE);
          Instant fetched =
              java.util.Objects.requireNonNull(
                  captures.capture(id, any -> true).orElseThrow().fetchedAt());
          assertThat(response.date()).isBetween(fetched, fetched.plusSeconds(10));
          assertThat(response.payloadDigest()).isPresent();
          assertThat(response.ipAddress().orElseThrow().isLoopbackAddress()).isTrue();
        } else {
          record.body().consume();
        }
        if (!record.type().equals("warcinfo")) {
          assertThat(record.calculatedBlockDigest()).isEqualTo(record.blockDigest());
        }
        assertThat(record.version().toString()).isEqualTo("WARC/1.1");
      }
    }
    assertThat(types)
        .containsExactly(
            "warcinfo", "response", "request", "metadata", "response", "request", "metadata");
    assertThat(gzipMembers(warc)).isEqualTo(types.size());
  }

  @Test
  void whatIsTooLongIsCutAndMarkedInRowAndWarc() throws Exception {
    UUID id = queue("/long");
    work(authority.address()).step();
    Capture cut = captures.capture(id, any -> true).orElseThrow();
    assertThat(cut.truncated()).isTrue();
    try (var reader =
        new WarcReader(new ByteArrayInputStream(entries.read(cut, "capture.warc.gz")))) {
      assertThat(reader.records())
          .filteredOn(WarcResponse.class::isInstance)
          .extracting(WarcRecord::truncated)
          .containsExactly(WarcTruncationReason.LENGTH);
    }
  }

  @Test
  void aPageThatIsGoneIsEvidenceThatItIsGone() {
    UUID id = queue("/gone");
    work(authority.address()).step();
    assertThat(captures.capture(id, any -> true).orElseThrow()).returns(404, Capture::status);
  }

  @Test
  void aRedirectInsideIsRefusedAndNothingIsKept() {
    UUID id = queue("/inside");
    work(authority.address()).step();
    Capture failed = captures.capture(id, any -> true).orElseThrow();
    assertThat(failed.state()).isEqualTo(CaptureState.FAILED);
    assertThat(failed.fault()).isEqualTo("vault.host-not-listed");
    assertThat(failed.parts()).isEmpty();
    UUID round = queue("/round");
    work(authority.address()).step();
    assertThat(captures.capture(round, any -> true).orElseThrow().fault())
        .isEqualTo("vault.too-many-redirects");
  }

  @Test
  void aShopThatDoesNotAnswerIsTriedAgainLaterAndGivenUpInTheEnd() {
    UUID id = queue("/hang");
    shop.stop(0);
    for (int tries = 1; tries <= 6; tries++) {
      assertThat(work(authority.address()).step()).as("try " + tries).isTrue();
      assertThat(work(authority.address()).step()).as("pause after " + tries).isFalse();
      assertThat(captures.capture(id, any -> true).orElseThrow().fault())
          .isEqualTo("vault.no-answer");
      clock.move(Duration.ofHours(7));
    }
    assertThat(captures.capture(id, any -> true).orElseThrow().state())
        .isEqualTo(CaptureState.FAILED);
  }

  @Test
  void theSecondAuthorityIsAskedWhenTheFirstFailsOrLies() throws Exception {
    HttpServer liar =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    liar.createContext("/", exchange -> answer(exchange, 200, "no token".getBytes(UTF_8)));
    liar.start();
    var lies = URI.create("http://127.0.0.1:" + liar.getAddress().getPort() + "/");
    var nobody = URI.create("http://127.0.0.1:1/");
    UUID id = queue("/hang");

    work(nobody, lies).step();
    work(nobody, lies).step();
    assertThat(captures.capture(id, any -> true).orElseThrow())
        .returns(CaptureState.FETCHED, Capture::state)
        .returns("vault.no-stamp", Capture::fault);
    clock.move(Duration.ofHours(1));
    work(nobody, lies, authority.address()).step();

    assertThat(captures.capture(id, any -> true).orElseThrow())
        .returns(CaptureState.STAMPED, Capture::state)
        .returns(authority.address().toString(), Capture::authority);
    liar.stop(0);
  }

  @Test
  void noHourIsAskedForWhatTwoAgenciesDestroyed() {
    UUID id = queue("/hang");
    work(URI.create("http://127.0.0.1:1/")).step();
    assertThat(custody.askDestruction(id, officer, "Không thuộc vụ việc", "QĐ 1"))
        .isInstanceOf(CustodyOutcome.CustodyDone.class);
    Actor second = Actor.officer(UUID.randomUUID(), "A03");
    assertThat(custody.destroy(id, second, "Đồng ý"))
        .isInstanceOf(CustodyOutcome.CustodyDone.class);
    clock.move(Duration.ofHours(7));
    assertThat(work(authority.address()).step()).as("again and again").isFalse();
    assertThat(captures.capture(id, any -> true).orElseThrow())
        .returns(CaptureState.FETCHED, Capture::state)
        .returns(null, Capture::fault);
  }

  @Test
  void aPackageThatCannotBeMadeIsNotEnteredAsHandedOut() throws Exception {
    UUID id = queue("/hang");
    work(authority.address()).step();
    String address =
        jdbc.sql("SELECT lies_at FROM vault.capture_part WHERE capture = ? AND name = ?")
            .params(id, CaptureParts.WARC)
            .query(String.class)
            .single();
    contentStore.clear(address);
    assertThat(custody.export(id, officer, "Gửi tòa án"))
        .isInstanceOfSatisfying(
            CustodyOutcome.CustodyRefused.class,
            no -> assertThat(no.refusal().code()).isEqualTo("vault.altered"));
    assertThat(custody.entries(id))
        .extracting(CustodyEntry::act)
        .containsExactly(CustodyAct.SEALED, CustodyAct.CHECKED);
    assertThat(custody.entries(id).getLast().whole()).isFalse();
  }

  @Test
  void aTokenOfARootThatIsNotTrustedIsNotBelieved() throws Exception {
    try (OwnAuthority other = OwnAuthority.start(clock)) {
      Path roots = authority.writeRoot(folder.resolve("root.pem"));
      byte[] manifest = "x".getBytes(UTF_8);
      assertThat(new TimeStamps(new StampSettings(List.of(other.address()), roots)).stamp(manifest))
          .isInstanceOf(TimeStamps.Stamping.Failed.class);
      assertThat(
              new TimeStamps(new StampSettings(List.of(authority.address()), roots))
                  .stamp(manifest))
          .isInstanceOf(TimeStamps.Stamping.Stamped.class);
    }
  }

  private CaptureWish wish(String path) {
    return new CaptureWish(
        "http://127.0.0.1:" + shop.getAddress().getPort() + path, "Nghi bán hàng giả", null, null);
  }

  private UUID queue(String path) {
    UUID id = ids.next();
    repository.queue(id, "127.0.0.1", wish(path), officer, clock.instant());
    return id;
  }

  private CaptureWork work(URI... authorities) {
    var settings =
        new CaptureSettings(List.of(), true, "none", true, 100_000, Duration.ofSeconds(5));
    return new CaptureWork(
        repository,
        new WebFetch(new Gate(catalogue, settings, clock, List.of()), settings, clock),
        new CaptureParts(new BrowserPicture(settings), json, ids),
        entries,
        new TimeStamps(new StampSettings(Arrays.asList(authorities), null)),
        clock);
  }

  private static long gzipMembers(byte[] warc) {
    long members = 0;
    for (int i = 0; i + 3 < warc.length; i++) {
      if (warc[i] == 0x1f && warc[i + 1] == (byte) 0x8b && warc[i + 2] == 8 && warc[i + 3] == 0) {
        members++;
      }
    }
    return members;
  }

  private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status, byte[] body)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static void redirect(com.sun.net.httpserver.HttpExchange exchange, String to)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(302, -1);
    }
  }
}
