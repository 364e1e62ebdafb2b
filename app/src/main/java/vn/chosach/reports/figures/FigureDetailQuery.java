package vn.chosach.reports.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the rows behind a figure.
 *
 * @param rows the rows of this page, the oldest first
 * @param count how many there are in all
 * @param sum what they come to, which is the figure
 */
public record FigureDetailQuery(List<FigureDetailRow> rows, long count, long sum) {

  public FigureDetailQuery {
    rows = List.copyOf(rows);
  }

  /**
   * A case or a tip behind a figure.
   *
   * @param number as people say it; three dots for who does not see the record
   * @param lead key of the agency that leads the case, as it is counted; {@code null} for a tip
   * @param on day on which it first counted
   * @param amount what it counts for
   */
  public record FigureDetailRow(
      UUID id, String number, @Nullable String lead, LocalDate on, long amount) {}
}
