package vn.chosach.documents.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.documents.signature.SignedPdfs.SignatureFault.ENDED_SINCE;
import static vn.chosach.documents.signature.SignedPdfs.SignatureFault.REVOKED;
import static vn.chosach.documents.signature.SignedPdfs.SignatureFault.STAMP;
import static vn.chosach.documents.signature.SignedPdfs.SignatureFault.UNKNOWN_REVOCATION;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.chosach.documents.SignatureStamps;
import vn.chosach.documents.signature.PadesSignature.PadesOutcome.PadesSigned;
import vn.chosach.documents.signature.SignedPdfs.FoundSignature;
import vn.chosach.documents.signature.SigningKeys.KeyOpening.KeyOpened;
import vn.chosach.vault.capture.OwnAuthority;
import vn.chosach.vault.capture.StampsOfTests;
import vn.chosach.verify.VerifyCommand;

/**
 * Whom a signature proves and for which moment, by both verifiers: an hour counts when a root that
 * was named vouches for it, and what cannot be told is neither genuine nor false.
 */
class SignatureTrustTest {

  @TempDir Path folder;

  private final Instant now = Instant.now();
  private SigningKeys keys;
  private MadeAuthority authority;

  @BeforeEach
  void believed() throws Exception {
    keys = new SigningKeys(new SigningSettings(true, folder));
    authority = new MadeAuthority(now);
    authority.believed(folder);
  }

  @Test
  void a_stamp_that_anybody_could_make_dates_no_signature_back() throws Exception {
    X509Certificate certificate = lay("head", 20, 365);
    Instant earlier = now.minus(Duration.ofDays(5));
    Files.write(
        folder.resolve("x.crl"), authority.list(certificate, now.minus(Duration.ofDays(3))));
    try (OwnAuthority own = OwnAuthority.start(() -> earlier)) {
      byte[] pdf = sign("head", StampsOfTests.of(List.of(own.address()), null));
      FoundSignature found = found(pdf, StampsOfTests.of(List.of(), null), now);
      assertThat(found.faults()).containsExactly(REVOKED);
      assertThat(found.stamped()).as("an hour of nobody").isNull();
      assertThat(java.util.Objects.requireNonNull(found.stamp()).believed()).isFalse();
      assertThat(verified(pdf, folder.resolve("roots.pem"))).startsWith("1");

      Path root = own.writeRoot(folder.resolve("stamps.pem"));
      assertThat(found(pdf, StampsOfTests.of(List.of(), root), now).faults())
          .as("stamped before, says an authority that is believed")
          .isEmpty();
      try (OwnAuthority other = OwnAuthority.start(() -> now)) {
        Path another = other.writeRoot(folder.resolve("other.pem"));
        assertThat(found(pdf, StampsOfTests.of(List.of(), another), now).faults())
            .contains(STAMP, REVOKED);
      }
    }
  }

  @Test
  void a_paper_without_a_stamp_is_not_false_when_its_certificate_has_ended() throws Exception {
    lay("head", 20, 10);
    byte[] pdf = sign("head", PadesAccessibleTest.NONE);
    assertThat(found(pdf, PadesAccessibleTest.NONE, now).faults()).containsExactly(ENDED_SINCE);
    assertThat(verified(pdf, folder.resolve("roots.pem")))
        .startsWith("4")
        .contains("holds; its certificate ended on", "NOT PROVEN", "leads up to a root");
    Instant then = now.minus(Duration.ofDays(15));
    try (OwnAuthority own = OwnAuthority.start(() -> then)) {
      Path root = own.writeRoot(folder.resolve("stamps.pem"));
      SignatureStamps stamps = StampsOfTests.of(List.of(own.address()), root);
      byte[] stamped = sign("head", stamps);
      assertThat(found(stamped, stamps, now).faults()).isEmpty();
      assertThat(verified(stamped, both(root))).startsWith("0");
    }
  }

