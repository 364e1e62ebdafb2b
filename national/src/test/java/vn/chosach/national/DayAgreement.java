package vn.chosach.national;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * For the bench: whether two folders hold the same clusters, and how far these agree with what is
 * known of invented subjects.
 */
final class DayAgreement {

  private DayAgreement() {}

  /**
   * @param args folders of the clusters of two days; a file with the subject of each row, whose ids
   *     are its numbers behind a letter
   */
  public static void main(String[] args) throws Exception {
    List<String> truth = Files.readAllLines(Path.of(args[2]));
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.log.level", "ERROR")
            .getOrCreate()) {
      List<Row> a = spark.read().parquet(args[0]).orderBy("cluster", "record").collectAsList();
      List<Row> b = spark.read().parquet(args[1]).orderBy("cluster", "record").collectAsList();
      System.out.println(
          a.size()
              + " rows in clusters, day by day and at once: "
              + (a.equals(b) ? "equal" : "OTHER"));
      System.out.println(told(a, truth));
    }
  }

  private static String told(List<Row> rows, List<String> truth) {
    Map<String, Long> printed = new HashMap<>();
    Map<String, Long> right = new HashMap<>();
    Map<String, Long> known = new HashMap<>();
    truth.forEach(subject -> known.merge(subject, 1L, Long::sum));
    for (Row row : rows) {
      String subject = truth.get(Integer.parseInt(row.getString(1).substring(1)) - 1);
      printed.merge(row.getString(0), 1L, Long::sum);
      right.merge(row.getString(0) + " " + subject, 1L, Long::sum);
    }
    double good = pairs(right);
    return String.format(
        Locale.ROOT,
        "of pairs: precision %.4f, recall %.4f, F1 %.4f",
        good / pairs(printed),
        good / pairs(known),
        2 * good / (pairs(printed) + pairs(known)));
  }

  private static double pairs(Map<String, Long> sizes) {
    return sizes.values().stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
  }
}
