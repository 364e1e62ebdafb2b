package vn.chosach.screening.folding;

/** Folding in one call, for single texts; many are folded quicker in one {@link FoldedText}. */
public final class Folds {

  private Folds() {}

  /**
   * Folded words with single spaces between them: {@code "Role.x, ĐẸP"} gives {@code "role x dep"}.
   */
  public static String fold(String text) {
    FoldedText fold = new FoldedText();
    fold.add(text);
    return fold.toString();
  }
}
