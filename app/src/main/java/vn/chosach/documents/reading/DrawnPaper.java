package vn.chosach.documents.reading;

import org.jspecify.annotations.Nullable;

/**
 * A paper that the program drew as DOCX. The sheet is read back from it, and the PDF printed, when
 * somebody first asks, and then kept: whoever signs looks at one paper on several pages.
 */
public final class DrawnPaper {

  private final byte[] docx;
  private final String title;
  private @Nullable Sheet sheet;
  private byte @Nullable [] pdf;

  /**
   * @param docx as the program wrote it
   * @param title of the document, for readers and screen readers
   */
  public DrawnPaper(byte[] docx, String title) {
    this.docx = docx;
    this.title = title;
  }

  /** The bytes themselves; nobody writes into them. */
  public byte[] docx() {
    return docx;
  }

  /** What it says, read back. */
  public synchronized Sheet sheet() {
    Sheet known = sheet;
    if (known == null) {
      try {
        known = SheetReader.read(docx);
      } catch (SheetReader.Unreadable own) {
        throw new IllegalStateException("the program cannot read what it wrote", own);
      }
      sheet = known;
    }
    return known;
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
