package vn.chosach.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.VerificationRefused.Reason;

/**
 * Rows of a table as PostgreSQL writes them (COPY, text format, names of the columns in the first
 * line), compressed: what a backup holds. Read row by row, so a table may be larger than memory.
 */
final class CopyReader implements AutoCloseable {

  private static final String NONE = "\\N";

  private final Path file;
  private final BufferedReader in;
  private final List<String> columns;
  private String[] row = {};

  CopyReader(Path file) throws IOException {
    this.file = file;
    this.in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    String head = in.readLine();
    if (head == null) {
      throw new VerificationRefused(Reason.TRUNCATED, file.getFileName() + " is empty");
    }
    this.columns = List.of(head.split("\t", -1));
  }

  /** Goes to the next row, if there is one. */
  boolean next() throws IOException {
    String line = in.readLine();
    if (line == null) {
      return false;
    }
    row = line.split("\t", -1);
    if (row.length != columns.size()) {
      throw new VerificationRefused(
          Reason.MALFORMED,
          "%s has a row of %d columns instead of %d"
              .formatted(file.getFileName(), row.length, columns.size()));
    }
    return true;
  }

  /** Whether the table has that column. */
  boolean has(String column) {
    return columns.contains(column);
  }

  /** A value of the row as it was, {@code null} where there is none. */
  @Nullable String text(String column) {
    int at = columns.indexOf(column);
    if (at < 0) {
      throw new VerificationRefused(
          Reason.MALFORMED, file.getFileName() + " has no column " + column);
    }
    return row[at].equals(NONE) ? null : unescaped(row[at]);
  }

  /** A value that must be there. */
  String need(String column) {
    String text = text(column);
    if (text == null) {
      throw new VerificationRefused(
          Reason.MALFORMED, file.getFileName() + " has a row without " + column);
    }
    return text;
  }

  static String unescaped(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    var text = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != '\\' || i + 1 == written.length()) {
        text.append(c);
        continue;
      }
      i++;
      text.append(
          switch (written.charAt(i)) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000B';
            default -> written.charAt(i);
          });
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
