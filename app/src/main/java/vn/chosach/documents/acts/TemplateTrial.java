package vn.chosach.documents.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chosach.documents.checking.Deviation;
import vn.chosach.documents.checking.LayoutCheck;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.layout.Filling;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.reading.SheetReader;

/**
 * Prints a made document with a template before it is taken in: a template whose documents nobody
 * could submit for signature would stop all who write that kind.
 */
final class TemplateTrial {

  private TemplateTrial() {}

  /**
   * Deviations of the printed document from Nghị định 30/2020/NĐ-CP.
   *
   * @throws SheetReader.Unreadable if what the template gives is no document
   */
  static List<Deviation> deviations(byte[] template, DocumentKind documentKind)
      throws SheetReader.Unreadable {
    byte[] printed = Filling.of(template, paper(documentKind, List.of()));
    return LayoutCheck.of(printed);
  }

  /** A made document of a kind. */
  static PrintedPaper paper(DocumentKind documentKind, List<Block> more) {
    var body = new ArrayList<Block>();
    for (String section : documentKind.sections()) {
      body.add(
          section.startsWith("Điều")
              ? Block.heading(Block.Level.ARTICLE, section.strip() + " Nội dung in thử.")
              : Block.heading(Block.Level.SECTION, section));
      body.add(Block.words("Đoạn văn in thử để xem thể thức của mẫu trước khi đưa vào dùng."));
    }
    body.addAll(more);
    body.add(Block.words("Đoạn kết in thử."));
    return new PrintedPaper(
        documentKind,
        new PrintedPaper.Letterhead(
            "UBND TỈNH", "BAN CHỈ ĐẠO 389", "BCĐ389", "CQTT", "Nơi in thử", "TRƯỞNG BAN"),
        5,
        LocalDate.of(2026, 2, 5),
        "Trích yếu in thử của mẫu văn bản",
        documentKind.shape() == DocumentKind.Shape.LETTER ? List.of("Nơi nhận in thử") : List.of(),
        new Content(
            documentKind.shape() == DocumentKind.Shape.DECISION
                ? List.of("Căn cứ in thử")
                : List.of(),
            body,
            List.of()),
        List.of(new Recipient(null, "Nơi nhận in thử", Recipient.Purpose.KNOW)),
        new PrintedPaper.Signature(
            PrintedPaper.Capacity.FOR_HEAD,
            "TRƯỞNG BAN",
            "PHÓ TRƯỞNG BAN",
            "Người Ký Thử",
            "PHÓ CHỦ TỊCH UBND TỈNH"),
        null,
        null);
  }
}
