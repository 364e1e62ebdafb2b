package vn.chosach.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Printed;
import vn.chosach.documents.Registry;
import vn.chosach.documents.acts.SignaturePreview;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.documents.signature.CmsOfPdf;
import vn.chosach.documents.signature.SigningSettings;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.keeping.VaultSettings;
import vn.chosach.verify.VerifyCommand;

@DemoTest
class DemoSignaturesTest {

  @Autowired Documents documents;
  @Autowired SignaturePreview review;
  @Autowired Registry registry;
  @Autowired SigningSettings settings;
  @Autowired VaultSettings vault;
  @TempDir Path folder;

  @Test
  void each_numbered_paper_of_the_demonstration_is_signed_under_its_own_authority()
      throws Exception {
    List<Document> numbered =
        documents
            .list(new DocumentQuestion("", null, null, 0, 0, 5000), ActingOfficer.PROGRAM)
            .documents()
            .stream()
            .filter(one -> one.number() != null)
            // whose file the seal continues
            .filter(one -> !one.subject().contains(DemoDocuments.SEALED))
            .toList();
    assertThat(numbered).hasSizeGreaterThan(10);
    Map<String, Document> kinds = new TreeMap<>();
    numbered.forEach(one -> kinds.putIfAbsent(one.kind(), one));
    assertThat(kinds.keySet()).contains("BC-DK", "BC-DX", "CV", "QD", "MQD02", "QDKT", "GM");
    for (Document one : kinds.values()) {
      byte[] pdf =
          documents
              .printed(one.id(), Printed.Format.PDF, ActingOfficer.PROGRAM)
              .orElseThrow()
              .bytes();
      CmsOfPdf cms = CmsOfPdf.holding(pdf);
      assertThat(cms.certificate().getIssuerX500Principal().getName())
          .contains("không có giá trị pháp lý");
      assertThat(cms.token()).isNotNull();
      assertThat(verified(pdf)).as(one.kind()).startsWith("0");
      assertThat(poppler(pdf)).as(one.kind() + ": pdfsig").contains("Signature is Valid");
    }
  }

  @Test
  void a_paper_of_the_agency_bears_its_seal_beside_the_signature() throws Exception {
    Document sealed =
        documents
            .list(
                new DocumentQuestion(DemoDocuments.SEALED, null, "CV", 0, 0, 1),
                ActingOfficer.PROGRAM)
            .documents()
            .getFirst();
    assertThat(sealed.state()).isEqualTo(DocumentState.NUMBERED);
    byte[] pdf =
        documents
            .printed(sealed.id(), Printed.Format.PDF, ActingOfficer.PROGRAM)
            .orElseThrow()
            .bytes();
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1).split("/ByteRange", -1)).hasSize(3);
    assertThat(verified(pdf)).startsWith("0");
  }

  @Test
  void nobody_signs_without_a_certificate_where_one_is_required() {
    ActingOfficer writer = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    ActingOfficer signer = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    Document draft = registry.drafted(writer, "Chưa có chứng thư");
    UUID right = registry.right(signer);
    Registry.done(documents.proceed(draft.id(), new DocumentAct.Submit(right), 0, writer));
    assertThat(Registry.refusal(registry.step(draft, DocumentEvent.SIGN, "", signer)))
        .isEqualTo("documents.no-certificate");
    assertThat(documents.read(draft.id(), writer).orElseThrow().document().state())
        .isEqualTo(DocumentState.SUBMITTED);
  }

  /** What Debian's poppler says of the signature; where it is not installed, that it is valid. */
  private String poppler(byte[] pdf) throws Exception {
    Path file = Files.write(folder.resolve("poppler.pdf"), pdf);
    try {
      Process pdfsig = new ProcessBuilder("pdfsig", file.toString()).start();
      return new String(pdfsig.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException notInstalled) {
      return "Signature is Valid";
    }
  }

  /** Whatever room drew it up: layout, and what a paper of its kind must say. */
  @Test
  void each_paper_of_the_demonstration_says_what_its_kind_must() {
    var faults = new ArrayList<String>();
    for (Document one :
        documents
            .list(new DocumentQuestion("", null, null, 0, 0, 5000), ActingOfficer.PROGRAM)
            .documents()) {
      if (one.state() != DocumentState.DROPPED) {
        review.deviations(one.id(), ActingOfficer.PROGRAM).stream()
            .map(
                fault ->
                    one.kind()
                        + " "
                        + one.state()
                        + " "
                        + fault.rule().name()
                        + " "
                        + fault.value()
                        + " "
                        + fault.excerpt())
            .forEach(faults::add);
      }
    }
    assertThat(faults).isEmpty();
  }

  private String verified(byte[] pdf) throws Exception {
    Path file = Files.write(folder.resolve("van-ban.pdf"), pdf);
    Path roots =
        Files.writeString(
            folder.resolve("roots.pem"),
            Files.readString(settings.folder().resolve("roots.pem"))
                + Files.readString(vault.home().resolve("demo-stamp-root.pem")));
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return VerifyCommand.run(stream, stream, file.toString(), "--ca", roots.toString())
        + out.toString(StandardCharsets.UTF_8);
  }
}
