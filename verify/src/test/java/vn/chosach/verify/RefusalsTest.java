package vn.chosach.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.verify.VerificationRefused.Reason;

/** Bad input is refused by name, before it is believed or filled into memory. */
class RefusalsTest {

  private final TestLog log = new TestLog("example.vn/log").grow(300);

  @TempDir Path folder;

  @Test
  void aReceiptIsGenuineAsTextAsJsonAndAsPdf() throws Exception {
    String text = TestLog.text(log.receipt(17));
    String json =
        "{\"format\": \"chosach-receipt\", \"proof\": \"" + text.replace("\n", "\\n") + "\"}";
    String pdf =
        "%PDF-1.7\n…\n%chosach-receipt "
            + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
            + "\nstartxref\n9\n%%EOF\n";
    for (String file : List.of(text, json, pdf)) {
      assertThat(verify(Files.writeString(folder.resolve("receipt"), file)))
          .startsWith("0 act        kernel.tried on thing t17")
          .contains("index      17 of 300", "GENUINE");
    }
  }

  @Test
  void malformedReceiptsAreRefused() {
    String good = TestLog.text(log.receipt(17));
    for (String bad :
        List.of(
            "",
            "x",
            "{}",
            "{\"proof\": \"x",
            "%PDF-1.7\nnothing",
            good.substring(0, 40),
            good.replace("index 17", "index 017"),
            good.replace("index 17", "index -1"),
            good.replace("extra ", "extra !"),
            good.replaceFirst("extra .*\n", ""),
            good.replace("\n\n", "\n"))) {
      assertThat(
              reason(
                  () ->
                      Receipt.read(bad.getBytes(StandardCharsets.UTF_8))
                          .check(log.key.open(), List.of(), 0)))
          .as(bad)
          .isEqualTo(Reason.MALFORMED);
    }
  }

  @Test
  void aProofForAnotherPlaceTreeOrActIsRefused() {
    Receipt good = log.receipt(17);
    var elsewhere = new Receipt(good.canonical(), 18, good.path(), good.checkpoint());
    assertThat(reason(() -> elsewhere.check(log.key.open(), List.of(), 0)))
        .isEqualTo(Reason.WRONG_PROOF);
    var other = new TestLog("example.vn/log").grow(299);
    var otherTree =
        new Receipt(good.canonical(), 17, good.path(), log.checkpoint(300, other.head().root()));
    assertThat(reason(() -> otherTree.check(log.key.open(), List.of(), 0)))
        .isEqualTo(Reason.WRONG_PROOF);
    var act = new Receipt(TestLog.act(17, "other").canonical(), 17, good.path(), good.checkpoint());
    assertThat(reason(() -> act.check(log.key.open(), List.of(), 0))).isEqualTo(Reason.WRONG_PROOF);
  }

  @Test
  void aWaitingReceiptIsNotGenuineYet() throws Exception {
    byte[] canonical = log.acts.getFirst().canonical();
    byte[] leaf = Merkle.leaf(LoggedAct.entryOf(canonical));
    String text = Receipt.HEADER + "\nextra " + Base64Text.of(canonical) + "\nwaiting ";
    Path file = Files.writeString(folder.resolve("w"), text + Base64Text.of(leaf) + "\n");
    assertThat(verify(file)).startsWith("3 ").contains("NOT_PUBLISHED");
    leaf[0] ^= 1;
    assertThat(reason(() -> Receipt.parse(text + Base64Text.of(leaf) + "\n")))
        .isEqualTo(Reason.WRONG_LEAF);
  }

  @Test
  void aCheckpointOfAnUnknownKeyOrWithABadSignatureIsRefused() {
    VerifierKey other = new TestLog("example.vn/log").key.open();
    assertThat(reason(() -> Checkpoint.open(log.checkpoint(), other)))
        .isEqualTo(Reason.UNKNOWN_KEY);
    String forged = log.checkpoint().replace("\n300\n", "\n301\n");
    assertThat(reason(() -> Checkpoint.open(forged, log.key.open())))
        .isEqualTo(Reason.BAD_SIGNATURE);
  }

