package vn.chosach.reports.figures;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyHistory;
import vn.chosach.directory.Succession;

/**
 * Whose work of a year before is that of an agency today, as the roll knows it: agencies were
 * merged, divided and renamed in 2025.
 */
@Component
public record Predecessors(Agencies agencies) {

  /** Edition of the rules of counting since which the year before counts them (decision 0109). */
  public static final int SINCE = 3;

  /**
   * What an agency is compared with.
   *
   * @param keys the agency, and bodies whose work came to it as a whole since the first of the days
   * @param divided bodies that were divided among several: which part of their work is that of the
   *     agency, no record says
   * @param known whether somebody had all of the work on the first of the days
   */
  public record Lineage(Set<String> keys, Set<String> divided, boolean known) {

    public Lineage {
      keys = Set.copyOf(keys);
      divided = Set.copyOf(divided);
    }
  }

  /** Of the days that a column of a report counts. */
  public Lineage of(String agency, Scope scope, Col col) {
    LocalDate first = col.days(scope.days()).from();
    var keys = new LinkedHashSet<String>();
    var divided = new LinkedHashSet<String>();
    boolean there = follow(agency, first, keys, divided);
    return new Lineage(keys, divided, there && divided.isEmpty());
  }

  /** Bodies whose work a column counts; {@code null} for the whole province. */
  @Nullable Set<String> bodies(Scope scope, Col col) {
    String agency = scope.agency();
    return agency == null
        ? null
        : col.yearBefore() ? of(agency, scope, Col.CUM_SAME).keys() : Set.of(agency);
  }

  /** Whether a column of the year before can be said of an agency; of all else it can. */
  public boolean comparable(Scope scope, Col col) {
    String agency = scope.agency();
    return agency == null || !col.yearBefore() || of(agency, scope, col).known();
  }

  /** Whether the body, or each whose work came to it as a whole, was there on the day. */
  private boolean follow(String key, LocalDate first, Set<String> keys, Set<String> divided) {
    if (!keys.add(key)) {
      return true;
    }
    boolean there = agencies.asOf(key, first).isPresent();
    List<Succession> came =
        agencies.history(key).map(AgencyHistory::predecessors).orElse(List.of()).stream()
            .filter(one -> after(one, first))
            .toList();
    boolean all = there || came.stream().anyMatch(Succession::whole);
    for (Succession one : came) {
      if (one.whole()) {
        all &= follow(one.fromKey(), first, keys, divided);
      } else if (!there) {
        divided.add(one.fromKey());
      }
    }
    return all;
  }

  private static boolean after(Succession one, LocalDate first) {
    LocalDate day = one.firstDay() == null ? one.reckonedDay() : one.firstDay();
    return day != null && day.isAfter(first);
  }
}
