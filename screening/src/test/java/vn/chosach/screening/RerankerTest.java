package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.ListingSink;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.ranking.RankMeasure;
import vn.chosach.screening.ranking.RankMeasure.Judged;
import vn.chosach.screening.ranking.RankTraining;
import vn.chosach.screening.ranking.RankTraining.Lesson;
import vn.chosach.screening.ranking.RankedRow;
import vn.chosach.screening.ranking.Reranker;
import vn.chosach.screening.ranking.TaughtWords;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleLibrary;
import vn.chosach.screening.rules.RuleSections;

/**
 * An order learned from verdicts, on labelled rows of all goods that play six months of work: four
 * to learn from, two to measure on. All figures are printed by the table {@code rerank} of the
 * bench.
 */
class RerankerTest {

  private static final int LEARNED = 800;

  private record Row(String place, RankedRow seen, boolean worth) {}

  @Test
  void goods_that_the_rules_do_not_know_are_ordered_half_again_as_well_as_by_the_score()
      throws Exception {
    var screener =
        new Screener(CompiledRules.of(withoutTheirBooks(), RuleLibrary.brands(), Rules.DAY));
    List<Row> months = rows(screener);
    Collections.shuffle(months, new Random(0));
    List<Row> last = months.subList(LEARNED, months.size());
    double score = precision(last, row -> row.seen.strength());
    Reranker model =
        RankTraining.learn(
            months.subList(0, LEARNED).stream()
                .map(row -> new Lesson(row.seen, row.worth, 1))
                .toList());
    double learned = precision(last, row -> model.rank(row.seen));
    System.out.printf(Locale.ROOT, "re-ranker: score %.3f, learned %.3f%n", score, learned);
    assertThat(learned / score).isGreaterThanOrEqualTo(1.5);
  }

  private interface By {
    double of(Row row);
  }

  private static double precision(List<Row> rows, By by) {
    return RankMeasure.averagePrecision(
        rows.stream().map(row -> new Judged(by.of(row), row.worth, 1)).toList());
  }

  /** Without the books that were written from these very rows: to all others the goods are new. */
  private static RuleBook withoutTheirBooks() throws IOException {
    Set<String> late = new HashSet<>();
    for (String file : table("all-goods-books.csv")) {
      RuleSections.of(RuleLibrary.text(file))
          .forEach(one -> late.add(one.kind() + " " + one.name()));
    }
    RuleBook whole = RuleLibrary.book();
    return new RuleBook(
        whole.rules().stream().filter(rule -> !late.contains("rule " + rule.id())).toList(),
        whole.lists(),
        whole.kinds(),
        List.of());
  }

  private static List<Row> rows(Screener screener) throws Exception {
    Path folder = SharedData.listings().resolve("fresh-2026");
    List<String[]> labels =
        table("all-goods-labels.csv").stream().map(line -> line.split(",", -1)).toList();
    Map<String, RankedRow> seen = new HashMap<>();
    for (String file : new TreeSet<>(labels.stream().map(c -> c[0]).toList())) {
      ListingFile.read(
          folder.resolve(file),
          Map.of(),
          new ListingSink() {
            @Override
            public void listing(long row, Listing listing, List<String> odd) {
              seen.put(file + ":" + row, RankedRow.of(listing, screener.screen(listing)));
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
                    Objects.requireNonNull(seen.get(c[0] + ":" + c[1])),
                    !c[2].equals("0")))
        .sorted(Comparator.comparing(Row::place))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<String> table(String name) throws IOException {
    try (InputStream in = RerankerTest.class.getResourceAsStream("/screening/" + name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static List<Lesson> lessons() {
    var screener = Rules.library();
    List<Lesson> lessons = new ArrayList<>();
    for (int n = 0; n < 60; n++) {
      Listing listing = Listing.of((n % 2 == 0 ? "Kem trộn số " : "Áo thun số ") + n, 90_000 + n);
      lessons.add(new Lesson(RankedRow.of(listing, screener.screen(listing)), n % 2 == 0, 1));
    }
    return lessons;
  }

  @Test
  void equal_verdicts_give_equal_bytes_that_are_read_back_and_explain_a_row() {
    Reranker model = RankTraining.learn(lessons());
    byte[] bytes = model.bytes();
    assertThat(RankTraining.learn(lessons()).bytes()).isEqualTo(bytes);
    Reranker read = Reranker.read(bytes).orElseThrow();
    RankedRow cream = RankedRow.of(Listing.of("Kem trộn trắng da", 95_000), Screening.CLEAN);
    RankedRow shirt = RankedRow.of(Listing.of("Áo thun nam", 95_000), Screening.CLEAN);
    assertThat(read.rank(cream)).isEqualTo(model.rank(cream)).isGreaterThan(0.6);
    assertThat(read.rank(shirt)).isLessThan(0.4);
    assertThat(read.strongest(cream, 3))
        .anyMatch(pull -> pull.words().equals("kem trộn") && pull.weight() > 0);
  }

  @Test
  void a_model_of_another_version_or_a_cut_one_is_refused() {
    byte[] bytes = RankTraining.learn(lessons()).bytes();
    byte[] other = bytes.clone();
    other[7]++;
    assertThat(Reranker.read(other)).isEmpty();
    assertThat(Reranker.read(Arrays.copyOf(bytes, bytes.length - 1))).isEmpty();
    assertThat(Reranker.read(new byte[0])).isEmpty();
    byte[] slot = bytes.clone();
    slot[24] = 127;
    assertThat(Reranker.read(slot)).isEmpty();
  }

  @Test
  void average_precision_counts_ties_as_one_step_and_the_interval_is_wilsons() {
    List<Judged> rows =
        List.of(
            new Judged(3, true, 1),
            new Judged(2, false, 1),
            new Judged(1, true, 1),
            new Judged(1, false, 1));
    assertThat(RankMeasure.averagePrecision(rows)).isEqualTo((1 + 0.5) / 2);
    assertThat(RankMeasure.averagePrecision(List.of(new Judged(1, false, 1)))).isZero();
    RankMeasure.Span span = RankMeasure.wilson(1, 10);
    assertThat(span.low()).isBetween(0.017, 0.018);
    assertThat(span.high()).isBetween(0.404, 0.405);
    assertThat(RankMeasure.wilson(0, 30)).matches(one -> one.low() == 0 && one.high() < 0.115);
    assertThat(RankMeasure.wilson(0, 0)).isEqualTo(new RankMeasure.Span(0, 1));
  }

  @Test
  void a_word_of_one_officer_or_of_few_sellers_is_not_proposed() {
    assertThat(taught(1, 9)).isEmpty();
    assertThat(taught(3, 2)).isEmpty();
    assertThat(taught(3, 9))
        .extracting(TaughtWords.Taught::words)
        .contains("kem cốt")
        .doesNotContain("áo thun", "rao bán");
  }

  private static List<TaughtWords.Taught> taught(int officers, int sellers) {
    List<TaughtWords.TitleVerdict> verdicts = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      boolean worth = n % 2 == 0;
      verdicts.add(
          new TaughtWords.TitleVerdict(
              "Rao bán " + (worth ? "kem cốt " : "áo thun ") + n,
              worth,
              "cb" + n / 2 % officers,
              "shop" + n / 2 % sellers));
    }
    return TaughtWords.of(verdicts, 20);
  }
}
