package vn.chosach.watch.figures;

import org.jspecify.annotations.Nullable;

/**
 * Counts of a platform, a category, a campaign or all together.
 *
 * @param name of it; empty when the source names none
 * @param fresh listings seen for the first time; {@code null} where they cannot be told apart
 * @param removed of the flagged ones, those that were seen to be gone
 * @param back of the removed ones, those that came back
 * @param hours median hours from the flag to the first verdict; {@code null} without a verdict
 */
public record FigureLine(
    String name,
    @Nullable Long fresh,
    long flagged,
    long waiting,
    long kept,
    long dropped,
    long merged,
    long cased,
    long removed,
    long back,
    @Nullable Double hours) {

  /** A count; {@code null} where it cannot be told. */
  public @Nullable Long of(Figure figure) {
    return switch (figure) {
      case FRESH -> fresh;
      case FLAGGED -> flagged;
      case WAITING -> waiting;
      case KEPT -> kept;
      case DROPPED -> dropped;
      case MERGED -> merged;
      case CASED -> cased;
      case REMOVED -> removed;
      case BACK -> back;
    };
  }
}
