package vn.chosach.linking.days;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;

/** What is known of the days before; rows that were corrected or withdrawn are not there. */
public interface DayStore {

  /** The number of the next row: higher than any before. */
  int next();

  /** Numbers of the rows that are there, by their id; ids that are not there are left out. */
  Map<String, Integer> numbers(Collection<String> ids);

  /** Rows by their number. */
  Map<Integer, RowBatch.BatchRow> rows(int[] numbers);

  /**
   * Who has which of some keys.
   *
   * @param wanted ascending and each once
   */
  KeptKeys having(long[] wanted);

  /** All pairs of the day before. */
  DayEdges edges();

  /** In which cluster some rows stood the day before; of those that stood alone nothing. */
  Map<String, String> clusters(Collection<String> ids);

  /**
   * Keys and who has them, in any order.
   *
   * @param rows the row of each key
   */
  record KeptKeys(long[] keys, int[] rows) implements Serializable {}
}
