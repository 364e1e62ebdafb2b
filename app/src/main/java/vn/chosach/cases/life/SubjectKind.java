package vn.chosach.cases.life;

import vn.chosach.kernel.Folding;

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

  /** Letters and digits only: a telephone number is the same with and without dots. */
  public static String mark(String name) {
    String bare = Folding.fold(name).replaceAll("[^a-z0-9]+", "");
    return bare.isEmpty() ? Folding.fold(name) : bare;
  }
}
