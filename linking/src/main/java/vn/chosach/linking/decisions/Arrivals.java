package vn.chosach.linking.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.chosach.linking.candidates.CandidateFinder;
import vn.chosach.linking.evidence.Evidence;
import vn.chosach.linking.evidence.Records;

/**
 * Links one row at a time, as it arrives, with all that are there. What evidence is worth was
 * learnt before and stays; how rare a word is too. It is therefore built anew from time to time, at
 * the latest when its places are taken. For one thread at a time.
 */
public final class Arrivals {

  private final Records records;
  private final CandidateFinder finder;
  private final Evidence evidence;
  private final Judge judge;
  private final float least;
  private int next;

  /**
   * @param read records of one file; no longer to be used by themselves
   * @param linkage what was decided about them
   * @param room so many rows can arrive
   */
  public Arrivals(Records read, Linkage linkage, int room) {
    if (read.two()) {
      throw new IllegalArgumentException("rows arrive in one file");
    }
    this.next = read.count();
    // one place more: for a row that only asks
    this.records = read.withRoom(Math.addExact(room, 1));
    this.finder = new CandidateFinder(records);
    this.evidence = new Evidence(records);
    this.judge = linkage.judge().over(evidence);
    this.least = linkage.least();
  }

  /**
   * A record that speaks of the same subject.
   *
   * @param record counted from 0; those that arrived count on
   * @param score 0 to 1
   */
  public record Partner(int record, float score, List<Judge.Reason> reasons) {}

  /** How many rows there are. */
  public int size() {
    return next;
  }

  /**
   * Who speaks of the same subject as a row, the likeliest first; nothing is kept of the row.
   *
   * @param cells by the name of the column
   */
  public List<Partner> ask(Map<String, String> cells) {
    records.put(next, cells);
    evidence.note(next);
    try {
      return partners(next);
    } finally {
      records.clear(next);
    }
  }

  /**
   * The same, and the row stays: later ones can find it.
   *
   * @throws IllegalStateException if all places are taken
   */
  public List<Partner> arrive(Map<String, String> cells) {
    if (next + 1 >= records.count()) {
      throw new IllegalStateException("all places are taken: " + next);
    }
    records.put(next, cells);
    evidence.note(next);
    List<Partner> partners = partners(next);
    finder.add(next++);
    return partners;
  }

  private List<Partner> partners(int record) {
    List<Partner> partners = new ArrayList<>();
    for (int other : finder.partners(record)) {
      float odds = judge.odds(other, record) - least;
      if (odds >= 0) {
        partners.add(new Partner(other, Linkage.score(odds), judge.reasons(other, record)));
      }
    }
    partners.sort(
        Comparator.comparingDouble((Partner partner) -> -partner.score())
            .thenComparingInt(Partner::record));
    return partners;
  }
}
