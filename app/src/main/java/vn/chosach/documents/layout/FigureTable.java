package vn.chosach.documents.layout;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.chosach.documents.content.Block;
import vn.chosach.kernel.Folding;

/** A table of figures: heads repeat on each page, figures stand right. */
final class FigureTable {

  private FigureTable() {}

  static void draw(XWPFTable table, Block.Figures figures) {
    int shares = figures.columns().stream().mapToInt(Block.Column::share).sum();
    int[] widths =
        figures.columns().stream()
            .mapToInt(column -> Ink.MEASURE * column.share() / shares)
            .toArray();
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setCellMargins(20, 80, 20, 80);
    Ink.widths(table, widths);
    var heads = table.getRow(0);
    heads.setRepeatHeader(true);
    heads.setCantSplitRow(true);
    for (int at = 0; at < widths.length; at++) {
      XWPFParagraph head = first(heads.getCell(at), ParagraphAlignment.CENTER);
      Ink.write(head, Folding.nfc(figures.columns().get(at).head())).setBold(true);
      heads.getCell(at).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    }
    for (int row = 0; row < figures.rows().size(); row++) {
      var cells = figures.rows().get(row);
      table.getRow(row + 1).setCantSplitRow(true);
      for (int at = 0; at < widths.length; at++) {
        boolean right = figures.columns().get(at).figures();
        XWPFParagraph in =
            first(
                table.getRow(row + 1).getCell(at),
                right ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        Ink.write(in, Folding.nfc(CellText.of(cells.get(at))));
      }
    }
    table.getCTTbl().getTblPr().addNewTblInd().setW(BigInteger.valueOf(0));
  }

  private static XWPFParagraph first(XWPFTableCell cell, ParagraphAlignment alignment) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle(Styles.CELL);
    paragraph.setAlignment(alignment);
    return paragraph;
  }
}
