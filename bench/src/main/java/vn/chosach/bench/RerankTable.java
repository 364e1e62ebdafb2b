package vn.chosach.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.ListingSink;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.ranking.RankMeasure;
import vn.chosach.screening.ranking.RankMeasure.Judged;
import vn.chosach.screening.ranking.RankTraining;
import vn.chosach.screening.ranking.RankTraining.Lesson;
import vn.chosach.screening.ranking.RankedRow;
import vn.chosach.screening.ranking.Reranker;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleLibrary;
import vn.chosach.screening.rules.RuleSections;

/**
 * The learned order against the score of the engine: average precision on the last third of labelled
 * rows of all goods that play months of verdicts, after so many verdicts before, mean of six orders
 * of time. Once with the library as it is, whose books were written from these rows, and once
 * without those books: goods that are new to the rules.
 */
final class RerankTable {

  private static final String TABLES = "screening/src/test/resources/screening/";
  private static final int ORDERS = 6;
  private static final int[] LEARNED = {100, 200, 400, 600, 800};

  private RerankTable() {}

  private record Row(String place, Listing listing, boolean worth, boolean random) {

    /** Titles that begin alike stand on one side of the split only. */
    String start() {
      String title = listing.title().toLowerCase(Locale.ROOT);
      return title.substring(0, Math.min(20, title.length()));
    }
  }

  private interface Part {
    List<Row> of(List<Row> before, List<Row> last);
  }

  static void print() throws Exception {
    List<Row> rows = rows();
    Set<String> theirs = new HashSet<>();
    for (String file : table("all-goods-books.csv")) {
      RuleSections.of(RuleLibrary.text(file))
          .forEach(one -> theirs.add(one.kind() + " " + one.name()));
    }
    RuleBook whole = RuleLibrary.book();
    RuleBook without =
        new RuleBook(
            whole.rules().stream().filter(rule -> !theirs.contains("rule " + rule.id())).toList(),
            whole.lists(),
            whole.kinds(),
            List.of());
    for (RuleBook book : List.of(without, whole)) {
      String name = book == whole ? "rules written from these rows" : "goods new to the rules";
      print(name + ", all rows", rows, book, (before, last) -> last);
      print(
          name + ", random rows",
          rows,
          book,
          (before, last) -> last.stream().filter(Row::random).toList());
      print(
          name + ", like titles apart",
          rows,
          book,
          (before, last) -> {
            Set<String> seen = new HashSet<>(before.stream().map(Row::start).toList());
            return last.stream().filter(row -> !seen.contains(row.start())).toList();
          });
    }
  }

  private static void print(String name, List<Row> rows, RuleBook book, Part part) {
    var screener =
        new Screener(CompiledRules.of(book, RuleLibrary.brands(), LocalDate.of(2026, 11, 24)));
    Map<Row, RankedRow> seen = new HashMap<>();
    rows.forEach(one -> seen.put(one, RankedRow.of(one.listing, screener.screen(one.listing))));
    var sums = new double[LEARNED.length + 1];
    for (int o = 0; o < ORDERS; o++) {
      List<Row> months = new ArrayList<>(rows);
      Collections.shuffle(months, new Random(o));
      List<Row> before = months.subList(0, months.size() * 2 / 3);
      List<Row> last = part.of(before, months.subList(months.size() * 2 / 3, months.size()));
      sums[0] +=
          RankMeasure.averagePrecision(
              last.stream()
                  .map(row -> new Judged(of(seen, row).strength(), row.worth, 1))
                  .toList());
      for (int n = 0; n < LEARNED.length; n++) {
        Reranker model =
            RankTraining.learn(
                before.subList(0, LEARNED[n]).stream()
                    .map(row -> new Lesson(of(seen, row), row.worth, 1))
                    .toList());
        sums[n + 1] +=
            RankMeasure.averagePrecision(
                last.stream()
                    .map(row -> new Judged(model.rank(of(seen, row)), row.worth, 1))
                    .toList());
      }
    }
    var line = new StringBuilder("| %s | %.3f |".formatted(name, sums[0] / ORDERS));
    for (int n = 1; n < sums.length; n++) {
      line.append(" %.3f |".formatted(sums[n] / ORDERS));
    }
    System.out.println(line + " %.2f |".formatted(sums[LEARNED.length] / sums[0]));
  }

  private static List<String> table(String name) throws IOException {
    return Files.readAllLines(Path.of(TABLES + name)).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static <K, V> V of(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key));
  }

  private static List<Row> rows() throws Exception {
    List<String[]> labels =
        table("all-goods-labels.csv").stream().map(line -> line.split(",", -1)).toList();
    Map<String, Listing> listings = new HashMap<>();
    for (String file : new TreeSet<>(labels.stream().map(c -> c[0]).toList())) {
      ListingFile.read(
          Rows.folder().resolve("fresh-2026").resolve(file),
          Map.of(),
          new ListingSink() {
            @Override
            public void listing(long row, Listing listing, List<String> odd) {
              listings.put(file + ":" + row, listing);
            }

            @Override
            public void refused(long row, String code, String detail) {}
          },
          remark -> {});
    }
    return labels.stream()
        .map(
            c ->
                new Row(
                    c[0] + ":" + c[1],
                    of(listings, c[0] + ":" + c[1]),
                    !c[2].equals("0"),
                    c[4].equals("random")))
        .sorted(Comparator.comparing(Row::place))
        .toList();
  }
}
