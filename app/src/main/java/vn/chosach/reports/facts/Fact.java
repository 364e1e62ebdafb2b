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
 * @param online whether it is about e-commerce
 * @param waited seconds from the opening, of a decision only
 */
public record Fact(
    int step,
    int leg,
    ReportFactKind kind,
    LocalDate on,
    Instant knownAt,
    long amount,
    List<String> forces,
    boolean online,
    @Nullable Long waited) {

  public Fact {
    forces = List.copyOf(forces);
  }
}
