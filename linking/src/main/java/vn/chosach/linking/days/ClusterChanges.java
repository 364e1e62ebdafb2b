package vn.chosach.linking.days;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chosach.linking.days.DayChange.ClusterNews;
import vn.chosach.linking.days.DayChange.ClusterTurn;

/**
 * Names what became of clusters, so that whoever keeps something by the name of one can follow.
 *
 * @param before the cluster of each row the day before, where it had one
 * @param now the same from now on
 * @param gone rows that were corrected or withdrawn
 */
record ClusterChanges(
    Map<String, String> before, Map<String, String> now, Collection<String> gone) {

  /** By name of the cluster, what is split or ended last. */
  List<ClusterNews> told() {
    Map<String, Set<String>> were = rows(before);
    Map<String, Set<String>> are = rows(now);
    List<ClusterNews> told = new ArrayList<>();
    are.forEach(
        (cluster, rows) -> {
          Set<String> from = places(rows, before, false);
          boolean same = from.equals(Set.of(cluster)) && rows.equals(were.get(cluster));
          if (!same) {
            told.add(
                new ClusterNews(
                    turn(cluster, from, were),
                    cluster,
                    from.equals(Set.of(cluster)) ? List.of() : List.copyOf(from),
                    List.copyOf(rows),
                    because(from)));
          }
        });
    were.forEach(
        (cluster, rows) -> {
          Set<String> into = places(still(rows), now, true);
          boolean ended = places(rows, now, false).isEmpty();
          if (ended || into.size() > 1) {
            told.add(
                new ClusterNews(
                    ended ? ClusterTurn.ENDED : ClusterTurn.SPLIT,
                    cluster,
                    ended ? List.of() : List.copyOf(into),
                    List.of(),
                    because(Set.of(cluster))));
          }
        });
    return told;
  }

  private ClusterTurn turn(String cluster, Set<String> from, Map<String, Set<String>> were) {
    if (from.size() != 1) {
      return from.isEmpty() ? ClusterTurn.NEW : ClusterTurn.JOINED;
    }
    if (from.contains(cluster)) {
      return ClusterTurn.CHANGED;
    }
    Set<String> rows = were.getOrDefault(from.iterator().next(), Set.of());
    return places(still(rows), now, true).size() > 1 ? ClusterTurn.PART : ClusterTurn.RENAMED;
  }

  private Set<String> still(Set<String> rows) {
    Set<String> still = new TreeSet<>(rows);
    still.removeIf(row -> gone.contains(row) && !now.containsKey(row));
    return still;
  }

  private static Map<String, Set<String>> rows(Map<String, String> clusters) {
    Map<String, Set<String>> rows = new TreeMap<>();
    clusters.forEach(
        (row, cluster) -> rows.computeIfAbsent(cluster, of -> new TreeSet<>()).add(row));
    return rows;
  }

  /** Where rows stand; alone by themselves, if that is asked. */
  private static Set<String> places(Set<String> rows, Map<String, String> clusters, boolean alone) {
    Set<String> places = new TreeSet<>();
    rows.stream()
        .map(row -> alone ? clusters.getOrDefault(row, row) : clusters.get(row))
        .filter(Objects::nonNull)
        .forEach(places::add);
    return places;
  }

  private List<String> because(Set<String> clusters) {
    return gone.stream()
        .filter(row -> clusters.contains(before.getOrDefault(row, "")))
        .sorted()
        .toList();
  }
}
