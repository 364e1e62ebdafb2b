package vn.chosach.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.layout.Filling;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.layout.Samples;
import vn.chosach.documents.layout.ShippedTemplates;

/** What leaves as PDF can be read aloud: PDF/UA-1 (ISO 14289-1), judged by veraPDF. */
@Tag("apart")
class PdfPressTest {

  private static byte[] long_;

  @BeforeAll
  static void print() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    DocumentKind plan = Kinds.of(Kinds.PLAN).orElseThrow();
    long_ = pdf(Samples.of(plan, Samples.long_(), null));
  }

  static Stream<DocumentKind> shapes() {
    return Stream.of("BC-DK", "CV", "QD", "BB").map(code -> Kinds.of(code).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void every_shape_is_accessible(DocumentKind documentKind) throws Exception {
    assertThat(faults(pdf(Samples.of(documentKind)))).isEmpty();
  }

  @Test
  void a_long_plan_with_tables_and_annexes_is_accessible() throws Exception {
    assertThat(faults(long_)).isEmpty();
  }

  @Test
  void a_document_without_language_is_found() throws Exception {
    try (PDDocument document = Loader.loadPDF(long_)) {
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
      var bytes = new java.io.ByteArrayOutputStream();
      document.save(bytes);
      assertThat(faults(bytes.toByteArray())).isNotEmpty();
    }
  }

  @Test
  void it_says_its_language_its_title_and_its_parts_and_embeds_its_font() throws Exception {
    try (PDDocument document = Loader.loadPDF(long_)) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("vi");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentInformation().getTitle()).contains("kiểm tra hàng hóa");
      var kinds = new ArrayList<String>();
      collect(catalog.getStructureTreeRoot(), kinds);
      assertThat(kinds).contains("Document", "H1", "P", "Table", "TR", "TH", "TD");
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(Objects.requireNonNull(page.getResources().getFont(name)).isEmbedded())
              .as(name.getName())
              .isTrue();
        }
      }
      assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(20);
      assertThat(new PDFTextStripper().getText(document))
          .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Phụ lục I", "1.250.000");
    }
  }

  /** Nghị định 30/2020/NĐ-CP, Phụ lục I: no number on the first page, of an annex neither. */
  @Test
  void the_first_page_of_the_paper_and_of_each_annex_bears_no_number() throws Exception {
    try (PDDocument document = Loader.loadPDF(long_)) {
      var numbers = new ArrayList<String>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        String first = text.getText(document).strip().lines().findFirst().orElse("");
        numbers.add(first.matches("\\d+") ? first : first.startsWith("Phụ lục") ? "annex" : "none");
      }
      assertThat(numbers.getFirst()).isEqualTo("none");
      assertThat(numbers.get(1)).isEqualTo("2");
      assertThat(numbers).filteredOn("annex"::equals).hasSize(2);
      assertThat(numbers.get(numbers.indexOf("annex") + 1)).as("counted anew").isEqualTo("2");
    }
  }

  /** They share the fonts, which were read once. */
  @Test
  void papers_printed_at_the_same_time_are_those_printed_one_by_one() throws Exception {
    List<DocumentKind> kinds = shapes().toList();
    List<List<String>> alone = new ArrayList<>();
    for (DocumentKind kind : kinds) {
      alone.add(inside(pdf(Samples.of(kind))));
    }
    try (var press = Executors.newFixedThreadPool(4)) {
      var printed = new ArrayList<Future<List<String>>>();
      for (int at = 0; at < 3 * kinds.size(); at++) {
        PrintedPaper paper = Samples.of(kinds.get(at % kinds.size()));
        printed.add(press.submit(() -> inside(pdf(paper))));
      }
      for (int at = 0; at < printed.size(); at++) {
        assertThat(printed.get(at).get()).isEqualTo(alone.get(at % kinds.size()));
      }
    }
  }

  /** What stands on each page, and each font with its letters. */
  private static List<String> inside(byte[] pdf) throws Exception {
    var inside = new ArrayList<String>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (var page : document.getPages()) {
        inside.add(Base64.getEncoder().encodeToString(page.getContents().readAllBytes()));
        for (var name : page.getResources().getFontNames()) {
          var font = Objects.requireNonNull(page.getResources().getFont(name));
          inside.add(
              font.getName()
                  + Base64.getEncoder()
                      .encodeToString(font.getFontDescriptor().getFontFile2().toByteArray()));
        }
      }
    }
    return inside;
  }

  /** The file says which acts were in the public log; the paper bears nothing of it. */
  @Test
  void the_newest_tree_of_the_log_is_a_property_of_the_file_and_is_not_printed() throws Exception {
    DocumentKind documentKind = Kinds.of(Kinds.PERIODIC_REPORT).orElseThrow();
    String line =
        "Nhật ký chosach.example/log · 1234 việc · gốc CsUYapGGPo4dkMgI= · 2 bên đối chứng";
    PrintedPaper plain = Samples.of(documentKind);
    byte[] printed =
        pdf(
            new PrintedPaper(
                plain.kind(),
                plain.head(),
                plain.number(),
                plain.day(),
                plain.subject(),
                plain.addressees(),
                plain.content(),
                plain.recipients(),
                plain.signature(),
                plain.urgency(),
                line));
    try (PDDocument document = Loader.loadPDF(printed)) {
      assertThat(document.getDocumentInformation().getKeywords()).isEqualTo(line);
      assertThat(new PDFTextStripper().getText(document)).doesNotContain("đối chứng", "Nhật ký");
    }
    assertThat(faults(printed)).isEmpty();
  }

  private static void collect(PDStructureNode node, List<String> kinds) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        kinds.add(element.getStandardStructureType());
        collect(element, kinds);
      }
    }
  }

  private static List<String> faults(byte[] pdf) throws Exception {
    var flavour = PDFAFlavour.PDFUA_1;
    try (var parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
      return Foundries.defaultInstance()
          .createValidator(flavour, false)
          .validate(parser)
          .getTestAssertions()
          .stream()
          .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
          .distinct()
          .toList();
    }
  }

  private static byte[] pdf(PrintedPaper printedPaper) throws Exception {
    byte[] docx = Filling.of(ShippedTemplates.of(printedPaper.kind().shape()), printedPaper);
    return PdfPress.print(SheetReader.read(docx), printedPaper.subject());
  }
}
