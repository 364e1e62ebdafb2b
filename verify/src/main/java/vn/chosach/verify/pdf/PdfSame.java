package vn.chosach.verify.pdf;

import java.io.IOException;
import java.util.TreeSet;
import vn.chosach.verify.pdf.PdfValue.PdfReference;
import vn.chosach.verify.pdf.PdfValue.PdfRow;
import vn.chosach.verify.pdf.PdfValue.PdfStream;
import vn.chosach.verify.pdf.PdfValue.PdfTable;

/**
 * Whether a value of two files says the same. Two references to the same number do: what lies there
 * is compared by itself. A value may stand where a reference to it stood, and the other way round.
 */
final class PdfSame {

  private static final int DEEPEST = 60;

  private PdfSame() {}

  static boolean of(PdfFile first, PdfValue one, PdfFile second, PdfValue other)
      throws IOException {
    return of(first, one, second, other, 0);
  }

  private static boolean of(PdfFile first, PdfValue one, PdfFile second, PdfValue other, int depth)
      throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("values within values without end");
    }
    if (one instanceof PdfReference && other instanceof PdfReference) {
      return one.equals(other);
    }
    return switch (first.at(one)) {
      case PdfRow row -> {
        if (!(second.at(other) instanceof PdfRow also)
            || row.values().size() != also.values().size()) {
          yield false;
        }
        boolean same = true;
        for (int i = 0; same && i < row.values().size(); i++) {
          same = of(first, row.values().get(i), second, also.values().get(i), depth + 1);
        }
        yield same;
      }
      case PdfTable table ->
          second.at(other) instanceof PdfTable also && tables(first, table, second, also, depth);
      case PdfStream stream ->
          second.at(other) instanceof PdfStream also
              && stream.bytes().equals(also.bytes())
              && tables(first, stream.table(), second, also.table(), depth);
      case PdfValue plain -> plain.equals(second.at(other));
    };
  }

  private static boolean tables(
      PdfFile first, PdfTable one, PdfFile second, PdfTable other, int depth) throws IOException {
    var keys = new TreeSet<>(one.values().keySet());
    keys.addAll(other.values().keySet());
    boolean same = true;
    for (String key : keys) {
      same = same && of(first, one.get(key), second, other.get(key), depth + 1);
    }
    return same;
  }
}