  @Test
  void revocation_is_asked_of_the_lists_that_were_given_and_else_said_to_be_unchecked()
      throws Exception {
    X509Certificate certificate = lay("head", 20, 365);
    byte[] pdf = sign("head", PadesAccessibleTest.NONE);
    Path roots = folder.resolve("roots.pem");
    assertThat(verified(pdf, roots)).startsWith("0").contains("whether it was revoked is not");
    byte[] list = authority.list(certificate, now.minus(Duration.ofDays(3)));
    String revoked = list("revoked.crl", list);
    assertThat(verified(pdf, roots, "--crl", revoked)).startsWith("4").contains("was revoked on");
    Instant later = now.minus(Duration.ofDays(1));
    Instant before = now.minus(Duration.ofDays(5));
    for (Instant at : List.of(later, before)) {
      try (OwnAuthority own = OwnAuthority.start(() -> at)) {
        Path root = own.writeRoot(folder.resolve("stamps.pem"));
        byte[] stamped = sign("head", StampsOfTests.of(List.of(own.address()), root));
        String said = verified(stamped, both(root), "--crl", revoked);
        assertThat(said).contains(at.equals(later) ? "was revoked before" : "not revoked by then");
        assertThat(said).startsWith(at.equals(later) ? "1" : "4");
      }
    }
    list[list.length - 1] ^= 1;
    String broken = list("broken.crl", list);
    assertThat(verified(pdf, roots, "--crl", broken))
        .startsWith("4")
        .contains("is no list that its issuer signed");
    String ended =
        list(
            "ended.crl",
            authority.emptyList(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2))));
    assertThat(verified(pdf, roots, "--crl", ended)).startsWith("4").contains("too old to say");
    String current =
        list(
            "current.crl",
            authority.emptyList(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(2))));
    assertThat(verified(pdf, roots, "--crl", current)).startsWith("0").contains("not revoked");
    assertThat(verified(pdf, roots, "--crl", revoked, "--crl", current))
        .as("a newer list may leave out who was on an older one")
        .startsWith("4")
        .contains("was revoked on");
    String foreign =
        list("foreign.crl", new MadeAuthority(now).emptyList(now, now.plusSeconds(900)));
    assertThat(verified(pdf, roots, "--crl", foreign)).startsWith("4").contains("of its issuer");
  }

  /** A list that somebody altered on its way, or that nobody renewed, says nothing. */
  @Test
  void the_program_believes_no_list_that_its_issuer_did_not_sign_or_that_has_ended()
      throws Exception {
    X509Certificate certificate = lay("head", 20, 365);
    byte[] pdf = sign("head", PadesAccessibleTest.NONE);
    byte[] list = authority.emptyList(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)));
    Path laid = Files.write(folder.resolve("x.crl"), list);
    assertThat(found(pdf, PadesAccessibleTest.NONE, now).faults()).isEmpty();
    list[list.length - 1] ^= 1;
    Files.write(laid, list);
    assertThat(found(pdf, PadesAccessibleTest.NONE, now).faults())
        .containsExactly(UNKNOWN_REVOCATION);
    Files.write(
        laid, authority.emptyList(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2))));
    assertThat(found(pdf, PadesAccessibleTest.NONE, now).faults())
        .containsExactly(UNKNOWN_REVOCATION);
    Files.write(laid, authority.list(certificate, now.minus(Duration.ofDays(9))));
    assertThat(found(pdf, PadesAccessibleTest.NONE, now).faults()).containsExactly(REVOKED);
    Files.write(
        folder.resolve("y.crl"),
        authority.emptyList(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(2))));
    assertThat(found(pdf, PadesAccessibleTest.NONE, now).faults())
        .as("a newer list may leave out who was on an older one")
        .containsExactly(REVOKED);
  }

  @Test
  void a_weak_key_and_a_certificate_for_something_else_prove_nothing() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    Instant from = now.minus(Duration.ofDays(1));
    authority.lay(folder, "weak", "Người Ký Thử", from, 9, generator.generateKeyPair(), 0);
    Path roots = folder.resolve("roots.pem");
    assertThat(verified(sign("weak", PadesAccessibleTest.NONE), roots))
        .doesNotContain("GENUINE")
        .contains("its key is too short");
    generator.initialize(2048);
    authority.lay(
        folder,
        "other",
        "Người Ký Thử",
        from,
        9,
        generator.generateKeyPair(),
        KeyUsage.keyEncipherment);
    assertThat(verified(sign("other", PadesAccessibleTest.NONE), roots))
        .startsWith("4")
        .contains("is not meant for signatures");
  }

  @Test
  void without_a_root_of_the_checker_nobody_is_proven_to_have_signed() throws Exception {
    lay("head", 20, 365);
    Path file = Files.write(folder.resolve("x.pdf"), sign("head", PadesAccessibleTest.NONE));
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, UTF_8);
    assertThat(VerifyCommand.run(stream, stream, file.toString())).isEqualTo(4);
    assertThat(out.toString(UTF_8)).contains("no root given (--ca), so who signed is not proven");
  }

  private X509Certificate lay(String store, int daysAgo, int days) throws Exception {
    return authority.lay(folder, store, "Người Ký Thử", now.minus(Duration.ofDays(daysAgo)), days);
  }

  private String list(String name, byte[] list) throws IOException {
    Path lists = Files.createDirectories(folder.resolve("lists"));
    return Files.write(lists.resolve(name), list).toString();
  }

  private Path both(Path root) throws IOException {
    return Files.writeString(
        folder.resolve("both.pem"),
        Files.readString(folder.resolve("roots.pem")) + Files.readString(root));
  }

  private byte[] sign(String store, SignatureStamps stamps) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(bytes);
    }
    var key =
        (KeyOpened) keys.open(store, keys.certificate(store).orElseThrow(), MadeAuthority.PIN);
    return ((PadesSigned) PadesSignature.sign(bytes.toByteArray(), key, now, stamps)).pdf();
  }

  private FoundSignature found(byte[] pdf, SignatureStamps stamps, Instant at) throws IOException {
    var factory = new StaticListableBeanFactory(Map.of("stamps", stamps));
    return new SignedPdfs(keys, factory.getBeanProvider(SignatureStamps.class), () -> at)
        .in(pdf)
        .getFirst();
  }

  private String verified(byte[] pdf, Path roots, String... more) throws IOException {
    Path file = Files.write(folder.resolve("van-ban.pdf"), pdf);
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, UTF_8);
    var words = new ArrayList<>(List.of(file.toString(), "--ca", roots.toString()));
    words.addAll(List.of(more));
    int exit = VerifyCommand.run(stream, stream, words.toArray(String[]::new));
    return exit + "\n" + out.toString(UTF_8);
  }
}
