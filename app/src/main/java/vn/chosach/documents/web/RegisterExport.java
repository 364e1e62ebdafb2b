package vn.chosach.documents.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import vn.chosach.documents.Printed;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.TableCell;
import vn.chosach.documents.content.Workbook;
import vn.chosach.documents.web.DraftedPage.DocumentsRow;
import vn.chosach.ui.Page;
import vn.chosach.ui.SpreadsheetText;

/** The registers as CSV and XLSX. */
final class RegisterExport {

  private RegisterExport() {}

  static ResponseEntity<byte[]> outgoing(
      List<DocumentsRow> rows, String format, String name, Page page) {
    List<String> heads =
        List.of(
            page.t("documents.head.number"),
            page.t("documents.head.day"),
            page.t("documents.head.kind"),
            page.t("documents.head.subject"),
            page.t("documents.head.agency"),
            page.t("documents.head.state"));
    List<List<String>> cells =
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.number(),
                        row.day(),
                        row.kind(),
                        row.subject(),
                        row.agency(),
                        row.state()))
            .toList();
    return file(page.t("documents.out.title"), heads, cells, format, name);
  }

  static ResponseEntity<byte[]> incoming(
      List<IncomingPage.IncomingRow> rows, String format, String name, Page page) {
    List<String> heads =
        List.of(
            page.t("documents.in.number"),
            page.t("documents.in.received"),
            page.t("documents.in.sender"),
            page.t("documents.head.number"),
            page.t("documents.head.day"),
            page.t("documents.head.subject"),
            page.t("documents.in.receiver"),
            page.t("documents.head.state"));
    List<List<String>> cells =
        rows.stream()
            .map(
                row ->
                    List.of(
                        Integer.toString(row.number()),
                        row.received(),
                        row.sender(),
                        row.theirNumber(),
                        row.day(),
                        row.subject(),
                        row.agency(),
                        row.state()))
            .toList();
    return file(page.t("documents.in.title"), heads, cells, format, name);
  }

  private static ResponseEntity<byte[]> file(
      String title, List<String> heads, List<List<String>> rows, String format, String name) {
    boolean csv = format.equals("csv");
    return DocumentListController.file(
        csv ? SpreadsheetText.csv(heads, rows) : xlsx(title, heads, rows),
        name + "." + format,
        csv ? "text/csv; charset=UTF-8" : Printed.Format.XLSX.type());
  }

  private static byte[] xlsx(String title, List<String> heads, List<List<String>> rows) {
    List<List<TableCell>> cells =
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(text -> TableCell.text(SpreadsheetText.harmless(text)))
                        .toList())
            .toList();
    return Workbook.of(
        title,
        List.of(
            new Block.Figures(
                "", heads.stream().map(head -> Block.BlockColumn.words(head, 4)).toList(), cells)));
  }
}
