package vn.chosach.watch.alerts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chosach.kernel.Folding;
import vn.chosach.watch.barcodes.Gtin;

/**
 * The rule of the book that says what an alert looks for: brand, model and each line of words must
 * be met, or the barcode alone.
 */
final class AlertRule {

  /** Sort of the section in the book. */
  static final String KIND = "rule";

  /** It brings a listing into review and opens no case by itself. */
  static final int WEIGHT = 60;

  private static final int MOST_LINES = 10;
  private static final int LONGEST_TITLE = 160;

  private AlertRule() {}

  /** Name of the rule of an alert. */
  static String name(String number) {
    return "canh-bao." + number.toLowerCase(java.util.Locale.ROOT);
  }

  /** The lines of words as they are kept: composed, without empty ones. */
  static List<String> lines(String words) {
    return words
        .lines()
        .map(line -> spellings(line).collect(Collectors.joining(" | ")))
        .filter(line -> !line.isEmpty())
        .limit(MOST_LINES + 1L)
        .toList();
  }

  static boolean isTooLong(List<String> lines) {
    return lines.size() > MOST_LINES;
  }

  /** What must be met, one line each; empty when the alert names nothing to look for. */
  static List<String> needs(String brand, String model, Optional<Gtin> gtin, List<String> lines) {
    String code = gtin.map(one -> String.join(" | ", one.spellings())).orElse("");
    var needs = new ArrayList<String>();
    Stream.concat(Stream.of(brand, model), lines.stream())
        .map(line -> spellings(line).collect(Collectors.joining(" | ")))
        .filter(line -> !line.isEmpty())
        .forEach(line -> needs.add(code.isEmpty() ? line : line + " | " + code));
    if (needs.isEmpty() && !code.isEmpty()) {
      needs.add(code);
    }
    return needs;
  }

  /** The section of the book. */
  static String text(String number, String product, String measure, List<String> needs) {
    String about = number + ": " + one(product);
    return Stream.of(
            Stream.of(
                "[rule " + name(number) + "]",
                "version: 1",
                "title: " + about.substring(0, Math.min(LONGEST_TITLE, about.length())),
                "weight: " + WEIGHT,
                "law: " + one(measure),
                "where: title | description | brand"),
            needs.stream().map(need -> "need: " + need))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** No list of the book is meant by a word that somebody copied with its at sign. */
  private static Stream<String> spellings(String line) {
    return Arrays.stream(Folding.nfc(line).split("\\|", -1))
        .map(spelling -> one(spelling.replaceFirst("^[\\s@]+", "")))
        .filter(spelling -> !spelling.isEmpty());
  }

  private static String one(String text) {
    return Folding.nfc(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
