package vn.chosach.documents.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.chosach.kernel.Folding;

/** The tables of a document, or of a register, as XLSX. Text stays text: nothing is a formula. */
public final class Workbook {

  private Workbook() {}

  /** One sheet for each table; a sheet that says so when there is none. */
  public static byte[] of(String title, List<Block.Figures> tables) {
    try (var book = new SXSSFWorkbook(200);
        var bytes = new ByteArrayOutputStream()) {
      CellStyle bold = book.createCellStyle();
      Font font = book.createFont();
      font.setBold(true);
      bold.setFont(font);
      CellStyle whole = book.createCellStyle();
      whole.setDataFormat(book.createDataFormat().getFormat("#,##0"));
      if (tables.isEmpty()) {
        book.createSheet("1").createRow(0).createCell(0).setCellValue(Folding.nfc(title));
      }
      for (int at = 0; at < tables.size(); at++) {
        sheet(book.createSheet(Integer.toString(at + 1)), title, tables.get(at), bold, whole);
      }
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sheet(
      SXSSFSheet sheet, String title, Block.Figures table, CellStyle bold, CellStyle whole) {
    sheet.createRow(0).createCell(0).setCellValue(Folding.nfc(title));
    sheet.createRow(1).createCell(0).setCellValue(Folding.nfc(table.caption()));
    var heads = sheet.createRow(2);
    for (int at = 0; at < table.columns().size(); at++) {
      var cell = heads.createCell(at);
      cell.setCellValue(Folding.nfc(table.columns().get(at).head()));
      cell.setCellStyle(bold);
      sheet.setColumnWidth(at, Math.min(60, 6 + table.columns().get(at).share() * 5) * 256);
    }
    for (int row = 0; row < table.rows().size(); row++) {
      var cells = sheet.createRow(row + 3);
      for (int at = 0; at < table.columns().size(); at++) {
        fill(cells.createCell(at), table.rows().get(row).get(at), whole);
      }
    }
    sheet.createFreezePane(0, 3);
  }

  private static void fill(
      org.apache.poi.ss.usermodel.Cell cell, TableCell value, CellStyle whole) {
    switch (value) {
      case TableCell.Text text -> cell.setCellValue(Folding.nfc(text.text()));
      case TableCell.Count count -> {
        cell.setCellValue(count.number());
        cell.setCellStyle(whole);
      }
      case TableCell.Money money -> {
        cell.setCellValue(money.dong().amount());
        cell.setCellStyle(whole);
      }
      case TableCell.TableCellShare share -> cell.setCellValue(share.number().doubleValue());
      case TableCell.Blank blank -> cell.setBlank();
    }
  }
}
