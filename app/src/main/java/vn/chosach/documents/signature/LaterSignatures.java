package vn.chosach.documents.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * What an update put behind a signed PDF. Another signature brings its field, the mark that is seen
 * of it, and their places in the form, on a page and in the tree for screen readers; whatever else
 * it brings was not seen by who signed before.
 */
final class LaterSignatures {

  private static final Set<COSName> FIELD =
      names("Type Subtype FT T TU F Rect P V AP StructParent");
  private static final Set<COSName> SIGNATURE =
      names("Type Filter SubFilter Name M ByteRange Contents Reason Location ContactInfo");

  /** What was added. */
  enum Added {
    /** One more signature and nothing else. */
    SIGNATURE,
    /** Something that nobody here knows; it may hide what was signed. */
    MORE,
    /** What was signed is not there any more as it was. */
    CHANGED
  }

  private final PDDocument before;
  private final COSDocument was;
  private final COSDocument is;
  private final int end;
  private final Set<COSObjectKey> explained = new HashSet<>();
  private final Set<COSObjectKey> fields = new HashSet<>();
  private Added worst = Added.SIGNATURE;

  private LaterSignatures(PDDocument before, PDDocument after, int end) {
    this.before = before;
    this.was = before.getDocument();
    this.is = after.getDocument();
    this.end = end;
  }

  /**
   * Compares a signed file with the same file after one update, which ends with a signature.
   *
   * @param signed the whole file as it was signed first
   * @param updated begins with it
   */
  static Added between(byte[] signed, byte[] updated) {
    try (PDDocument before = strict(signed);
        PDDocument after = strict(updated)) {
      var later = new LaterSignatures(before, after, signed.length);
      later.compare(updated);
      return later.worst;
    } catch (IOException | RuntimeException unknown) {
      // A reader that shows a file may mend it in its own way.
      return Added.MORE;
    }
  }

  /** Without mending: a file that readers mend may look different in each. */
  private static PDDocument strict(byte[] pdf) throws IOException {
    return new PDFParser(new RandomAccessReadBuffer(pdf)).parse(false);
  }

  static Set<COSName> names(String all) {
    var names = new HashSet<COSName>();
    for (String one : all.split(" ")) {
      names.add(COSName.getPDFName(one));
    }
    return names;
  }

  private void compare(byte[] updated) throws IOException {
    COSDictionary trailer = is.getTrailer();
    if (trailer.getLong(COSName.PREV) != was.getStartXref()
        || trailer.containsKey(COSName.ENCRYPT)
        || trailer.containsKey(COSName.XREF_STM)
        || PdfFreed.anything(updated, (int) is.getStartXref())) {
      // Not one update by one signature; what else it did is looked at all the same.
      found(Added.MORE);
    }
    Set<COSObjectKey> touched = touched();
    COSDictionary root = was.getTrailer().getCOSDictionary(COSName.ROOT);
    COSDictionary now = trailer.getCOSDictionary(COSName.ROOT);
    COSBase at = trailer.getItem(COSName.ROOT);
    same(Added.MORE, was.getTrailer().getItem(COSName.INFO), trailer.getItem(COSName.INFO));
    same(Added.MORE, was.getTrailer().getItem(COSName.ROOT), at);
    explain(at, at);
    differ(Added.MORE, root, now, names("AcroForm StructTreeRoot"));
    form(root.getItem(COSName.ACRO_FORM), now.getItem(COSName.ACRO_FORM));
    new LaterTags(this, was, fields)
        .tree(root.getItem(COSName.STRUCT_TREE_ROOT), now.getItem(COSName.STRUCT_TREE_ROOT));
    for (COSObjectKey key : touched) {
      if (PdfSameness.plain(was.getObjectFromPool(key)) instanceof COSDictionary page
          && COSName.PAGE.equals(page.getCOSName(COSName.TYPE))
          && PdfSameness.plain(is.getObjectFromPool(key)) instanceof COSDictionary drawn) {
        explained.add(key);
        page(page, drawn);
      }
    }
    for (COSObjectKey key : touched) {
      if (!explained.contains(key)) {
        COSBase old = PdfSameness.plain(was.getObjectFromPool(key));
        boolean description =
            old instanceof COSStream stream
                    && COSName.METADATA.equals(stream.getCOSName(COSName.TYPE))
                || was.getTrailer().getItem(COSName.INFO) instanceof COSObject info
                    && info.getKey().equals(key);
        same(
            description ? Added.MORE : Added.CHANGED,
            old,
            PdfSameness.plain(is.getObjectFromPool(key)));
      }
    }
  }

