package vn.chosach.catalogue.law;

import java.util.Map;

/**
 * One column of a reference list that a person may change.
 *
 * @param column its name in the table
 * @param textKey message key of its label
 * @param kind what may stand in it
 * @param optional whether it may be empty
 * @param choices message key for each value of a choice, in their order
 */
public record LawField(
    String column,
    String textKey,
    LawFieldKind kind,
    boolean optional,
    Map<String, String> choices) {

  /** What may stand in a column. */
  public enum LawFieldKind {
    LINE,
    WORDS,
    /** A whole number from zero. */
    NUMBER,
    /** Whole đồng. */
    MONEY,
    CHOICE,
    /** Codes of other rows, by commas. */
    CODES
  }

  public static LawField line(String column, String textKey) {
    return new LawField(column, textKey, LawFieldKind.LINE, false, Map.of());
  }

  public static LawField words(String column, String textKey) {
    return new LawField(column, textKey, LawFieldKind.WORDS, false, Map.of());
  }

  public static LawField number(String column, String textKey) {
    return new LawField(column, textKey, LawFieldKind.NUMBER, false, Map.of());
  }

  public static LawField money(String column, String textKey) {
    return new LawField(column, textKey, LawFieldKind.MONEY, false, Map.of());
  }

  /**
   * @param choices message key for each value, in an order of their own
   */
  public static LawField choice(String column, String textKey, Map<String, String> choices) {
    return new LawField(column, textKey, LawFieldKind.CHOICE, false, choices);
  }

  public static LawField codes(String column, String textKey) {
    return new LawField(column, textKey, LawFieldKind.CODES, true, Map.of());
  }

  /** The same, but it may be empty. */
  public LawField free() {
    return new LawField(column, textKey, kind, true, choices);
  }
}
