package vn.chosach.documents.checking;

import java.util.Locale;

/** A rule that a document is held against: of its layout, or of what its kind must say. */
public sealed interface CheckedRule permits LayoutRule, PaperRule {

  /** Name of the constant, the reason code of a deviation. */
  String name();

  /** Where the rule stands. */
  String article();

  /** Size, range or wording that is expected, the same in both languages; may be empty. */
  String measure();

  /** Message key of the part that it is about. */
  default String partKey() {
    return "documents.rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Message key of what is expected. */
  default String expectedKey() {
    return partKey() + ".expected";
  }
}
