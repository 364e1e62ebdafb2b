package vn.chosach.documents.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.layout.Filling;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.layout.Samples;
import vn.chosach.documents.layout.ShippedTemplates;

/** What a paper must say: each rule is seen broken once by the fault that it names. */
class PaperCheckTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final String SUBJECT =
      "phối hợp kiểm tra hàng giả trên nền tảng thương mại điện tử";
  private static final String OLD = "03/BC-BCĐ389";

  private static final PrintedPaper.Letterhead MARKET =
      new PrintedPaper.Letterhead(
          "SỞ CÔNG THƯƠNG TỈNH AN GIANG",
          "CHI CỤC QUẢN LÝ THỊ TRƯỜNG",
          "QLTT",
          "NVTH",
          "An Giang",
          "CHI CỤC TRƯỞNG CHI CỤC QUẢN LÝ THỊ TRƯỜNG");

  @ParameterizedTest
  @MethodSource("papers")
  void a_paper_that_says_what_its_kind_must_is_in_order(String paper) throws Exception {
    assertThat(check(draw(paper), paper)).isEmpty();
  }

  static List<String> papers() {
    return List.of("MQD02", "CV", "CV-CRIME", "CV-POST", "BC-DK");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void a_planted_fault_is_named(Fault fault) throws Exception {
    assertThat(check(edited(fault), fault.paper()))
        .extracting(Deviation::rule)
        .containsOnly(fault.rule());
  }

  @Test
  void no_rule_is_left_without_a_planted_fault() {
    var planted = EnumSet.noneOf(PaperRule.class);
    faults().forEach(fault -> planted.add(fault.rule()));
    assertThat(planted).isEqualTo(EnumSet.allOf(PaperRule.class));
  }

  @Test
  void the_rules_answer_the_points_of_the_examination() {
    assertThat(Stream.of(PaperRule.values()).map(PaperRule::point).distinct())
        .as("3 and 5 are forms, 9 is data of obligatory parts")
        .containsExactlyInAnyOrder(1, 2, 4, 6, 7, 8, 10, 11, 12);
  }

  @Test
  void each_obligatory_part_has_a_source_a_mark_and_a_kind_that_is_known() {
    assertThat(FormParts.all())
        .isNotEmpty()
        .allSatisfy(
            part -> {
              assertThat(Kinds.of(part.kind())).as(part.kind()).isPresent();
              assertThat(part.source()).isNotBlank();
              assertThat(part.status()).isIn("V", "V2", "K");
            });
  }

  record Fault(PaperRule rule, String paper, Consumer<XWPFDocument> edit) {
    @Override
    public String toString() {
      return rule.name().toLowerCase(Locale.ROOT);
    }
  }

  private static Fault said(PaperRule rule, String paper, String text, String fault) {
    return new Fault(rule, paper, document -> replace(document, text, fault));
  }

  static Stream<Fault> faults() {
    return Stream.of(
        said(
            PaperRule.LOG_LINE,
            "BC-DK",
            "Kiểm tra 12 vụ.",
            "Nhật ký chosach.example/log · 12 việc · 3 bên đối chứng."),
        said(PaperRule.FORM_PART, "MQD02", "c) Biện pháp khắc phục hậu quả", "c) Biện pháp khác"),
        said(PaperRule.FORM_PART, "CV-CRIME", "- Viện kiểm sát nhân dân", "- Viện nghiên cứu"),
        said(PaperRule.FORM_PART, "CV-CRIME", "Cơ quan Cảnh sát điều tra Công an", "Công an"),
        said(PaperRule.FORM_PART, "CV-POST", "Căn cứ Luật Bưu chính", "Căn cứ quy định"),
        new Fault(
            PaperRule.FORM_ORDER,
            "MQD02",
            document -> {
              replace(document, "Các tình tiết tăng nặng", "@");
              replace(document, "Các tình tiết giảm nhẹ", "Các tình tiết tăng nặng");
              replace(document, "@", "Các tình tiết giảm nhẹ");
            }),
        said(PaperRule.AMENDED_BY, "MQD02", " bởi Luật số 67/2020/QH14 và Luật số", " bởi Luật số"),
        said(
            PaperRule.AMENDED_BY,
            "BC-DK",
            "Kiểm tra 12 vụ.",
            "Thực hiện Nghị định 98 (được sửa đổi, bổ sung)."),
        said(
            PaperRule.AMOUNT_WORDS,
            "BC-DK",
            "Kiểm tra 12 vụ.",
            "Phạt 15.000.000 đồng (bằng chữ: Mười sáu triệu đồng)."),
        said(PaperRule.OPEN_PLACE, "MQD02", "Hàng hóa: mỹ phẩm", "Hàng hóa: …………"),
        said(PaperRule.NAMELESS, "MQD02", "1. Họ và tên: Lê Thị Mẫu", "1. Họ và tên: 0912 345 678"),
        said(PaperRule.FORM_SYMBOL, "MQD02", "QĐ-XPHC", "QĐ-QLTT"),
        said(PaperRule.NUMBER_WIDTH, "MQD02", "00000005/", "05/"),
        said(PaperRule.SUPERIOR_PLACE, "MQD02", "SỞ CÔNG THƯƠNG TỈNH AN GIANG", "SỞ CÔNG THƯƠNG"),
        said(PaperRule.OFFICE_OF_SEAL, "BC-DK", "PHÓ CHỦ TỊCH UBND TỈNH", "GIÁM ĐỐC"),
        said(PaperRule.FOR_HEAD, "BC-DK", "KT. TRƯỞNG BAN", "KT. PHÓ TRƯỞNG BAN"),
        new Fault(
            PaperRule.POWER_BASIS,
            "QD",
            document ->
                replace(
                    document,
                    "Căn cứ Quyết định số 12",
                    "Căn cứ Nghị định số 30/2020/NĐ-CP về văn thư")),
        said(PaperRule.CARRY_OUT, "QD", "chịu trách nhiệm thi hành", "đọc kỹ"),
        said(PaperRule.AS_ARTICLE, "QD", "- Như Điều 2;", "- Các cơ quan thành viên;"),
        said(
            PaperRule.HINT, "BC-DK", "Kiểm tra 12 vụ.", "Bị can: 2 (cán bộ bổ sung theo văn bản)."),
        said(PaperRule.MOMENT, "BC-DK", "Kiểm tra 12 vụ.", "Chốt 17/11/2026 09:00."),
        said(PaperRule.PERCENT, "BC-DK", "Kiểm tra 12 vụ.", "Số vụ +100,0 % so cùng kỳ."),
        new Fault(
            PaperRule.ANNEX_FIRST_PAGE,
            "BC-DK",
            document -> document.getDocument().getBody().getSectPr().unsetTitlePg()),
        said(PaperRule.SUBJECT_CAPITALS, "CV", SUBJECT, SUBJECT.toUpperCase(Locale.of("vi"))),
        said(
            PaperRule.SUBJECT_CAPITALS,
            "CV",
            "phối hợp kiểm tra hàng giả",
            "Phối hợp kiểm tra hàng giả"),
        new Fault(
            PaperRule.SUPERIOR_FIRST,
            "BC-DK",
            document -> {
              replace(document, "- Thường trực Tỉnh ủy (để b/c);", "@");
              replace(document, "- Công an tỉnh (để p/h);", "- Thường trực Tỉnh ủy (để b/c);");
              replace(document, "@", "- Công an tỉnh (để p/h);");
            }),
        said(PaperRule.REPLACES, "BC-DK", OLD, "trước đây"),
        said(
            PaperRule.LATER_DAY,
            "BC-DK",
            "Kiểm tra 12 vụ.",
            "Ngày 21/11/2026, Đội số 3 kiểm tra kho."));
  }

  private static List<Deviation> check(byte[] docx, String paper) throws Exception {
    return PaperCheck.of(
        docx, new PaperFacts(kind(paper), paper.equals("BC-DK") ? OLD : null, DAY));
  }

  private static DocumentKind kind(String paper) {
    return Kinds.of(paper.startsWith("CV") ? "CV" : paper).orElseThrow();
  }

  private static byte[] edited(Fault fault) throws Exception {
    try (var document = new XWPFDocument(new ByteArrayInputStream(draw(fault.paper())));
        var bytes = new ByteArrayOutputStream()) {
      fault.edit().accept(document);
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void replace(XWPFDocument document, String text, String by) {
    var all = new ArrayList<XWPFParagraph>(document.getParagraphs());
    document
        .getTables()
        .forEach(
            table ->
                table
                    .getRows()
                    .forEach(
                        row ->
                            row.getTableCells().forEach(cell -> all.addAll(cell.getParagraphs()))));
    boolean found = false;
    for (XWPFParagraph paragraph : all) {
      for (XWPFRun run : paragraph.getRuns()) {
        String said = run.text();
        if (said.contains(text)) {
          run.setText(said.replace(text, by), 0);
          found = true;
        }
      }
    }
    assertThat(found).as("the text to change: " + text).isTrue();
  }

  private static byte[] draw(String paper) {
    PrintedPaper printed = paper(paper);
    return Filling.of(ShippedTemplates.of(printed.kind().shape()), printed);
  }

  private static PrintedPaper paper(String paper) {
    DocumentKind kind = kind(paper);
    PrintedPaper made = Samples.of(kind);
    return switch (paper) {
      case "MQD02" ->
          of(
              made,
              MARKET,
              "Xử phạt vi phạm hành chính",
              List.of(),
              sanction(),
              List.of(new Recipient(null, "Như Điều 3", Recipient.Purpose.KNOW)),
              new PrintedPaper.Signature(
                  PrintedPaper.Capacity.HEAD, "", "CHI CỤC TRƯỞNG", "Trần Văn Kiểm"));
      case "CV-CRIME" ->
          of(
              made,
              MARKET,
              "chuyển hồ sơ có dấu hiệu tội phạm: Kho mỹ phẩm",
              List.of("Cơ quan Cảnh sát điều tra Công an tỉnh An Giang"),
              new Content(
                  List.of(
                      "Căn cứ Điều 62 Luật Xử lý vi phạm hành chính (được sửa đổi, bổ sung bởi"
                          + " Luật số 67/2020/QH14 và Luật số 88/2025/QH15)",
                      "Căn cứ Điều 144 Bộ luật Tố tụng hình sự số 101/2015/QH13"),
                  List.of(Block.words("Chi cục chuyển toàn bộ hồ sơ.")),
                  List.of()),
              List.of(
                  new Recipient(
                      null, "Viện kiểm sát nhân dân tỉnh An Giang", Recipient.Purpose.KNOW)),
              made.signature());
      case "CV-POST" ->
          of(
              made,
              MARKET,
              "đề nghị cung cấp thông tin người gửi hàng theo mã vận đơn",
              List.of("Các doanh nghiệp bưu chính"),
              new Content(
                  List.of(
                      "Căn cứ Luật Bưu chính số 49/2010/QH12",
                      "Căn cứ Điều 59 Luật Xử lý vi phạm hành chính (được sửa đổi, bổ sung bởi"
                          + " Luật số 67/2020/QH14 và Luật số 88/2025/QH15)",
                      "Căn cứ Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15"),
                  List.of(Block.words("Thông tin chỉ sử dụng để xác minh hành vi.")),
                  List.of()),
              List.of(),
              made.signature());
      case "QD" ->
          of(
              made,
              Samples.COMMITTEE,
              "Về việc thành lập Tổ kiểm tra",
              List.of(),
              new Content(
                  List.of("Căn cứ Quyết định số 12"),
                  List.of(
                      Block.heading(Block.Level.ARTICLE, "Điều 1. Thành lập Tổ kiểm tra."),
                      Block.heading(
                          Block.Level.ARTICLE,
                          "Điều 2. Các thành viên chịu trách nhiệm thi hành.")),
                  List.of()),
              List.of(),
              made.signature());
      case "BC-DK" ->
          of(
              made,
              Samples.COMMITTEE,
              made.subject(),
              List.of(),
              new Content(
                  List.of(),
                  List.of(
                      Block.heading(Block.Level.SECTION, "I. KẾT QUẢ"),
                      Block.words("Kiểm tra 12 vụ."),
                      Block.words("Báo cáo này thay thế Báo cáo số " + OLD + ".")),
                  List.of(
                      new Content.Annex(
                          "Danh sách vụ việc", List.of(Block.words("Không có vụ nào."))))),
              made.recipients(),
              made.signature());
      default -> made;
    };
  }

  private static PrintedPaper of(
      PrintedPaper made,
      PrintedPaper.Letterhead head,
      String subject,
      List<String> addressees,
      Content content,
      List<Recipient> recipients,
      PrintedPaper.Signature signature) {
    return new PrintedPaper(
        made.kind(), head, 5, DAY, subject, addressees, content, recipients, signature, null, null);
  }

  private static Content sanction() {
    return new Content(
        List.of(
            "Căn cứ Điều 57, Điều 68 Luật Xử lý vi phạm hành chính (được sửa đổi, bổ sung bởi"
                + " Luật số 67/2020/QH14 và Luật số 88/2025/QH15)",
            "Căn cứ Nghị định số 118/2021/NĐ-CP (được sửa đổi, bổ sung bởi Nghị định số"
                + " 68/2025/NĐ-CP và Nghị định số 190/2025/NĐ-CP)",
            "Căn cứ Nghị định số 189/2025/NĐ-CP (được sửa đổi, bổ sung bởi Nghị định số"
                + " 311/2026/NĐ-CP)",
            "Căn cứ Biên bản số 1/BB-VPHC lập ngày 18/11/2026"),
        List.of(
            Block.heading(
                Block.Level.ARTICLE, "Điều 1. Xử phạt vi phạm hành chính đối với cá nhân sau đây"),
            Block.words("1. Họ và tên: Lê Thị Mẫu"),
            Block.words("Ngày, tháng, năm sinh: 02/9/1989; giới tính: nữ; quốc tịch: Việt Nam."),
            Block.words("Nghề nghiệp: buôn bán."),
            Block.words("Nơi ở hiện tại: phường Long Xuyên."),
            Block.words("Số định danh cá nhân: 089000000389."),
            Block.words("Ngày cấp: 01/8/2024; nơi cấp: Bộ Công an."),
            Block.words(
                "2. Đã thực hiện hành vi vi phạm hành chính: bán hàng nhập lậu. Hàng hóa: mỹ"
                    + " phẩm."),
            Block.words("3. Quy định tại: điểm a khoản 5 Điều 15 Nghị định số 98/2020/NĐ-CP."),
            Block.words("4. Các tình tiết tăng nặng: Không."),
            Block.words("5. Các tình tiết giảm nhẹ: Không."),
            Block.words("a) Mức tiền phạt: 15.000.000 đồng (bằng chữ: Mười lăm triệu đồng)."),
            Block.words("b) Hình thức xử phạt bổ sung: Không."),
            Block.words("c) Biện pháp khắc phục hậu quả: Không."),
            Block.heading(Block.Level.ARTICLE, "Điều 2. Quyết định này có hiệu lực kể từ ngày ký"),
            Block.heading(Block.Level.ARTICLE, "Điều 3. Quyết định này được giao để thi hành"),
            Block.words(
                "a) Chấp hành trong thời hạn 10 ngày; quá thời hạn thì bị cưỡng chế thi hành."),
            Block.words("b) Nộp tiền phạt tại Kho bạc Nhà nước khu vực, tài khoản thu phạt."),
            Block.words("c) Có quyền khiếu nại hoặc khởi kiện hành chính.")),
        List.of());
  }
}
