package vn.chosach.verify.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chosach.verify.pdf.PdfValue.PdfName;
import vn.chosach.verify.pdf.PdfValue.PdfReference;
import vn.chosach.verify.pdf.PdfValue.PdfRow;
import vn.chosach.verify.pdf.PdfValue.PdfTable;

/**
 * The tree that screen readers follow (ISO 32000-1, 14.7): the mark of a signature may be told at
 * the end of an element, and nothing else may be told.
 */
final class PdfStructureTree {

  private static final Set<String> ELEMENT = Set.of("Type", "S", "P", "Pg", "Alt", "K");
  private static final Set<String> REACHED = Set.of("Type", "Obj", "Pg");

  private final PdfAddition addition;
  private final PdfFile signed;
  private final PdfFile now;
  private final PdfSignatureFields fields;
  private final Set<Integer> elements = new HashSet<>();

  PdfStructureTree(PdfAddition addition, PdfFile signed, PdfFile now, PdfSignatureFields fields) {
    this.addition = addition;
    this.signed = signed;
    this.now = now;
    this.fields = fields;
  }

  void tree(PdfValue before, PdfValue after) throws IOException {
    if (PdfSame.of(signed, signed.at(before), now, now.at(after))
        && before.equals(after)
        && !(signed.at(before) instanceof PdfTable)) {
      return;
    }
    if (!(signed.at(before) instanceof PdfTable was) || !(now.at(after) instanceof PdfTable is)) {
      addition.doubt("the tree for screen readers was changed");
      return;
    }
    addition.explain(before, after);
    addition.onlyDiffer(
        "the tree for screen readers", was, is, Set.of("ParentTree", "ParentTreeNextKey"));
    PdfValue top = now.at(is.get("K"));
    for (PdfValue kid : top instanceof PdfRow row ? row.values() : List.of(is.get("K"))) {
      element(kid);
    }
    parents(was.get("ParentTree"), is.get("ParentTree"));
  }

  /** An element at the top; new ones may stand at its end. */
  private void element(PdfValue kid) throws IOException {
    if (!(signed.at(kid) instanceof PdfTable was) || !(now.at(kid) instanceof PdfTable is)) {
      return;
    }
    addition.explain(kid, kid);
    addition.onlyDiffer("what screen readers are told", was, is, Set.of("K"));
    for (PdfValue one : addition.more("elements for screen readers", was.get("K"), is.get("K"))) {
      if (ofMark(one, kid)) {
        elements.add(((PdfReference) one).number());
      } else {
        addition.doubt("screen readers are told more than the mark of a signature");
      }
    }
  }

  private boolean ofMark(PdfValue value, PdfValue parent) throws IOException {
    if (!(value instanceof PdfReference reference)
        || signed.has(reference.number())
        || !(now.at(value) instanceof PdfTable element)
        || !ELEMENT.containsAll(element.values().keySet())
        || !element.get("S").equals(new PdfName("Form"))
        || !element.get("P").equals(parent)) {
      return false;
    }
    PdfValue only = now.at(element.get("K"));
    PdfValue reached =
        only instanceof PdfRow row && row.values().size() == 1
            ? now.at(row.values().getFirst())
            : only;
    return reached instanceof PdfTable table
        && table.is("Type", "OBJR")
        && REACHED.containsAll(table.values().keySet())
        && fields.has(table.get("Obj"));
  }

  /** Numbers with the elements they lead to; a new number leads to a new element. */
  private void parents(PdfValue before, PdfValue after) throws IOException {
    addition.explain(before, after);
    if (!(signed.at(before) instanceof PdfTable was) || !(now.at(after) instanceof PdfTable is)) {
      if (!PdfSame.of(signed, before, now, after)) {
        addition.doubt("the tree for screen readers was changed");
      }
      return;
    }
    addition.onlyDiffer("the tree for screen readers", was, is, Set.of("Nums"));
    List<PdfValue> more =
        addition.more("numbers for screen readers", was.get("Nums"), is.get("Nums"));
    for (int i = 0; i < more.size(); i++) {
      boolean fits =
          i % 2 == 0
              ? PdfFile.number(now.at(more.get(i)), -1) >= 0
              : more.get(i) instanceof PdfReference one && elements.contains(one.number());
      if (!fits) {
        addition.doubt("the tree for screen readers was changed");
      }
    }
  }
}
