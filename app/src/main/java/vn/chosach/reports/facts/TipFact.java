package vn.chosach.reports.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One signed entry about a tip.
 *
 * @param tip the tip
 * @param origin the tip itself, or the case from which the entry follows
 * @param step position in the way of the tip, or in the timeline of the case
 * @param leg position among the entries of one step
 * @param kind what is counted
 * @param on day to which it belongs
 * @param knownAt since when the office knows it
 * @param amount one, or minus one when taken back
 * @param waited seconds from the receipt; {@code null} when the receipt is not at hand
 */
public record TipFact(
    UUID tip,
    UUID origin,
    int step,
    int leg,
    ReportFactKind kind,
    LocalDate on,
    Instant knownAt,
    long amount,
    @Nullable Long waited)
    implements LedgerEntry<TipFact> {

  @Override
  public TipFact as(int place, int among, Instant known, long one) {
    return new TipFact(tip, origin, place, among, kind, on, known, one, waited);
  }
}
