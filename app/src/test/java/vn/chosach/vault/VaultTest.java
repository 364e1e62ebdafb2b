package vn.chosach.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;

@ChosachTest
class VaultTest {

  @Autowired Vault vault;
  @Autowired Journal journal;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  @Value("${chosach.home}")
  Path home;

  private final UUID owner = UUID.randomUUID();

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void theOriginalComesBackByteForByteAndTheOpeningIsWrittenDown() {
    byte[] photo = Pictures.withExif(Pictures.jpeg(640, 480), 1, "Nguyen Van Thu");
    KeptFile file = kept(photo);

    var vaultOpening = vault.openOriginal(owner, file.id(), Actor.SYSTEM, "Giám định ảnh");

    assertThat(vaultOpening)
        .isInstanceOfSatisfying(
            VaultOpening.Opened.class,
            opened -> {
              assertThat(opened.bytes()).isEqualTo(photo);
              assertThat(opened.type()).isEqualTo("image/jpeg");
            });
    assertThat(journal.newest("file", file.id().toString(), null, 5))
        .extracting(journalEntry -> journalEntry.act().verb())
        .containsExactly("vault.original-opened", "vault.kept");
  }

  @Test
  void theOriginalIsNotOpenedWithoutAReason() {
    KeptFile file = kept(Pictures.jpeg(20, 20));
    assertThat(vault.openOriginal(owner, file.id(), Actor.SYSTEM, "  "))
        .isInstanceOfSatisfying(
            VaultOpening.VaultOpeningRefused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("vault.reason-needed"));
  }

  @Test
  void theCleanedCopyCarriesNoAuthorPlaceOrDevice() throws Exception {
    byte[] photo = Pictures.withExif(Pictures.jpeg(640, 480), 1, "Nguyen Van Thu");
    assertThat(new String(photo, UTF_8)).contains("Nguyen Van Thu", "Exif");
    KeptFile file = staged(photo);

    for (boolean small : List.of(true, false)) {
      byte[] copy = picture(file, small);
      assertThat(new String(copy, UTF_8)).doesNotContain("Nguyen Van Thu").doesNotContain("Exif");
    }
  }

  @Test
  void aPhotoTakenSidewaysStandsUprightInTheCleanedCopy() throws Exception {
    KeptFile file = staged(Pictures.withExif(Pictures.jpeg(640, 480), 6, "x"));

    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(picture(file, false)));