  /** Objects that the update replaces; each that it brings lies in the update. */
  private Set<COSObjectKey> touched() throws IOException {
    Map<COSObjectKey, Long> then = was.getXrefTable();
    var replaced = new TreeSet<COSObjectKey>();
    for (Map.Entry<COSObjectKey, Long> one : is.getXrefTable().entrySet()) {
      Long old = then.get(one.getKey());
      if (!one.getValue().equals(old)) {
        if (one.getValue() < end) {
          found(Added.MORE);
        }
        if (old != null) {
          replaced.add(one.getKey());
        }
      }
    }
    if (!is.getXrefTable().keySet().containsAll(then.keySet())) {
      found(Added.CHANGED);
    }
    var empty = new HashSet<COSObjectKey>();
    for (COSObjectKey key : then.keySet()) {
      PdfSameness.references(PdfSameness.plain(was.getObjectFromPool(key)), empty);
    }
    empty.removeAll(then.keySet());
    empty.retainAll(is.getXrefTable().keySet());
    if (!empty.isEmpty()) {
      // What was signed named them and had none: now they are filled.
      found(Added.CHANGED);
    }
    return replaced;
  }

  void found(Added what) {
    worst = what.compareTo(worst) > 0 ? what : worst;
  }

  void same(Added otherwise, @Nullable COSBase first, @Nullable COSBase second) throws IOException {
    if (!PdfSameness.of(first, second)) {
      found(otherwise);
    }
  }

  /** What lies behind a reference has been compared with what lay there. */
  void explain(COSBase first, COSBase second) {
    if (first instanceof COSObject one
        && second instanceof COSObject other
        && one.getKey().equals(other.getKey())) {
      explained.add(one.getKey());
    }
  }

  void differ(Added otherwise, COSDictionary old, COSDictionary now, Set<COSName> may)
      throws IOException {
    var keys = new HashSet<>(old.keySet());
    keys.addAll(now.keySet());
    keys.removeAll(may);
    for (COSName key : keys) {
      same(otherwise, old.getItem(key), now.getItem(key));
    }
  }

  /** What stands behind the values of before. */
  List<COSBase> more(COSBase old, COSBase now) throws IOException {
    explain(old, now);
    List<COSBase> were = values(PdfSameness.plain(old));
    List<COSBase> are = values(PdfSameness.plain(now));
    for (int i = 0; i < were.size(); i++) {
      if (i >= are.size() || !PdfSameness.of(were.get(i), are.get(i))) {
        found(Added.CHANGED);
        return List.of();
      }
    }
    return are.subList(were.size(), are.size());
  }

  static List<COSBase> values(@Nullable COSBase value) {
    var values = new ArrayList<COSBase>();
    if (value instanceof COSArray row) {
      row.forEach(values::add);
    } else if (value != null) {
      values.add(value);
    }
    return values;
  }

  private void form(COSBase old, COSBase now) throws IOException {
    explain(old, now);
    if (!(PdfSameness.plain(old) instanceof COSDictionary then)
        || !(PdfSameness.plain(now) instanceof COSDictionary form)) {
      found(Added.MORE);
      return;
    }
    differ(Added.MORE, then, form, names("Fields SigFlags"));
    for (COSBase field : more(then.getItem(COSName.FIELDS), form.getItem(COSName.FIELDS))) {
      if (field instanceof COSObject one
          && !was.getXrefTable().containsKey(one.getKey())
          && PdfSameness.plain(field) instanceof COSDictionary table
          && FIELD.containsAll(table.keySet())
          && COSName.SIG.equals(table.getCOSName(COSName.FT))
          && table.getDictionaryObject(COSName.V) instanceof COSDictionary signature
          && SIGNATURE.containsAll(signature.keySet())) {
        fields.add(one.getKey());
      } else {
        found(Added.MORE);
      }
    }
  }

  private void page(COSDictionary old, COSDictionary now) throws IOException {
    differ(Added.CHANGED, old, now, names("Annots Tabs"));
    for (COSBase note : more(old.getItem(COSName.ANNOTS), now.getItem(COSName.ANNOTS))) {
      if (!(note instanceof COSObject one)
          || !fields.contains(one.getKey())
          || !(PdfSameness.plain(note) instanceof COSDictionary field)
          || !small(field)) {
        found(Added.MORE);
      }
    }
  }

  /** No larger than the mark of an agency, with one face, where that mark is put. */
  private boolean small(COSDictionary field) throws IOException {
    COSArray sides = field.getCOSArray(COSName.RECT);
    if (sides == null || sides.size() != 4) {
      return false;
    }
    COSBase looks = PdfSameness.plain(field.getItem(COSName.AP));
    boolean oneFace =
        looks == null
            || looks instanceof COSDictionary faces
                && faces.size() == 1
                && PdfSameness.plain(faces.getItem(COSName.N)) instanceof COSStream;
    var at = new PDRectangle(sides);
    return oneFace
        && (at.getWidth() == 0 || at.getHeight() == 0 || SealMark.isItsPlace(before, at));
  }
}
