package vn.chosach.vault.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Custody;
import vn.chosach.vault.CustodyOutcome;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;
import vn.chosach.verify.evidence.VerifyEvidenceCommand;

/** What leaves the house is checked by a program that shares no code with it, and by openssl. */
@ChosachTest
class EvidencePackageTest {

  @Autowired Custody custody;
  @Autowired Vault vault;
  @Autowired CaptureRepository repository;
  @Autowired CaptureEntries entries;
  @Autowired Catalogue catalogue;
  @Autowired JsonMapper json;
  @Autowired MovableClock clock;
  @Autowired IdSource ids;
  @Autowired TransactionTemplate transaction;
  @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;

  @TempDir Path folder;

  private final Actor officer = Actor.officer(UUID.randomUUID(), "A02");
  private HttpServer shop;
  private OwnAuthority authority;
  private Path root;

  @BeforeEach
  void open() throws Exception {
    shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    shop.createContext(
        "/",
        exchange -> {
          byte[] page = "<title>Shop</title><p>Túi xách loại 1".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    shop.start();
    authority = OwnAuthority.start(clock);
    root = authority.writeRoot(folder.resolve("root.pem"));
    jdbc.sql("UPDATE vault.capture SET next_at = 'infinity' WHERE next_at IS NOT NULL").update();
  }

  @AfterEach
  void close() {
    shop.stop(0);
    authority.close();
  }

  @Test
  void aCapturedPageIsCheckedFromOutsideAndEveryFaultIsNamed() throws Exception {
    Path zip = packed(captured());
    assertThat(verify(zip, "--ca", root.toString(), "--require-stamp"))
        .startsWith("0")
        .contains("capture.warc.gz: 4 records", "stamped", "leads up to a root")
        .doesNotContain("WRONG");
    Path whole = unpack(zip);

    for (String name : List.of("capture.warc.gz", "record.json", "custody.csv", "manifest.txt")) {
      Path copy = copyOf(whole);
      flip(copy.resolve(name));
      assertThat(verify(copy, "--ca", root.toString()))
          .as(name)
          .startsWith("1")
          .contains("WRONG  " + name);
    }
    Path without = copyOf(whole);
    Files.delete(without.resolve("record.json"));
    assertThat(verify(without)).startsWith("1").contains("record.json: missing");
    Path more = copyOf(whole);
    Files.writeString(more.resolve("more.txt"), "x");
    assertThat(verify(more)).startsWith("1").contains("more.txt: SHA256SUMS does not list it");
    Path unstamped = copyOf(whole);
    Files.delete(unstamped.resolve("manifest.tst"));
    assertThat(verify(unstamped, "--require-stamp"))
        .startsWith("1")
        .contains("manifest.tst: missing");
    try (OwnAuthority other = OwnAuthority.start(clock)) {
      Path otherRoot = other.writeRoot(folder.resolve("other.pem"));
      assertThat(verify(whole, "--ca", otherRoot.toString()))
          .startsWith("1")
          .contains("WRONG  manifest.tst");
    }
  }

  @Test
  void whoRewritesManifestAndSumsIsFoundByTheStamp() throws Exception {
    Path folder = unpack(packed(captured()));
    byte[] record = "{}".getBytes(UTF_8);
    String was = sha(Files.readAllBytes(folder.resolve("record.json")));
    long size = Files.size(folder.resolve("record.json"));
    Files.write(folder.resolve("record.json"), record);
    rewrite(folder.resolve("manifest.txt"), was + " " + size, sha(record) + " " + record.length);
    Stream<Path> all = Files.list(folder);
    try (all) {
      var sums = new StringBuilder();
      for (Path file : all.filter(f -> !f.endsWith("SHA256SUMS")).sorted().toList()) {
        sums.append(sha(Files.readAllBytes(file)))
            .append("  ")
            .append(file.getFileName())
            .append('\n');
      }
      Files.writeString(folder.resolve("SHA256SUMS"), sums);
    }
    assertThat(verify(folder))
        .startsWith("1")
        .contains("WRONG  manifest.tst: stamps another manifest")
        .doesNotContain("WRONG  record.json");
  }

  @Test
  void opensslAgreesWithTheStamp() throws Exception {
    assumeThat(Files.isExecutable(Path.of("/usr/bin/openssl"))).isTrue();
    Path folder = unpack(packed(captured()));
    assertThat(openssl(folder)).contains("Verification: OK");
    flip(folder.resolve("manifest.txt"));
    assertThat(openssl(folder)).doesNotContain("Verification: OK");
  }

  @Test
  void aFileThatWasHandedInIsPackedByteForByteWithItsCustody() throws Exception {
    UUID owner = UUID.randomUUID();
    byte[] photo = Pictures.withExif(Pictures.jpeg(60, 40), 1, "Nguyen Van Thu");
    var staging = vault.stage(owner, owner, "anh.jpg", new ByteArrayInputStream(photo));
    transaction.executeWithoutResult(status -> vault.keep(owner, owner, Actor.SYSTEM));
    Path folder = unpack(packed(((Staging.Staged) staging).file().id()));
    assertThat(Files.readAllBytes(folder.resolve("original.jpg"))).isEqualTo(photo);
    assertThat(Files.readString(folder.resolve("custody.csv")))
        .contains("\"SEALED\"", "\"EXPORTED\"", "\"Toà án yêu cầu\"", sha(photo));
    assertThat(Files.readString(folder.resolve("HUONG-DAN-KIEM-TRA.txt"))).contains("openssl ts");
    assertThat(verify(folder)).startsWith("0").contains("no authority vouches");
  }

  @Test
  void whatIsNoPackageIsRefusedAsUnreadable() throws IOException {
    Path text = Files.writeString(folder.resolve("x.zip"), "no zip");
    assertThat(verify(text)).startsWith("2").contains("not a ZIP");
    assertThat(verify(folder.resolve("absent"))).startsWith("2");
    assertThat(verify(Files.createDirectory(folder.resolve("empty")))).startsWith("1");
  }

  private UUID captured() {
    UUID id = ids.next();
    var wish =
        new CaptureWish(
            "http://127.0.0.1:" + shop.getAddress().getPort() + "/", "Nghi hàng giả", null, null);
    repository.queue(id, "127.0.0.1", wish, officer, clock.instant());
    var settings =
        new CaptureSettings(List.of(), true, "none", true, 100_000, Duration.ofSeconds(5));
    var work =
        new CaptureWork(
            repository,
            new WebFetch(new Gate(catalogue, settings, clock, List.of()), settings, clock),
            new CaptureParts(new BrowserPicture(settings), json, ids),
            entries,
            new TimeStamps(new StampSettings(List.of(authority.address()), root)),
            clock);
    work.step();
    work.step();
    return id;
  }

  private Path packed(UUID item) throws IOException {
    var outcome = custody.export(item, officer, "Toà án yêu cầu");
    assertThat(outcome).isInstanceOf(CustodyOutcome.Packed.class);
    return Files.write(folder.resolve(item + ".zip"), ((CustodyOutcome.Packed) outcome).zip());
  }

  private Path unpack(Path zip) throws IOException {
    Path to = Files.createTempDirectory(folder, "package");
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Files.write(to.resolve(Path.of(entry.getName()).getFileName()), in.readAllBytes());
      }
    }
    return to;
  }

  private Path copyOf(Path whole) throws IOException {
    Path to = Files.createTempDirectory(folder, "copy");
    try (Stream<Path> all = Files.list(whole)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length * 2 / 3] ^= 1;
    Files.write(file, bytes);
  }

  private static void rewrite(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static String sha(byte[] bytes) {
    return java.util.HexFormat.of()
        .formatHex(vn.chosach.vault.keeping.Shelf.newDigest().digest(bytes));
  }

  private String openssl(Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                "openssl",
                "ts",
                "-verify",
                "-in",
                "manifest.tst",
                "-token_in",
                "-data",
                "manifest.txt",
                "-CAfile",
                root.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  private static String verify(Path where, String... options) {
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, UTF_8);
    var words =
        Stream.concat(Stream.of(where.toString()), Stream.of(options)).toArray(String[]::new);
    int status = VerifyEvidenceCommand.run(words, print, print);
    return status + "\n" + out.toString(UTF_8);
  }
}
