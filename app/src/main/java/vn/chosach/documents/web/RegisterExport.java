package vn.chosach.documents.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.chosach.documents.acts.Workbook;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Cell;
import vn.chosach.ui.Page;

/** The outgoing register as CSV and XLSX. */
final class RegisterExport {

  private RegisterExport() {}

  static byte[] csv(List<DocumentsPage.Row> rows, Page page) {
    var text = new StringWriter();
    text.write('\ufeff');
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(heads(page));
      for (DocumentsPage.Row row : rows) {
        csv.printRecord(cells(row).stream().map(RegisterExport::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] xlsx(List<DocumentsPage.Row> rows, Page page) {
    List<List<Cell>> cells =
        rows.stream().map(row -> cells(row).stream().map(Cell::text).toList()).toList();
    return Workbook.of(
        page.t("documents.out.title"),
        List.of(
            new Block.Figures(
                "",
                heads(page).stream().map(head -> Block.Column.words(head, 4)).toList(),
                cells)));
  }

  private static List<String> heads(Page page) {
    return List.of(
        page.t("documents.head.number"),
        page.t("documents.head.day"),
        page.t("documents.head.kind"),
        page.t("documents.head.subject"),
        page.t("documents.head.agency"),
        page.t("documents.head.state"));
  }

  private static List<String> cells(DocumentsPage.Row row) {
    return List.of(row.number(), row.day(), row.kind(), row.subject(), row.agency(), row.state());
  }

  /** A spreadsheet takes such a beginning for a formula; an apostrophe makes it text. */
  static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
