package vn.chosach.watch.review;

import static vn.chosach.watch.review.ReviewEvent.CASE;
import static vn.chosach.watch.review.ReviewEvent.DROP;
import static vn.chosach.watch.review.ReviewEvent.KEEP;
import static vn.chosach.watch.review.ReviewEvent.MERGE;
import static vn.chosach.watch.review.ReviewEvent.UNDO;
import static vn.chosach.watch.review.ReviewState.CASED;
import static vn.chosach.watch.review.ReviewState.DISPUTED;
import static vn.chosach.watch.review.ReviewState.DROPPED;
import static vn.chosach.watch.review.ReviewState.KEPT;
import static vn.chosach.watch.review.ReviewState.MERGED;
import static vn.chosach.watch.review.ReviewState.OPEN;

import java.util.List;
import java.util.Optional;
import vn.chosach.catalogue.CommitteePlan;

/**
 * The life of a flagged listing as one table. Who may do what of it, and when a verdict becomes a
 * dispute, is {@link DisputePolicy}.
 */
public final class ReviewCycle {

  /** Legal basis of all rows: the plan's duty to watch offers on the net. */
  static final String GROUND = CommitteePlan.at("III.3");

  private static final List<ReviewCycleRow> TABLE =
      List.of(
          new ReviewCycleRow(OPEN, KEEP, KEPT),
          new ReviewCycleRow(OPEN, DROP, DROPPED),
          new ReviewCycleRow(OPEN, MERGE, MERGED),
          new ReviewCycleRow(OPEN, CASE, CASED),
          new ReviewCycleRow(DISPUTED, KEEP, KEPT),
          new ReviewCycleRow(DISPUTED, DROP, DROPPED),
          new ReviewCycleRow(DISPUTED, MERGE, MERGED),
          new ReviewCycleRow(DISPUTED, CASE, CASED),
          new ReviewCycleRow(DISPUTED, UNDO, OPEN),
          new ReviewCycleRow(KEPT, DROP, DISPUTED),
          new ReviewCycleRow(KEPT, CASE, CASED),
          new ReviewCycleRow(KEPT, MERGE, MERGED),
          new ReviewCycleRow(KEPT, UNDO, OPEN),
          new ReviewCycleRow(DROPPED, KEEP, DISPUTED),
          new ReviewCycleRow(DROPPED, CASE, DISPUTED),
          new ReviewCycleRow(DROPPED, UNDO, OPEN),
          new ReviewCycleRow(MERGED, UNDO, OPEN),
          new ReviewCycleRow(CASED, UNDO, OPEN));

  private ReviewCycle() {}

  /** One allowed step; UNDO leads back to where the verdict had come from. */
  public record ReviewCycleRow(ReviewState from, ReviewEvent event, ReviewState to) {}

  /** The row of a cell, empty when the step is not possible. */
  public static Optional<ReviewCycleRow> row(ReviewState from, ReviewEvent event) {
    return TABLE.stream().filter(row -> row.from == from && row.event == event).findFirst();
  }
}
