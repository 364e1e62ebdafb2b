package vn.chosach.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.documents.acts.Signing;
import vn.chosach.documents.acts.SigningCertificates;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.signature.MadeAuthority;
import vn.chosach.documents.signature.SigningSettings;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.signin.Visit;
import vn.chosach.signals.Courier;
import vn.chosach.vault.capture.OwnAuthority;
import vn.chosach.vault.capture.StampsOfTests;
import vn.chosach.verify.VerifyCommand;

/**
 * People who sign in, each with a desk, a right to sign and a certificate of their own; and what a
 * signed paper must stand: the verifier of the project, and that of poppler where it is installed.
 */
@ChosachTest
abstract class BindingWalk {

  protected static final String DESK = "/ban-lam-viec";
  protected static final String QLTT = "QLTT-AG";
  private static final Path POPPLER = Path.of("/usr/bin/pdfsig");

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Officers officers;
  @Autowired private SigningRights rights;
  @Autowired private SigningCertificates certificates;
  @Autowired private SigningSettings settings;
  @Autowired private StampsOfTests stamps;
  @Autowired protected MovableClock clock;
  @Autowired protected Courier courier;
  @TempDir private Path folder;

  private final List<Path> laid = new ArrayList<>();
  private MadeAuthority authority;
  private OwnAuthority clockwork;
  private Path roots;

  /**
   * Somebody of the walk.
   *
   * @param right to sign; nobody who only prepares has one
   */
  protected record Walking(Person person, String agency, Walker walker, @Nullable UUID right) {

    String id() {
      return person.id().toString();
    }

    String signs() {
      return Objects.requireNonNull(right).toString();
    }
  }

  @BeforeEach
  void authorities() throws Exception {
    authority = new MadeAuthority(clock.instant());
    Path own = authority.believed(settings.folder());
    laid.add(own);
    clockwork = OwnAuthority.start(clock);
    Path stampRoot = clockwork.writeRoot(folder.resolve("stamps.pem"));
    stamps.use(StampsOfTests.of(List.of(clockwork.address()), stampRoot));
    roots = folder.resolve("both.pem");
    Files.writeString(roots, Files.readString(own) + Files.readString(stampRoot));
  }

  @AfterEach
  void back() throws Exception {
    stamps.stop();
    clockwork.close();
    clock.reset();
    for (Path file : laid) {
      Files.deleteIfExists(file);
    }
  }

  protected Walker everybody() {
    return new Walker(port, "", "everybody");
  }

  /** Signs in by password and code, and stands at the own desk. */
  protected Walking person(String agency, Role... roles) {
    Person person = people.completeIn(agency, roles);
    var visit = new Visit(port);
    visit.enter(people, person);
    return new Walking(
        person, agency, new Walker(port, visit.cookie(), agency + " " + List.of(roles)), null);
  }

  /** A session ends with its days; the person signs in anew. */
  protected Walker signedInAgain(Walking one) {
    var visit = new Visit(port);
    visit.enter(people, one.person());
    return new Walker(port, visit.cookie(), one.agency());
  }

  /** The same with a right to sign and a certificate; the office gives the powers of the law. */
  protected Walking signatory(
      String agency, @Nullable String office, String title, String name, Role... roles)
      throws Exception {
    Walking one = person(agency, roles);
    UUID id = one.person().id();
    var day = Vietnam.dayOf(clock.instant());
    String seal =
        agency.equals("BCD389-AG")
            ? "PHÓ CHỦ TỊCH UBND TỈNH"
            : agency.startsWith("BCD389-XA") ? "CHỦ TỊCH UBND PHƯỜNG" : null;
    var drawn = new PrintedPaper.Signature(PrintedPaper.Capacity.HEAD, "", title, name, seal);
    assertThat(
            rights.grant(
                Actor.SYSTEM,
                new Signing(
                    new UUID(0, 0), id, agency, office, drawn, day, null, "Quyết định bổ nhiệm")))
        .isEmpty();
    UUID right =
        rights.of(agency, day).stream()
            .filter(of -> of.officer().equals(id))
            .findFirst()
            .orElseThrow()
            .id();
    String store = "di" + Long.toString(System.nanoTime(), 36);
    for (String ending : List.of(".p12", ".pem")) {
      laid.add(settings.folder().resolve(store + ending));
    }
    authority.lay(
        settings.folder(),
        store,
        officers.inOffice(id).orElseThrow().fullName(),
        clock.instant().minus(Duration.ofDays(10)),
        700);
    var head =
        new ActingOfficer(Actor.officer(UUID.randomUUID(), agency), Set.of(Role.AGENCY_HEAD));
    assertThat(certificates.record(id, agency, store, head)).isEmpty();
    return new Walking(one.person(), agency, one.walker(), right);
  }

