package vn.chosach.documents.reading;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;

/**
 * What the margins of a cell take from its width. Word looks at the cell, its table, the style of
 * the table and those that it is based on; where none says anything, it leaves 0.19 cm at each side
 * (ISO/IEC 29500-1, 17.4.42; Word writes 108 twips into its own normal table).
 */
final class CellSides {

  private static final int SILENT = 108;

  private CellSides() {}

  /** Left and right margin together, in twips. */
  static int of(XWPFTable table, XWPFTableCell cell) {
    return left(table, cell) + right(table, cell);
  }

  private static int left(XWPFTable table, XWPFTableCell cell) {
    var own = cell.getCTTc().getTcPr();
    if (own != null && own.isSetTcMar()) {
      var margins = own.getTcMar();
      if (margins.isSetLeft() || margins.isSetStart()) {
        return twips(margins.isSetLeft() ? margins.getLeft() : margins.getStart());
      }
    }
    return among(
        table,
        margins ->
            margins.isSetLeft()
                ? margins.getLeft()
                : margins.isSetStart() ? margins.getStart() : null);
  }

  private static int right(XWPFTable table, XWPFTableCell cell) {
    var own = cell.getCTTc().getTcPr();
    if (own != null && own.isSetTcMar()) {
      var margins = own.getTcMar();
      if (margins.isSetRight() || margins.isSetEnd()) {
        return twips(margins.isSetRight() ? margins.getRight() : margins.getEnd());
      }
    }
    return among(
        table,
        margins ->
            margins.isSetRight()
                ? margins.getRight()
                : margins.isSetEnd() ? margins.getEnd() : null);
  }

  private static int among(XWPFTable table, Function<CTTblCellMar, @Nullable CTTblWidth> side) {
    var own = table.getCTTbl().getTblPr();
    CTTblWidth said = own != null && own.isSetTblCellMar() ? side.apply(own.getTblCellMar()) : null;
    if (said != null) {
      return twips(said);
    }
    XWPFDocument document = table.getBody().getXWPFDocument();
    var seen = new HashSet<String>();
    String first = own != null && own.isSetTblStyle() ? own.getTblStyle().getVal() : null;
    for (var style = style(document, first, seen); style.isPresent(); ) {
      CTStyle one = style.get();
      if (one.isSetTblPr() && one.getTblPr().isSetTblCellMar()) {
        CTTblWidth width = side.apply(one.getTblPr().getTblCellMar());
        if (width != null) {
          return twips(width);
        }
      }
      style = style(document, one.isSetBasedOn() ? one.getBasedOn().getVal() : null, seen);
    }
    return SILENT;
  }

  /** A style that was not looked at yet: what is based on itself ends here. */
  private static Optional<CTStyle> style(
      XWPFDocument document, @Nullable String id, Set<String> seen) {
    if (id == null || document.getStyles() == null || !seen.add(id)) {
      return Optional.empty();
    }
    return Optional.ofNullable(document.getStyles().getStyle(id)).map(one -> one.getCTStyle());
  }

  private static int twips(CTTblWidth width) {
    return Math.max(0, Units.twips(width.getW(), SILENT));
  }
}
