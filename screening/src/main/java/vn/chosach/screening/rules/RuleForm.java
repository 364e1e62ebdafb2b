package vn.chosach.screening.rules;

/** Which form of the text a rule compares. */
public enum RuleForm {
  /** Marks are ignored on both sides. */
  FOLDED("bỏ-dấu"),
  /** Marks that are written must agree; a word written without any mark is forgiven. */
  COMPATIBLE("theo-dấu"),
  /**
   * Marks that are written must agree; one or two words without any mark are forgiven only in a
   * field that is written without marks throughout: beside marked words {@code nam da} is no {@code
   * nấm da}, but {@code bao thi bao soi} is.
   */
  FITTING("đúng-dấu"),
  /** Every mark must agree. */
  ACCENTED("có-dấu");

  private final String word;

  RuleForm(String word) {
    this.word = word;
  }

  /** The word for it in a rule file. */
  public String word() {
    return word;
  }
}
