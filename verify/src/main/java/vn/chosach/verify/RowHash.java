package vn.chosach.verify;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import vn.chosach.verify.TableRows.TableRow;

/**
 * The hash of a row by which an act vouches for it, version 1, as docs/verify.md defines it: over
 * the table, and each column in a fixed order with its name and its value.
 */
final class RowHash {

  private static final String VERSION = "chosach-row 1";

  private RowHash() {}

  /** In hexadecimal digits, over these columns of a row. */
  static String of(TableRow row, List<TableRows.TableColumn> columns) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      text(out, VERSION);
      text(out, row.table());
      for (TableRows.TableColumn column : columns) {
        text(out, column.name());
        String value = row.text(column.name());
        out.writeByte(value == null ? 0 : 1);
        if (value != null) {
          text(out, value);
        }
      }
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return HexFormat.of().formatHex(Merkle.sha256(bytes.toByteArray()));
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
