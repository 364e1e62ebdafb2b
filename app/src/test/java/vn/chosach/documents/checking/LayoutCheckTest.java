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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Urgency;
import vn.chosach.documents.layout.Filling;
import vn.chosach.documents.layout.Paper;
import vn.chosach.documents.layout.Samples;
import vn.chosach.documents.layout.ShippedTemplates;

/** Every rule is seen broken once by an edit such as somebody makes in Word. */
class LayoutCheckTest {

  @ParameterizedTest
  @MethodSource("kinds")
  void every_shipped_kind_is_in_order(Kind kind) throws Exception {
    assertThat(LayoutCheck.of(draw(Samples.of(kind)))).isEmpty();
  }

  static List<Kind> kinds() {
    return Kinds.all();
  }

  @Test
  void a_long_report_with_annexes_and_a_mark_is_in_order() throws Exception {
    assertThat(LayoutCheck.of(long_())).isEmpty();
  }

  @Test
  void a_draft_that_ends_with_a_table_and_is_not_signed_yet_is_in_order() throws Exception {
    Paper signed = Samples.of(Kinds.of("BC-DK").orElseThrow());
    Paper open =
        new Paper(
            signed.kind(),
            signed.head(),
            null,
            null,
            signed.subject(),
            List.of(),
            signed.content(),
            signed.recipients(),
            Paper.Signature.OPEN,
            null,
            null);
    assertThat(LayoutCheck.of(draw(open))).isEmpty();
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
                Rule.MOTTO_LINE,
                d -> d.getTables().getFirst().getCTTbl().getTblPr().unsetTblCellMar()));
    assertThat(LayoutCheck.of(edited))
        .extracting(Deviation::rule)
        .containsExactlyInAnyOrder(Rule.MOTTO_LINE, Rule.ISSUER_LINE);
  }

  @Test
  void no_rule_is_left_without_a_planted_fault() {
    var planted = EnumSet.noneOf(Rule.class);
    faults().forEach(fault -> planted.add(fault.rule()));
    assertThat(planted).isEqualTo(EnumSet.allOf(Rule.class));
  }

  record Fault(Rule rule, String document, Consumer<XWPFDocument> edit) {
    @Override
    public String toString() {
      return rule.name().toLowerCase(Locale.ROOT);
    }
  }

  static Stream<Fault> faults() {
    return Stream.of(
        fault(Rule.PAGE_SIZE, d -> section(d).getPgSz().setW(BigInteger.valueOf(12240))),
        fault(Rule.MARGINS, d -> section(d).getPgMar().setLeft(BigInteger.valueOf(1134))),
        fault(Rule.FONT, d -> run(d, "Các lực lượng").setFontFamily("Arial")),
        fault(Rule.COLOUR, d -> run(d, "Các lực lượng").setColor("FF0000")),
        fault(
            Rule.PAGE_NUMBER,
            d ->
                d.getHeaderList()
                    .forEach(
                        h ->
                            h.getParagraphs()
                                .forEach(p -> p.setAlignment(ParagraphAlignment.RIGHT)))),
        fault(Rule.NATION, d -> run(d, "CỘNG HÒA").setFontSize(15)),
        fault(Rule.MOTTO, d -> run(d, "Độc lập").setBold(false)),
        fault(Rule.MOTTO_LINE, d -> after(d, "Độc lập").setIndentationLeft(2500)),
        fault(Rule.SUPERIOR, d -> run(d, "UBND TỈNH").setBold(true)),
        fault(Rule.ISSUER, d -> run(d, "BAN CHỈ ĐẠO 389").setBold(false)),
        fault(Rule.ISSUER_LINE, d -> after(d, "BAN CHỈ ĐẠO 389").setIndentationLeft(0)),
        fault(Rule.NUMBER, d -> paragraph(d, "Số:").getRuns().forEach(r -> r.setFontSize(10))),
        fault(Rule.NUMBER_ZERO, d -> replace(d, "05/BC", "5/BC")),
        fault(Rule.PLACE_DAY, d -> run(d, "An Giang, ngày").setItalic(false)),
        fault(Rule.DAY_ZERO, d -> replace(d, "ngày 05 tháng", "ngày 5 tháng")),
        fault(Rule.KIND, d -> replace(d, "BÁO CÁO", "Báo cáo")),
        fault(
            Rule.SUBJECT,
            d -> paragraph(d, "Kết quả công tác").setAlignment(ParagraphAlignment.LEFT)),
        fault(Rule.SUBJECT_LINE, d -> after(d, "Kết quả công tác").setIndentationLeft(4600)),
        new Fault(
            Rule.LETTER_SUBJECT,
            "CV",
            d -> paragraph(d, "V/v").getRuns().forEach(r -> r.setItalic(true))),
        new Fault(Rule.ADDRESSEES, "CV", d -> run(d, "Kính gửi").setFontSize(11)),
        fault(Rule.BODY_SIZE, d -> run(d, "Các lực lượng").setFontSize(16)),
        fault(
            Rule.BODY_ALIGN,
            d -> paragraph(d, "Các lực lượng").setAlignment(ParagraphAlignment.LEFT)),
        fault(Rule.BODY_INDENT, d -> paragraph(d, "Các lực lượng").setIndentationFirstLine(0)),
        fault(Rule.BODY_SPACING, d -> paragraph(d, "Các lực lượng").setSpacingBefore(20)),
        fault(Rule.BODY_LINES, d -> paragraph(d, "Các lực lượng").setSpacingBetween(2.0)),
        fault(Rule.CHAPTER, d -> replace(d, "I. TÌNH HÌNH", "Chương I")),
        new Fault(
            Rule.ARTICLE,
            "QD",
            d -> paragraph(d, "Điều 1.").getRuns().forEach(r -> r.setBold(false))),
        fault(Rule.END, d -> replace(d, "xuất xứ./.", "xuất xứ.")),
        fault(Rule.RECIPIENTS_HEAD, d -> run(d, "Nơi nhận").setItalic(false)),
        fault(Rule.RECIPIENTS_LIST, d -> replace(d, "- Công an tỉnh (để p/h);", "Công an tỉnh")),
        fault(Rule.ARCHIVE, d -> replace(d, "- Lưu: VT, CQTT.", "- Lưu hồ sơ.")),
        fault(Rule.SIGNER_TITLE, d -> replace(d, "KT. TRƯỞNG BAN", "KTT. TRƯỞNG BAN")),
        fault(Rule.SIGNER_NAME, d -> replace(d, "Nguyễn Văn Thử", "TS. Nguyễn Văn Thử")),
        new Fault(Rule.URGENCY, "LONG", d -> paragraph(d, "HỎA TỐC").getCTP().getPPr().unsetPBdr()),
        new Fault(Rule.SECRECY, "LONG", d -> replace(d, "HỎA TỐC", "MẬT")),
        new Fault(Rule.ANNEX, "LONG", d -> section(d).unsetPgNumType()));
  }

  @Test
  void a_missing_part_is_named_too() throws Exception {
    assertThat(
            LayoutCheck.of(
                edited(
                    fault(
                        Rule.NATION, d -> replace(d, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", " ")))))
        .containsExactly(new Deviation(Rule.NATION, Deviation.Found.MISSING, "", 0, ""));
  }

  private static Fault fault(Rule rule, Consumer<XWPFDocument> edit) {
    return new Fault(rule, "BC-DK", edit);
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

  private static byte[] draw(Paper paper) {
    return Filling.of(ShippedTemplates.of(paper.kind().shape()), paper);
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
