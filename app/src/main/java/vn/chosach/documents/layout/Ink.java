package vn.chosach.documents.layout;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Strokes of the layout: runs, ruled lines of a length, frames, tables without borders. */
final class Ink {

  /** Width of the text between margins of 30 and 15 mm on A4, in twentieths of a point. */
  static final int MEASURE = 9355;

  /** Eighths of a point. */
  private static final BigInteger STROKE = BigInteger.valueOf(6);

  private Ink() {}

  static XWPFRun write(XWPFParagraph on, String text) {
    XWPFRun run = on.createRun();
    run.setText(Letters.visible(text));
    return run;
  }

  /** Text with its own size and weight, as the parts of the head and the foot have. */
  static XWPFRun write(XWPFParagraph on, String text, double points, String face) {
    XWPFRun run = write(on, text);
    run.setFontSize(points);
    run.setBold(face.contains("b"));
    run.setItalic(face.contains("i"));
    return run;
  }

  static XWPFParagraph tight(XWPFParagraph paragraph, ParagraphAlignment alignment) {
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter(0);
    paragraph.setIndentationFirstLine(0);
    return paragraph;
  }

  /**
   * Makes an empty paragraph a ruled line in the middle of its column.
   *
   * @param length of the line, in twentieths of a point
   * @param column width of the column
   */
  static void rule(XWPFParagraph paragraph, int length, int column) {
    tight(paragraph, ParagraphAlignment.CENTER);
    int side = Math.max(0, (column - length) / 2);
    paragraph.setIndentationLeft(side);
    paragraph.setIndentationRight(side);
    paragraph.setSpacingBefore(50);
    var spacing = paragraph.getCTPPr().getSpacing();
    spacing.setLine(BigInteger.valueOf(60));
    spacing.setLineRule(STLineSpacingRule.EXACT);
    CTPBdr borders = borders(paragraph);
    stroke(borders.isSetTop() ? borders.getTop() : borders.addNewTop());
  }

  /** A frame around a short text in the middle of its column. */
  static void frame(XWPFParagraph paragraph, int text, int column) {
    tight(paragraph, ParagraphAlignment.CENTER);
    int side = Math.max(0, (column - text - 240) / 2);
    paragraph.setIndentationLeft(side);
    paragraph.setIndentationRight(side);
    paragraph.setSpacingBefore(120);
    CTPBdr borders = borders(paragraph);
    stroke(borders.addNewTop());
    stroke(borders.addNewLeft());
    stroke(borders.addNewBottom());
    stroke(borders.addNewRight());
  }

  /** A table without borders whose columns have these widths. */
  static void columns(XWPFTable table, int... widths) {
    table.removeBorders();
    noCellMargins(table);
    widths(table, widths);
  }

  /** Written out: where a table says nothing, Word leaves 0.19 cm at each side. */
  private static void noCellMargins(XWPFTable table) {
    var properties = table.getCTTbl().getTblPr();
    var margins =
        properties.isSetTblCellMar() ? properties.getTblCellMar() : properties.addNewTblCellMar();
    nothing(margins.isSetTop() ? margins.getTop() : margins.addNewTop());
    nothing(margins.isSetLeft() ? margins.getLeft() : margins.addNewLeft());
    nothing(margins.isSetBottom() ? margins.getBottom() : margins.addNewBottom());
    nothing(margins.isSetRight() ? margins.getRight() : margins.addNewRight());
  }

  private static void nothing(CTTblWidth side) {
    side.setW(BigInteger.ZERO);
    side.setType(STTblWidth.DXA);
  }

  static void widths(XWPFTable table, int... widths) {
    int whole = 0;
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
      whole += width;
    }
    table.setWidth(whole);
    var properties = table.getCTTbl().getTblPr();
    (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
        .setType(STTblLayoutType.FIXED);
    for (var row : table.getRows()) {
      for (int at = 0; at < widths.length; at++) {
        row.getCell(at).setWidth(Integer.toString(widths[at]));
      }
    }
  }

  private static CTPBdr borders(XWPFParagraph paragraph) {
    CTPPr properties =
        paragraph.getCTP().isSetPPr()
            ? paragraph.getCTP().getPPr()
            : paragraph.getCTP().addNewPPr();
    return properties.isSetPBdr() ? properties.getPBdr() : properties.addNewPBdr();
  }

  private static void stroke(CTBorder border) {
    border.setVal(STBorder.SINGLE);
    border.setSz(STROKE);
    border.setSpace(BigInteger.ONE);
    border.setColor("000000");
  }
}
