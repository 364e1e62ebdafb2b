package vn.chosach.documents.content;

import org.jspecify.annotations.Nullable;

/**
 * One line of {@code Nơi nhận}.
 *
 * @param agency key on the roll, {@code null} for a body that is not on it
 * @param name as printed, at most 200 characters
 * @param purpose why it receives the document
 */
public record Recipient(@Nullable String agency, String name, Purpose purpose) {

  /** Why a body receives a document (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9). */
  public enum Purpose {
    /** Để báo cáo. */
    REPORT("documents.purpose.report", " (để b/c)"),
    /** Để phối hợp. */
    COORDINATE("documents.purpose.coordinate", " (để p/h)"),
    /** Để thực hiện. */
    CARRY_OUT("documents.purpose.carry-out", " (để t/h)"),
    /** Để biết. */
    KNOW("documents.purpose.know", "");

    private final String textKey;
    private final String mark;

    Purpose(String textKey, String mark) {
      this.textKey = textKey;
      this.mark = mark;
    }

    public String textKey() {
      return textKey;
    }

    /** What is printed behind the name. */
    public String mark() {
      return mark;
    }
  }
}
