package vn.chosach.documents.content;

/** Marks of urgency (Nghị định 30/2020/NĐ-CP art. 8 and Phụ lục I, mục II.10). */
public enum Urgency {
  EXPRESS("HỎA TỐC", "documents.urgency.express"),
  VERY_URGENT("THƯỢNG KHẨN", "documents.urgency.very-urgent"),
  URGENT("KHẨN", "documents.urgency.urgent");

  private final String stamp;
  private final String textKey;

  Urgency(String stamp, String textKey) {
    this.stamp = stamp;
    this.textKey = textKey;
  }

  /** As printed in the frame. */
  public String stamp() {
    return stamp;
  }

  public String textKey() {
    return textKey;
  }
}
