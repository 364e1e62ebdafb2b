package vn.chosach.documents.reading;

import java.util.Objects;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.layout.Filling;
import vn.chosach.documents.layout.PrintedPaper;

/**
 * A paper that the program draws as DOCX. It is drawn, its sheet read and its PDF printed when
 * somebody first asks, and then kept: whoever signs looks at one paper on several pages. What is
 * only looked at or checked is never written as a file.
 */
public final class DrawnPaper {

  private final String title;
  private final Function<Function<XWPFDocument, Sheet>, Sheet> drawing;
  private byte @Nullable [] docx;
  private @Nullable Sheet sheet;
  private byte @Nullable [] pdf;

  /**
   * @param docx as the program wrote it
   * @param title of the document, for readers and screen readers
   */
  public DrawnPaper(byte[] docx, String title) {
    this.title = title;
    this.docx = docx;
    this.drawing = reading -> readBack(docx);
  }

  /** What is filled into a template of the program: its sheet is that of the file. */
  public DrawnPaper(byte[] template, PrintedPaper paper) {
    this.title = paper.subject();
    this.drawing = reading -> Filling.of(template, paper, reading);
  }

  /** The bytes themselves; nobody writes into them. */
  public synchronized byte[] docx() {
    byte[] known = docx;
    if (known == null) {
      sheet =
          drawing.apply(
              filled -> {
                docx = Filling.bytes(filled);
                return SheetReader.of(filled);
              });
      known = Objects.requireNonNull(docx);
    }
    return known;
  }

  /** What it says. */
  public synchronized Sheet sheet() {
    Sheet known = sheet;
    if (known == null) {
      known = drawing.apply(SheetReader::of);
      sheet = known;
    }
    return known;
  }

  private static Sheet readBack(byte[] docx) {
    try {
      return SheetReader.read(docx);
    } catch (SheetReader.Unreadable own) {
      throw new IllegalStateException("the program cannot read what it wrote", own);
    }
  }

  /** The PDF of it; nobody writes into the bytes. */
  public synchronized byte[] pdf() {
    byte[] known = pdf;
    if (known == null) {
      known = PdfPress.print(sheet(), title);
      pdf = known;
    }
    return known;
  }

  /**
   * A text that is the same for two papers that look the same: every word, its look and place, and
   * nothing of what the file says of itself.
   */
  public String look() {
    return Markup.page(new Sheet(sheet().sections(), ""), title);
  }
}
