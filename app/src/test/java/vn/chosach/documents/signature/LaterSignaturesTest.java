package vn.chosach.documents.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.documents.signature.SignedPdfs.SignatureFault.ADDED;
import static vn.chosach.documents.signature.SignedPdfs.SignatureFault.APPENDED;
import static vn.chosach.documents.signature.SignedPdfs.SignatureFault.REDRAWN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.chosach.documents.SignatureStamps;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.layout.Filling;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.layout.Samples;
import vn.chosach.documents.layout.ShippedTemplates;
import vn.chosach.documents.reading.PdfPress;
import vn.chosach.documents.reading.SheetReader;
import vn.chosach.documents.signature.PadesSignature.PadesOutcome.PadesSigned;
import vn.chosach.documents.signature.SignedPdfs.SignatureFault;
import vn.chosach.documents.signature.SigningKeys.KeyOpening.KeyOpened;
import vn.chosach.verify.VerifyCommand;

/**
 * A second signature covers whatever stands behind the first. Both verifiers, which share nothing,
 * let through what the program itself adds, and name the rest, whoever signed it.
 */
@Tag("apart")
class LaterSignaturesTest {

  @TempDir Path folder;

  private final Instant now = Instant.now();
  private SigningKeys keys;
  private SignedPdfs pdfs;
  private byte[] first;

  @BeforeEach
  void signedOnce() throws Exception {
    keys = new SigningKeys(new SigningSettings(true, folder));
    var authority = new MadeAuthority(now);
    authority.believed(folder);
    authority.lay(folder, "head", "Người Ký Thử", now.minus(Duration.ofDays(1)), 9);
    authority.lay(folder, "clerk", "Cơ quan thử", now.minus(Duration.ofDays(1)), 9);
    var factory = new StaticListableBeanFactory(Map.of("none", PadesAccessibleTest.NONE));
    pdfs = new SignedPdfs(keys, factory.getBeanProvider(SignatureStamps.class), () -> now);
    var kind = Kinds.of("QD").orElseThrow();
    byte[] docx = Filling.of(ShippedTemplates.of(kind.shape()), Samples.of(kind));
    first = sign(PdfPress.print(SheetReader.read(docx), "Quyết định"), "head", null);
  }

  @Test
  void the_signature_of_the_agency_is_all_that_it_adds() throws Exception {
    byte[] both = sign(first, "clerk", seal());
    holds(both);
    byte[] hidden = sign(first, "clerk", null);
    holds(hidden);
    holds(sign(both, "head", null));
    assertThat(verified(both))
        .contains("covers the first " + first.length + " bytes of " + both.length)
        .contains("shows its mark on page 1, 150 x 62 points");
    assertThat(pdfs.in(both).getFirst().covers()).isEqualTo(first.length);
  }

  @Test
  void a_file_that_lists_its_objects_in_a_plain_table_is_read_too() throws Exception {
    byte[] plain = sign(handMade("5 0 R"), "head", null);
    holds(plain);
    holds(sign(plain, "clerk", seal()));
  }

