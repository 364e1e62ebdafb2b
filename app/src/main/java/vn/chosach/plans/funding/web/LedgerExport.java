package vn.chosach.plans.funding.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.TableCell;
import vn.chosach.documents.content.Workbook;
import vn.chosach.kernel.Dong;
import vn.chosach.plans.funding.FundingLedger;
import vn.chosach.plans.funding.FundingLedger.LedgerLine;
import vn.chosach.plans.funding.FundingLedger.LedgerRow;
import vn.chosach.ui.Page;
import vn.chosach.ui.SpreadsheetText;

/** The ledger as files to keep: lines as CSV, lines and the records behind them as XLSX. */
@Component
record LedgerExport(MoneyNames names) {

  byte[] csv(FundingLedger ledger, Page page) {
    var text = new StringWriter();
    text.write('\ufeff');
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      var heads =
          new ArrayList<>(page.texts("plans.agency", "plans.money.source", "plans.money.spending"));
      heads.addAll(MoneyPages.columns(page));
      csv.printRecord(heads);
      for (LedgerLine line : ledger.lines()) {
        var cells = new ArrayList<>(words(line, page));
        MoneyPages.sums(line)
            .forEach(sum -> cells.add(sum.dong() == null ? "" : "" + sum.dong().amount()));
        csv.printRecord(cells.stream().map(SpreadsheetText::harmless).toList());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] xlsx(FundingLedger ledger, int year, Page page) {
    return Workbook.of(
        page.t("plans.money.title", String.valueOf(year)),
        List.of(lines(ledger, page), rows(ledger, page)));
  }

  private Block.Figures lines(FundingLedger ledger, Page page) {
    var columns =
        new ArrayList<>(
            List.of(
                BlockColumn.words(page.t("plans.agency"), 7),
                BlockColumn.words(page.t("plans.money.source"), 5),
                BlockColumn.words(page.t("plans.money.spending"), 6)));
    MoneyPages.columns(page).forEach(name -> columns.add(BlockColumn.figures(name, 3)));
    var rows = new ArrayList<List<TableCell>>();
    for (LedgerLine line : ledger.lines()) {
      var cells = new ArrayList<TableCell>();
      words(line, page).forEach(text -> cells.add(TableCell.text(SpreadsheetText.harmless(text))));
      MoneyPages.sums(line).forEach(sum -> cells.add(cell(sum.dong())));
      rows.add(cells);
    }
    return new Block.Figures(page.t("plans.money.lines"), columns, rows);
  }

  private Block.Figures rows(FundingLedger ledger, Page page) {
    List<BlockColumn> columns =
        List.of(
            BlockColumn.words(page.t("plans.money.number"), 3),
            BlockColumn.words(page.t("plans.money.stage"), 3),
            BlockColumn.words(page.t("plans.plan.state"), 3),
            BlockColumn.words(page.t("plans.agency"), 7),
            BlockColumn.words(page.t("plans.document.on"), 3),
            BlockColumn.words(page.t("plans.money.words"), 9),
            BlockColumn.words(page.t("plans.document"), 4),
            BlockColumn.figures(page.t("plans.money.amount"), 3));
    var rows = new ArrayList<List<TableCell>>();
    for (LedgerRow row : ledger.rows()) {
      var texts =
          List.of(
              row.number(),
              page.t(row.stage().textKey()),
              page.t(row.state().textKey()),
              names.agency(row.agency(), page),
              page.day(row.onDay()),
              MoneyPages.what(row, page),
              Objects.requireNonNullElse(row.paperNumber(), ""));
      var cells = new ArrayList<TableCell>();
      texts.forEach(text -> cells.add(TableCell.text(SpreadsheetText.harmless(text))));
      cells.add(TableCell.money(row.amount()));
      rows.add(cells);
    }
    return new Block.Figures(page.t("plans.money.rows"), columns, rows);
  }

  private List<String> words(LedgerLine line, Page page) {
    return List.of(
        names.agency(line.agency(), page),
        page.t(line.source().textKey()),
        page.t(line.spending().textKey()));
  }

  private static TableCell cell(@Nullable Dong dong) {
    return dong == null ? TableCell.blank() : TableCell.money(dong);
  }
}
