package vn.chosach.reports.figures;

import org.jspecify.annotations.Nullable;

/**
 * A figure in a report.
 *
 * @param line code of the line, {@code force:KEY:FINE} for what a force led, {@code
 *     along:KEY:IN_VIOLATION} for what it worked along on, {@code area:30307:FINE} for an area
 * @param col column
 * @param derived what the records give; {@code null} when nothing is known, which is not zero
 * @param amount what is reported
 * @param adjusted whether a person changed it
 */
public record FigureCell(
    String line, Col col, @Nullable Long derived, @Nullable Long amount, boolean adjusted) {

  public static FigureCell of(String line, Col col, @Nullable Long derived) {
    return new FigureCell(line, col, derived, derived, false);
  }
}
