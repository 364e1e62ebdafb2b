package vn.chosach.national;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Band;
import vn.chosach.screening.listings.ToldColumns;

/**
 * What the command line asks of a screening.
 *
 * @param in files, folders and patterns
 * @param out the folder of the run
 * @param master where Spark runs; null for what spark-submit says, else this machine
 * @param formats further forms of the hits: {@code jsonl}, {@code import}
 */
record ScreenOrders(
    List<String> in,
    String out,
    @Nullable String master,
    List<Path> rules,
    boolean onlyRules,
    Map<String, String> told,
    int threshold,
    boolean stream,
    Set<String> formats) {

  private static final Set<String> VALUED =
      Set.of("--master", "--rules", "--map", "--threshold", "--format");
  private static final Set<String> FORMATS = Set.of("parquet", "jsonl", "import");

  /**
   * @throws WrongUse with words for a person
   */
  static ScreenOrders of(List<String> args) throws WrongUse {
    List<String> named = new ArrayList<>();
    String master = null;
    List<Path> rules = new ArrayList<>();
    Map<String, String> told = new LinkedHashMap<>();
    Set<String> formats = new TreeSet<>();
    int threshold = Band.NOTE.from();
    boolean onlyRules = false;
    boolean stream = false;
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (VALUED.contains(arg) && i + 1 == args.size()) {
        throw new WrongUse(arg + " wants a value");
      }
      String value = VALUED.contains(arg) ? args.get(++i) : "";
      try {
        switch (arg) {
          case "--master" -> master = value;
          case "--rules" -> rules.add(Path.of(value));
          case "--map" -> told.putAll(ToldColumns.read(value));
          case "--threshold" -> threshold = Integer.parseInt(value);
          case "--format" -> formats.addAll(List.of(value.split(",", -1)));
          case "--only-rules" -> onlyRules = true;
          case "--stream" -> stream = true;
          default -> named.add(place(arg));
        }
      } catch (NumberFormatException e) {
        throw new WrongUse(arg + " wants a number");
      } catch (IllegalArgumentException e) {
        throw new WrongUse(String.valueOf(e.getMessage()));
      }
    }
    if (named.size() < 2) {
      throw new WrongUse("IN and OUT are wanted");
    }
    if (threshold < 0 || threshold > 100) {
      throw new WrongUse("--threshold is 0 to 100");
    }
    if (!FORMATS.containsAll(formats)) {
      throw new WrongUse("--format is parquet, jsonl or import");
    }
    formats.remove("parquet");
    return new ScreenOrders(
        List.copyOf(named.subList(0, named.size() - 1)),
        named.getLast(),
        master,
        rules,
        onlyRules,
        told,
        threshold,
        stream,
        formats);
  }

  /** A file or folder that is named; what begins with two hyphens is an option that is none. */
  static String place(String arg) throws WrongUse {
    if (arg.startsWith("--")) {
      throw new WrongUse("unknown option " + arg);
    }
    return arg;
  }

  /** What of the orders another run may have otherwise. */
  String words() {
    return told + " " + threshold + " " + stream + " " + formats;
  }
}
