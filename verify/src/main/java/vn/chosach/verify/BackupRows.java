package vn.chosach.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of a backup, one compressed file a table. */
record BackupRows(Path folder) implements TableRows {

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .appendOffset("+HH:mm:ss", "+00")
          .toFormatter();

  CopyReader table(String name) throws IOException {
    return new CopyReader(folder.resolve(name + ".copy.gz"));
  }

  static Instant moment(String written) {
    return OffsetDateTime.parse(written, MOMENT).toInstant();
  }

  @Override
  public void each(String table, List<TableColumn> columns, Consumer<TableRow> visitor)
      throws IOException {
    if (!Files.exists(folder.resolve(table + ".copy.gz"))) {
      return;
    }
    try (CopyReader rows = table(table)) {
      while (rows.next()) {
        var values = new @Nullable String[columns.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = value(rows, columns.get(i));
        }
        visitor.accept(new TableRow(table, columns, values));
      }
    }
  }

  private static @Nullable String value(CopyReader rows, TableColumn column) {
    String written = rows.has(column.name()) ? rows.text(column.name()) : null;
    if (written == null) {
      return null;
    }
    return switch (column.form()) {
      case TEXT -> written;
      case MOMENT -> String.valueOf(micros(moment(written)));
      case FLAG -> written.equals("t") ? "true" : written.equals("f") ? "false" : written;
      case BYTES -> hex(written);
      case DIGEST -> HexFormat.of().formatHex(Merkle.sha256(HexFormat.of().parseHex(hex(written))));
    };
  }

  private static long micros(Instant at) {
    return Math.addExact(at.getEpochSecond() * 1_000_000L, at.getNano() / 1_000);
  }

  private static String hex(String written) {
    return written.startsWith("\\x") ? written.substring(2) : written;
  }
}
