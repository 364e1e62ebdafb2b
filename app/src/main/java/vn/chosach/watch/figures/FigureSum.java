package vn.chosach.watch.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts of flagged listings that are added up, with the hours that each first verdict took. */
final class FigureSum {

  /** What {@link #add} reads of hits {@code h}. */
  static final String COLUMNS =
      """
             count(*) AS flagged,
             count(*) FILTER (WHERE h.state IN ('OPEN', 'DISPUTED')
                                AND h.band IN ('REVIEW', 'CASE')) AS waiting,
             count(*) FILTER (WHERE h.state = 'KEPT') AS kept,
             count(*) FILTER (WHERE h.state = 'DROPPED') AS dropped,
             count(*) FILTER (WHERE h.state = 'MERGED') AS merged,
             count(*) FILTER (WHERE h.state = 'CASED') AS cased,
             count(*) FILTER (WHERE h.removed) AS removed,
             count(*) FILTER (WHERE h.back) AS back,
             array_agg(date_part('epoch', h.decided_at - h.flagged_at))
               FILTER (WHERE h.decided_at IS NOT NULL) AS seconds
      """;

  private static final int HOUR = 3_600;

  private long flagged;
  private long waiting;
  private long kept;
  private long dropped;
  private long merged;
  private long cased;
  private long removed;
  private long back;
  private double[] seconds = new double[16];
  private int decided;

  /** The seconds of a row, read once for all the sums to which it is added. */
  static Double[] seconds(ResultSet row) throws SQLException {
    var array = row.getArray("seconds");
    return array == null ? new Double[0] : (Double[]) array.getArray();
  }

  void add(ResultSet row, Double[] more) throws SQLException {
    flagged += row.getLong("flagged");
    waiting += row.getLong("waiting");
    kept += row.getLong("kept");
    dropped += row.getLong("dropped");
    merged += row.getLong("merged");
    cased += row.getLong("cased");
    removed += row.getLong("removed");
    back += row.getLong("back");
    if (decided + more.length > seconds.length) {
      seconds = Arrays.copyOf(seconds, Math.max(decided + more.length, seconds.length * 2));
    }
    for (Double one : more) {
      seconds[decided++] = one;
    }
  }

  FigureLine line(String name, @Nullable Long fresh) {
    return new FigureLine(
        name, fresh, flagged, waiting, kept, dropped, merged, cased, removed, back, hours());
  }

  /** The median; of an even number the middle between the two. */
  private @Nullable Double hours() {
    if (decided == 0) {
      return null;
    }
    double[] sorted = Arrays.copyOf(seconds, decided);
    Arrays.sort(sorted);
    return (sorted[(decided - 1) / 2] + sorted[decided / 2]) / 2 / HOUR;
  }
}
