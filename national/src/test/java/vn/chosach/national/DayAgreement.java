package vn.chosach.national;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
   *     are its numbers behind a letter; the lines of {@code ./chosach link --clusters}
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
      System.out.println(
          "day by day " + told(a.stream().map(DayAgreement::placed).toList(), truth));
    }
    List<Placed> linked = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[3]))) {
      String[] numbers = line.replaceAll("[^0-9,]", "").split(",");
      for (int at = 1; at < numbers.length; at++) {
        linked.add(new Placed(numbers[0], Integer.parseInt(numbers[at])));
      }
    }
    System.out.println("learnt from all " + told(linked, truth));
  }

  /** In which cluster a row stands. */
  private record Placed(String cluster, int row) {}

  private static Placed placed(Row row) {
    return new Placed(row.getString(0), Integer.parseInt(row.getString(1).substring(1)));
  }

  private static String told(List<Placed> rows, List<String> truth) {
    Map<String, Long> printed = new HashMap<>();
    Map<String, Long> right = new HashMap<>();
    Map<String, Long> known = new HashMap<>();
    truth.forEach(subject -> known.merge(subject, 1L, Long::sum));
    for (Placed row : rows) {
      printed.merge(row.cluster, 1L, Long::sum);
      right.merge(row.cluster + " " + truth.get(row.row - 1), 1L, Long::sum);
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
