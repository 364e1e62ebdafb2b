package vn.chosach.forum.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.chosach.forum.life.ForumConsent;
import vn.chosach.forum.life.ForumOpinionWish;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Vietnam;

/**
 * A table of opinions: CSV with commas or semicolons, or cells copied out of a spreadsheet. The
 * first row names the columns, in Vietnamese or English, in any order; what stands in a cell is
 * read without case and marks.
 */
final class ForumTable {

  private static final int MOST_ROWS = 500;
  private static final char[] BETWEEN = {'\t', ';', ','};

  private static final Map<String, ForumColumn> HEADS =
      Map.ofEntries(
          Map.entry("y kien", ForumColumn.WORDS),
          Map.entry("noi dung", ForumColumn.WORDS),
          Map.entry("opinion", ForumColumn.WORDS),
          Map.entry("loai", ForumColumn.KIND),
          Map.entry("kind", ForumColumn.KIND),
          Map.entry("nguoi neu", ForumColumn.SPEAKER),
          Map.entry("speaker", ForumColumn.SPEAKER),
          Map.entry("dong y", ForumColumn.CONSENT),
          Map.entry("consent", ForumColumn.CONSENT),
          Map.entry("nan nhan", ForumColumn.VICTIM),
          Map.entry("victim", ForumColumn.VICTIM),
          Map.entry("gio", ForumColumn.TIME),
          Map.entry("time", ForumColumn.TIME),
          Map.entry("ly do cham", ForumColumn.LATE),
          Map.entry("late", ForumColumn.LATE));

  private enum ForumColumn {
    WORDS,
    KIND,
    SPEAKER,
    CONSENT,
    VICTIM,
    TIME,
    LATE
  }

  /**
   * A row.
   *
   * @param line of the table; the heads are line 1
   */
  record ForumTableRow(int line, ForumOpinionWish wish) {}

  private ForumTable() {}

  /**
   * Reads a table.
   *
   * @param day of the meeting, to which the hours belong
   * @return refused with {@code forum.table-unread}, {@code .table-heads} (no column of opinions or
   *     of consent), {@code .table-empty}, {@code .table-too-long}
   */
  static ActOutcome<List<ForumTableRow>> read(String table, LocalDate day) {
    String text = Folding.nfc(table).replace("\uFEFF", "").strip();
    String head = text.lines().findFirst().orElse("");
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(between(head)).get();
    List<CSVRecord> records;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      records = parser.getRecords();
    } catch (IOException | UncheckedIOException notOne) {
      return ActOutcome.refused("forum.table-unread");
    }
    if (records.size() < 2) {
      return ActOutcome.refused("forum.table-empty");
    }
    if (records.size() > MOST_ROWS + 1) {
      return ActOutcome.refused("forum.table-too-long");
    }
    Map<ForumColumn, Integer> columns = columns(records.getFirst());
    if (!columns.containsKey(ForumColumn.WORDS) || !columns.containsKey(ForumColumn.CONSENT)) {
      return ActOutcome.refused("forum.table-heads");
    }
    var rows = new ArrayList<ForumTableRow>();
    for (CSVRecord record : records.subList(1, records.size())) {
      if (record.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(new ForumTableRow((int) record.getRecordNumber(), wish(record, columns, day)));
      }
    }
    return rows.isEmpty() ? ActOutcome.refused("forum.table-empty") : ActOutcome.done(rows);
  }

  private static char between(String head) {
    for (char sign : BETWEEN) {
      if (head.indexOf(sign) >= 0) {
        return sign;
      }
    }
    return ',';
  }

  private static Map<ForumColumn, Integer> columns(CSVRecord heads) {
    var columns = new HashMap<ForumColumn, Integer>();
    for (int at = 0; at < heads.size(); at++) {
      ForumColumn column = HEADS.get(Folding.fold(heads.get(at)));
      if (column != null) {
        columns.putIfAbsent(column, at);
      }
    }
    return columns;
  }

  private static ForumOpinionWish wish(
      CSVRecord record, Map<ForumColumn, Integer> columns, LocalDate day) {
    String kind = Folding.fold(cell(record, columns, ForumColumn.KIND));
    return new ForumOpinionWish(
        kind.startsWith("to giac") || kind.startsWith("crime"),
        cell(record, columns, ForumColumn.WORDS),
        consent(Folding.fold(cell(record, columns, ForumColumn.CONSENT))),
        cell(record, columns, ForumColumn.SPEAKER),
        List.of("co", "x", "yes").contains(Folding.fold(cell(record, columns, ForumColumn.VICTIM))),
        moment(cell(record, columns, ForumColumn.TIME), day),
        cell(record, columns, ForumColumn.LATE));
  }

  private static String cell(
      CSVRecord record, Map<ForumColumn, Integer> columns, ForumColumn column) {
    Integer at = columns.get(column);
    return at == null || at >= record.size() ? "" : record.get(at).strip();
  }

  private static @Nullable ForumConsent consent(String folded) {
    return switch (folded) {
      case "noi", "said" -> ForumConsent.SAID;
      case "ky", "phieu", "signed" -> ForumConsent.SIGNED;
      case "khong", "no", "none" -> ForumConsent.NONE;
      default -> null;
    };
  }

  private static @Nullable Instant moment(String typed, LocalDate day) {
    try {
      String padded = typed.length() == "8:30".length() ? "0" + typed : typed;
      return typed.isEmpty()
          ? null
          : day.atTime(LocalTime.parse(padded)).atZone(Vietnam.ZONE).toInstant();
    } catch (DateTimeParseException notOne) {
      return null;
    }
  }
}
