package vn.chosach.watch.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Band;

/**
 * What another text of a rule would change among stored listings.
 *
 * @param listings how many were looked at
 * @param stored how many were stored
 * @param before on how many the rule fires now
 * @param after on how many it would fire
 * @param raised listings that would come into the review queue
 * @param lowered listings that would leave it
 * @param counts rules whose counts differ: name to count before and after
 * @param bands listings of each band, the highest first
 * @param platforms platforms on which the rule fires or the queue changes, the most first
 * @param samples listings whose score would change, those first that enter or leave the queue; an
 *     even choice among all that were looked at
 */
public record Trial(
    long listings,
    long stored,
    long before,
    long after,
    long raised,
    long lowered,
    Map<String, Counts> counts,
    List<Banded> bands,
    List<OnPlatform> platforms,
    List<Sample> samples) {

  /** How often a rule fires. */
  public record Counts(long before, long after) {}

  /** How many listings stand in a band. */
  public record Banded(Band band, long before, long after) {}

  /**
   * What changes on a platform.
   *
   * @param platform code; empty when unknown
   */
  public record OnPlatform(
      String platform, long listings, long before, long after, long raised, long lowered) {}

  /**
   * One listing whose score would change.
   *
   * @param title empty when the listing is not kept any more
   * @param words what matched; {@code null} when the tried rule does not fire
   */
  public record Sample(
      String title,
      String platform,
      String seller,
      boolean official,
      int before,
      int after,
      @Nullable String words) {}
}
