package vn.chosach.linking.days;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.chosach.linking.days.RowBatch.BatchRow;

/** Rows of the days before, in the memory of this machine. */
public final class InMemoryDayStore implements DayStore {

  private final SortedMap<Integer, BatchRow> rows = new TreeMap<>();
  private final SortedMap<Integer, long[]> keys = new TreeMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String> clusters = new TreeMap<>();
  private DayEdges edges = DayEdges.NONE;
  private int next;

  /** Takes in what a day brought. */
  public void take(DayChange change) {
    for (int gone : change.removed()) {
      BatchRow row = rows.remove(gone);
      keys.remove(gone);
      if (row != null) {
        numbers.remove(row.id());
      }
    }
    int[] added = change.rows().numbers();
    for (int at = 0; at < added.length; at++) {
      BatchRow row = change.rows().rows().get(at);
      rows.put(added[at], row);
      numbers.put(row.id(), added[at]);
      next = added[at] + 1;
    }
    keys.putAll(change.keys());
    edges = change.edges();
    clusters.keySet().removeAll(change.left());
    clusters.putAll(change.members());
  }

  /** The cluster of each row that stands with others, by id. */
  public Map<String, String> clusters() {
    return Map.copyOf(clusters);
  }

  @Override
  public int next() {
    return next;
  }

  @Override
  public Map<String, Integer> numbers(Collection<String> ids) {
    return among(numbers, ids);
  }

  @Override
  public Map<Integer, BatchRow> rows(int[] wanted) {
    return among(rows, IntStream.of(wanted).boxed().toList());
  }

  private static <K, V> Map<K, V> among(Map<K, V> all, Collection<K> wanted) {
    Map<K, V> found = new HashMap<>();
    for (K one : wanted) {
      V value = all.get(one);
      if (value != null) {
        found.put(one, value);
      }
    }
    return found;
  }

  @Override
  public KeptKeys having(long[] wanted) {
    Set<Long> asked = new HashSet<>();
    Arrays.stream(wanted).forEach(asked::add);
    long[] found = new long[1_024];
    int[] of = new int[1_024];
    int size = 0;
    for (Map.Entry<Integer, long[]> row : keys.entrySet()) {
      for (long key : row.getValue()) {
        if (asked.contains(key)) {
          if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
            of = Arrays.copyOf(of, size * 2);
          }
          found[size] = key;
          of[size++] = row.getKey();
        }
      }
    }
    return new KeptKeys(Arrays.copyOf(found, size), Arrays.copyOf(of, size));
  }

  @Override
  public DayEdges edges() {
    return edges;
  }

  @Override
  public Map<String, String> clusters(Collection<String> ids) {
    return among(clusters, ids);
  }
}
