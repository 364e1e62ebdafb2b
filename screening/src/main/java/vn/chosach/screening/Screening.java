package vn.chosach.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.rules.RuleField;

/**
 * The outcome for one listing. The weights of the reasons add up to the score.
 *
 * @param score 0 to 100
 * @param band note, review or case
 * @param reasons heaviest first
 */
public record Screening(int score, Band band, List<Reason> reasons) {

  /** Nothing found. */
  public static final Screening CLEAN = new Screening(0, Band.CLEAN, List.of());

  public Screening {
    reasons = List.copyOf(reasons);
  }

  /**
   * Why.
   *
   * @param rule id of the rule; {@code score.cap} for what is taken off above 100
   * @param version of the rule
   * @param weight what it adds to the score
   * @param field where the match stands
   * @param start first character of the match in the original field, -1 if there is none
   * @param end character after the match
   * @param text the matched original text
   * @param title the reason in words
   * @param facts figures behind it such as the norm price; may be empty
   * @param law legal basis
   * @param comparison the prices behind it, null if the rule compares none
   */
  public record Reason(
      String rule,
      int version,
      int weight,
      RuleField field,
      int start,
      int end,
      String text,
      String title,
      String facts,
      String law,
      @Nullable Comparison comparison) {}

  /**
   * What authentic goods of a mark and kind cost.
   *
   * @param brand the mark
   * @param kind kind of goods
   * @param low price in dong below which they are rarely sold
   * @param median in dong
   * @param sample number of prices behind it; 0 for an officer's estimate
   */
  public record Comparison(String brand, String kind, long low, long median, int sample) {}
}
