package vn.chosach.linking.decisions;

/**
 * What came of judgements.
 *
 * @param used whether what evidence is worth was changed by them
 * @param before F1 on judged pairs with what was learnt without them; 0 where they were too few
 * @param after the same by the judgements, each pair judged by what was learnt from others
 */
public record Taught(boolean used, double before, double after) {

  /** Fewer judgements change nothing. */
  public static final int FEWEST = 200;

  /** Fewer of one kind, same or other, change nothing. */
  public static final int FEWEST_OF_A_KIND = 50;
}
