package vn.chosach.documents.layout;

import static org.apache.poi.xwpf.usermodel.ParagraphAlignment.BOTH;
import static org.apache.poi.xwpf.usermodel.ParagraphAlignment.CENTER;
import static org.apache.poi.xwpf.usermodel.ParagraphAlignment.LEFT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.chosach.documents.content.DocumentKind;

/**
 * The templates that come with the program, one for each shape, drawn by the rules of Nghị định
 * 30/2020/NĐ-CP, Phụ lục I. What an official uploads later takes their place for one kind.
 */
public final class ShippedTemplates {

  private static final int LEFT_COLUMN = 3900;
  private static final int RIGHT_COLUMN = Ink.MEASURE - LEFT_COLUMN;

  private static final Map<DocumentKind.Shape, byte[]> DRAWN = new ConcurrentHashMap<>();

  private ShippedTemplates() {}

  /** A fresh copy; each is drawn once. */
  public static byte[] of(DocumentKind.Shape shape) {
    return DRAWN.computeIfAbsent(shape, ShippedTemplates::draw).clone();
  }

  private static byte[] draw(DocumentKind.Shape shape) {
    try (var document = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      Styles.plant(document);
      page(document);
      head(document, shape);
      middle(document, shape);
      foot(document, shape);
      sign(document, "{{phu_luc}}", LEFT, 14, "");
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    sheet(section);
    section.addNewTitlePg();
    XWPFParagraph top =
        Ink.tight(
            document.createHeader(HeaderFooterType.DEFAULT).createParagraph(),
            ParagraphAlignment.CENTER);
    pageNumber(top);
    Ink.tight(
        document.createHeader(HeaderFooterType.FIRST).createParagraph(), ParagraphAlignment.CENTER);
  }

  /** A4 upright, margins 20, 15, 20 and 30 mm. */
  static void sheet(CTSectPr section) {
    var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(1134));
    margins.setBottom(BigInteger.valueOf(1134));
    margins.setLeft(BigInteger.valueOf(1701));
    margins.setRight(BigInteger.valueOf(850));
    margins.setHeader(BigInteger.valueOf(567));
    margins.setFooter(BigInteger.valueOf(397));
    margins.setGutter(BigInteger.ZERO);
  }

  static void pageNumber(XWPFParagraph paragraph) {
    var run = paragraph.createRun();
    run.setFontSize(14);
    run.getCTR()
        .addNewFldChar()
        .setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.BEGIN);
    var code = paragraph.createRun();
    code.setFontSize(14);
    code.getCTR().addNewInstrText().setStringValue("PAGE");
    var end = paragraph.createRun();
    end.setFontSize(14);
    end.getCTR()
        .addNewFldChar()
        .setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.END);
  }

  private static void head(XWPFDocument document, DocumentKind.Shape shape) {
    XWPFTable table = document.createTable(2, 2);
    XWPFTableCell issuer = table.getRow(0).getCell(0);
    sign(issuer, "{{co_quan_chu_quan}}", CENTER, 12, "");
    sign(issuer, "{{co_quan}}", CENTER, 12, "b");
    sign(issuer, "{{ke_co_quan}}", CENTER, 12, "");
    XWPFTableCell nation = table.getRow(0).getCell(1);
    sign(nation, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", CENTER, 12, "b");
    sign(nation, "Độc lập - Tự do - Hạnh phúc", CENTER, 13, "b");
    Ink.rule(
        nation.addParagraph(),
        Letters.twips("Độc lập - Tự do - Hạnh phúc", 26, true),
        RIGHT_COLUMN);
    XWPFTableCell number = table.getRow(1).getCell(0);
    sign(number, "Số: {{so_ky_hieu}}", CENTER, 13, "").setSpacingBefore(60);
    if (shape == DocumentKind.Shape.LETTER) {
      sign(number, "V/v {{trich_yeu}}", CENTER, 12, "").setSpacingBefore(60);
    }
    sign(number, "{{dau_khan}}", CENTER, 13, "b");
    sign(table.getRow(1).getCell(1), "{{dia_danh_ngay}}", CENTER, 13, "i").setSpacingBefore(60);
    Ink.columns(table, LEFT_COLUMN, RIGHT_COLUMN);
    dropFirst(table);
  }

  private static void middle(XWPFDocument document, DocumentKind.Shape shape) {
    if (shape != DocumentKind.Shape.LETTER) {
      sign(document, "{{ten_loai}}", CENTER, 14, "b").setSpacingBefore(240);
      sign(document, "{{trich_yeu}}", CENTER, 14, "b");
      sign(document, "{{ke_trich_yeu}}", CENTER, 14, "");
    }
    sign(document, "{{kinh_gui}}", LEFT, 14, "");
    if (shape == DocumentKind.Shape.DECISION) {
      sign(document, "{{tham_quyen}}", CENTER, 14, "b").setSpacingBefore(240);
    }
    sign(document, "{{can_cu}}", BOTH, 14, "i");
    if (shape == DocumentKind.Shape.DECISION) {
      sign(document, "QUYẾT ĐỊNH:", CENTER, 14, "b").setSpacingBefore(120);
    }
    sign(document, "{{than}}", BOTH, 14, "");
    sign(document, "", LEFT, 8, "");
  }

  private static void foot(XWPFDocument document, DocumentKind.Shape shape) {
    if (shape == DocumentKind.Shape.MINUTES) {
      XWPFTable both = document.createTable(1, 2);
      sign(both.getRow(0).getCell(0), "{{nguoi_ghi}}", CENTER, 14, "b");
      signature(both.getRow(0).getCell(1));
      Ink.columns(both, LEFT_COLUMN, RIGHT_COLUMN);
      dropFirst(both);
      sign(document, "", LEFT, 8, "");
    }
    XWPFTable table = document.createTable(1, 2);
    XWPFTableCell recipients = table.getRow(0).getCell(0);
    sign(recipients, "Nơi nhận:", LEFT, 12, "bi");
    sign(recipients, "{{noi_nhan}}", LEFT, 11, "");
    if (shape == DocumentKind.Shape.MINUTES) {
      table.getRow(0).getCell(1).addParagraph();
    } else {
      signature(table.getRow(0).getCell(1));
    }
    Ink.columns(table, LEFT_COLUMN, RIGHT_COLUMN);
    dropFirst(table);
  }

  private static void signature(XWPFTableCell cell) {
    sign(cell, "{{quyen_han}}", CENTER, 14, "b");
    sign(cell, "{{chuc_vu}}", CENTER, 14, "b");
    sign(cell, "{{nguoi_ky}}", CENTER, 14, "b").setSpacingBefore(1300);
  }

  /** A new cell has an empty paragraph before those that were added. */
  private static void dropFirst(XWPFTable table) {
    table.getRows().stream()
        .flatMap(row -> row.getTableCells().stream())
        .filter(cell -> cell.getParagraphs().size() > 1)
        .forEach(cell -> cell.removeParagraph(0));
  }

  private static XWPFParagraph sign(
      XWPFTableCell cell, String text, ParagraphAlignment alignment, int points, String face) {
    XWPFParagraph paragraph = Ink.tight(cell.addParagraph(), alignment);
    Ink.write(paragraph, text, points, face);
    return paragraph;
  }

  private static XWPFParagraph sign(
      XWPFDocument document, String text, ParagraphAlignment alignment, int points, String face) {
    XWPFParagraph paragraph = Ink.tight(document.createParagraph(), alignment);
    Ink.write(paragraph, text, points, face);
    return paragraph;
  }
}