  @Test
  void aNoteWithExtraLinesIsRefusedWhereverTheyStand() {
    String good = log.checkpoint();
    for (String bad :
        List.of(
            good + "more\n",
            good + "\n",
            good.strip(),
            good.replaceFirst("\n\n", "\nextension\n\n"),
            "first\n" + good,
            good.replace("\n300\n", "\n0300\n"),
            good.replace("\n300\n", "\n3\u000000\n"))) {
      assertThatThrownBy(() -> Checkpoint.open(bad, log.key.open()))
          .as(bad)
          .isInstanceOf(VerificationRefused.class);
    }
    assertThat(reason(() -> Note.parse("x".repeat(70_000)))).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aTruncatedTileOrBundleIsRefused() {
    for (String path : List.of("tile/0/000", "tile/entries/000", "tile/1/000.p/1")) {
      var files = log.files();
      files.computeIfPresent(path, (p, bytes) -> Arrays.copyOf(bytes, bytes.length - 7));
      assertThat(reason(() -> new FolderCheck(TestLog.source(files), log.head()).run()))
          .as(path)
          .isEqualTo(Reason.TRUNCATED);
      files.remove(path);
      assertThat(reason(() -> new FolderCheck(TestLog.source(files), log.head()).run()))
          .as(path)
          .isEqualTo(Reason.MISSING);
    }
  }

  @Test
  void aTileOfAGigabyteIsNotReadIntoMemory() throws Exception {
    log.write(folder);
    try (var tile = new RandomAccessFile(folder.resolve("tile/0/000").toFile(), "rw")) {
      tile.setLength(1L << 30);
    }
    assertThat(verify(folder)).startsWith("2 ").contains("TOO_LARGE: tile/0/000");
    try (var receipt = new RandomAccessFile(folder.resolve("receipt").toFile(), "rw")) {
      receipt.setLength(1L << 30);
    }
    assertThat(verify(folder.resolve("receipt"))).startsWith("2 ").contains("TOO_LARGE");
  }

  @Test
  void tooFewWitnessesAreNamed() {
    List<VerifierKey> three =
        List.of("w1", "w2", "w3").stream()
            .map(name -> SigningKey.fresh(name, VerifierKey.COSIGNS).open())
            .toList();
    assertThatThrownBy(() -> log.receipt(1).check(log.key.open(), three, 2))
        .hasMessageContaining("0 of 3 witnesses")
        .hasMessageContaining("missing: w1, w2, w3");
  }

  @Test
  void aWitnessIsCountedOnceWhateverItIsCalled() throws Exception {
    String receipt = TestLog.text(log.receipt(17));
    SigningKey one = SigningKey.fresh("w1", VerifierKey.COSIGNS);
    Path file =
        Files.writeString(
            folder.resolve("receipt"),
            receipt + one.cosign(log.head().note().text(), 1_795_600_000L).line());
    String key = one.open().written();
    String renamed = new VerifierKey("w2", VerifierKey.COSIGNS, one.open().raw()).written();
    String ofTheLog = new VerifierKey("w3", VerifierKey.COSIGNS, log.key.open().raw()).written();

    assertThat(verify(file, "--witness-key", key)).startsWith("0 ");
    for (String again : List.of(key, renamed, ofTheLog)) {
      assertThat(verify(file, "--witness-key", key, "--witness-key", again))
          .startsWith("64 ")
          .contains("is given twice");
    }
  }

  @Test
  void anOptionThatWouldBePassedOverIsWrongUse() throws Exception {
    log.write(folder.resolve("log"));
    Path receipt = Files.writeString(folder.resolve("receipt"), TestLog.text(log.receipt(17)));
    Path checkpoint = folder.resolve("log/checkpoint");

    assertThat(verify(receipt, "--older", checkpoint.toString()))
        .startsWith("64 ")
        .contains("--older does not fit a receipt");
    assertThat(verify(checkpoint, "--evidence", "x")).startsWith("64 ");
    assertThat(verify(folder.resolve("log"), "--listen", "x")).startsWith("64 ");
    assertThat(verify(folder.resolve("log"), "--evidence", folder + "/nowhere"))
        .startsWith("2 ")
        .contains("there is no folder");
    assertThat(verify(receipt, "--needed", "2")).startsWith("64 ").contains("0 witnesses");
    assertThat(verify(receipt, "--needed", "-1")).startsWith("64 ").contains("needs a number");
  }

  private String verify(Path what, String... options) {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var words = new ArrayList<>(List.of(what.toString(), "--key", log.key.open().written()));
    words.addAll(List.of(options));
    int code = VerifyCommand.run(stream, stream, words.toArray(String[]::new));
    return code + " " + out.toString(StandardCharsets.UTF_8);
  }

  private static Reason reason(ThrowingCallable work) {
    VerificationRefused verificationRefused = catchThrowableOfType(VerificationRefused.class, work);
    assertThat(verificationRefused).isNotNull();
    return verificationRefused.reason();
  }
}
