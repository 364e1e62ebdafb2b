package vn.chosach.linking.days;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chosach.linking.candidates.EarlierLists;
import vn.chosach.linking.candidates.Pairs;
import vn.chosach.linking.days.ComparisonExecutor.DayPart;
import vn.chosach.linking.days.ComparisonExecutor.HandedRows;
import vn.chosach.linking.days.RowBatch.BatchRow;

/**
 * Links the rows of a day with all that came before. Each is compared with those before it that
 * share its rarest keys, by what was learnt once; clusters are found anew only where a pair came or
 * went. A row whose id was there is a correction: the earlier one is taken out, and what came after
 * it and shared a key with it looks for its partners again. So the clusters are those of one
 * linking of all rows that are there, in the order of their coming.
 */
public final class DayLinks {

  private final LinkageModel model;
  private final DayStore store;
  private final ComparisonExecutor place;
  private @Nullable HandedRows handed;

  public DayLinks(LinkageModel model, DayStore store, ComparisonExecutor place) {
    this.model = model;
    this.store = store;
    this.place = place;
  }

  /**
   * Changes nothing in the store.
   *
   * @param rows of the day, each id once
   * @param withdrawn ids of rows that shall no longer be there
   */
  public DayChange day(List<BatchRow> rows, Collection<String> withdrawn) {
    NavigableMap<Integer, BatchRow> added = new TreeMap<>();
    int number = store.next();
    for (BatchRow row : rows) {
      added.put(number++, row);
    }
    Set<String> corrected = new TreeSet<>(rows.stream().map(BatchRow::id).toList());
    Set<String> asked = new TreeSet<>(withdrawn);
    asked.addAll(corrected);
    Map<String, Integer> known = store.numbers(asked);
    Set<Integer> removed = new TreeSet<>(known.values());
    Set<String> unknown = new TreeSet<>(withdrawn);
    unknown.removeAll(known.keySet());
    corrected.retainAll(known.keySet());

    RowBatch news = new RowBatch(added);
    SortedMap<Integer, long[]> keys = keys(news);
    SortedMap<Integer, long[]> asking = new TreeMap<>(keys);
    asking.putAll(askingAgain(removed));
    long[] pairs = place.pairs(lists(asking.values(), removed, keys), asking);
    Arrays.sort(pairs);
    HandedRows hand = taken(withStored(news, pairs));
    DayEdges found = new DayEdges(pairs, place.above(hand, pairs)).only((p, above) -> above >= 0);

    DayEdges before = store.edges();
    DayEdges kept =
        before.only(
            (pair, above) ->
                !removed.contains(Pairs.left(pair))
                    && !asking.containsKey(Pairs.right(pair))
                    && !removed.contains(Pairs.right(pair)));
    DayEdges edges = kept.and(found);
    Set<Integer> touched = touched(before, edges, removed);
    List<DayPart> parts = parts(edges, touched, number);
    Regrouped regrouped = regrouped(parts, hand.raw(), touched);
    List<String> gone = new ArrayList<>(known.keySet());
    var left = new TreeSet<>(regrouped.ids);
    left.addAll(gone);
    return new DayChange(
        news,
        keys,
        removed,
        corrected,
        unknown,
        pairs.length,
        edges,
        regrouped.cluster,
        left,
        new ClusterChanges(store.clusters(left), regrouped.cluster, gone).told());
  }

  /** Rows that were taken last are not read once more. */
  private HandedRows taken(RowBatch rows) {
    HandedRows last = handed;
    if (last == null || last.raw() != rows) {
      handed = null; // two of them may be more than there is room for
      last = place.take(rows);
      handed = last;
    }
    return last;
  }

  private SortedMap<Integer, long[]> keys(RowBatch rows) {
    int[] numbers = rows.numbers();
    SortedMap<Integer, long[]> keys = new TreeMap<>();
    if (numbers.length > 0) {
      List<long[]> made = place.keys(taken(rows), numbers);
      IntStream.range(0, numbers.length).forEach(at -> keys.put(numbers[at], made.get(at)));
    }
    return keys;
  }

  /** Rows whose partners may be others now that some are gone. */
  private SortedMap<Integer, long[]> askingAgain(Set<Integer> removed) {
    if (removed.isEmpty()) {
      return new TreeMap<>();
    }
    SortedMap<Integer, long[]> gone = keys(new RowBatch(new TreeMap<>(store.rows(ints(removed)))));
    EarlierLists without = lists(gone.values(), removed, new TreeMap<>());
    Set<Integer> again = new TreeSet<>();
    gone.forEach(
        (row, keys) -> {
          for (long key : keys) {
            Arrays.stream(without.after(row, key)).forEach(again::add);
          }
        });
    return keys(new RowBatch(new TreeMap<>(store.rows(ints(again)))));
  }

  /** Who has the keys that are asked for: rows of before that are still there, and new ones. */
  private EarlierLists lists(
      Collection<long[]> asking, Set<Integer> removed, SortedMap<Integer, long[]> added) {
    long[] wanted = once(asking);
    DayStore.KeptKeys known = store.having(wanted);
    int more = added.values().stream().mapToInt(of -> of.length).sum();
    long[] keys = Arrays.copyOf(known.keys(), known.keys().length + more);
    int[] rows = Arrays.copyOf(known.rows(), keys.length);
    int size = 0;
    for (int at = 0; at < known.keys().length; at++) {
      if (!removed.contains(rows[at])) {
        keys[size] = keys[at];
        rows[size++] = rows[at];
      }
    }
    for (Map.Entry<Integer, long[]> one : added.entrySet()) {
      for (long key : one.getValue()) {
        keys[size] = key;
        rows[size++] = one.getKey();
      }
    }
    return EarlierLists.of(
        wanted,
        Arrays.copyOf(keys, size),
        Arrays.copyOf(rows, size),
        model.limits().longest(),
        model.limits().most(),
        model.rarity().records());
  }

