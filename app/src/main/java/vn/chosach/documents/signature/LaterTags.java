package vn.chosach.documents.signature;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * The tags of a file: those that a later signature adds tell its mark to who does not see it, and
 * nothing else.
 */
record LaterTags(LaterSignatures whole, COSDocument was, Set<COSObjectKey> fields) {

  private static final Set<COSName> ELEMENT = LaterSignatures.names("Type S P Pg Alt K");
  private static final Set<COSName> REACHED = LaterSignatures.names("Type Obj Pg");

  void tree(COSBase old, COSBase now) throws IOException {
    whole.explain(old, now);
    if (!(PdfSameness.plain(old) instanceof COSDictionary then)
        || !(PdfSameness.plain(now) instanceof COSDictionary tree)) {
      whole.same(LaterSignatures.Added.MORE, old, now);
      return;
    }
    whole.differ(
        LaterSignatures.Added.MORE,
        then,
        tree,
        LaterSignatures.names("ParentTree ParentTreeNextKey"));
    var elements = new HashSet<COSObjectKey>();
    COSBase tops = tree.getItem(COSName.K);
    for (COSBase top : PdfSameness.plain(tops) instanceof COSArray row ? row : List.of(tops)) {
      if (top instanceof COSObject one
          && PdfSameness.plain(was.getObjectFromPool(one.getKey())) instanceof COSDictionary first
          && PdfSameness.plain(top) instanceof COSDictionary element) {
        whole.explain(top, top);
        whole.differ(LaterSignatures.Added.MORE, first, element, LaterSignatures.names("K"));
        for (COSBase kid : whole.more(first.getItem(COSName.K), element.getItem(COSName.K))) {
          if (ofMark(kid) && kid instanceof COSObject mark) {
            elements.add(mark.getKey());
          } else {
            whole.found(LaterSignatures.Added.MORE);
          }
        }
      }
    }
    parents(then.getItem(COSName.PARENT_TREE), tree.getItem(COSName.PARENT_TREE), elements);
  }

  private boolean ofMark(COSBase kid) {
    if (!(PdfSameness.plain(kid) instanceof COSDictionary element)
        || !ELEMENT.containsAll(element.keySet())
        || !COSName.getPDFName("Form").equals(element.getCOSName(COSName.S))) {
      return false;
    }
    List<COSBase> reached = LaterSignatures.values(PdfSameness.plain(element.getItem(COSName.K)));
    return reached.size() == 1
        && PdfSameness.plain(reached.getFirst()) instanceof COSDictionary one
        && REACHED.containsAll(one.keySet())
        && one.getItem(COSName.OBJ) instanceof COSObject field
        && fields.contains(field.getKey());
  }

  private void parents(COSBase old, COSBase now, Set<COSObjectKey> elements) throws IOException {
    whole.explain(old, now);
    if (!(PdfSameness.plain(old) instanceof COSDictionary then)
        || !(PdfSameness.plain(now) instanceof COSDictionary tree)) {
      whole.same(LaterSignatures.Added.MORE, old, now);
      return;
    }
    whole.differ(LaterSignatures.Added.MORE, then, tree, LaterSignatures.names("Nums"));
    List<COSBase> more = whole.more(then.getItem(COSName.NUMS), tree.getItem(COSName.NUMS));
    for (int i = 1; i < more.size(); i += 2) {
      if (!(more.get(i) instanceof COSObject one) || !elements.contains(one.getKey())) {
        whole.found(LaterSignatures.Added.MORE);
      }
    }
  }
}
