package vn.chosach.documents.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.chosach.documents.SignatureStamps;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.layout.Filling;
import vn.chosach.documents.layout.Samples;
import vn.chosach.documents.layout.ShippedTemplates;
import vn.chosach.documents.reading.PdfPress;
import vn.chosach.documents.reading.SheetReader;
import vn.chosach.documents.signature.PadesSignature.PadesOutcome.PadesSigned;
import vn.chosach.documents.signature.SigningKeys.KeyOpening.KeyOpened;

/** A signature changes nothing that a screen reader needs (ISO 14289-1), judged by veraPDF. */
class PadesAccessibleTest {

  @TempDir Path folder;

  @BeforeAll
  static void veraPdf() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void a_signed_decision_stays_accessible() throws Exception {
    var kind = Kinds.of("QD").orElseThrow();
    byte[] docx = Filling.of(ShippedTemplates.of(kind.shape()), Samples.of(kind));
    byte[] pdf = PdfPress.print(SheetReader.read(docx), "Quyết định");
    Instant now = Instant.now();
    var authority = new MadeAuthority(now);
    var certificate = authority.lay(folder, "ky", "Người Ký Thử", now.minus(Duration.ofDays(1)), 9);
    var keys = new SigningKeys(new SigningSettings(true, folder));
    var key = (KeyOpened) keys.open("ky", certificate, MadeAuthority.PIN);
    var signed = (PadesSigned) PadesSignature.sign(pdf, key, now, NONE);
    CmsOfPdf.holding(signed.pdf());
    assertThat(faults(signed.pdf())).isEmpty();
    var seal = new SealMark(List.of("Cơ quan thử", "Thời gian ký: " + now), null);
    var again = (KeyOpened) keys.open("ky", certificate, MadeAuthority.PIN);
    var both = (PadesSigned) PadesSignature.sign(signed.pdf(), again, now, NONE, seal);
    assertThat(faults(both.pdf())).as("what is seen of the seal is read aloud").isEmpty();
  }

  static final SignatureStamps NONE =
      new SignatureStamps() {
        @Override
        public boolean configured() {
          return false;
        }

        @Override
        public SignatureStamp stamp(byte[] signature) {
          throw new AssertionError("none is configured");
        }

        @Override
        public Optional<SignatureHour> hour(byte[] token, byte[] signature) {
          return Optional.empty();
        }
      };

  private static List<String> faults(byte[] pdf) throws Exception {
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(one -> one.getRuleId() + " " + one.getMessage())
          .toList();
    }
  }
}
