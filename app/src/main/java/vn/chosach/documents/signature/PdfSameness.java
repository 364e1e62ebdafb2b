package vn.chosach.documents.signature;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether values of two files say the same. Two references to one number do: what lies there is
 * compared by itself.
 */
final class PdfSameness {

  private static final int DEEPEST = 60;

  private PdfSameness() {}

  static boolean of(@Nullable COSBase first, @Nullable COSBase second) throws IOException {
    return of(first, second, 0);
  }

  /** What lies behind a reference; nothing is {@code null}. */
  static @Nullable COSBase plain(@Nullable COSBase value) {
    COSBase found = value instanceof COSObject reference ? reference.getObject() : value;
    return found instanceof COSNull ? null : found;
  }

  /** All numbers that a value names, not those that stand behind them. */
  static void references(@Nullable COSBase value, Set<COSObjectKey> into) {
    if (value instanceof COSObject reference) {
      into.add(reference.getKey());
    } else if (value instanceof COSArray row) {
      row.forEach(one -> references(one, into));
    } else if (value instanceof COSDictionary table) {
      table.getValues().forEach(one -> references(one, into));
    }
  }

  private static boolean of(@Nullable COSBase first, @Nullable COSBase second, int depth)
      throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("values within values without end");
    }
    if (first instanceof COSObject one && second instanceof COSObject other) {
      return one.getKey().equals(other.getKey());
    }
    COSBase one = plain(first);
    COSBase other = plain(second);
    if (one == null || other == null) {
      return one == other;
    }
    if (one instanceof COSStream stream) {
      return other instanceof COSStream also
          && Arrays.equals(raw(stream), raw(also))
          && tables(stream, also, depth);
    }
    if (one instanceof COSDictionary table) {
      return other instanceof COSDictionary also
          && !(other instanceof COSStream)
          && tables(table, also, depth);
    }
    if (one instanceof COSArray row) {
      return other instanceof COSArray also && rows(row, also, depth);
    }
    if (one instanceof COSNumber number) {
      return other instanceof COSNumber also && number.floatValue() == also.floatValue();
    }
    return one.equals(other);
  }

  private static boolean rows(COSArray first, COSArray second, int depth) throws IOException {
    boolean same = first.size() == second.size();
    for (int i = 0; same && i < first.size(); i++) {
      same = of(first.get(i), second.get(i), depth + 1);
    }
    return same;
  }

  private static boolean tables(COSDictionary first, COSDictionary second, int depth)
      throws IOException {
    var keys = new HashSet<>(first.keySet());
    keys.addAll(second.keySet());
    boolean same = true;
    for (COSName key : keys) {
      same = same && of(first.getItem(key), second.getItem(key), depth + 1);
    }
    return same;
  }

  private static byte[] raw(COSStream stream) throws IOException {
    try (InputStream in = stream.createRawInputStream()) {
      return in.readAllBytes();
    }
  }
}
