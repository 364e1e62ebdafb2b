package vn.chosach.ui.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Page;

/**
 * A table that somebody pasted: CSV with commas or semicolons (RFC 4180), or cells copied out of a
 * spreadsheet. The first row names the columns, in any order, read without case and marks.
 */
public final class PastedTable {

  private static final int MOST_ROWS = 500;
  private static final int MOST_FAULTS = 8;
  private static final char[] BETWEEN = {'\t', ';', ','};

  /**
   * A row that is not empty.
   *
   * @param line of the table; the heads are line 1
   * @param cells by the name of their column, without blanks around them
   */
  public record PastedRow(int line, Map<String, String> cells) {

    /** What stands in a column; empty where the table has none. */
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** A row that was not taken. */
  public record PastedFault(int line, Refusal refusal) {}

  private PastedTable() {}

  /** Which rows were not taken, and why, the first of them in words; empty for none. */
  public static String told(List<PastedFault> faults, Page page) {
    String first =
        faults.stream()
            .limit(MOST_FAULTS)
            .map(one -> page.t("ui.table.row", page.number(one.line()), page.t(one.refusal())))
            .collect(Collectors.joining(" "));
    return faults.isEmpty()
        ? ""
        : page.t(
            "ui.table.left",
            page.number(faults.size()),
            first + (faults.size() > MOST_FAULTS ? " …" : ""));
  }

  /**
   * Reads a table.
   *
   * @param heads name of a column by each of its headings, folded
   * @param needed columns that must be there
   * @return at least one row, at most 500; refused with {@code ui.table-unread}, {@code
   *     .table-heads}, {@code .table-empty}, {@code .table-too-long}
   */
  public static ActOutcome<List<PastedRow>> read(
      String table, Map<String, String> heads, Set<String> needed) {
    String text = Folding.nfc(table).replace("\uFEFF", "").strip();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(between(text.lines().findFirst().orElse("")))
            .get();
    List<CSVRecord> records;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      records = parser.getRecords();
    } catch (IOException | UncheckedIOException notOne) {
      return ActOutcome.refused("ui.table-unread");
    }
    if (records.size() < 2) {
      return ActOutcome.refused("ui.table-empty");
    }
    if (records.size() > MOST_ROWS + 1) {
      return ActOutcome.refused("ui.table-too-long");
    }
    List<String> columns =
        records.getFirst().stream()
            .map(head -> heads.getOrDefault(Folding.fold(head).strip(), ""))
            .toList();
    if (!columns.containsAll(needed)) {
      return ActOutcome.refused("ui.table-heads");
    }
    var rows = new ArrayList<PastedRow>();
    for (CSVRecord record : records.subList(1, records.size())) {
      if (record.stream().anyMatch(cell -> !cell.isBlank())) {
        var cells = new LinkedHashMap<String, String>();
        for (int at = 0; at < Math.min(columns.size(), record.size()); at++) {
          cells.putIfAbsent(columns.get(at), record.get(at).strip());
        }
        rows.add(new PastedRow((int) record.getRecordNumber(), cells));
      }
    }
    return rows.isEmpty() ? ActOutcome.refused("ui.table-empty") : ActOutcome.done(rows);
  }

  private static char between(String head) {
    for (char sign : BETWEEN) {
      if (head.indexOf(sign) >= 0) {
        return sign;
      }
    }
    return ',';
  }
}
