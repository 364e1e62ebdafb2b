package vn.chosach.conduct;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.conduct.life.ReviewMark;

/**
 * Who looked at what without a task, in one month.
 *
 * @param drawnAt when the list was drawn up
 * @param hash SHA-256, in hex, of the list as it is exported, for which the journal vouches
 * @param count how many lines
 * @param lines in their order; empty in lists of months
 */
public record AccessReview(
    YearMonth month, Instant drawnAt, String hash, int count, List<AccessReviewLine> lines) {

  public AccessReview {
    lines = List.copyOf(lines);
  }

  /**
   * An officer and a record.
   *
   * @param ground what let the officer in
   * @param times how many pages
   * @param explanations what the officer said, oldest first
   * @param marks what reviewers made of it, oldest first; the last counts
   */
  public record AccessReviewLine(
      UUID id,
      YearMonth month,
      UUID officer,
      String agency,
      String kind,
      String number,
      String ground,
      int times,
      Instant first,
      Instant last,
      List<AccessReviewSaid> explanations,
      List<Marked> marks) {

    public AccessReviewLine {
      explanations = List.copyOf(explanations);
      marks = List.copyOf(marks);
    }

    /** What counts now; {@code null} while nobody has looked at the line. */
    public @Nullable ReviewMark mark() {
      return marks.isEmpty() ? null : marks.getLast().mark();
    }
  }

  /** Words of the officer. */
  public record AccessReviewSaid(Instant at, String words) {}

  /** Words of a reviewer. */
  public record Marked(Instant at, UUID reviewer, ReviewMark mark, String words) {}
}
