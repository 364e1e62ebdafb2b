package vn.chosach.documents;

/**
 * A document as a file.
 *
 * @param bytes the file; not copied, not to be changed
 * @param name file name in plain letters
 * @param type media type
 * @param sha256 hash of the bytes in lower-case hexadecimal (FIPS 180-4)
 */
public record Printed(byte[] bytes, String name, String type, String sha256) {

  /** The formats in which a document leaves the program. */
  public enum Format {
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", "application/pdf"),
    /** The tables of its body and annexes, one sheet each. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String type;

    Format(String ending, String type) {
      this.ending = ending;
      this.type = type;
    }

    public String ending() {
      return ending;
    }

    public String type() {
      return type;
    }
  }
}