  private static long[] once(Collection<long[]> keys) {
    long[] all = keys.stream().flatMapToLong(Arrays::stream).toArray();
    Arrays.parallelSort(all);
    int kept = 0;
    for (int at = 0; at < all.length; at++) {
      if (at == 0 || all[at] != all[at - 1]) {
        all[kept++] = all[at];
      }
    }
    return Arrays.copyOf(all, kept);
  }

  private static int[] ints(Collection<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** The rows of pairs: those at hand, and what of the others is stored. */
  private RowBatch withStored(RowBatch hand, long[] pairs) {
    int[] missing =
        Arrays.stream(pairs)
            .flatMap(pair -> java.util.stream.LongStream.of(Pairs.left(pair), Pairs.right(pair)))
            .mapToInt(row -> (int) row)
            .filter(row -> hand.at(row) < 0)
            .sorted()
            .distinct()
            .toArray();
    return missing.length == 0 ? hand : hand.with(store.rows(missing));
  }

  /** Rows of which a pair came or went. */
  private static Set<Integer> touched(DayEdges before, DayEdges now, Set<Integer> removed) {
    Set<Integer> touched = new TreeSet<>();
    int was = 0;
    int is = 0;
    while (was < before.size() || is < now.size()) {
      boolean gone =
          is == now.size() || was < before.size() && before.pairs()[was] < now.pairs()[is];
      boolean same = !gone && was < before.size() && before.pairs()[was] == now.pairs()[is];
      if (!same) {
        long pair = gone ? before.pairs()[was] : now.pairs()[is];
        touched.add(Pairs.left(pair));
        touched.add(Pairs.right(pair));
      }
      was += gone || same ? 1 : 0;
      is += gone ? 0 : 1;
    }
    touched.removeAll(removed);
    return touched;
  }

  /** What hangs together and was touched, each with its pairs; rows alone are no part. */
  private static List<DayPart> parts(DayEdges edges, Set<Integer> touched, int end) {
    int[] parent = new int[end];
    Arrays.setAll(parent, row -> row);
    for (long pair : edges.pairs()) {
      int a = root(parent, Pairs.left(pair));
      int b = root(parent, Pairs.right(pair));
      parent[Math.max(a, b)] = Math.min(a, b);
    }
    Map<Integer, Found> parts = new LinkedHashMap<>();
    touched.forEach(row -> parts.putIfAbsent(root(parent, row), new Found()));
    for (int at = 0; at < edges.size(); at++) {
      Found part = parts.get(root(parent, Pairs.left(edges.pairs()[at])));
      if (part != null) {
        part.edges.add(at);
        part.members.add(Pairs.left(edges.pairs()[at]));
        part.members.add(Pairs.right(edges.pairs()[at]));
      }
    }
    return parts.values().stream()
        .filter(part -> !part.edges.isEmpty())
        .map(part -> part.of(edges))
        .toList();
  }

  private static int root(int[] parent, int row) {
    int at = row;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private record Found(Set<Integer> members, List<Integer> edges) {

    Found() {
      this(new TreeSet<>(), new ArrayList<>());
    }

    DayPart of(DayEdges all) {
      long[] pairs = new long[edges.size()];
      float[] above = new float[pairs.length];
      for (int at = 0; at < pairs.length; at++) {
        pairs[at] = all.pairs()[edges.get(at)];
        above[at] = all.above()[edges.get(at)];
      }
      return new DayPart(ints(members), pairs, above);
    }
  }

  /**
   * What was put together anew.
   *
   * @param ids of all that were looked at
   * @param cluster of those that stand with others
   */
  private record Regrouped(Set<String> ids, Map<String, String> cluster) {}

  private Regrouped regrouped(List<DayPart> parts, RowBatch hand, Set<Integer> touched) {
    long[] members =
        parts.stream()
            .flatMapToInt(part -> Arrays.stream(part.members()))
            .mapToLong(row -> (long) row << 32 | row)
            .toArray();
    long[] alone = touched.stream().mapToLong(row -> (long) row << 32 | row).toArray();
    RowBatch all = withStored(withStored(hand, members), alone);
    Set<String> ids = new TreeSet<>();
    touched.forEach(row -> ids.add(all.row(row).id()));
    Map<String, String> cluster = new HashMap<>();
    List<int[]> found = parts.isEmpty() ? List.of() : place.clusters(taken(all), parts);
    for (int part = 0; part < parts.size(); part++) {
      int[] rows = parts.get(part).members();
      int[] first = found.get(part);
      int[] sizes = new int[rows.length];
      Arrays.stream(first).forEach(at -> sizes[at]++);
      for (int at = 0; at < rows.length; at++) {
        String id = all.row(rows[at]).id();
        ids.add(id);
        if (sizes[first[at]] > 1) {
          cluster.put(id, all.row(rows[first[at]]).id());
        }
      }
    }
    return new Regrouped(ids, cluster);
  }
}
