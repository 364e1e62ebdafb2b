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

  private static final List<Row> TABLE =
      List.of(
          new Row(OPEN, KEEP, KEPT),
          new Row(OPEN, DROP, DROPPED),
          new Row(OPEN, MERGE, MERGED),
          new Row(OPEN, CASE, CASED),
          new Row(DISPUTED, KEEP, KEPT),
          new Row(DISPUTED, DROP, DROPPED),
          new Row(DISPUTED, MERGE, MERGED),
          new Row(DISPUTED, CASE, CASED),
          new Row(DISPUTED, UNDO, OPEN),
          new Row(KEPT, DROP, DISPUTED),
          new Row(KEPT, CASE, CASED),
          new Row(KEPT, MERGE, MERGED),
          new Row(KEPT, UNDO, OPEN),
          new Row(DROPPED, KEEP, DISPUTED),
          new Row(DROPPED, CASE, DISPUTED),
          new Row(DROPPED, UNDO, OPEN),
          new Row(MERGED, UNDO, OPEN));

  private ReviewCycle() {}

  /** One allowed step; UNDO leads back to where the verdict had come from. */
  public record Row(ReviewState from, ReviewEvent event, ReviewState to) {}

  /** The row of a cell, empty when the step is not possible. */
  public static Optional<Row> row(ReviewState from, ReviewEvent event) {
    return TABLE.stream().filter(row -> row.from == from && row.event == event).findFirst();
  }
}
