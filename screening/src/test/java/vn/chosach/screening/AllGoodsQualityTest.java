package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chosach.screening.batch.BatchReport;
import vn.chosach.screening.batch.BatchScreening;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.rules.RuleLibrary;

/**
 * The library against goods of all kinds: real rows of four sources with labels given by reading,
 * and written listings by kind. The rules were tuned on both, so no figure here is a blind test;
 * what was measured blind stands in bench/README.md.
 */
class AllGoodsQualityTest {

  private record Label(String file, long row, int label, String kind, boolean random) {}

  private record Written(String kind, boolean suspicious, Listing listing) {}

  /** What was found, how much of it was right, and how much there was. */
  private record Figures(int hit, int right, int wanted) {
    double precision() {
      return hit == 0 ? 1 : (double) right / hit;
    }

    double recall() {
      return wanted == 0 ? 1 : (double) right / wanted;
    }

    @Override
    public String toString() {
      return "precision %.3f (%d of %d), recall %.3f (%d of %d)"
          .formatted(precision(), right, hit, recall(), right, wanted);
    }
  }

  private static final Map<String, Integer> SCORES = new HashMap<>();

  private static final Screener LIBRARY = Rules.library();

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = AllGoodsQualityTest.class.getResourceAsStream("/screening/" + name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static List<Label> labels() throws IOException {
    return lines("all-goods-labels.csv").stream()
        .map(line -> line.split(",", -1))
        .map(
            c ->
                new Label(
                    c[0],
                    Long.parseLong(c[1]),
                    Integer.parseInt(c[2]),
                    c[3],
                    c[4].equals("random")))
        .toList();
  }

  private static List<Written> written(String file) throws IOException {
    return lines("made/" + file).stream()
        .map(line -> line.split("\t", -1))
        .map(
            c ->
                new Written(
                    c[0],
                    c[1].equals("1"),
                    new Listing(
                        "",
                        c[3],
                        c[4],
                        "",
                        "",
                        "",
                        "",
                        c[2].isEmpty() ? -1 : Long.parseLong(c[2]),
                        Listing.SellerState.UNKNOWN)))
        .toList();
  }

  @BeforeAll
  static void screenTheSharedRows() throws Exception {
    Path folder = SharedData.listings().resolve("fresh-2026");
    CompiledRules rules = CompiledRules.of(RuleLibrary.book(), RuleLibrary.brands(), Rules.DAY);
    BatchReport report =
        new BatchReport() {
          @Override
          public void hit(String file, long row, Listing listing, Screening screening) {
            SCORES.put(Path.of(file).getFileName() + ":" + row, screening.score());
          }

          @Override
          public void end(Totals totals) {}
        };
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    try (BatchScreening batch = new BatchScreening(rules, 2, 1, false, report, silent)) {
      for (String file : new TreeSet<>(labels().stream().map(Label::file).toList())) {
        batch.file(folder.resolve(file), Map.of());
      }
      batch.finish();
    }
  }

  private static int score(Label label) {
    return SCORES.getOrDefault(label.file() + ":" + label.row(), 0);
  }

  private static Figures measure(Predicate<Label> which, int from, int least) throws IOException {
    List<Label> part = labels().stream().filter(which).toList();
    List<Label> hits = part.stream().filter(label -> score(label) >= from).toList();
    return new Figures(
        hits.size(),
        (int) hits.stream().filter(label -> label.label() >= least).count(),
        (int) part.stream().filter(label -> label.label() >= least).count());
  }

  private static Figures print(String name, Predicate<Label> which, Band band, int least)
      throws IOException {
    Figures figures = measure(which, band.from(), least);
    System.out.printf("all goods, %s, from %d points: %s%n", name, band.from(), figures);
    return figures;
  }

  @Test
  void goodsOfAllKindsAreFoundInFourSources() throws IOException {
    Figures review = print("all sources", label -> true, Band.REVIEW, 1);
    Figures strong = print("all sources", label -> true, Band.CASE, 2);
    for (String file : new TreeSet<>(labels().stream().map(Label::file).toList())) {
      print(file, label -> label.file().equals(file), Band.REVIEW, 1);
      print(file, label -> label.file().equals(file), Band.CASE, 2);
    }
    for (String kind : new TreeSet<>(labels().stream().map(Label::kind).toList())) {
      print(kind, label -> label.kind().equals(kind), Band.REVIEW, 1);
    }
    assertThat(review.precision()).isGreaterThanOrEqualTo(0.93);
    assertThat(review.recall()).isGreaterThanOrEqualTo(0.85);
    assertThat(strong.precision()).isGreaterThanOrEqualTo(0.90);
    assertThat(strong.recall()).isGreaterThanOrEqualTo(0.50);
  }

  @Test
  void hardlyAnInnocentRowDrawnAtRandomIsFlagged() throws IOException {
    List<Label> innocent =
        labels().stream().filter(label -> label.random() && label.label() == 0).toList();
    long wrong = innocent.stream().filter(label -> score(label) >= Band.REVIEW.from()).count();
    System.out.printf("all goods, random rows wrongly flagged: %d of %d%n", wrong, innocent.size());
    assertThat((double) wrong / innocent.size()).isLessThanOrEqualTo(0.01);
  }

  @Test
  void writtenListingsOfEveryKindAreFound() throws IOException {
    Map<String, int[]> kinds = new TreeMap<>();
    for (Written one : written("all-goods.tsv")) {
      int[] counts = kinds.computeIfAbsent(one.kind(), kind -> new int[4]);
      int side = one.suspicious() ? 0 : 2;
      counts[side]++;
      counts[side + 1] += LIBRARY.screen(one.listing()).score() >= Band.REVIEW.from() ? 1 : 0;
    }
    assertThat(kinds).hasSize(16);
    kinds.forEach(
        (kind, c) -> {
          System.out.printf(
              "all goods, written, %s: %d of %d found, %d of %d innocent ones flagged%n",
              kind, c[1], c[0], c[3], c[2]);
          assertThat((double) c[1] / c[0]).as(kind).isGreaterThanOrEqualTo(0.90);
          assertThat(c[3]).as(kind + ", innocent").isLessThanOrEqualTo(1);
        });
  }

  @Test
  void listingsOfAnotherWriterAreFoundInEachKindAndTheirInnocentNeighboursAreNot()
      throws IOException {
    Map<String, int[]> kinds = new TreeMap<>();
    int innocent = 0;
    int wrong = 0;
    for (Written one : written("all-goods-third.tsv")) {
      boolean hit = LIBRARY.screen(one.listing()).score() >= Band.REVIEW.from();
      if (one.suspicious()) {
        int[] counts = kinds.computeIfAbsent(one.kind(), kind -> new int[2]);
        counts[0]++;
        counts[1] += hit ? 1 : 0;
      } else {
        innocent++;
        wrong += hit ? 1 : 0;
      }
    }
    assertThat(kinds).hasSize(16);
    kinds.forEach(
        (kind, c) -> {
          System.out.printf("all goods, third writer, %s: %d of %d found%n", kind, c[1], c[0]);
          assertThat((double) c[1] / c[0]).as(kind).isGreaterThanOrEqualTo(0.85);
        });
    System.out.printf("all goods, third writer: %d of %d innocent ones flagged%n", wrong, innocent);
    assertThat((double) wrong / innocent).isLessThanOrEqualTo(0.02);
  }

  @Test
  void listingsWrittenByTheRuleWriterAreFoundAndTheirInnocentNeighboursAreNot() throws IOException {
    Figures found = figures(true);
    Figures wrong = figures(false);
    System.out.printf("all goods, written by the rule writer: %s; innocent: %s%n", found, wrong);
    assertThat(found.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(wrong.recall()).isLessThanOrEqualTo(0.03);
  }

  private static Figures figures(boolean suspicious) throws IOException {
    List<Written> part =
        written("all-goods-more.tsv").stream()
            .filter(one -> one.suspicious() == suspicious)
            .toList();
    long hits =
        part.stream()
            .filter(one -> LIBRARY.screen(one.listing()).score() >= Band.REVIEW.from())
            .count();
    return new Figures((int) hits, (int) hits, part.size());
  }
}
