package vn.chosach.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.vault.contents.Examinations;
import vn.chosach.vault.films.FilmLimit;
import vn.chosach.vault.keeping.ContentStore;
import vn.chosach.vault.keeping.FileRepository;
import vn.chosach.vault.keeping.Seals;

/** Films come in, are watched, and are refused when they are not what they say. */
@ChosachTest
class FilmsTest {

  private static final String WHY = "Xem phim mở gói";

  @Autowired Films films;
  @Autowired Vault vault;
  @Autowired Custody custody;
  @Autowired Journal journal;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @Autowired ContentStore contentStore;
  @Autowired Seals seals;
  @Autowired FileRepository repository;
  @Autowired vn.chosach.vault.keeping.StagingBudget budget;
  @Autowired vn.chosach.vault.scanning.Scans scans;
  @Autowired org.springframework.context.ApplicationContext program;
  @Autowired InstantSource time;
  @Autowired IdSource ids;

  @Value("${chosach.home}")
  Path home;

  private final UUID owner = UUID.randomUUID();
  private final Actor officer = Actor.officer(UUID.randomUUID(), "QLTT-AG");
  private final Actor other = Actor.officer(UUID.randomUUID(), "QLTT-AG");

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  static Stream<Arguments> whole() {
    return Stream.of(
        Arguments.of(FileKind.MP4, FilmReels.mp4()),
        Arguments.of(FileKind.WEBM, FilmReels.webm()),
        Arguments.of(FileKind.QUICKTIME, FilmReels.quickTime()),
        Arguments.of(FileKind.MP4, FilmReels.padded(16_000_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whole")
  void a_film_comes_back_byte_for_byte_with_its_hash(FileKind kind, byte[] film) throws Exception {
    KeptFile kept = kept(film);
    assertThat(kept.kind()).isEqualTo(kind);
    assertThat(kept.size()).isEqualTo(film.length);
    assertThat(kept.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(film)));

    assertThat(films.open(owner, kept.id(), officer, WHY)).isEmpty();
    try (InputStream reel = films.watch(owner, kept.id(), officer).orElseThrow()) {
      assertThat(reel.readAllBytes()).isEqualTo(film);
    }
  }

  @Test
  void any_piece_of_a_film_is_reached_without_what_lies_before_it() throws Exception {
    byte[] film = FilmReels.padded(300_000);
    KeptFile kept = kept(film);
    films.open(owner, kept.id(), officer, WHY);
    for (int from : List.of(0, 1, 4_095, 4_096, 150_000, film.length - 3)) {
      try (InputStream reel = films.watch(owner, kept.id(), officer).orElseThrow()) {
        reel.skipNBytes(from);
        assertThat(reel.readNBytes(500))
            .isEqualTo(Arrays.copyOfRange(film, from, Math.min(film.length, from + 500)));
      }
    }
  }

  static Stream<Arguments> broken() {
    byte[] mp4 = FilmReels.mp4();
    byte[] webm = FilmReels.webm();
    return Stream.of(
        Arguments.of(
            "an MP4 without its last byte", FilmReels.cut(mp4, mp4.length - 1), "vault.cut-off"),
        Arguments.of("half an MP4", FilmReels.cut(mp4, mp4.length / 2), "vault.cut-off"),
        Arguments.of("the head of an MP4", FilmReels.cut(mp4, 36), "vault.cut-off"),
        Arguments.of(
            "a WebM without its last byte", FilmReels.cut(webm, webm.length - 1), "vault.cut-off"),
        Arguments.of("half a WebM", FilmReels.cut(webm, webm.length / 2), "vault.cut-off"),
        Arguments.of("an MP4 head before other content", FilmReels.liar(), "vault.damaged"),
        Arguments.of(
            "a WebM with something behind it",
            Arrays.copyOf(webm, webm.length + 64),
            "vault.damaged"),
        Arguments.of("sound without pictures", FilmReels.soundOnly(), "vault.no-pictures"),
        Arguments.of("Matroska", FilmReels.matroska(), "vault.film-kind"),
        Arguments.of("a program called film", Pictures.windowsProgram(), "vault.not-a-film"),
        Arguments.of("a photo called film", Pictures.jpeg(40, 30), "vault.not-a-film"),
        Arguments.of(
            "16 MB of a photo",
            Arrays.copyOf(Pictures.jpeg(40, 30), 16_000_000),
            "vault.too-large"),
        Arguments.of("nothing", new byte[0], "vault.empty-file"));
  }

  @ParameterizedTest(name = "{0} is refused as {2}")
  @MethodSource("broken")
  void what_is_no_whole_film_is_refused_and_leaves_nothing(String what, byte[] content, String code)
      throws IOException {
    long before = filesOnDisk();
    assertThat(code(films.stage(owner, owner, "mo-goi.MP4", new ByteArrayInputStream(content))))
        .isEqualTo(code);
    assertThat(vault.files(owner)).isEmpty();
    assertThat(filesOnDisk()).isEqualTo(before);
  }

  /** Wherever the line breaks, the film is not taken; only the whole one is. */
  @Test
  void a_film_cut_anywhere_is_refused() {
    for (byte[] film : List.of(FilmReels.mp4(), FilmReels.webm())) {
      IntStream.range(0, 40)
          .map(n -> 64 + n * (film.length - 65) / 39)
          .forEach(
              left ->
                  assertThat(
                          films.stage(
                              owner,
                              owner,
                              "mo-goi",
                              new ByteArrayInputStream(FilmReels.cut(film, left))))
                      .as("%s of %s bytes", left, film.length)
                      .isInstanceOf(Staging.StagingRefused.class));
    }
  }

  @Test
  void a_film_above_the_limit_is_refused_with_the_limit() throws IOException {
    long before = filesOnDisk();
    var small =
        new Intake(
            contentStore,
            seals,
            Examinations.of(program, FilmLimit.of(DataSize.ofMegabytes(16))),
            repository,
            budget,
            scans,
            time,
            ids);
    var staging =
        small.take(
            owner,
            owner,
            Lane.OFFICE,
            "mo-goi.mp4",
            new ByteArrayInputStream(FilmReels.padded(17_000_000)),
            true);
    assertThat(staging)
        .isInstanceOfSatisfying(
            Staging.StagingRefused.class,
            no -> {
              assertThat(no.refusal().code()).isEqualTo("vault.film-too-large");
              assertThat(no.refusal().facts()).containsEntry("limit", "16");
            });
    assertThat(filesOnDisk()).isEqualTo(before);
    assertThat(
            small.take(
                owner, owner, Lane.OFFICE, null, new ByteArrayInputStream(FilmReels.mp4()), true))
        .isInstanceOf(Staging.Staged.class);
  }

  @Test
  void the_public_way_in_still_takes_no_film() {
    assertThat(code(vault.stage(owner, owner, "a.mp4", new ByteArrayInputStream(FilmReels.mp4()))))
        .isEqualTo("vault.video");
    assertThat(
            code(vault.stage(owner, owner, "a.webm", new ByteArrayInputStream(FilmReels.webm()))))
        .isEqualTo("vault.video");
  }

  @Test
  void each_showing_is_one_line_of_custody_and_lasts_two_hours_for_one_officer() {
    KeptFile kept = kept(FilmReels.mp4());
    assertThat(films.watch(owner, kept.id(), officer)).isEmpty();
    assertThat(films.open(owner, kept.id(), officer, " ").orElseThrow().code())
        .isEqualTo("vault.reason-needed");
    assertThat(films.open(UUID.randomUUID(), kept.id(), officer, WHY).orElseThrow().code())
        .isEqualTo("vault.no-such-file");

    films.open(owner, kept.id(), officer, WHY);

    for (int piece = 0; piece < 5; piece++) {
      assertThat(films.watch(owner, kept.id(), officer)).isPresent();
    }
    assertThat(films.watch(owner, kept.id(), other)).isEmpty();
    assertThat(custody.entries(kept.id()))
        .extracting(CustodyEntry::act)
        .containsExactly(CustodyAct.SEALED, CustodyAct.OPENED);
    assertThat(journal.newest("file", kept.id().toString(), null, 5))
        .extracting(journalEntry -> journalEntry.act().verb())
        .containsExactly("vault.original-opened", "vault.kept");
    assertThat(custody.entries(kept.id()).getLast().reason()).isEqualTo(WHY);

    clock.move(Duration.ofHours(2));
    assertThat(films.watch(owner, kept.id(), officer)).isEmpty();
  }

  @Test
  void a_film_with_one_bit_flipped_is_not_shown_and_the_finding_is_entered() throws IOException {
    KeptFile kept = kept(FilmReels.mp4());
    Path stored = stored(kept);
    byte[] bytes = Files.readAllBytes(stored);
    bytes[bytes.length / 2] ^= 1;
    Files.write(stored, bytes);

    assertThat(films.open(owner, kept.id(), officer, WHY).orElseThrow().code())
        .isEqualTo("vault.altered");
    assertThat(films.watch(owner, kept.id(), officer)).isEmpty();
    assertThat(custody.entries(kept.id()).getLast().whole()).isFalse();
  }

  @Test
  void nothing_of_a_film_lies_in_the_plain() throws IOException {
    KeptFile kept = kept(FilmReels.mp4());
    assertThat(
            new String(
                Files.readAllBytes(stored(kept)), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("ftyp")
        .doesNotContain("moov");
  }

  @Test
  void a_package_names_the_hash_of_a_film_and_leaves_its_bytes_out() throws IOException {
    KeptFile kept = kept(FilmReels.mp4());
    var packed = (CustodyOutcome.Packed) custody.export(kept.id(), officer, "Gửi giám định");
    var names = new java.util.HashMap<String, String>();
    try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(packed.zip()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.put(
            entry.getName().replaceFirst(".*/", ""),
            new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    assertThat(names).containsKeys("manifest.txt", "custody.csv", "SHA256SUMS");
    assertThat(names).doesNotContainKey("original.mp4");
    assertThat(names.get("SHA256SUMS")).as("of what is inside").doesNotContain("original.mp4");
    assertThat(names.get("manifest.txt"))
        .contains(kept.sha256() + " " + kept.size() + " original.mp4");
  }

  private KeptFile kept(byte[] film) {
    var staging = films.stage(owner, owner, "mo-goi.mp4", new ByteArrayInputStream(film));
    assertThat(staging).isInstanceOf(Staging.Staged.class);
    transaction.executeWithoutResult(status -> vault.keep(owner, owner, officer));
    UUID id = ((Staging.Staged) staging).file().id();
    return vault.files(owner).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static String code(Staging staging) {
    assertThat(staging).isInstanceOf(Staging.StagingRefused.class);
    return ((Staging.StagingRefused) staging).refusal().code();
  }

  private Path stored(KeptFile file) {
    String address = repository.one(owner, file.id()).orElseThrow().originalAt();
    return home.resolve("vault").resolve(address.substring(0, 2)).resolve(address);
  }

  private long filesOnDisk() throws IOException {
    try (Stream<Path> all = Files.walk(home.resolve("vault"))) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
