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
import org.awaitility.Awaitility;
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
import vn.chosach.journal.Journal;
import vn.chosach.journal.Proof;
import vn.chosach.journal.publishing.PublishingLoop;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Custody;
import vn.chosach.vault.CustodyOutcome;
import vn.chosach.vault.FilmReels;
import vn.chosach.vault.Films;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;
import vn.chosach.verify.evidence.VerifyEvidenceCommand;

/** What leaves the house is checked by a program that shares no code with it, and by openssl. */
@ChosachTest
class EvidencePackageTest {

  @Autowired Custody custody;
  @Autowired Vault vault;
  @Autowired Films films;
  @Autowired Journal journal;
  @Autowired PublishingLoop loop;
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
    Path listed = copyOf(whole);
    Files.writeString(listed.resolve("page.html"), "<p>Giá khác");
    summed(listed);
    assertThat(verify(listed, "--ca", root.toString()))
        .as("a file that only SHA256SUMS names")
        .startsWith("1")
        .contains("page.html: the manifest does not list it");
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
    summed(folder);
    assertThat(verify(folder))
        .startsWith("1")
        .contains("WRONG  manifest.tst: stamps another content")
        .doesNotContain("WRONG  record.json");
  }

  /** Whoever takes the stamp out writes the sums anew; the page then proves nothing. */
  @Test
  void aPackageFromWhichTheStampWasTakenDoesNotHold() throws Exception {
    Path unstamped = unpack(packed(captured()));
    Files.delete(unstamped.resolve("manifest.tst"));
    summed(unstamped);
    assertThat(verify(unstamped, "--ca", root.toString()))
        .startsWith("1")
        .contains("manifest.tst: missing, and the custody says that there is one");
    assertThat(verify(unstamped, "--require-stamp")).startsWith("1");
    try (Stream<Path> all = Files.list(unstamped)) {
      for (Path proof : all.filter(one -> one.toString().endsWith(".proof")).toList()) {
        Files.delete(proof);
      }
    }
    String custody = Files.readString(unstamped.resolve("custody.csv"));
    Files.writeString(
        unstamped.resolve("custody.csv"), custody.replaceAll("(?m)^.*\"STAMPED\".*\\R", ""));
    summed(unstamped);
    assertThat(verify(unstamped, "--ca", root.toString()))
        .startsWith("4")
        .contains("OPEN   manifest.tst: there is none", "NOT PROVEN");
    assertThat(verify(unstamped)).startsWith("4");
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
    UUID file = ((Staging.Staged) staging).file().id();
    published(file);
    Path folder = unpack(packed(file));
    assertThat(Files.readAllBytes(folder.resolve("original.jpg"))).isEqualTo(photo);
    assertThat(Files.readString(folder.resolve("custody.csv")))
        .contains("\"SEALED\"", "\"EXPORTED\"", "\"Toà án yêu cầu\"", sha(photo));
    assertThat(Files.readString(folder.resolve("HUONG-DAN-KIEM-TRA.txt"))).contains("openssl ts");
    assertThat(verify(folder)).startsWith("4").contains("no authority vouches", "needs --ca");
    String key = journal.file("key").map(bytes -> new String(bytes, UTF_8)).orElseThrow().strip();
    assertThat(verify(folder, "--key", key))
        .startsWith("0")
        .contains(
            "custody-1.proof: kept at", "1 of 2 lines are in the log", "was not published yet");

    Path told = copyOf(folder);
    rewrite(told.resolve("custody.csv"), "Toà án yêu cầu", "Bên mua yêu cầu");
    summed(told);
    assertThat(verify(told, "--key", key))
        .startsWith("1")
        .contains("custody-2.proof: the log says something else than the custody of the reason");
    Path other = copyOf(folder);
    byte[] another = Pictures.jpeg(50, 50);
    Files.write(other.resolve("original.jpg"), another);
    rewrite(
        other.resolve("manifest.txt"),
        sha(photo) + " " + photo.length,
        sha(another) + " " + another.length);
    rewrite(other.resolve("custody.csv"), sha(photo), sha(another));
    summed(other);
    assertThat(verify(other, "--key", key))
        .as("photo, manifest, custody and sums were written anew")
        .startsWith("1")
        .contains("custody-1.proof: the log says something else");
    Path bare = copyOf(folder);
    Files.delete(bare.resolve("custody-1.proof"));
    Files.delete(bare.resolve("custody-2.proof"));
    summed(bare);
    assertThat(verify(bare, "--key", key))
        .as("a package of before has no proofs")
        .startsWith("4")
        .contains("there are no proofs of the log");
  }

  @Test
  void aFilmIsCheckedFromBesideItsPackage() throws Exception {
    UUID owner = UUID.randomUUID();
    byte[] film = FilmReels.mp4();
    var staging = films.stage(owner, owner, "mo-goi.mp4", new ByteArrayInputStream(film));
    transaction.executeWithoutResult(status -> vault.keep(owner, owner, Actor.SYSTEM));
    UUID file = ((Staging.Staged) staging).file().id();
    published(file);
    Path zip = packed(file);
    String key = journal.file("key").map(bytes -> new String(bytes, UTF_8)).orElseThrow().strip();
    assertThat(verify(zip, "--key", key))
        .startsWith("4")
        .contains("lay it beside it as " + file + ".mp4");
    Path beside = Files.write(zip.resolveSibling(file + ".mp4"), film);
    assertThat(verify(zip, "--key", key)).startsWith("0").contains("original.mp4: SHA-256 as in");
    flip(beside);
    assertThat(verify(zip, "--key", key)).startsWith("1").contains("WRONG  original.mp4");
    Files.delete(beside);
    Path before = unpack(zip);
    Files.write(before.resolve("original.mp4"), film);
    rewrite(before.resolve("manifest.txt"), " " + film.length + " ", " - ");
    summed(before);
    assertThat(verify(before, "--key", key)).as("as packages were written before").startsWith("0");
    Files.delete(before.resolve("original.mp4"));
    assertThat(verify(before, "--key", key))
        .as("as packages were written before, without the film")
        .startsWith("4")
        .doesNotContain("WRONG");
  }

  /** An act is sequenced when no older transaction is open, and other tests leave some behind. */
  private void published(UUID file) {
    Awaitility.await()
        .until(
            () -> {
              loop.publish();
              return Boolean.TRUE.equals(
                  transaction.execute(
                      status ->
                          journal
                              .prove("vault.kept", "file", file.toString())
                              .map(Proof::inclusion)
                              .isPresent()));
            });
  }

  private static void summed(Path folder) throws IOException {
    var sums = new StringBuilder();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(f -> !f.endsWith("SHA256SUMS")).sorted().toList()) {
        sums.append(sha(Files.readAllBytes(file)))
            .append("  ")
            .append(file.getFileName())
            .append('\n');
      }
    }
    Files.writeString(folder.resolve("SHA256SUMS"), sums);
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
    return vn.chosach.journal.Sha256.hex(bytes);
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
