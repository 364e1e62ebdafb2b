package vn.chosach.verify.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chosach.verify.pdf.PdfFile.PdfPlace;
import vn.chosach.verify.pdf.PdfFile.PdfUpdate;
import vn.chosach.verify.pdf.PdfValue.PdfReference;
import vn.chosach.verify.pdf.PdfValue.PdfRow;
import vn.chosach.verify.pdf.PdfValue.PdfStream;
import vn.chosach.verify.pdf.PdfValue.PdfTable;

/**
 * What was put behind a signed PDF by later updates. Allowed is what another signature brings: its
 * field with the mark that is seen of it, its place in the form, on its page and in the tree for
 * screen readers. Every byte of the updates is accounted for, and every object of the signed file
 * that they replace; a new object counts only where an allowed one names it.
 */
public final class PdfAddition {

  private final PdfFile signed;
  private final PdfFile now;
  private final int end;
  private final List<String> faults = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();
  private final List<String> marks = new ArrayList<>();
  private final Set<Integer> explained = new HashSet<>();

  private PdfAddition(byte[] pdf, int end) throws IOException {
    this.signed = new PdfFile(Arrays.copyOf(pdf, end));
    this.now = new PdfFile(pdf);
    this.end = end;
  }

  /**
   * What is to be said of an addition.
   *
   * @param faults what was signed and is not there any more as it was
   * @param doubts what was added beyond other signatures, and may hide what was signed
   * @param marks what is seen of the signatures, and where
   */
  public record PdfAdded(List<String> faults, List<String> doubts, List<String> marks) {}

  /**
   * Compares what was signed with the whole file.
   *
   * @param end where what was signed ends
   * @param later ranges of bytes of the signatures behind it
   * @throws IOException if it cannot be told, since the file holds what this reader does not know
   */
  public static PdfAdded behind(byte[] pdf, int end, Set<List<Integer>> later) throws IOException {
    var addition = new PdfAddition(pdf, end);
    addition.compare(pdf, later);
    return new PdfAdded(addition.faults, addition.doubts, addition.marks);
  }

  private void compare(byte[] pdf, Set<List<Integer>> later) throws IOException {
    Set<Integer> touched = touched(pdf);
    PdfValue root = now.trailer().get("Root");
    if (!root.equals(signed.trailer().get("Root"))
        || !(root instanceof PdfReference)
        || !(signed.at(root) instanceof PdfTable before)
        || !(now.at(root) instanceof PdfTable after)) {
      throw new IOException("another catalogue");
    }
    if (!now.trailer().get("Info").equals(signed.trailer().get("Info"))) {
      doubts.add("the file describes itself anew");
    }
    explain(root, root);
    onlyDiffer("the catalogue", before, after, Set.of("AcroForm", "StructTreeRoot"));
    var fields = new PdfSignatureFields(signed, now, later);
    form(before.get("AcroForm"), after.get("AcroForm"), fields);
    var told = new PdfStructureTree(this, signed, now, fields);
    told.tree(before.get("StructTreeRoot"), after.get("StructTreeRoot"));
    for (int number : touched) {
      if (signed.object(number) instanceof PdfTable was
          && was.is("Type", "Page")
          && now.object(number) instanceof PdfTable is) {
        explained.add(number);
        page(number, was, is, fields);
      }
    }
    for (int number : touched) {
      if (!explained.contains(number)
          && !PdfSame.of(signed, signed.object(number), now, now.object(number))) {
        boolean description =
            signed.object(number) instanceof PdfStream stream
                    && stream.table().is("Type", "Metadata")
                || new PdfReference(number, 0).equals(signed.trailer().get("Info"));
        (description ? doubts : faults)
            .add("object %d of what was signed was replaced".formatted(number));
      }
    }
    doubts.addAll(fields.doubts());
    marks.addAll(fields.marks());
  }

  void doubt(String what) {
    doubts.add(what);
  }

  /** What lies behind a reference has been compared with what lay there. */
  void explain(PdfValue before, PdfValue after) {
    if (before instanceof PdfReference reference && before.equals(after)) {
      explained.add(reference.number());
    }
  }

  /** Of tables with the same role; the keys that may differ are compared elsewhere. */
  void onlyDiffer(String what, PdfTable before, PdfTable after, Set<String> may, List<String> into)
      throws IOException {
    var keys = new TreeSet<>(before.values().keySet());
    keys.addAll(after.values().keySet());
    keys.removeAll(may);
    for (String key : keys) {
      if (!PdfSame.of(signed, before.get(key), now, after.get(key))) {
        into.add("%s of %s was changed".formatted(key, what));
      }
    }
  }

  /** The same for what shows nothing of the pages. */
  void onlyDiffer(String what, PdfTable before, PdfTable after, Set<String> may)
      throws IOException {
    onlyDiffer(what, before, after, may, doubts);
  }

  /** What stands behind the values that stood there before; a fault when those are others. */
  List<PdfValue> more(String what, PdfValue before, PdfValue after) throws IOException {
    explain(before, after);
    List<PdfValue> were = values(signed.at(before));
    List<PdfValue> are = values(now.at(after));
    boolean kept = are.size() >= were.size();
    for (int i = 0; kept && i < were.size(); i++) {
      kept = PdfSame.of(signed, were.get(i), now, are.get(i));
    }
    if (!kept) {
      faults.add(what + " no longer begin with what was signed");
      return List.of();
    }
    return are.subList(were.size(), are.size());
  }

