package vn.chosach.watch.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another text of a rule would change among stored listings.
 *
 * @param listings how many were looked at, the newest
 * @param stored how many are stored
 * @param before on how many the rule fires now
 * @param after on how many it would fire
 * @param raised listings that would come into the review queue
 * @param lowered listings that would leave it
 * @param counts rules whose counts differ: name to count before and after
 * @param samples listings whose score would change, the first ones
 */
public record Trial(
    long listings,
    long stored,
    long before,
    long after,
    long raised,
    long lowered,
    Map<String, Counts> counts,
    List<Sample> samples) {

  /** How often a rule fires. */
  public record Counts(long before, long after) {}

  /** One listing whose score would change. */
  public record Sample(
      String item, String title, String seller, int before, int after, @Nullable String words) {}
}
