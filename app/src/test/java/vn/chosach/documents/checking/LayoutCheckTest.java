package vn.chosach.documents.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Urgency;
import vn.chosach.documents.layout.Filling;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.layout.Samples;
import vn.chosach.documents.layout.ShippedTemplates;

/** Every rule is seen broken once by an edit such as somebody makes in Word. */
@Tag("apart")
class LayoutCheckTest {

  @ParameterizedTest
  @MethodSource("kinds")
  void every_shipped_kind_is_in_order(DocumentKind documentKind) throws Exception {
    assertThat(LayoutCheck.of(draw(Samples.of(documentKind)))).isEmpty();
  }

  static List<DocumentKind> kinds() {
    return Kinds.all();
  }

  @Test
  void a_long_report_with_annexes_and_a_mark_is_in_order() throws Exception {
    assertThat(LayoutCheck.of(long_())).isEmpty();
  }

  @Test
  void a_draft_that_ends_with_a_table_and_is_not_signed_yet_is_in_order() throws Exception {
    PrintedPaper signed = Samples.of(Kinds.of("BC-DK").orElseThrow());
    PrintedPaper open =
        new PrintedPaper(
            signed.kind(),
            signed.head(),
            null,
            null,
            signed.subject(),
            List.of(),
            signed.content(),
            signed.recipients(),
            PrintedPaper.Signature.OPEN,
            null,
            null);
    assertThat(LayoutCheck.of(draw(open))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nơi nhận", "Nơi nhận hàng và Nơi nhận: kho số 2"})
  void a_subject_that_says_what_the_foot_says_is_a_subject(String subject) throws Exception {
    for (String kind : List.of("BC-DK", "KH", "QD")) {
      PrintedPaper paper = Samples.of(Kinds.of(kind).orElseThrow());
      var named =
          new PrintedPaper(
              paper.kind(),
              paper.head(),
              paper.number(),
              paper.day(),
              subject,
              paper.addressees(),
              paper.content(),
              paper.recipients(),
              paper.signature(),
              paper.urgency(),
              paper.log(),
              paper.mark());
      assertThat(LayoutCheck.of(draw(named))).as(kind).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void an_edit_in_word_is_named(Fault fault) throws Exception {
    List<Deviation> found = LayoutCheck.of(edited(fault));
    assertThat(found).extracting(Deviation::rule).containsOnly(fault.rule());
  }

  /** Word leaves 0.19 cm at each side of a cell where nothing is said: lines become shorter. */
  @Test
  void a_line_that_the_margins_of_its_cell_shorten_is_named() throws Exception {
    byte[] edited =
        edited(
            fault(
                LayoutRule.MOTTO_LINE,
                d -> d.getTables().getFirst().getCTTbl().getTblPr().unsetTblCellMar()));
    assertThat(LayoutCheck.of(edited))
        .extracting(Deviation::rule)
        .containsExactlyInAnyOrder(LayoutRule.MOTTO_LINE, LayoutRule.ISSUER_LINE);
  }

  @Test
  void no_rule_is_left_without_a_planted_fault() {
    var planted = EnumSet.noneOf(LayoutRule.class);
    faults().forEach(fault -> planted.add(fault.rule()));
    assertThat(planted).isEqualTo(EnumSet.allOf(LayoutRule.class));
  }

  record Fault(LayoutRule rule, String document, Consumer<XWPFDocument> edit) {
    @Override
    public String toString() {
      return rule.name().toLowerCase(Locale.ROOT);
    }
  }

  static Stream<Fault> faults() {
    return Stream.of(
        fault(LayoutRule.PAGE_SIZE, d -> section(d).getPgSz().setW(BigInteger.valueOf(12240))),
        fault(LayoutRule.MARGINS, d -> section(d).getPgMar().setLeft(BigInteger.valueOf(1134))),
        fault(LayoutRule.FONT, d -> run(d, "Các lực lượng").setFontFamily("Arial")),
        fault(LayoutRule.COLOUR, d -> run(d, "Các lực lượng").setColor("FF0000")),
        fault(
            LayoutRule.PAGE_NUMBER,
            d ->
                d.getHeaderList()
                    .forEach(
                        h ->
                            h.getParagraphs()
                                .forEach(p -> p.setAlignment(ParagraphAlignment.RIGHT)))),
        fault(LayoutRule.NATION, d -> run(d, "CỘNG HÒA").setFontSize(15)),
        fault(LayoutRule.MOTTO, d -> run(d, "Độc lập").setBold(false)),
        fault(LayoutRule.MOTTO_LINE, d -> after(d, "Độc lập").setIndentationLeft(2500)),
        fault(LayoutRule.SUPERIOR, d -> run(d, "UBND TỈNH").setBold(true)),
        fault(LayoutRule.ISSUER, d -> run(d, "BAN CHỈ ĐẠO 389").setBold(false)),
        fault(LayoutRule.ISSUER_LINE, d -> after(d, "BAN CHỈ ĐẠO 389").setIndentationLeft(0)),
        fault(
            LayoutRule.NUMBER, d -> paragraph(d, "Số:").getRuns().forEach(r -> r.setFontSize(10))),
        fault(LayoutRule.NUMBER_ZERO, d -> replace(d, "05/BC", "5/BC")),
        fault(LayoutRule.PLACE_DAY, d -> run(d, "An Giang, ngày").setItalic(false)),
        fault(LayoutRule.DAY_ZERO, d -> replace(d, "ngày 05 tháng", "ngày 5 tháng")),
        fault(LayoutRule.KIND, d -> replace(d, "BÁO CÁO", "Báo cáo")),
        fault(
            LayoutRule.SUBJECT,
            d -> paragraph(d, "Kết quả công tác").setAlignment(ParagraphAlignment.LEFT)),
        fault(LayoutRule.SUBJECT_LINE, d -> after(d, "Kết quả công tác").setIndentationLeft(4600)),
        new Fault(
            LayoutRule.LETTER_SUBJECT,
            "CV",
            d -> paragraph(d, "V/v").getRuns().forEach(r -> r.setItalic(true))),
        new Fault(LayoutRule.ADDRESSEES, "CV", d -> run(d, "Kính gửi").setFontSize(11)),
        fault(LayoutRule.BODY_SIZE, d -> run(d, "Các lực lượng").setFontSize(16)),
        fault(
            LayoutRule.BODY_ALIGN,
            d -> paragraph(d, "Các lực lượng").setAlignment(ParagraphAlignment.LEFT)),
        fault(
            LayoutRule.BODY_INDENT, d -> paragraph(d, "Các lực lượng").setIndentationFirstLine(0)),
        fault(LayoutRule.BODY_SPACING, d -> paragraph(d, "Các lực lượng").setSpacingBefore(20)),
        fault(LayoutRule.BODY_LINES, d -> paragraph(d, "Các lực lượng").setSpacingBetween(2.0)),
        fault(LayoutRule.CHAPTER, d -> replace(d, "I. TÌNH HÌNH", "Chương I")),
        new Fault(
            LayoutRule.ARTICLE,
            "QD",
            d -> paragraph(d, "Điều 1.").getRuns().forEach(r -> r.setBold(false))),
        fault(LayoutRule.END, d -> replace(d, "xuất xứ./.", "xuất xứ.")),
        fault(LayoutRule.RECIPIENTS_HEAD, d -> run(d, "Nơi nhận").setItalic(false)),
        fault(
            LayoutRule.RECIPIENTS_LIST,
            d -> replace(d, "- Công an tỉnh (để p/h);", "Công an tỉnh")),
        fault(LayoutRule.ARCHIVE, d -> replace(d, "- Lưu: VT, CQTT.", "- Lưu hồ sơ.")),
        fault(LayoutRule.SIGNER_TITLE, d -> replace(d, "KT. TRƯỞNG BAN", "KTT. TRƯỞNG BAN")),
        fault(LayoutRule.SIGNER_NAME, d -> replace(d, "Nguyễn Văn Thử", "TS. Nguyễn Văn Thử")),
        new Fault(
            LayoutRule.URGENCY, "LONG", d -> paragraph(d, "HỎA TỐC").getCTP().getPPr().unsetPBdr()),
        new Fault(LayoutRule.SECRECY, "LONG", d -> replace(d, "HỎA TỐC", "MẬT")),
        new Fault(LayoutRule.ANNEX, "LONG", d -> section(d).unsetPgNumType()));
  }

  @Test
  void a_missing_part_is_named_too() throws Exception {
    assertThat(
            LayoutCheck.of(
                edited(
                    fault(
                        LayoutRule.NATION,
                        d -> replace(d, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", " ")))))
        .containsExactly(
            new Deviation(LayoutRule.NATION, Deviation.DeviationFound.MISSING, "", 0, ""));
  }

  private static Fault fault(LayoutRule layoutRule, Consumer<XWPFDocument> edit) {
    return new Fault(layoutRule, "BC-DK", edit);
  }

  private static byte[] edited(Fault fault) throws Exception {
    byte[] whole =
        fault.document().equals("LONG")
            ? long_()
            : draw(Samples.of(Kinds.of(fault.document()).orElseThrow()));
    try (var document = new XWPFDocument(new ByteArrayInputStream(whole));
        var bytes = new ByteArrayOutputStream()) {
      fault.edit().accept(document);
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] long_() {
    Content content = Samples.long_();
    return draw(Samples.of(Kinds.of("KH").orElseThrow(), content, Urgency.EXPRESS));
  }

  private static byte[] draw(PrintedPaper printedPaper) {
    return Filling.of(ShippedTemplates.of(printedPaper.kind().shape()), printedPaper);
  }

  private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr section(
      XWPFDocument document) {
    return document.getDocument().getBody().getSectPr();
  }

  private static List<XWPFParagraph> all(XWPFDocument document) {
    var all = new ArrayList<>(document.getParagraphs());
    document.getTables().stream()
        .flatMap(table -> table.getRows().stream())
        .flatMap(row -> row.getTableCells().stream())
        .forEach(cell -> all.addAll(cell.getParagraphs()));
    return all;
  }

  private static XWPFParagraph paragraph(XWPFDocument document, String start) {
    return all(document).stream()
        .filter(one -> one.getText().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static XWPFRun run(XWPFDocument document, String start) {
    return paragraph(document, start).getRuns().getFirst();
  }

  /** The ruled line below. */
  private static XWPFParagraph after(XWPFDocument document, String start) {
    XWPFParagraph above = paragraph(document, start);
    var beside = above.getBody().getParagraphs();
    return beside.get(beside.indexOf(above) + 1);
  }

  private static void replace(XWPFDocument document, String old, String with) {
    boolean done = false;
    for (XWPFParagraph one : all(document)) {
      for (XWPFRun run : one.getRuns()) {
        if (!done && run.text().contains(old)) {
          run.setText(run.text().replace(old, with), 0);
          done = true;
        }
      }
    }
    assertThat(done).as("text to edit: " + old).isTrue();
  }
}
