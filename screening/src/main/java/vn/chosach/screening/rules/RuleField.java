package vn.chosach.screening.rules;

/** A part of a listing that a rule may look at, in the order in which they are folded. */
public enum RuleField {
  TITLE("tiêu-đề"),
  DESCRIPTION("mô-tả"),
  BRAND("nhãn"),
  CATEGORY("danh-mục"),
  SELLER("người-bán");

  private final String word;

  RuleField(String word) {
    this.word = word;
  }

  /** The word for it in a rule file. */
  public String word() {
    return word;
  }
}
