package vn.chosach.linking.days;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import vn.chosach.linking.candidates.EarlierLists;
import vn.chosach.linking.candidates.Pairs;
import vn.chosach.linking.candidates.Parallel;

/** Where the rows of a day are compared: what takes the time. */
public interface ComparisonExecutor {

  /** Rows as they are compared. */
  interface HandedRows {
    RowBatch raw();

    /** For whoever asks on this machine. */
    DayRows read();
  }

  /** Rows that hang together, to be parted into clusters. */
  record DayPart(int[] members, long[] edges, float[] above) implements Serializable {}

  /** Gets rows ready. */
  HandedRows take(RowBatch rows);

  /** The keys of rows, in their order. */
  List<long[]> keys(HandedRows rows, int[] numbers);

  /**
   * The pairs of some rows with those before them.
   *
   * @param asking keys by row
   * @return {@link Pairs#packed()}, in any order
   */
  long[] pairs(EarlierLists lists, SortedMap<Integer, long[]> asking);

  /** By how much pairs are above what is asked for, in their order. */
  float[] above(HandedRows rows, long[] pairs);

  /** For each part what {@link DayRows#clusters} says. */
  List<int[]> clusters(HandedRows rows, List<DayPart> parts);

  /** On the threads of this machine. */
  static ComparisonExecutor here(LinkageModel model) {
    return new Here(model);
  }

  /** The threads of this machine. */
  record Here(LinkageModel model) implements ComparisonExecutor {

    private record Rows(RowBatch raw, DayRows read) implements HandedRows {}

    @Override
    public HandedRows take(RowBatch rows) {
      return new Rows(rows, new DayRows(model, rows));
    }

    @Override
    public List<long[]> keys(HandedRows rows, int[] numbers) {
      long[][] keys = new long[numbers.length][];
      each(numbers.length, at -> keys[at] = rows.read().keys(numbers[at]));
      return Arrays.asList(keys);
    }

    @Override
    public long[] pairs(EarlierLists lists, SortedMap<Integer, long[]> asking) {
      return lists.pairs(asking);
    }

    @Override
    public float[] above(HandedRows rows, long[] pairs) {
      float[] above = new float[pairs.length];
      each(pairs.length, at -> above[at] = rows.read().above(pairs[at]));
      return above;
    }

    @Override
    public List<int[]> clusters(HandedRows rows, List<DayPart> parts) {
      int[][] clusters = new int[parts.size()][];
      each(
          clusters.length,
          at -> {
            DayPart part = parts.get(at);
            clusters[at] = rows.read().clusters(part.members(), part.edges(), part.above());
          });
      return Arrays.asList(clusters);
    }

    private interface Each {
      void at(int index);
    }

    private static void each(int count, Each each) {
      Parallel.run(
          count,
          () ->
              (from, to) -> {
                for (int at = from; at < to; at++) {
                  each.at(at);
                }
              });
    }
  }
}
