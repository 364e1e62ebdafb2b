package vn.chosach.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/**
 * What the command finds on public labelled data, with its one setting and without labels. The data
 * lie beside the project; without them the tests are left out.
 */
class LinkQualityTest {

  private static Path data() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path beside = at.resolve("shared/data/linking");
      if (Files.isDirectory(beside)) {
        return beside;
      }
    }
    throw new TestAbortedException(
        "LEFT OUT: ../shared/data/linking was not found beside the project");
  }

  private static Agreement agreement(String set, Set<String> known, String... files) {
    String[] paths =
        List.of(files).stream().map(f -> data().resolve(f).toString()).toArray(String[]::new);
    LinkCommandTest.Outcome outcome = LinkCommandTest.run(paths);
    Agreement agreement = Agreement.of(outcome.out().lines(), known);
    System.out.println("linking, " + set + ": " + agreement);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return agreement;
  }

  /** Rows that bear the same number of a person in {@code rec-NUMBER-…}. */
  private static List<String> persons(String file) throws IOException {
    return Files.readAllLines(data().resolve(file)).stream()
        .skip(1)
        .map(line -> line.split("-", -1)[1])
        .toList();
  }

  private static Set<String> same(List<String> left, List<String> right, boolean two) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      for (int j = two ? 0 : i + 1; j < right.size(); j++) {
        if (left.get(i).equals(right.get(j))) {
          pairs.add(String.format(Locale.ROOT, "%d,%d", i + 1, j + 1));
        }
      }
    }
    return Set.copyOf(pairs);
  }

  /** Lines of two numbers of rows from 0. */
  private static Set<String> listed(String file, int header) throws IOException {
    return Files.readAllLines(data().resolve(file)).stream()
        .skip(header)
        .map(line -> line.strip().split("\\|", -1))
        .map(p -> (Integer.parseInt(p[0]) + 1) + "," + (Integer.parseInt(p[1]) + 1))
        .collect(Collectors.toSet());
  }

  @Test
  void personsInOneRegisterWithManyDuplicates() throws Exception {
    List<String> persons = persons("febrl/dataset3.csv");
    assertThat(agreement("Febrl 3", same(persons, persons, false), "febrl/dataset3.csv").f1())
        .isGreaterThanOrEqualTo(0.998);
  }

  @Test
  void personsOfTwoRegisters() throws Exception {
    Set<String> known = same(persons("febrl/dataset4a.csv"), persons("febrl/dataset4b.csv"), true);
    assertThat(agreement("Febrl 4", known, "febrl/dataset4a.csv", "febrl/dataset4b.csv").f1())
        .isGreaterThanOrEqualTo(0.999);
  }

  @Test
  void restaurantsOfTwoGuides() throws Exception {
    Set<String> known = listed("restaurants/duplicates.csv", 0);
    assertThat(agreement("Restaurants", known, "restaurants/restaurantProfiles.csv").f1())
        .isGreaterThanOrEqualTo(0.93);
  }

  @Test
  void productsOfTwoShops() throws Exception {
    Set<String> known = listed("abt-buy/raw/gt.csv", 1);
    assertThat(agreement("Abt-Buy", known, "abt-buy/raw/abt.csv", "abt-buy/raw/buy.csv").f1())
        .isGreaterThanOrEqualTo(0.96);
  }
}
