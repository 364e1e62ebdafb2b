package vn.chosach.linking.days;

import vn.chosach.linking.candidates.Pairs;
import vn.chosach.linking.candidates.StableKeys;
import vn.chosach.linking.decisions.Clusters;
import vn.chosach.linking.decisions.Judge;
import vn.chosach.linking.evidence.Evidence;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.evidence.RecordsReader;

/**
 * Rows that were read to be compared. What is said of a pair does not depend on which others were
 * read; any number of threads may ask.
 */
public final class DayRows {

  private final RowBatch rows;
  private final StableKeys keys;
  private final Judge judge;
  private final float least;

  public DayRows(LinkageModel model, RowBatch rows) {
    this.rows = rows;
    Records records =
        RecordsReader.read(
            rows.rows().stream().map(RowBatch.BatchRow::cells).toList(), model.rarity());
    this.keys = new StableKeys(records, model.limits().slips(), model.limits().frequent());
    this.judge = Judge.of(new Evidence(records, model.rarity()), model.learnt());
    this.least = model.learnt().least();
  }

  /** What leads to partners of a row. */
  public long[] keys(int number) {
    return keys.keys(rows.at(number));
  }

  /**
   * How far above what is asked for the log odds are that two rows speak of the same subject; below
   * zero they do not.
   *
   * @param pair as {@link Pairs#packed()} has it
   */
  public float above(long pair) {
    return judge.odds(rows.at(Pairs.left(pair)), rows.at(Pairs.right(pair))) - least;
  }

  /**
   * Parts rows that hang together into clusters.
   *
   * @param members their numbers, ascending
   * @param edges pairs of them that are above, ascending
   * @param above by how much
   * @return for each member the place of the first of its cluster
   */
  public int[] clusters(int[] members, long[] edges, float[] above) {
    long[] local = new long[edges.length];
    for (int i = 0; i < local.length; i++) {
      long left = java.util.Arrays.binarySearch(members, Pairs.left(edges[i]));
      local[i] = left << 32 | java.util.Arrays.binarySearch(members, Pairs.right(edges[i]));
    }
    Pairs pairs = Pairs.of(java.util.List.of(local));
    return new Clusters(
            members.length,
            pairs,
            (a, b) -> judge.odds(rows.at(members[a]), rows.at(members[b])) - least)
        .of(above, 0);
  }
}
