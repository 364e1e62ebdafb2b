package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Rows of the shared files with the label that readers gave them; the files say how each part was
 * drawn.
 */
final class LabelledRows {

  record Label(String part, String stratum, String place, int label) {}

  /** Distinct titles that stand in none of the first five parts. */
  private static final double OTHER_TITLES = 26_113;

  private static final Set<String> RANDOM = Set.of("sixth", "seventh", "eighth");

  private LabelledRows() {}

  /** Every labelled row of the parts whose innocent rows are kept too. */
  static List<Label> all() throws IOException {
    List<Label> all = new ArrayList<>();
    for (String file :
        List.of("labels", "fresh-labels", "residual-labels", "blind-labels", "fifth-labels")) {
      all.addAll(of(file));
    }
    for (String part : RANDOM) {
      all.addAll(of(part + "-labels"));
    }
    return all;
  }

  /** The rows of one file. */
  static List<Label> of(String file) throws IOException {
    try (InputStream in = LabelledRows.class.getResourceAsStream("/screening/" + file + ".csv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", -1))
          .map(c -> new Label(c[0], c[1], c[2] + ":" + c[3], Integer.parseInt(c[5])))
          .toList();
    }
  }

  /**
   * Precision and recall over all distinct titles: the first five parts are counted row by row, the
   * titles that stand in none of them by the rates of the random parts.
   *
   * @param from the least score that counts as found
   * @param least the least label that counts as right
   */
  static double[] overAllTitles(ToIntFunction<Label> score, int from, int least)
      throws IOException {
    double drawn = all().stream().filter(label -> RANDOM.contains(label.part())).count();
    double found = 0;
    double right = 0;
    double wanted = 0;
    for (Label label : all()) {
      double rows = RANDOM.contains(label.part()) ? OTHER_TITLES / drawn : 1;
      boolean hit = score.applyAsInt(label) >= from;
      found += hit ? rows : 0;
      right += hit && label.label() >= least ? rows : 0;
      wanted += label.label() >= least ? rows : 0;
    }
    System.out.printf(
        "all titles, from %d points: precision %.3f, recall %.3f, some %.0f rows wanted%n",
        from, right / found, right / wanted, wanted);
    return new double[] {right / found, right / wanted};
  }
}
