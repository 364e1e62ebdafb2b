package vn.chosach.screening.ranking;

import java.util.List;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screening;

/**
 * A listing with what the engine said of it.
 *
 * @param strength sum of the weights before it is cut to 100
 * @param signs the rules that fired
 */
public record RankedRow(Listing listing, int strength, List<Sign> signs) {

  public RankedRow {
    signs = List.copyOf(signs);
  }

  /**
   * A rule that fired.
   *
   * @param title the reason in words
   * @param kind kind of goods whose prices were compared; empty when none were
   * @param low price in dong below which authentic goods are rarely sold; 0 when none were compared
   */
  public record Sign(String rule, String title, String kind, long low) {}

  /** A listing that was screened just now. */
  public static RankedRow of(Listing listing, Screening screening) {
    List<Screening.Reason> reasons =
        screening.reasons().stream().filter(one -> !one.rule().equals("score.cap")).toList();
    return new RankedRow(
        listing,
        reasons.stream().mapToInt(Screening.Reason::weight).sum(),
        reasons.stream().map(RankedRow::sign).toList());
  }

  private static Sign sign(Screening.Reason reason) {
    Screening.Comparison norm = reason.comparison();
    return norm == null
        ? new Sign(reason.rule(), reason.title(), "", 0)
        : new Sign(reason.rule(), reason.title(), norm.kind(), norm.low());
  }
}
