package vn.chosach.reports.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.chosach.ui.SpreadsheetText;

/**
 * Tables as a workbook (ECMA-376), one sheet each, written row by row. Texts are cells of text,
 * never formulas; what looks like one is quoted too, because people copy cells.
 */
final class Xlsx {

  private static final int WINDOW = 100;
  private static final int WIDE = 48 * 256;
  private static final int NARROW = 18 * 256;

  private Xlsx() {}

  public static byte[] of(List<Table> tables) {
    try (var book = new SXSSFWorkbook(WINDOW);
        var out = new ByteArrayOutputStream()) {
      CellStyle bold = book.createCellStyle();
      Font font = book.createFont();
      font.setBold(true);
      bold.setFont(font);
      bold.setWrapText(true);
      CellStyle number = book.createCellStyle();
      number.setDataFormat(book.createDataFormat().getFormat("#,##0"));
      for (Table table : tables) {
        sheet(book, table, bold, number);
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sheet(SXSSFWorkbook book, Table table, CellStyle bold, CellStyle number) {
    SXSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.name()));
    sheet.setColumnWidth(0, WIDE);
    for (int column = 1; column < table.heads().size(); column++) {
      sheet.setColumnWidth(column, NARROW);
    }
    text(sheet.createRow(0).createCell(0), table.caption()).setCellStyle(bold);
    var heads = sheet.createRow(1);
    for (int column = 0; column < table.heads().size(); column++) {
      text(heads.createCell(column), table.heads().get(column)).setCellStyle(bold);
    }
    int at = 2;
    for (Table.TableRow row : table.rows()) {
      var line = sheet.createRow(at++);
      text(line.createCell(0), (row.level() == 1 ? "   " : "") + row.label());
      for (int column = 0; column < row.values().size(); column++) {
        value(line.createCell(column + 1), row.values().get(column), number);
      }
    }
  }

  private static void value(Cell cell, Table.TableValue value, CellStyle number) {
    Long amount = value.number();
    if (amount != null) {
      cell.setCellValue(amount.doubleValue());
      cell.setCellStyle(number);
    } else if (!value.text().equals("–")) {
      text(cell, value.text());
    }
  }

  private static Cell text(Cell cell, String text) {
    String safe = SpreadsheetText.harmless(text);
    cell.setCellValue(safe);
    return cell;
  }
}