    assertThat(seen.getWidth()).isEqualTo(480);
    assertThat(seen.getHeight()).isEqualTo(640);
    assertThat(file.width()).isEqualTo(480);
    assertThat(new Color(seen.getRGB(240, 20)).getRed()).isGreaterThan(200);
    assertThat(new Color(seen.getRGB(240, 620)).getBlue()).isGreaterThan(200);
  }

  @Test
  void aLargePhotoIsShownSmallerAndItsThumbnailSmallerStill() throws Exception {
    KeptFile file = staged(Pictures.jpeg(6000, 4000));
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(picture(file, false)));
    BufferedImage small = ImageIO.read(new ByteArrayInputStream(picture(file, true)));
    assertThat(seen.getWidth()).isLessThanOrEqualTo(2400).isGreaterThan(1500);
    assertThat(small.getWidth()).isEqualTo(320);
  }

  static Stream<Arguments> badFiles() {
    byte[] jpeg = Pictures.jpeg(400, 300);
    byte[] png = Pictures.png(400, 300);
    return Stream.of(
        Arguments.of("an empty photo", new byte[0], "vault.empty-file"),
        Arguments.of(
            "a Windows program called .jpg", Pictures.windowsProgram(), "vault.executable"),
        Arguments.of("a Linux program called .jpg", Pictures.elfProgram(), "vault.executable"),
        Arguments.of(
            "a shell script called .jpg",
            "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8),
            "vault.executable"),
        Arguments.of("a zip bomb", Pictures.zipBomb(), "vault.archive"),
        Arguments.of(
            "a photo of 30,000 × 30,000",
            Pictures.pngThatClaims(30_000, 30_000),
            "vault.too-many-pixels"),
        Arguments.of(
            "a PNG of 49 million pixels of 64 bits",
            Pictures.deepPngThatClaims(7_000, 7_000),
            "vault.too-heavy"),
        Arguments.of(
            "a PDF that runs a script",
            new String(Pictures.pdf(), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("%%EOF", "1 0 obj <</S/JavaScript/JS(x)>> endobj %%EOF")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
            "vault.pdf-acts"),
        Arguments.of("a video", Pictures.boxFile("isom"), "vault.video"),
        Arguments.of("a HEIC photo", Pictures.boxFile("heic"), "vault.heic"),
        Arguments.of("a JPEG cut off", Pictures.firstHalf(jpeg), "vault.cut-off"),
        Arguments.of("a PNG cut off", Pictures.firstHalf(png), "vault.cut-off"),
        Arguments.of("a PDF cut off", Pictures.firstHalf(Pictures.pdf()), "vault.cut-off"),
        Arguments.of(
            "a web page", "<html><script>alert(1)</script>".getBytes(UTF_8), "vault.other-kind"),
        Arguments.of(
            "a drawing with script",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".getBytes(UTF_8),
            "vault.other-kind"),
        Arguments.of(
            "a JPEG header and nothing",
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16},
            "vault.damaged"),
        Arguments.of("16 MB", java.util.Arrays.copyOf(jpeg, 16_000_000), "vault.too-large"));
  }

  @ParameterizedTest(name = "{0} is refused as {2}")
  @MethodSource("badFiles")
  @Timeout(60)
  void hostileFilesAreRefusedByReasonAndLeaveNothingBehind(String what, byte[] content, String code)
      throws IOException {
    long before = filesOnDisk();

    var staging = vault.stage(owner, owner, "anh.jpg", new ByteArrayInputStream(content));

    assertThat(staging)
        .isInstanceOfSatisfying(
            Staging.StagingRefused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    assertThat(vault.files(owner)).isEmpty();
    assertThat(filesOnDisk()).isEqualTo(before);
  }

  @Test
  void aTextBombInAPngIsDroppedBeforeADecoderSeesIt() {
    KeptFile file = staged(Pictures.pngWithTextBomb(200));
    assertThat(picture(file, false)).hasSizeLessThan(10_000);
  }

  @Test
  void anUploadThatBreaksOffIsCalledCutOff() {
    var broken =
        new InputStream() {
          private int left = 5_000;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("connection reset");
            }
            return 0xFF;
          }
        };
    assertThat(vault.stage(owner, owner, "anh.jpg", broken))
        .isInstanceOfSatisfying(
            Staging.StagingRefused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("vault.cut-off"));
  }

  @Test
  void theNinthPhotoIsRefusedAlsoWhenNineComeAtOnce() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes =
          pool.invokeAll(
              IntStream.rangeClosed(1, 9)
                  .<java.util.concurrent.Callable<Staging>>mapToObj(
                      n ->
                          () ->
                              vault.stage(
                                  owner,
                                  owner,
                                  n + ".png",
                                  new ByteArrayInputStream(Pictures.png(10 + n, 10))))
                  .toList());
      long refused =
          outcomes.stream()
              .map(java.util.concurrent.Future::resultNow)
              .filter(Staging.StagingRefused.class::isInstance)
              .count();
      assertThat(refused).isEqualTo(1);
    }
    assertThat(vault.files(owner))
        .extracting(KeptFile::slot)
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void theSamePhotoSentAgainIsTheSameFile() {
    byte[] photo = Pictures.jpeg(50, 50);
    assertThat(staged(photo).id()).isEqualTo(staged(photo).id());
    assertThat(vault.files(owner)).hasSize(1);
  }

  @Test
  void aFileOpensForItsOwnerOnly() {
    KeptFile file = staged(Pictures.jpeg(50, 50));
    assertThat(vault.picture(UUID.randomUUID(), file.id(), true))
        .isInstanceOf(VaultOpening.VaultOpeningRefused.class);
    UUID thief = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO vault.file (id, owner, batch, slot, kind, size, sha256, original_at,
                                    cleaned_at, thumbnail_at, taken_at, ends_at)
            SELECT :id, :thief, :thief, 1, kind, size, sha256, original_at, cleaned_at,
                   thumbnail_at, taken_at, ends_at
              FROM vault.file WHERE id = :file
            """)
        .param("id", UUID.randomUUID())
        .param("thief", thief)
        .param("file", file.id())
        .update();
    KeptFile stolen = vault.files(thief).getFirst();
    assertThat(vault.picture(thief, stolen.id(), true))
        .isInstanceOf(VaultOpening.VaultOpeningRefused.class);
  }

  @Test
  void aFileWithOneBitFlippedIsNeverShown() throws IOException {
    KeptFile file = staged(Pictures.jpeg(50, 50));
    Path stored = stored(file);
    byte[] bytes = Files.readAllBytes(stored);
    bytes[bytes.length / 2] ^= 1;
    Files.write(stored, bytes);

    assertThat(vault.openOriginal(owner, file.id(), Actor.SYSTEM, "Kiểm tra"))
        .isInstanceOfSatisfying(
            VaultOpening.VaultOpeningRefused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("vault.altered"));
  }

  @Test
  void nothingOnTheDiskIsInThePlain() throws IOException {
    byte[] photo = Pictures.withExif(Pictures.jpeg(64, 48), 1, "Nguyen Van Thu");
    KeptFile file = staged(photo);
    byte[] stored = Files.readAllBytes(stored(file));
    assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("JFIF")
        .doesNotContain("Nguyen Van Thu");
    assertThat(Files.getPosixFilePermissions(stored(file)).toString()).doesNotContain("OTHERS");
  }

  @Test
  void aFileThatWasNeverSentEndsAfterADayWithItsBytes() throws IOException {
    KeptFile waiting = staged(Pictures.jpeg(50, 50));
    Path stored = stored(waiting);
    vault.sweep();
    assertThat(vault.files(owner)).hasSize(1);

    clock.move(Duration.ofHours(25));
    vault.sweep();

    assertThat(vault.files(owner)).isEmpty();
    assertThat(stored).doesNotExist();
  }

  @Test
  void evidenceIsNeitherSweptNorWithdrawnNorDeletedByTheApplication() {
    KeptFile file = kept(Pictures.jpeg(50, 50));
    clock.move(Duration.ofDays(400));
    vault.sweep();

    assertThat(vault.withdraw(owner, file.id())).isFalse();
    assertThat(vault.files(owner)).extracting(KeptFile::id).containsExactly(file.id());
    assertThatThrownBy(
            () -> jdbc.sql("DELETE FROM vault.file WHERE id = :id").param("id", file.id()).update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE vault.file SET ends_at = now() WHERE id = :id")
                    .param("id", file.id())
                    .update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("TRUNCATE vault.file").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aWithdrawnFileIsGoneAndItsSlotIsFree() {
    KeptFile file = staged(Pictures.jpeg(50, 50));
    assertThat(vault.withdraw(owner, file.id())).isTrue();
    assertThat(vault.files(owner)).isEmpty();
    assertThat(staged(Pictures.jpeg(60, 50)).slot()).isEqualTo(1);
  }

  @Test
  void aSealedTextOpensAtItsPlaceOnly() {
    byte[] sealed = vault.seal(Lock.CONTENT, "tip/1/story", "Thuốc lá lậu".getBytes(UTF_8));
    assertThat(new String(vault.open(Lock.CONTENT, "tip/1/story", sealed), UTF_8))
        .isEqualTo("Thuốc lá lậu");
    assertThatThrownBy(() -> vault.open(Lock.CONTENT, "tip/2/story", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> vault.open(Lock.IDENTITY, "tip/1/story", sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aMarkIsTheSameForTheSameUseAndAnotherForAnother() {
    byte[] value = "K7QM3XRD9T2VHWPA".getBytes(UTF_8);
    assertThat(vault.mark("code", value)).isEqualTo(vault.mark("code", value)).hasSize(32);
    assertThat(vault.mark("code", value)).isNotEqualTo(vault.mark("word", value));
  }

  private KeptFile staged(byte[] content) {
    var staging = vault.stage(owner, owner, "ảnh hàng.jpg", new ByteArrayInputStream(content));
    assertThat(staging).isInstanceOf(Staging.Staged.class);
    return ((Staging.Staged) staging).file();
  }

  private KeptFile kept(byte[] content) {
    KeptFile file = staged(content);
    transaction.executeWithoutResult(status -> vault.keep(owner, owner, Actor.SYSTEM));
    return file;
  }

  private byte[] picture(KeptFile file, boolean small) {
    var vaultOpening = vault.picture(owner, file.id(), small);
    assertThat(vaultOpening).isInstanceOf(VaultOpening.Opened.class);
    return ((VaultOpening.Opened) vaultOpening).bytes();
  }

  private Path stored(KeptFile file) {
    String address =
        jdbc.sql("SELECT original_at FROM vault.file WHERE id = :id")
            .param("id", file.id())
            .query(String.class)
            .single();
    return home.resolve("vault").resolve(address.substring(0, 2)).resolve(address);
  }

  private long filesOnDisk() throws IOException {
    if (!Files.exists(home.resolve("vault"))) {
      return 0;
    }
    try (var all = Files.walk(home.resolve("vault"))) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
