package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.screening.batch.BatchReport;
import vn.chosach.screening.batch.BatchScreening;
import vn.chosach.screening.folding.Folds;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.rules.RuleLibrary;

/**
 * The library against real rows. Labels were given by reading; the rules were tuned on the
 * development part and, later, on the others: no figure here is a blind test. What was measured
 * before each part was tuned on stands in bench/README.md.
 */
class LibraryQualityTest {

  private record Hit(String file, long row, Listing listing, Screening screening) {}

  /** Strata of rows that name a mark or look as if they did. */
  private static final Set<String> NAMED = Set.of("mark", "likely", "short", "wide", "chaco");

  private static final Map<String, Hit> HITS = new HashMap<>();
  private static long tikiRows;

  @BeforeAll
  static void screenTheSharedRows() throws Exception {
    Path folder = SharedData.listings();
    CompiledRules rules =
        CompiledRules.of(RuleLibrary.book(), RuleLibrary.brands(), LocalDate.of(2026, 11, 24));
    BatchReport report =
        new BatchReport() {
          @Override
          public void hit(String file, long row, Listing listing, Screening screening) {
            String name = folder.relativize(Path.of(file)).toString();
            HITS.put(name + ":" + row, new Hit(name, row, listing, screening));
          }

          @Override
          public void end(Totals totals) {
            tikiRows = totals.read() - 5371;
          }
        };
    PrintStream silent =
        new PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    try (BatchScreening batch = new BatchScreening(rules, 2, 1, false, report, silent);
        Stream<Path> files = Files.list(folder.resolve("tiki-fashion-2023"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        batch.file(file, Map.of());
      }
      batch.file(folder.resolve("shopee-vn-2023/derived_listings.csv"), Map.of());
      batch.finish();
    }
  }

  private static int score(LabelledRows.Label label) {
    Hit hit = HITS.get(label.place());
    return hit == null ? 0 : hit.screening().score();
  }

  /** Precision and recall in the sample as it was drawn. */
  private static double[] measure(String part, int from, int least) throws IOException {
    int hit = 0;
    int right = 0;
    int all = 0;
    for (LabelledRows.Label label : LabelledRows.all()) {
      if (!label.part().equals(part)) {
        continue;
      }
      boolean wanted = label.label() >= least;
      boolean found = score(label) >= from;
      hit += found ? 1 : 0;
      right += found && wanted ? 1 : 0;
      all += wanted ? 1 : 0;
    }
    double precision = (double) right / hit;
    double recall = (double) right / all;
    System.out.printf(
        "%s, from %d points: precision %.3f (%d of %d), recall %.3f (%d of %d)%n",
        part, from, precision, right, hit, recall, right, all);
    return new double[] {precision, recall};
  }

  @Test
  void reviewBandReachesItsGoalOnBothParts() throws IOException {
    for (String part : List.of("development", "test")) {
      double[] measured = measure(part, Band.REVIEW.from(), 1);
      assertThat(measured[0]).as(part + " precision").isGreaterThanOrEqualTo(0.75);
      assertThat(measured[1]).as(part + " recall").isGreaterThanOrEqualTo(0.75);
    }
  }

  @Test
  void caseBandReachesItsGoalOnTheDevelopmentPart() throws IOException {
    double[] development = measure("development", Band.CASE.from(), 2);
    double[] test = measure("test", Band.CASE.from(), 2);
    assertThat(development[0]).isGreaterThanOrEqualTo(0.85);
    assertThat(development[1]).isGreaterThanOrEqualTo(0.75);
    assertThat(test[0]).isGreaterThanOrEqualTo(0.80);
    assertThat(test[1]).isGreaterThanOrEqualTo(0.75);
  }

  /**
   * Each part was drawn and labelled by readers who saw no rule, and tuned on after it had been
   * measured blind; those figures stand in bench/README.md. The floors keep what was reached.
   */
  @ParameterizedTest
  @CsvSource({
    "fresh, 0.90, 0.95, 0.95, 0.85",
    "residual, 0.95, 0.80, 0.90, 0.80",
    "blind, 0.90, 0.85, 0.94, 0.80",
    "fifth, 0.90, 0.82, 0.80, 0.70",
    "sixth, 0.83, 0.52, 0.80, 0.55",
    "seventh, 0.85, 0.52, 0.70, 0.45",
    "eighth, 0.77, 0.72, 0.52, 0.33"
  })
  void noLaterSampleGetsWorse(
      String part, double precision, double recall, double strongPrecision, double strongRecall)
      throws IOException {
    double[] review = measure(part, Band.REVIEW.from(), 1);
    double[] strong = measure(part, Band.CASE.from(), 2);
    assertThat(review[0]).as("review, precision").isGreaterThanOrEqualTo(precision);
    assertThat(review[1]).as("review, recall").isGreaterThanOrEqualTo(recall);
    assertThat(strong[0]).as("case, precision").isGreaterThanOrEqualTo(strongPrecision);
    assertThat(strong[1]).as("case, recall").isGreaterThanOrEqualTo(strongRecall);
  }

  /** What one reader found in the rest of the files; the rules learnt from it. */
  @Test
  void mostOfWhatWasReadOnceIsFound() throws IOException {
    List<LabelledRows.Label> read = LabelledRows.of("read-labels");
    long found = read.stream().filter(label -> score(label) >= Band.REVIEW.from()).count();
    System.out.printf("read once: %d of %d rows in the review band%n", found, read.size());
    assertThat((double) found / read.size()).isGreaterThanOrEqualTo(0.66);
  }

  /**
   * All titles of the shared files: the rows of the first five parts one by one, all others by what
   * the three random parts say of them.
   */
  @Test
  void overAllTitlesTheGoalsAreKept() throws IOException {
    double[] review = LabelledRows.overAllTitles(LibraryQualityTest::score, Band.REVIEW.from(), 1);
    double[] strong = LabelledRows.overAllTitles(LibraryQualityTest::score, Band.CASE.from(), 2);
    assertThat(review[0]).isGreaterThanOrEqualTo(0.80);
    assertThat(review[1]).isGreaterThanOrEqualTo(0.70);
    assertThat(strong[0]).isGreaterThanOrEqualTo(0.80);
    assertThat(strong[1]).isGreaterThanOrEqualTo(0.65);
  }

  @Test
  void hardlyAnyRowOfTheLargeInnocentStrataIsFlagged() throws IOException {
    long wrong =
        LabelledRows.all().stream()
            .filter(label -> !NAMED.contains(label.stratum()))
            .filter(label -> label.label() == 0 && score(label) >= Band.REVIEW.from())
            .count();
    long all =
        LabelledRows.all().stream().filter(label -> !NAMED.contains(label.stratum())).count();
    System.out.printf("wrongly flagged among %d rows without a mark: %d%n", all, wrong);
    assertThat((double) wrong / all).isLessThanOrEqualTo(0.015);
  }

  @Test
  void theSixRolexRowsStandAboveTheReviewThreshold() {
    long rolex =
        HITS.values().stream()
            .filter(hit -> hit.file().startsWith("shopee"))
            .filter(
                hit ->
                    Folds.fold(hit.listing().title())
                        .matches(".*\\brol ?e ?x\\b.*|.*\\brole x\\b.*"))
            .filter(hit -> hit.screening().score() >= Band.REVIEW.from())
            .count();
    System.out.printf("Rolex rows of the Shopee set above the review threshold: %d of 6%n", rolex);
    assertThat(rolex).isEqualTo(6);
  }

  @Test
  void boxesStrapsLacesAndPartsStayOutOfTheCaseBand() {
    List<String> parts =
        List.of(
            "hop ",
            "day ",
            "lot giay",
            "oc ",
            "op ",
            "mieng dan",
            "sticker",
            "nut ",
            "phu kien",
            "1 cap day");
    List<String> wrong =
        HITS.values().stream()
            .filter(hit -> hit.screening().band() == Band.CASE)
            .map(hit -> Folds.fold(hit.listing().title()))
            .filter(title -> parts.stream().anyMatch(title::startsWith))
            .toList();
    System.out.printf(
        "rows of boxes, straps, laces and spare parts in the case band: %d%n", wrong.size());
    assertThat(wrong).isEmpty();
  }

  @Test
  void atMostOnePercentOfTheFashionRowsReachTheCaseBand() {
    Map<String, Integer> rules = new TreeMap<>();
    long cases = 0;
    for (Hit hit : HITS.values()) {
      if (hit.file().startsWith("tiki") && hit.screening().band() == Band.CASE) {
        cases++;
        hit.screening().reasons().forEach(reason -> rules.merge(reason.rule(), 1, Integer::sum));
      }
    }
    System.out.printf("%d of %d fashion rows in the case band; rules %s%n", cases, tikiRows, rules);
    assertThat(tikiRows).isEqualTo(25_584);
    assertThat((double) cases / tikiRows).isLessThanOrEqualTo(0.01);
  }
}