  /** From the case to the paper that was drawn up and not signed yet. */
  protected String drafted(Walker drafter) {
    if (!drafter.path().startsWith("/van-ban/")) {
      Element open =
          drafter.page().select("#soan-van-ban li").stream()
              .filter(row -> row.select(".code").isEmpty())
              .findFirst()
              .orElseThrow(
                  () ->
                      new AssertionError(
                          "no draft among " + drafter.page().select("#soan-van-ban").text()));
      drafter.follows(open.select("a").attr("href"));
    }
    return drafter.path().replaceFirst("/lam/.*", "");
  }

  /** Submitted by who drew it up; the signatory finds it on the desk, looks, types and signs. */
  protected String signed(Walker drafter, Walking signer) throws Exception {
    String paper = drafted(drafter);
    assertThat(drafter.sees("/ky")).as("who drew it up does not sign it").isFalse();
    drafter.does("/lam/trinh-ky", "quyen-ky", signer.signs());
    return signed(paper, signer);
  }

  /** Signs what was submitted. */
  protected String signed(String paper, Walking signer) throws Exception {
    Walker signing = signer.walker().finds(DESK, paper).follows(paper + "/ky");
    var answers = new ArrayList<>(List.of("ma-pin", MadeAuthority.PIN));
    if (!signing.page().select("[name=da-doi-chieu]").isEmpty()) {
      assertThat(signing.text()).contains("chưa được cán bộ pháp chế xác nhận");
      answers.addAll(List.of("da-doi-chieu", "true"));
    }
    if (!signing.page().select("[name=ly-do]").isEmpty()) {
      answers.addAll(List.of("ly-do", "Kịp thời hạn luật định"));
    }
    var wrong = new ArrayList<>(answers);
    wrong.addAll(List.of("xac-nhan", "đồng ý"));
    assertThat(signing.refused("/ky", wrong.toArray(String[]::new))).contains("KÝ");
    answers.addAll(List.of("xac-nhan", "KÝ"));
    signing.does("/ky", answers.toArray(String[]::new));
    Walker reading = signer.walker();
    reading.enters(paper);
    assertThat(reading.text()).contains("có dấu thời gian");
    genuine(reading.takes("/tai/pdf"), reading.page().select("h1").text());
    return paper;
  }

  /** One verifier knows the project, the other one does not. */
  private void genuine(byte[] pdf, String name) throws Exception {
    Path file = Files.write(folder.resolve("van-ban.pdf"), pdf);
    kept(pdf, name);
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int exit = VerifyCommand.run(stream, stream, file.toString(), "--ca", roots.toString());
    assertThat(exit).as(name + out.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("GENUINE", "time stamp: stamped");
    if (Files.isExecutable(POPPLER)) {
      Process run =
          new ProcessBuilder(POPPLER.toString(), "-nocert", file.toString())
              .redirectErrorStream(true)
              .start();
      assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .as(name)
          .contains("Signature is Valid", "Total document signed");
    }
  }

  /** Somebody who wants to look at the papers names a folder. */
  private static void kept(byte[] pdf, String name) throws Exception {
    String asked = System.getProperty("chosach.walk.papers");
    if (asked != null) {
      Path all = Files.createDirectories(Path.of(asked));
      long before;
      try (var files = Files.list(all)) {
        before = files.count();
      }
      String plain = name.replaceAll("[^\\p{L}\\p{N}]+", "-");
      Files.write(
          all.resolve(
              "%02d-%s.pdf".formatted(before, plain.substring(0, Math.min(60, plain.length())))),
          pdf);
    }
  }

  protected static <T> T awaited(Supplier<@Nullable T> what) {
    return Objects.requireNonNull(
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(what::get, Objects::nonNull));
  }
}
