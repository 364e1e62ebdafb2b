package vn.chosach.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How far the pairs that the command printed agree with the known ones.
 *
 * @param right pairs that are printed and known
 * @param printed pairs that are printed
 * @param known pairs that are known
 */
record Agreement(long right, long printed, long known) {

  private static final Pattern PAIR = Pattern.compile("\\{\"left\":(\\d+),\"right\":(\\d+),.*");

  double precision() {
    return printed == 0 ? 0 : (double) right / printed;
  }

  double recall() {
    return known == 0 ? 0 : (double) right / known;
  }

  double f1() {
    return 2.0 * right / (printed + known);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "precision %.4f, recall %.4f, F1 %.4f", precision(), recall(), f1());
  }

  /** Of printed lines with the known pairs, each {@code left,right}. */
  static Agreement of(Stream<String> printed, java.util.Set<String> known) {
    long[] counts = new long[2];
    printed.forEach(
        line -> {
          Matcher pair = PAIR.matcher(line);
          if (pair.matches()) {
            counts[0] += known.contains(pair.group(1) + "," + pair.group(2)) ? 1 : 0;
            counts[1]++;
          }
        });
    return new Agreement(counts[0], counts[1], known.size());
  }

  /** Of printed lines with the subject of each row. */
  static Agreement of(Stream<String> printed, List<String> subjects) {
    Map<String, Long> sizes = new HashMap<>();
    subjects.forEach(subject -> sizes.merge(subject, 1L, Long::sum));
    long known = sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    long[] counts = new long[2];
    printed.forEach(
        line -> {
          Matcher pair = PAIR.matcher(line);
          if (pair.matches()) {
            String left = subjects.get(Integer.parseInt(pair.group(1)) - 1);
            counts[0] += left.equals(subjects.get(Integer.parseInt(pair.group(2)) - 1)) ? 1 : 0;
            counts[1]++;
          }
        });
    return new Agreement(counts[0], counts[1], known);
  }

  /** Prints the agreement of a file of pairs with a file of subjects, one a row. */
  public static void main(String[] args) throws IOException {
    try (Stream<String> printed = Files.lines(Path.of(args[0]))) {
      System.out.println(of(printed, Files.readAllLines(Path.of(args[1]))));
    }
  }
}
