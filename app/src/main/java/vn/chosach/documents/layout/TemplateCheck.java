package vn.chosach.documents.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.kernel.Refusal;

/** Says what is wrong with a template before it is taken in, each fault with its place. */
public final class TemplateCheck {

  /** Largest template in bytes. */
  public static final int MOST = 5_000_000;

  private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)(}}|$)");
  private static final Set<LayoutField> ONLY_OUTSIDE =
      EnumSet.of(LayoutField.BODY, LayoutField.ANNEXES);

  private TemplateCheck() {}

  /** The faults; empty when it can be filled. */
  public static List<Refusal> faults(byte[] docx, DocumentKind documentKind) {
    if (docx.length > MOST) {
      return List.of(Refusal.of("documents.template-too-large"));
    }
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return faults(document, documentKind);
    } catch (IOException | RuntimeException notReadable) {
      // The library answers a broken file with many kinds of exceptions; each means the same here.
      return List.of(Refusal.of("documents.template-unreadable"));
    }
  }

  private static List<Refusal> faults(XWPFDocument document, DocumentKind documentKind) {
    var faults = new ArrayList<Refusal>();
    var seen = EnumSet.noneOf(LayoutField.class);
    int number = 0;
    for (XWPFParagraph paragraph : paragraphs(document)) {
      number++;
      String text = paragraph.getText();
      Matcher tags = TAG.matcher(text);
      while (tags.find()) {
        var field = LayoutField.of(tags.group(1).strip());
        if (field.isEmpty() || tags.group(2).isEmpty()) {
          faults.add(
              new Refusal(
                  "documents.template-unknown-field",
                  Map.of(
                      "field",
                      tags.group(1),
                      "place",
                      Integer.toString(number),
                      "text",
                      cut(text))));
        } else if (ONLY_OUTSIDE.contains(field.get())
            && paragraph.getBody() instanceof XWPFTableCell) {
          faults.add(
              new Refusal(
                  "documents.template-field-in-table",
                  Map.of("field", tags.group(1), "place", Integer.toString(number))));
        } else {
          seen.add(field.get());
        }
      }
    }
    for (LayoutField layoutField : LayoutField.values()) {
      if (layoutField.neededIn(documentKind.shape()) && !seen.contains(layoutField)) {
        faults.add(Refusal.of("documents.template-field-missing", "field", layoutField.tag()));
      }
    }
    boolean reachesOut = document.getPackagePart().hasRelationships() && linksOut(document);
    if (reachesOut) {
      faults.add(Refusal.of("documents.template-reaches-out"));
    }
    return faults;
  }

  /** A picture or template on another machine would be fetched by whoever opens the document. */
  private static boolean linksOut(XWPFDocument document) {
    try {
      for (var relation : document.getPackagePart().getRelationships()) {
        if (relation.getTargetMode() == TargetMode.EXTERNAL
            && !relation.getRelationshipType().endsWith("/hyperlink")) {
          return true;
        }
      }
      return false;
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException broken) {
      return true;
    }
  }

  private static List<XWPFParagraph> paragraphs(XWPFDocument document) {
    var all = new ArrayList<XWPFParagraph>();
    document
        .getBodyElementsIterator()
        .forEachRemaining(
            element -> {
              switch (element) {
                case XWPFParagraph paragraph -> all.add(paragraph);
                case org.apache.poi.xwpf.usermodel.XWPFTable table ->
                    table.getRows().stream()
                        .flatMap(row -> row.getTableCells().stream())
                        .forEach(cell -> all.addAll(cell.getParagraphs()));
                case org.apache.poi.xwpf.usermodel.IBodyElement other -> {}
              }
            });
    document.getHeaderList().forEach(header -> all.addAll(header.getParagraphs()));
    document.getFooterList().forEach(footer -> all.addAll(footer.getParagraphs()));
    return all;
  }

  private static String cut(String text) {
    return text.length() > 60 ? text.substring(0, 59) + "…" : text;
  }
}
