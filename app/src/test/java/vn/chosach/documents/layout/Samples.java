package vn.chosach.documents.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Block.Level;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.TableCell;
import vn.chosach.documents.content.Urgency;
import vn.chosach.kernel.Dong;

/** Documents for tests: one of each kind, filled as an official would. */
public final class Samples {

  public static final PrintedPaper.Letterhead COMMITTEE =
      new PrintedPaper.Letterhead(
          "UBND TỈNH AN GIANG",
          "BAN CHỈ ĐẠO 389",
          "BCĐ389",
          "CQTT",
          "An Giang",
          "TRƯỞNG BAN CHỈ ĐẠO 389 TỈNH AN GIANG");

  private static final PrintedPaper.Signature DEPUTY =
      new PrintedPaper.Signature(
          PrintedPaper.Capacity.FOR_HEAD,
          "TRƯỞNG BAN",
          "PHÓ TRƯỞNG BAN",
          "Nguyễn Văn Thử",
          "PHÓ CHỦ TỊCH UBND TỈNH");

  private Samples() {}

  public static PrintedPaper of(DocumentKind documentKind) {
    return of(documentKind, content(documentKind), null);
  }

  public static PrintedPaper of(
      DocumentKind documentKind,
      Content content,
      @org.jspecify.annotations.Nullable Urgency urgency) {
    boolean to =
        documentKind.shape() == DocumentKind.Shape.LETTER
            || documentKind.code().equals(Kinds.PROPOSAL);
    return new PrintedPaper(
        documentKind,
        COMMITTEE,
        5,
        LocalDate.of(2026, 2, 5),
        subject(documentKind),
        to ? List.of("Ủy ban nhân dân tỉnh An Giang") : List.of(),
        content,
        List.of(
            new Recipient(null, "Ban Chỉ đạo 389 quốc gia", Recipient.Purpose.REPORT),
            new Recipient(null, "Thường trực Tỉnh ủy", Recipient.Purpose.REPORT),
            new Recipient("CA-AG", "Công an tỉnh", Recipient.Purpose.COORDINATE),
            new Recipient("QLTT-AG", "Chi cục Quản lý thị trường", Recipient.Purpose.CARRY_OUT),
            new Recipient(null, "Cổng Thông tin điện tử tỉnh", Recipient.Purpose.KNOW)),
        DEPUTY,
        urgency,
        null);
  }

  static String subject(DocumentKind documentKind) {
    return switch (documentKind.shape()) {
      case LETTER -> "phối hợp kiểm tra hàng giả trên nền tảng thương mại điện tử";
      case DECISION -> "Về việc thành lập Đoàn kiểm tra liên ngành năm 2026";
      case NAMED, MINUTES ->
          documentKind.code().equals(Kinds.PERIODIC_REPORT)
              ? "Kết quả công tác chống buôn lậu, gian lận thương mại và hàng giả tháng 01 năm 2026"
              : "Về việc kiểm tra hàng hóa kinh doanh trên không gian mạng";
    };
  }

  static Content content(DocumentKind documentKind) {
    var body = new ArrayList<Block>();
    for (String section : documentKind.sections()) {
      if (section.startsWith("Điều")) {
        body.add(
            Block.heading(
                Level.ARTICLE,
                section.strip()
                    + " Giao Chi cục Quản lý thị trường chủ trì, phối hợp các đơn vị."));
      } else {
        body.add(Block.heading(Level.SECTION, section));
        body.add(Block.words(TEXT));
      }
    }
    if (documentKind.code().equals(Kinds.PERIODIC_REPORT)) {
      body.add(5, figures(4));
    }
    body.add(Block.words(TEXT));
    List<String> basis =
        documentKind.shape() == DocumentKind.Shape.DECISION
            ? List.of(
                "Căn cứ Luật Xử lý vi phạm hành chính ngày 20 tháng 6 năm 2012",
                "Theo đề nghị của Cơ quan Thường trực Ban Chỉ đạo 389 tỉnh")
            : List.of();
    return new Content(basis, body, List.of());
  }

  /** Twenty pages and more: twelve sections with tables, and two annexes. */
  public static Content long_() {
    var body = new ArrayList<Block>();
    for (int section = 1; section <= 12; section++) {
      body.add(Block.heading(Level.SECTION, section + ". Kết quả lĩnh vực " + section));
      IntStream.range(0, 9).forEach(any -> body.add(Block.words(TEXT)));
      body.add(figures(15));
    }
    body.add(Block.words(TEXT));
    return new Content(
        List.of(),
        body,
        List.of(
            new Content.Annex("Danh sách vụ việc", List.of(figures(60))),
            new Content.Annex("Danh mục phương thức, thủ đoạn", List.of(Block.words(TEXT)))));
  }

  static Block figures(int rows) {
    return new Block.Figures(
        "Bảng 1. Kết quả kiểm tra, xử lý theo lực lượng",
        List.of(
            BlockColumn.figures("TT", 1),
            BlockColumn.words("Lực lượng", 5),
            BlockColumn.figures("Số vụ kiểm tra", 2),
            BlockColumn.figures("Số vụ vi phạm", 2),
            BlockColumn.figures("Nộp ngân sách (đồng)", 3),
            BlockColumn.figures("Tỷ lệ (%)", 2)),
        IntStream.rangeClosed(1, rows)
            .<List<TableCell>>mapToObj(
                row ->
                    List.of(
                        TableCell.count(row),
                        TableCell.text(
                            row % 2 == 0 ? "Công an tỉnh" : "Chi cục Quản lý thị trường"),
                        TableCell.count(1200L + row),
                        row % 3 == 0 ? TableCell.blank() : TableCell.count(row * 17L),
                        TableCell.money(new Dong(1_250_000L * row)),
                        new TableCell.TableCellShare(new BigDecimal("12.5"))))
            .toList());
  }

  static final String TEXT =
      "Các lực lượng chức năng đã kiểm tra 128 vụ, phát hiện 97 vụ vi phạm, trong đó có 31 vụ kinh"
          + " doanh trên không gian mạng; chuyển cơ quan điều tra 04 vụ. Hàng vi phạm chủ yếu là mỹ"
          + " phẩm, thuốc lá điếu, đường cát và thực phẩm bảo vệ sức khỏe không rõ nguồn gốc, xuất"
          + " xứ.";
}
