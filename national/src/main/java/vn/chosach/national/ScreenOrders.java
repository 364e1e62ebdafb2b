package vn.chosach.national;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chosach.screening.Band;
import vn.chosach.screening.listings.ToldColumns;

/**
 * What the command line asks of a screening.
 *
 * @param told column mapping, role to column name
 * @param threshold least score that is a hit
 * @param stream without what the run shows of sellers
 * @param formats forms in which hits are written
 */
record ScreenOrders(
    CommandArguments words,
    Map<String, String> told,
    int threshold,
    boolean stream,
    Set<String> formats) {

  static final String LINES = "jsonl";
  static final String IMPORT = "import";

  static ScreenOrders of(List<String> args) throws CommandArguments.WrongUse {
    CommandArguments words =
        CommandArguments.of(
            args,
            Set.of("--master", "--rules", "--map", "--threshold", "--format"),
            Set.of("--only-rules", "--stream"));
    Map<String, String> told = new HashMap<>();
    Set<String> formats = new HashSet<>();
    int threshold = Band.NOTE.from();
    try {
      words.all("--map").forEach(map -> told.putAll(ToldColumns.read(map)));
      words.all("--format").forEach(some -> formats.addAll(List.of(some.split(",", -1))));
      String least = words.value("--threshold");
      threshold = least == null ? threshold : Integer.parseInt(least);
    } catch (NumberFormatException e) {
      throw new CommandArguments.WrongUse("--threshold wants a number");
    } catch (IllegalArgumentException e) {
      throw new CommandArguments.WrongUse(String.valueOf(e.getMessage()));
    }
    if (threshold < 0 || threshold > 100) {
      throw new CommandArguments.WrongUse("--threshold is 0 to 100");
    }
    if (!Set.of("parquet", LINES, IMPORT).containsAll(formats)) {
      throw new CommandArguments.WrongUse("--format is parquet, jsonl or import");
    }
    return new ScreenOrders(words, told, threshold, words.value("--stream") != null, formats);
  }

  /** What makes a run another one. */
  @Override
  public String toString() {
    return told + " " + threshold + " " + stream;
  }
}
