package vn.chosach.cases.life;

/** Sorts of evidence. */
public enum ExhibitKind {
  GOODS("cases.exhibit.goods"),
  PAPER("cases.exhibit.paper"),
  DIGITAL("cases.exhibit.digital");

  private final String textKey;

  ExhibitKind(String textKey) {
    this.textKey = textKey;
  }

  /** Message key of its name. */
  public String textKey() {
    return textKey;
  }
}
