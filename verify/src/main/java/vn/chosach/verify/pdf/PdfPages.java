package vn.chosach.verify.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.chosach.verify.pdf.PdfValue.PdfReference;
import vn.chosach.verify.pdf.PdfValue.PdfRow;
import vn.chosach.verify.pdf.PdfValue.PdfTable;

/** The pages in the order in which they are shown. */
final class PdfPages {

  private static final int MOST = 10_000;

  private PdfPages() {}

  /** From 1; 0 when the object is none of them. */
  static int number(PdfFile file, int object) throws IOException {
    var pages = new ArrayList<Integer>();
    if (file.at(file.trailer().get("Root")) instanceof PdfTable root) {
      collect(file, root.get("Pages"), pages);
    }
    return pages.indexOf(object) + 1;
  }

  private static void collect(PdfFile file, PdfValue node, List<Integer> pages) throws IOException {
    if (pages.size() > MOST) {
      throw new IOException("pages without end");
    }
    if (!(node instanceof PdfReference reference)
        || !(file.at(node) instanceof PdfTable table)
        || !(file.at(table.get("Kids")) instanceof PdfRow kids)) {
      pages.add(node instanceof PdfReference page ? page.number() : 0);
      return;
    }
    pages.add(-reference.number());
    if (pages.indexOf(-reference.number()) != pages.size() - 1) {
      throw new IOException("pages in a ring");
    }
    int mark = pages.size() - 1;
    for (PdfValue kid : kids.values()) {
      collect(file, kid, pages);
    }
    pages.remove(mark);
  }
}
