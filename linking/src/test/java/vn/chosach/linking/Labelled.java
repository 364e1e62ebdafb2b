package vn.chosach.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * The public labelled sets that lie beside the project.
 *
 * @param known pairs of rows from 1, each {@code left,right}
 */
record Labelled(String name, Set<String> known, List<Path> files) {

  static Path data() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path beside = at.resolve("shared/data/linking");
      if (Files.isDirectory(beside)) {
        return beside;
      }
    }
    throw new TestAbortedException(
        "LEFT OUT: ../shared/data/linking was not found beside the project");
  }

  private static Labelled of(String name, Set<String> known, String... files) {
    return new Labelled(name, known, List.of(files).stream().map(f -> data().resolve(f)).toList());
  }

  static Labelled febrl3() throws IOException {
    return febrl(3);
  }

  /** Sets 1 to 3 are one file each. */
  static Labelled febrl(int number) throws IOException {
    String file = "febrl/dataset" + number + ".csv";
    List<String> persons = persons(file);
    return of("Febrl " + number, same(persons, persons, false), file);
  }

  static Labelled febrl4() throws IOException {
    Set<String> known = same(persons("febrl/dataset4a.csv"), persons("febrl/dataset4b.csv"), true);
    return of("Febrl 4", known, "febrl/dataset4a.csv", "febrl/dataset4b.csv");
  }

  static Labelled restaurants() throws IOException {
    return of(
        "Restaurants",
        listed("restaurants/duplicates.csv", 0),
        "restaurants/restaurantProfiles.csv");
  }

  static Labelled abtBuy() throws IOException {
    return of(
        "Abt-Buy", listed("abt-buy/raw/gt.csv", 1), "abt-buy/raw/abt.csv", "abt-buy/raw/buy.csv");
  }

  /** Writes for each set {@code NAME.known} and {@code NAME.files} into a folder. */
  static void write(Path folder) throws IOException {
    for (Labelled set : List.of(febrl(1), febrl(2), febrl3(), febrl4(), restaurants(), abtBuy())) {
      Files.write(folder.resolve(set.name() + ".known"), set.known());
      Files.write(
          folder.resolve(set.name() + ".files"), set.files().stream().map(Path::toString).toList());
    }
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
}
