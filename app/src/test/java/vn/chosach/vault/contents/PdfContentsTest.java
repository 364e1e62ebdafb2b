package vn.chosach.vault.contents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chosach.vault.Pictures;

class PdfContentsTest {

  @Test
  void aDocumentThatOnlySaysWhereToOpenIsHarmless() throws IOException {
    byte[] pdf =
        document(
            paper -> {
              var first = new PDPageFitDestination();
              first.setPage(paper.getPage(0));
              paper.getDocumentCatalog().setOpenAction(first);
            });
    assertThat(PdfContents.fault(pdf)).isNull();
    assertThat(PdfContents.fault(Pictures.pdf())).isNull();
  }

  @Test
  void scriptsAndProgramsAtOpeningAreFoundAsTheLibraryWritesThem() throws IOException {
    assertThat(
            PdfContents.fault(
                document(
                    paper ->
                        paper
                            .getDocumentCatalog()
                            .setOpenAction(new PDActionJavaScript("app.alert(1)")))))
        .isEqualTo("vault.pdf-acts");
    var launch = new PDActionLaunch();
    launch.setF("cmd.exe");
    assertThat(
            PdfContents.fault(document(paper -> paper.getDocumentCatalog().setOpenAction(launch))))
        .isEqualTo("vault.pdf-acts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<</S/JavaScript/JS(x)>>",
        "<</S /Launch /F (a)>>",
        "<</S/J#61va#53cript/JS(x)>>",
        "<</S/SubmitForm/F(http://a.example)>>",
        "<</Names<</EmbeddedFiles 5 0 R>>>>",
        "<</AcroForm<</XFA 7 0 R>>>>",
        "<</Subtype/RichMedia>>"
      })
  void whatActsByItselfIsFoundPlainEscapedAndInsideAnObjectStream(String object) {
    assertThat(PdfContents.fault(pdf("1 0 obj " + object + " endobj"))).isEqualTo("vault.pdf-acts");
    String packed = "<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 99>>";
    assertThat(PdfContents.fault(withStream("2 0 obj " + packed, "1 0 " + object)))
        .isEqualTo("vault.pdf-acts");
    String hidden = "<</Filter/FlateDecode /P (" + "x".repeat(5_000) + ")>>";
    assertThat(PdfContents.fault(withStream("2 0 obj " + hidden, "1 0 " + object)))
        .as("behind a dictionary too long to be read as one")
        .isEqualTo("vault.pdf-acts");
  }

  @Test
  void wordsOnAPageAreNoActs() {
    assertThat(PdfContents.fault(withStream("2 0 obj <</Filter/FlateDecode>>", "BT (/Launch) Tj")))
        .isNull();
    assertThat(PdfContents.fault(pdf("1 0 obj <</Type/Catalog/JavaScripts 1>> endobj"))).isNull();
  }

  @Test
  void objectsThatCannotBeReadAreNotTaken() throws IOException {
    String packed = "2 0 obj <</Type/ObjStm/Filter/FlateDecode>>";
    assertThat(PdfContents.fault(withStream(packed, "1 0 " + " ".repeat(70_000_000))))
        .as("unpacks to more than it may")
        .isEqualTo("vault.damaged");
    assertThat(PdfContents.fault(pdf("2 0 obj <</Type/ObjStm/Filter/LZWDecode>> stream\nxx")))
        .isEqualTo("vault.damaged");
    byte[] locked =
        document(
            paper -> {
              try {
                paper.protect(new StandardProtectionPolicy("a", "", new AccessPermission()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(PdfContents.fault(locked)).isEqualTo("vault.pdf-locked");
  }

  private static byte[] document(java.util.function.Consumer<PDDocument> change)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var paper = new PDDocument()) {
      paper.addPage(new PDPage());
      change.accept(paper);
      paper.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] pdf(String objects) {
    return ("%PDF-1.7\n" + objects + "\ntrailer<<>>\n%%EOF").getBytes(ISO_8859_1);
  }

  private static byte[] withStream(String head, String content) {
    var packed = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(packed)) {
      deflating.write(content.getBytes(ISO_8859_1));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return pdf(head + " stream\n" + packed.toString(ISO_8859_1) + "\nendstream endobj");
  }
}
