package vn.chosach.watch.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;

/**
 * Rows for {@code COPY … FROM STDIN} in its binary format: the quickest way into a table, since
 * neither side writes or reads figures as text, and in the transaction of the connection like any
 * insert. Each value must be of the type of its column; PostgreSQL refuses any other.
 */
final class BinaryCopyWriter {

  /** PGCOPY, line feed, a byte that no text has, both ends of a line, zero. */
  private static final byte[] HEAD = HexFormat.of().parseHex("5047434f50590aff0d0a00");

  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int NULL = -1;
  private static final int LAST = -1;
  private static final int INT_TYPE = 23;
  private static final int NANOS = 1_000;

  private final String table;
  private byte[] out = new byte[1 << 16];
  private int at;
  private int rowStart;
  private int fields;
  private int rows;

  /**
   * @param table with its columns, as it stands after {@code COPY}
   */
  BinaryCopyWriter(String table) {
    this.table = table;
    System.arraycopy(HEAD, 0, out, 0, HEAD.length);
    at = HEAD.length + 2 * Integer.BYTES;
    rowStart = at;
    at += Short.BYTES;
  }

  /** In a column of text. A character that PostgreSQL cannot keep is left out or replaced. */
  BinaryCopyWriter text(@Nullable String value) {
    if (value == null) {
      return nothing();
    }
    fields++;
    int length = value.length();
    room(Integer.BYTES + 3 * (long) length);
    int start = at + Integer.BYTES;
    int to = start;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c < 0x80) {
        if (c != 0) {
          out[to++] = (byte) c;
        }
      } else if (c < 0x800) {
        out[to++] = (byte) (0xC0 | c >> 6);
        out[to++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        int letter = Character.toCodePoint(c, value.charAt(++i));
        out[to++] = (byte) (0xF0 | letter >> 18);
        out[to++] = (byte) (0x80 | letter >> 12 & 0x3F);
        out[to++] = (byte) (0x80 | letter >> 6 & 0x3F);
        out[to++] = (byte) (0x80 | letter & 0x3F);
      } else {
        // Half of a surrogate pair is no character, and PostgreSQL takes none.
        char whole = Character.isSurrogate(c) ? '\uFFFD' : c;
        out[to++] = (byte) (0xE0 | whole >> 12);
        out[to++] = (byte) (0x80 | whole >> 6 & 0x3F);
        out[to++] = (byte) (0x80 | whole & 0x3F);
      }
    }
    putInt(to - start);
    at = to;
    return this;
  }

  BinaryCopyWriter id(@Nullable UUID value) {
    if (value == null) {
      return nothing();
    }
    begin(2 * Long.BYTES);
    putLong(value.getMostSignificantBits());
    putLong(value.getLeastSignificantBits());
    return this;
  }

  /** In a column of {@code int}. */
  BinaryCopyWriter whole(int value) {
    begin(Integer.BYTES);
    putInt(value);
    return this;
  }

  /** In a column of {@code bigint}. */
  BinaryCopyWriter number(long value) {
    begin(Long.BYTES);
    putLong(value);
    return this;
  }

  /** In a column of {@code bigint}; none when it is not above zero. */
  BinaryCopyWriter price(long dong) {
    return dong > 0 ? number(dong) : nothing();
  }

  /** In a column of {@code timestamptz}, rounded to microseconds as the driver does. */
  BinaryCopyWriter moment(Instant value) {
    Instant rounded = value.plusNanos(NANOS / 2).truncatedTo(ChronoUnit.MICROS);
    return number(EPOCH.until(rounded, ChronoUnit.MICROS));
  }

  /** In a column of {@code bytea}. */
  BinaryCopyWriter bytes(byte[] value) {
    begin(value.length);
    System.arraycopy(value, 0, out, at, value.length);
    at += value.length;
    return this;
  }

  /** In a column of {@code int[]}. */
  BinaryCopyWriter numbers(int[] values) {
    boolean any = values.length > 0;
    begin(Integer.BYTES * (any ? 5 + 2 * values.length : 3));
    putInt(any ? 1 : 0);
    putInt(0);
    putInt(INT_TYPE);
    if (any) {
      putInt(values.length);
      putInt(1);
    }
    for (int value : values) {
      putInt(Integer.BYTES);
      putInt(value);
    }
    return this;
  }

  BinaryCopyWriter nothing() {
    fields++;
    room(Integer.BYTES);
    putInt(NULL);
    return this;
  }

  void end() {
    putShort(rowStart, fields);
    room(Short.BYTES);
    rowStart = at;
    at += Short.BYTES;
    fields = 0;
    rows++;
  }

  void into(Connection connection) throws SQLException {
    if (rows == 0) {
      return;
    }
    putShort(rowStart, LAST);
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "COPY " + table + " FROM STDIN (FORMAT binary)",
              ByteStreamWriter.of(ByteBuffer.wrap(out, 0, at)));
    } catch (IOException impossible) {
      throw new IllegalStateException("bytes in memory cannot be read", impossible);
    }
  }

  private void begin(int length) {
    fields++;
    room(Integer.BYTES + (long) length);
    putInt(length);
  }

  private void room(long wanted) {
    long needed = at + wanted;
    if (needed > out.length) {
      out = Arrays.copyOf(out, Math.toIntExact(Math.max(needed, out.length * 3L / 2)));
    }
  }

  private void putShort(int place, int value) {
    out[place] = (byte) (value >> 8);
    out[place + 1] = (byte) value;
  }

  private void putInt(int value) {
    putShort(at, value >> 16);
    putShort(at + Short.BYTES, value);
    at += Integer.BYTES;
  }

  private void putLong(long value) {
    putInt((int) (value >> 32));
    putInt((int) value);
  }
}