  private static List<PdfValue> values(PdfValue value) {
    return value instanceof PdfRow row
        ? row.values()
        : value.equals(PdfValue.NOTHING) ? List.of() : List.of(value);
  }

  private void form(PdfValue before, PdfValue after, PdfSignatureFields fields) throws IOException {
    explain(before, after);
    if (!(signed.at(before) instanceof PdfTable was) || !(now.at(after) instanceof PdfTable is)) {
      throw new IOException("a signed file without a form");
    }
    onlyDiffer("the form", was, is, Set.of("Fields", "SigFlags"));
    int flags = PdfFile.number(now.at(is.get("SigFlags")), -1);
    if (flags != 3 && flags != PdfFile.number(signed.at(was.get("SigFlags")), -1)) {
      doubts.add("the form no longer says that the file is signed");
    }
    for (PdfValue field : more("the fields of the form", was.get("Fields"), is.get("Fields"))) {
      fields.take(field);
    }
  }

  private void page(int number, PdfTable before, PdfTable after, PdfSignatureFields fields)
      throws IOException {
    String what = "page " + PdfPages.number(now, number);
    onlyDiffer(what, before, after, Set.of("Annots", "Tabs"), faults);
    PdfValue tabs = now.at(after.get("Tabs"));
    if (!tabs.equals(new PdfValue.PdfName("S")) && !tabs.equals(signed.at(before.get("Tabs")))) {
      doubts.add("Tabs of %s was changed".formatted(what));
    }
    for (PdfValue note : more("notes of " + what, before.get("Annots"), after.get("Annots"))) {
      if (!fields.seenOn(note, what)) {
        doubts.add(what + " bears a new note that is not the mark of a signature");
      }
    }
  }

  /**
   * Numbers of the objects that the updates replace. Refused is what one reader may see and another
   * not: bytes that no table names, tables that name bytes elsewhere, objects that were taken away,
   * or that what was signed named before they were there.
   */
  private Set<Integer> touched(byte[] pdf) throws IOException {
    var items = new TreeMap<Integer, Integer>();
    Map<Integer, Integer> numbers = new HashMap<>();
    var replaced = new TreeSet<Integer>();
    List<PdfUpdate> added = now.updates().stream().filter(update -> update.at() >= end).toList();
    if (added.size() == now.updates().size()
        || now.updates().get(added.size()).at() != signed.updates().getFirst().at()) {
      throw new IOException("an update that does not follow what was signed");
    }
    Set<Integer> wanted = wanted();
    for (PdfUpdate update : added) {
      items.put(update.at(), update.ends());
      for (Map.Entry<Integer, PdfPlace> one : update.places().entrySet()) {
        int number = one.getKey();
        PdfPlace place = one.getValue();
        if (place.free()) {
          if (signed.has(number)) {
            faults.add("object %d of what was signed was taken away".formatted(number));
          }
        } else if (place.within() != 0 || place.at() < end) {
          throw new IOException("an update that names bytes outside itself");
        } else if (place.at() != update.at()) {
          if (items.containsKey(place.at())) {
            throw new IOException("two objects at byte " + place.at());
          }
          items.put(place.at(), now.lying(number, place).ends());
          numbers.put(place.at(), number);
          if (signed.has(number)) {
            replaced.add(number);
          } else if (wanted.contains(number)) {
            faults.add("object %d, which was signed empty, was filled".formatted(number));
          }
        }
      }
    }
    accounted(pdf, items, added);
    return replaced;
  }

  /** Numbers that what was signed names without having them. */
  private Set<Integer> wanted() throws IOException {
    var named = new HashSet<Integer>();
    for (int number : signed.places().keySet()) {
      references(signed.object(number), named);
    }
    named.removeIf(signed::has);
    return named;
  }

  private static void references(PdfValue value, Set<Integer> into) {
    switch (value) {
      case PdfReference reference -> into.add(reference.number());
      case PdfRow row -> row.values().forEach(one -> references(one, into));
      case PdfTable table -> table.values().values().forEach(one -> references(one, into));
      case PdfStream stream -> references(stream.table(), into);
      default -> {}
    }
  }

  private void accounted(byte[] pdf, TreeMap<Integer, Integer> items, List<PdfUpdate> added)
      throws IOException {
    var tables = new HashMap<Integer, PdfUpdate>();
    added.forEach(update -> tables.put(update.at(), update));
    int at = new PdfSyntax(pdf, end).blanks().at();
    for (Map.Entry<Integer, Integer> item : items.entrySet()) {
      if (item.getKey() != at) {
        throw new IOException("bytes that no table names, at byte " + at);
      }
      var behind = new PdfSyntax(pdf, item.getValue());
      if (tables.containsKey(at)) {
        behind.demand("startxref");
        if (behind.whole() != at) {
          throw new IOException("an end that names another table than its own");
        }
        behind.demand("%%EOF");
      }
      at = behind.blanks().at();
    }
    if (at != pdf.length) {
      throw new IOException("bytes that no table names, at byte " + at);
    }
  }
}
