package vn.chosach.verify.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chosach.verify.pdf.PdfValue.PdfNumber;
import vn.chosach.verify.pdf.PdfValue.PdfReference;
import vn.chosach.verify.pdf.PdfValue.PdfRow;
import vn.chosach.verify.pdf.PdfValue.PdfStream;
import vn.chosach.verify.pdf.PdfValue.PdfTable;

/** Fields that updates added: each holds a signature that was checked, and a small mark at most. */
final class PdfSignatureFields {

  /** The mark of an agency is so large, in points; a larger one could cover what was signed. */
  private static final double WIDEST = 150.5;

  private static final double HIGHEST = 62.5;

  private static final Set<String> FIELD =
      Set.of("Type", "Subtype", "FT", "T", "TU", "F", "Rect", "P", "V", "AP", "StructParent");
  private static final Set<String> SIGNATURE =
      Set.of(
          "Type",
          "Filter",
          "SubFilter",
          "Name",
          "M",
          "ByteRange",
          "Contents",
          "Reason",
          "Location",
          "ContactInfo");

  private final PdfFile signed;
  private final PdfFile now;
  private final Set<List<Integer>> later;
  private final List<String> doubts = new ArrayList<>();
  private final List<String> marks = new ArrayList<>();
  private final Map<Integer, PdfTable> fields = new HashMap<>();

  PdfSignatureFields(PdfFile signed, PdfFile now, Set<List<Integer>> later) {
    this.signed = signed;
    this.now = now;
    this.later = later;
  }

  List<String> doubts() {
    return doubts;
  }

  List<String> marks() {
    return marks;
  }

  boolean has(PdfValue field) {
    return field instanceof PdfReference reference && fields.containsKey(reference.number());
  }

  /** A field of the form that was not there before. */
  void take(PdfValue field) throws IOException {
    if (!(field instanceof PdfReference reference)
        || signed.has(reference.number())
        || !(now.at(field) instanceof PdfTable table)
        || !table.is("FT", "Sig")
        || !table.is("Subtype", "Widget")
        || !FIELD.containsAll(table.values().keySet())) {
      doubts.add("the form has a new field that is not that of a signature alone");
      return;
    }
    if (!(now.at(table.get("V")) instanceof PdfTable signature)
        || !SIGNATURE.containsAll(signature.values().keySet())
        || !later.contains(range(signature))) {
      doubts.add("the form has a new field without a signature behind it");
      return;
    }
    fields.put(reference.number(), table);
  }

  private List<Integer> range(PdfTable signature) throws IOException {
    var range = new ArrayList<Integer>();
    if (now.at(signature.get("ByteRange")) instanceof PdfRow row) {
      for (PdfValue one : row.values()) {
        range.add(PdfFile.number(now.at(one), -1));
      }
    }
    return range;
  }

  /** Whether a new note of a page is one of these fields; what is seen of it is noted. */
  boolean seenOn(PdfValue note, String what) throws IOException {
    PdfTable field = note instanceof PdfReference one ? fields.get(one.number()) : null;
    if (field == null) {
      return false;
    }
    double[] at = rectangle(now.at(field.get("Rect")));
    double width = Math.abs(at[2] - at[0]);
    double height = Math.abs(at[3] - at[1]);
    if (width > WIDEST || height > HIGHEST) {
      doubts.add("the mark of a signature on %s is larger than a mark".formatted(what));
    }
    PdfValue looks = now.at(field.get("AP"));
    if (looks instanceof PdfTable table) {
      if (!Set.of("N").containsAll(table.values().keySet())
          || !(now.at(table.get("N")) instanceof PdfStream)) {
        doubts.add("the mark of a signature on %s has several faces".formatted(what));
      }
      if (width > 0 && height > 0) {
        marks.add(
            "a later signature shows its mark on %s, %.0f x %.0f points, %.0f from the left and %.0f from below; what lies under it is not judged"
                .formatted(what, width, height, Math.min(at[0], at[2]), Math.min(at[1], at[3])));
      }
    } else if (!looks.equals(PdfValue.NOTHING)) {
      doubts.add("the mark of a signature on %s is none".formatted(what));
    }
    return true;
  }

  private double[] rectangle(PdfValue value) throws IOException {
    double[] sides = new double[4];
    if (!(value instanceof PdfRow row) || row.values().size() != sides.length) {
      throw new IOException("a mark without a place");
    }
    for (int i = 0; i < sides.length; i++) {
      if (!(now.at(row.values().get(i)) instanceof PdfNumber side)) {
        throw new IOException("a mark without a place");
      }
      sides[i] = side.value().doubleValue();
    }
    return sides;
  }
}
