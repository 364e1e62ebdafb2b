package vn.chosach.linking.days;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a day brought.
 *
 * @param rows those that came, with their keys
 * @param removed numbers of those that were corrected or withdrawn
 * @param corrected ids of rows that stood there before and are replaced
 * @param unknown ids that were to be withdrawn and are not there
 * @param compared pairs that were looked at
 * @param edges all pairs from now on
 * @param members the cluster of each row that is no longer, or newly, where it stood
 * @param left rows whose cluster of before holds no longer
 * @param named what became of clusters
 */
public record DayChange(
    RowBatch rows,
    SortedMap<Integer, long[]> keys,
    Set<Integer> removed,
    Set<String> corrected,
    Set<String> unknown,
    long compared,
    DayEdges edges,
    Map<String, String> members,
    Set<String> left,
    List<ClusterNews> named) {

  /** What happened to a cluster. */
  public enum ClusterTurn {
    /** Of rows that stood alone before. */
    NEW,
    /** Rows came or went; its name stayed. */
    CHANGED,
    /** Its first row is another one, and so is its name. */
    RENAMED,
    /** Of several that were there. */
    JOINED,
    /** What stood together stands in several places. */
    SPLIT,
    /** One of these places, under a name of its own. */
    PART,
    /** None of its rows stands with another any more. */
    ENDED
  }

  /**
   * One line of what happened.
   *
   * @param cluster name of the cluster: the id of its first row; of one that was split or ended the
   *     name that it had
   * @param others of a renamed or joined one the names before, of a split one those after; rows
   *     that stand alone by their id
   * @param rows that stand in it; none where it is split or ended
   * @param because ids of rows that were corrected or withdrawn and stood in it
   */
  public record ClusterNews(
      ClusterTurn turn,
      String cluster,
      List<String> others,
      List<String> rows,
      List<String> because) {}
}
