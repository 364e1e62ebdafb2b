package vn.chosach.journal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a row, by which an act vouches for it: whoever changes the row later does not change
 * the act. Version 1: the table, then each column in a fixed order with its name and its value,
 * each text behind its length; the definition for other programs, and the columns of each table,
 * stand in docs/verify.md.
 */
public record RowDigest(ByteArrayOutputStream out) {

  /** Detail of an act that holds it. */
  public static final String DETAIL = "row";

  private static final String VERSION = "chosach-row 1";
  private static final long MICROS = 1_000_000L;

  /** Begins the hash of a row of a table. */
  public static RowDigest of(String schema, String table) {
    var digest = new RowDigest(new ByteArrayOutputStream(512));
    digest.text(VERSION);
    digest.text(schema + "." + table);
    return digest;
  }

  /** The moment that the database keeps of one: whole microseconds. */
  public static Instant kept(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * A column with its value as the database writes it as text; a moment in microseconds since 1970.
   *
   * @throws IllegalArgumentException if a moment is finer than the database keeps it
   */
  public RowDigest with(String column, @Nullable Object value) {
    text(column);
    out.write(value == null ? 0 : 1);
    if (value != null) {
      text(written(value));
    }
    return this;
  }

  /** A hash as 64 hexadecimal digits. */
  public String hex() {
    return Sha256.hex(out.toByteArray());
  }

  private static String written(Object value) {
    if (value instanceof Instant at) {
      if (at.getNano() % 1_000 != 0) {
        throw new IllegalArgumentException("finer than the database keeps it: " + at);
      }
      return String.valueOf(
          Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS), at.getNano() / 1_000));
    }
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
    out.writeBytes(bytes);
  }
}