  @Test
  void a_mark_on_the_second_page_is_drawn_where_the_words_stand() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      var last = new PDPage();
      document.addPage(last);
      try (var ink = new PDPageContentStream(document, last)) {
        ink.beginText();
        ink.setFont(
            org.apache.pdfbox.pdmodel.font.PDType0Font.load(
                document,
                SealMark.class.getResourceAsStream("/documents/fonts/LiberationSerif-Regular.ttf")),
            12);
        ink.newLineAtOffset(300, 300);
        ink.showText(PrintedPaper.SIGNED_BY + "Người Ký Thử");
        ink.endText();
      }
      document.save(bytes);
    }
    byte[] both = sign(sign(bytes.toByteArray(), "head", null), "clerk", seal());
    holds(both);
    assertThat(verified(both)).contains("shows its mark on page 2");
    try (PDDocument document = Loader.loadPDF(both)) {
      assertThat(document.getPage(1).getAnnotations())
          .anyMatch(one -> one.getRectangle().getWidth() > 100);
    }
  }

  @Test
  void another_fine_drawn_over_the_page_is_named_though_a_believed_key_signed_it()
      throws Exception {
    byte[] drawn =
        updated(
            first,
            document -> {
              PDPage page = document.getPage(0);
              try (var ink =
                  new PDPageContentStream(
                      document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                ink.addRect(100, 400, 300, 40);
                ink.fill();
              }
              page.getCOSObject().setNeedToBeUpdated(true);
              page.getResources().getCOSObject().setNeedToBeUpdated(true);
            });
    assertThat(verified(drawn)).startsWith("1").contains("were added after");
    assertThat(faults(drawn)).contains(APPENDED);
    named(sign(drawn, "clerk", null), REDRAWN, "1", "Contents of page 1 was changed");
    named(sign(drawn, "clerk", seal()), REDRAWN, "1", "Contents of page 1 was changed");
  }

  @Test
  void a_stamp_laid_over_the_page_is_not_passed_over() throws Exception {
    byte[] stamped =
        updated(
            first,
            document -> {
              PDPage page = document.getPage(0);
              var note = new PDAnnotationRubberStamp();
              note.setRectangle(new PDRectangle(100, 400, 300, 40));
              List<PDAnnotation> notes = page.getAnnotations();
              notes.add(note);
              page.setAnnotations(notes);
              page.getCOSObject().setNeedToBeUpdated(true);
            });
    named(sign(stamped, "clerk", null), ADDED, "4", "bears a new note");
  }

  @Test
  void a_field_to_fill_in_and_a_new_description_are_not_passed_over() throws Exception {
    byte[] filled =
        updated(
            first,
            document -> {
              var form = document.getDocumentCatalog().getAcroForm(null);
              var field = new PDTextField(form);
              field.setPartialName("tien");
              form.getFields().add(field);
              form.getCOSObject().setNeedToBeUpdated(true);
              document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            });
    named(sign(filled, "clerk", null), ADDED, "4", "new field that is not that of a signature");
    byte[] described =
        updated(
            first,
            document -> {
              document.getDocumentInformation().setSubject("khác");
              document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            });
    named(sign(described, "clerk", null), ADDED, "4", "behind it");
  }

  /** The mark of the second signature is an appearance: a large one covers what was signed. */
  @Test
  void a_mark_that_covers_the_page_is_no_mark() throws Exception {
    byte[] covered = forged(new PDRectangle(50, 300, 500, 300));
    named(covered, ADDED, "4", "larger than a mark");
    byte[] elsewhere = forged(new PDRectangle(50, 700, 140, 50));
    assertThat(faults(elsewhere)).containsExactly(ADDED);
    assertThat(verified(elsewhere)).contains("shows its mark on page 1, 140 x 50 points");
  }

  @Test
  void an_object_that_is_replaced_taken_away_or_filled_later_is_named() throws Exception {
    byte[] plain = sign(handMade("[5 0 R 90 0 R]"), "head", null);
    holds(plain);
    String other = "5 0 obj\n<< /Length 12 >>\nstream\n0 0 9 9 re f\n\nendstream\nendobj\n";
    byte[] replaced = sign(appended(plain, other, 5, "n"), "clerk", null);
    named(replaced, REDRAWN, "1", "object 5 of what was signed was replaced");
    byte[] filled =
        sign(appended(plain, other.replace("5 0 obj", "90 0 obj"), 90, "n"), "clerk", null);
    named(filled, REDRAWN, "1", "object 90, which was signed empty, was filled");
    byte[] freed = appended(plain, "", 5, "f");
    byte[] again = sign(freed, "clerk", null);
    assertThat(verified(again)).startsWith("1").contains("object 5 of what was signed was taken");
    assertThat(faults(again)).isNotEmpty();
  }

  @Test
  void bytes_that_no_table_names_are_not_passed_over() throws Exception {
    byte[] loose =
        (new String(first, ISO_8859_1) + "7 0 obj\n<< >>\nendobj\n").getBytes(ISO_8859_1);
    byte[] signed = sign(loose, "clerk", null);
    assertThat(verified(signed)).startsWith("4").contains("bytes that no table names");
  }

  private void holds(byte[] pdf) throws Exception {
    assertThat(pdfs.in(pdf)).isNotEmpty().allMatch(one -> one.faults().isEmpty());
    assertThat(verified(pdf)).startsWith("0").contains("GENUINE").doesNotContain("OPEN", "WRONG");
  }

  private void named(byte[] pdf, SignatureFault fault, String exit, String words) throws Exception {
    assertThat(verified(pdf)).startsWith(exit).contains(words).doesNotContain("GENUINE");
    assertThat(faults(pdf)).containsExactly(fault);
  }

  private List<SignatureFault> faults(byte[] pdf) throws IOException {
    return pdfs.in(pdf).stream().flatMap(one -> one.faults().stream()).distinct().toList();
  }

  private String verified(byte[] pdf) throws IOException {
    Path file = Files.write(folder.resolve("van-ban.pdf"), pdf);
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, UTF_8);
    String roots = folder.resolve("roots.pem").toString();
    int exit = VerifyCommand.run(stream, stream, file.toString(), "--ca", roots);
    return exit + "\n" + out.toString(UTF_8);
  }

  private KeyOpened open(String store) {
    return (KeyOpened) keys.open(store, keys.certificate(store).orElseThrow(), MadeAuthority.PIN);
  }

  private byte[] sign(byte[] pdf, String store, @Nullable SealMark seal) {
    return ((PadesSigned)
            PadesSignature.sign(pdf, open(store), now, PadesAccessibleTest.NONE, seal))
        .pdf();
  }

  private SealMark seal() {
    return new SealMark(List.of("Cơ quan thử", "Thời gian ký: " + now), null);
  }

  private interface Change {
    void on(PDDocument document) throws IOException;
  }

  private static byte[] updated(byte[] pdf, Change change) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      change.on(document);
      document.saveIncremental(bytes);
    }
    return bytes.toByteArray();
  }

  /** One page, written by hand with a plain table. */
  private static byte[] handMade(String contents) {
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents "
                + contents
                + " >>",
            "<< /Title (Quyet dinh) >>",
            "<< /Length 14 >>\nstream\n0 0 10 10 re f\nendstream");
    var pdf = new StringBuilder("%PDF-1.4\n");
    var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
    for (int number = 1; number <= objects.size(); number++) {
      table.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(number).append(" 0 obj\n").append(objects.get(number - 1)).append("\nendobj\n");
    }
    int at = pdf.length();
    pdf.append(table).append("trailer\n<< /Size 6 /Root 1 0 R /Info 4 0 R >>\nstartxref\n");
    return pdf.append(at).append("\n%%EOF\n").toString().getBytes(ISO_8859_1);
  }

  /** An update by hand: one object, and a table that names it. */
  private static byte[] appended(byte[] pdf, String object, int number, String kind) {
    String text = new String(pdf, ISO_8859_1);
    int before = Integer.parseInt(text.replaceAll("(?s).*startxref\\s+(\\d+)\\s+%%EOF\\s*", "$1"));
    int at = text.length();
    int table = at + object.length();
    return (text
            + object
            + "xref\n0 1\n0000000000 65535 f \n%d 1\n%010d 0000%d %s \n"
                .formatted(number, kind.equals("f") ? 0 : at, kind.equals("f") ? 1 : 0, kind)
            + "trailer\n<< /Size 95 /Root 1 0 R /Info 4 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(before, table))
        .getBytes(ISO_8859_1);
  }

  /** A believed key signs, with a mark that its holder draws where it suits. */
  private byte[] forged(PDRectangle place) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(first);
        var options = new SignatureOptions();
        KeyOpened key = open("clerk")) {
      var entry = new PDSignature();
      entry.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      entry.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
      options.setPreferredSignatureSize(24_000);
      document.addSignature(entry, options);
      for (PDSignatureField field : document.getSignatureFields()) {
        if (field.getSignature().getCOSObject() == entry.getCOSObject()) {
          PDAnnotationWidget widget = field.getWidgets().getFirst();
          widget.setRectangle(place);
          var stream = new PDAppearanceStream(document);
          stream.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
          try (var ink = new PDPageContentStream(document, stream)) {
            ink.addRect(0, 0, place.getWidth(), place.getHeight());
            ink.fill();
          }
          var appearance = new PDAppearanceDictionary();
          appearance.setNormalAppearance(stream);
          widget.setAppearance(appearance);
        }
      }
      var external = document.saveIncrementalForExternalSigning(bytes);
      external.setSignature(
          PadesSignature.cms(external.getContent().readAllBytes(), key).getEncoded());
    }
    return bytes.toByteArray();
  }
}
