package vn.chosach.reports.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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
   * @param number as people say it
   * @param on day on which it first counted
   * @param amount what it counts for
   */
  public record FigureDetailRow(UUID id, String number, LocalDate on, long amount) {}
}
