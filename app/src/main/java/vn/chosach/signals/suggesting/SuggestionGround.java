package vn.chosach.signals.suggesting;

/**
 * The legal ground of a rule.
 *
 * @param law code of the document in the register of the catalogue
 * @param article article, or articles, as numbers; empty for the document as a whole
 */
public record SuggestionGround(String law, String article) {

  /** As it is written into the journal. */
  @Override
  public String toString() {
    return article.isEmpty() ? law : law + ":" + article;
  }
}
