package vn.chosach.linking.judgements;

/**
 * Somebody said that two records speak of the same subject, or that they do not.
 *
 * @param number given once, rising with time
 */
public record Judgement(long number, int left, int right, boolean same) {

  /**
   * @throws IllegalArgumentException if a record would be judged against itself
   */
  public Judgement {
    if (left == right) {
      throw new IllegalArgumentException("a record is the same as itself: " + left);
    }
  }
}
