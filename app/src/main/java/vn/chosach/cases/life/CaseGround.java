package vn.chosach.cases.life;

/**
 * The legal ground of a row of the life cycle.
 *
 * @param law code of the document in the register of the catalogue
 * @param article article, or articles; empty for the document as a whole
 */
public record CaseGround(String law, String article) {

  /** As it is written into timeline and journal. */
  @Override
  public String toString() {
    return article.isEmpty() ? law : law + ":" + article;
  }
}
