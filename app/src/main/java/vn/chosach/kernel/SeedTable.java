package vn.chosach.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a reference table that ships with the program: UTF-8, comma separated (RFC 4180), first
 * row names the columns. An empty field is an absent value.
 */
public final class SeedTable {

  private SeedTable() {}

  /**
   * Reads a table from the class path.
   *
   * @param resource absolute path, for instance {@code /seed/deadlines/calendar.csv}
   * @throws IllegalStateException if the program was built without that table
   */
  public static List<SeedTableRow> read(String resource) {
    var stream = SeedTable.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("missing reference table " + resource);
    }
    return read(resource, stream);
  }

  /**
   * Reads a table from wherever it lies, and closes it.
   *
   * @param name for the message when it cannot be read
   */
  static List<SeedTableRow> read(String name, InputStream stream) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser =
        CSVParser.parse(new InputStreamReader(stream, StandardCharsets.UTF_8), format)) {
      return parser.stream().map(SeedTableRow::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }

  /** One row, read by column name. */
  public record SeedTableRow(long line, Map<String, String> fields) {

    static SeedTableRow of(CSVRecord record) {
      return new SeedTableRow(record.getRecordNumber(), record.toMap());
    }

    /**
     * @throws IllegalStateException if the column is absent or empty
     */
    public String text(String column) {
      return Objects.requireNonNull(
          optional(column), () -> "row " + line + " has no " + column + ": " + fields);
    }

    public @Nullable String optional(String column) {
      String value = fields.get(column);
      return value == null || value.isBlank() ? null : value.strip();
    }

    /** A day as {@code yyyy-MM-dd}. */
    public @Nullable LocalDate day(String column) {
      String value = optional(column);
      return value == null ? null : LocalDate.parse(value);
    }
  }
}
