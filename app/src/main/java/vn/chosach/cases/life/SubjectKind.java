package vn.chosach.cases.life;

/** Sorts of subject. */
public enum SubjectKind {
  PERSON("cases.subject.person"),
  BUSINESS("cases.subject.business"),
  SHOP("cases.subject.shop"),
  PHONE("cases.subject.phone"),
  ACCOUNT("cases.subject.account"),
  ADDRESS("cases.subject.address"),
  GOODS("cases.subject.goods");

  private final String textKey;

  SubjectKind(String textKey) {
    this.textKey = textKey;
  }

  /** Message key of its name. */
  public String textKey() {
    return textKey;
  }
}
