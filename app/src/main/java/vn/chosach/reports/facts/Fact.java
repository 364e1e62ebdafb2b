package vn.chosach.reports.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One signed entry about a case. A correction takes the entry back and enters it anew, both known
 * only since then: what was counted before stays what it was.
 *
 * @param step position in the timeline of the case
 * @param leg position among the entries of one step
 * @param kind what is counted
 * @param on day to which it belongs
 * @param knownAt since when the office knows it
 * @param amount how many, or đồng; negative when taken back, never zero
 * @param forces agencies that worked on the case then, the leading one first
 * @param sort group of violations in which it counts
 * @param online whether it is about e-commerce
 * @param waited seconds from the opening, of a decision only
 * @param ruling step of the decision whose money it is; 0 for all else
 */
public record Fact(
    int step,
    int leg,
    ReportFactKind kind,
    LocalDate on,
    Instant knownAt,
    long amount,
    List<String> forces,
    Sort sort,
    boolean online,
    @Nullable Long waited,
    int ruling)
    implements LedgerEntry<Fact> {

  public Fact {
    forces = List.copyOf(forces);
  }

  @Override
  public Fact as(int place, int among, Instant known, long dong) {
    return new Fact(place, among, kind, on, known, dong, forces, sort, online, waited, 0);
  }
}
