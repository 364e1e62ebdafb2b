package vn.chosach.documents.checking;

/**
 * One deviation.
 *
 * @param rule the rule that is broken, with part, expectation and article
 * @param found what was found
 * @param value the size, text or colour that was found; empty where {@code found} says all
 * @param paragraph number of the paragraph from 1; 0 when it concerns pages or a part is missing
 * @param excerpt beginning of the paragraph, at most 60 characters
 */
public record Deviation(
    CheckedRule rule, DeviationFound found, String value, int paragraph, String excerpt) {

  /** What can be wrong. */
  public enum DeviationFound {
    MISSING("documents.found.missing"),
    SIZE("documents.found.size"),
    NOT_BOLD("documents.found.not-bold"),
    BOLD("documents.found.bold"),
    NOT_ITALIC("documents.found.not-italic"),
    ITALIC("documents.found.italic"),
    NOT_CAPITALS("documents.found.not-capitals"),
    NOT_CENTRED("documents.found.not-centred"),
    NOT_JUSTIFIED("documents.found.not-justified"),
    WORDING("documents.found.wording"),
    LENGTH("documents.found.length"),
    MILLIMETRES("documents.found.millimetres"),
    POINTS("documents.found.points"),
    LINES("documents.found.lines"),
    FONT("documents.found.font"),
    COLOUR("documents.found.colour"),
    NOT_FRAMED("documents.found.not-framed"),
    ON_FIRST_PAGE("documents.found.on-first-page"),
    NOT_ON_TOP("documents.found.not-on-top"),
    NOT_COUNTED_ANEW("documents.found.not-counted-anew"),
    PRESENT("documents.found.present"),
    LACKS("documents.found.lacks"),
    MISPLACED("documents.found.misplaced");

    private final String textKey;

    DeviationFound(String textKey) {
      this.textKey = textKey;
    }

    public String textKey() {
      return textKey;
    }
  }
}
