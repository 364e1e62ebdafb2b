package vn.chosach.documents.layout;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.chosach.documents.content.Block;
import vn.chosach.kernel.Folding;

/**
 * A table of figures: heads repeat on each page, figures stand right. No figure is broken: a column
 * is at least as wide as its longest one, and where they do not fit beside each other the letters
 * become smaller.
 */
final class FigureTable {

  /** Space left and right of the text of a cell together, in twentieths of a point. */
  private static final int SIDES = 160;

  /** Size of the style of cells and the smallest that is still read, in points. */
  private static final int USUAL = 12;

  private static final int SMALLEST = 8;

  /** For borders, and for a font that is a little wider. */
  private static final int SLACK = 20;

  private FigureTable() {}

  static void draw(XWPFTable table, Block.Figures figures) {
    int points = points(figures);
    int[] widths = widths(figures, points);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setCellMargins(20, SIDES / 2, 20, SIDES / 2);
    Ink.widths(table, widths);
    var heads = table.getRow(0);
    heads.setRepeatHeader(true);
    heads.setCantSplitRow(true);
    for (int at = 0; at < widths.length; at++) {
      XWPFParagraph head = first(heads.getCell(at), ParagraphAlignment.CENTER);
      write(head, Folding.nfc(figures.columns().get(at).head()), points).setBold(true);
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
        write(in, Folding.nfc(CellText.of(cells.get(at))), points);
      }
    }
    table.getCTTbl().getTblPr().addNewTblInd().setW(BigInteger.valueOf(0));
  }

  private static XWPFRun write(XWPFParagraph on, String text, int points) {
    XWPFRun run = Ink.write(on, text);
    if (points != USUAL) {
      run.setFontSize(points);
    }
    return run;
  }

  /** Size of its letters. */
  static int points(Block.Figures figures) {
    int points = USUAL;
    while (points > SMALLEST && Arrays.stream(least(figures, points)).sum() > Ink.MEASURE) {
      points--;
    }
    return points;
  }

  /**
   * The shares where they are wide enough; else what is left beside the least widths goes to the
   * columns by their shares.
   */
  static int[] widths(Block.Figures figures, int points) {
    int[] shared = shared(figures);
    int[] least = least(figures, points);
    int rest = Ink.MEASURE - Arrays.stream(least).sum();
    if (rest < 0 || IntStream.range(0, least.length).allMatch(at -> shared[at] >= least[at])) {
      return shared;
    }
    return IntStream.range(0, least.length)
        .map(at -> least[at] + (int) ((long) rest * shared[at] / Ink.MEASURE))
        .toArray();
  }

  private static int[] shared(Block.Figures figures) {
    int shares = figures.columns().stream().mapToInt(Block.BlockColumn::share).sum();
    return figures.columns().stream()
        .mapToInt(column -> Ink.MEASURE * column.share() / shares)
        .toArray();
  }

  /** Widths at which nothing is broken but between words; words keep their share up to a fifth. */
  private static int[] least(Block.Figures figures, int points) {
    int[] least = shared(figures);
    for (int at = 0; at < least.length; at++) {
      int column = at;
      Block.BlockColumn head = figures.columns().get(at);
      int longest =
          IntStream.concat(
                  IntStream.of(longest(head.head(), points, true)),
                  figures.rows().stream()
                      .mapToInt(row -> longest(CellText.of(row.get(column)), points, false)))
              .max()
              .orElse(0);
      int width = longest + SIDES + SLACK;
      least[at] = head.figures() ? width : Math.max(width, Math.min(least[at], Ink.MEASURE / 5));
    }
    return least;
  }

  private static int longest(String text, int points, boolean bold) {
    return Arrays.stream(Folding.nfc(text).split("[ \\t]+"))
        .mapToInt(word -> Letters.twips(word, points * 2, bold))
        .max()
        .orElse(0);
  }

  private static XWPFParagraph first(XWPFTableCell cell, ParagraphAlignment alignment) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle(Styles.CELL);
    paragraph.setAlignment(alignment);
    return paragraph;
  }
}
