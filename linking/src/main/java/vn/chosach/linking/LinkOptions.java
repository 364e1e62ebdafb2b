package vn.chosach.linking;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chosach.linking.tables.ColumnKind;

/**
 * What the command line says.
 *
 * @param files one or two
 * @param kinds kind by name of a column
 * @param threshold score from which on pairs are told, 0 to 1
 */
public record LinkOptions(
    List<Path> files,
    Map<String, ColumnKind> kinds,
    double threshold,
    boolean clusters,
    boolean csv) {

  private static final int MOST_FILES = 2;

  /** The command was called wrongly; the message says how. */
  public static final class WrongUse extends Exception {
    private static final long serialVersionUID = 1;

    WrongUse(String message) {
      super(message);
    }
  }

  /** Reads the words of a command line. */
  public static LinkOptions of(String[] args) throws WrongUse {
    List<Path> files = new ArrayList<>();
    Map<String, ColumnKind> kinds = new LinkedHashMap<>();
    double threshold = 0.5;
    boolean clusters = false;
    String format = "jsonl";
    boolean named = false;
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      String value = "";
      if (!named && List.of("--map", "--threshold", "--format").contains(arg)) {
        if (i + 1 == args.length) {
          throw new WrongUse(arg + " wants a value");
        }
        value = args[++i];
      }
      switch (named ? "" : arg) {
        case "--map" -> map(value, kinds);
        case "--threshold" -> threshold = threshold(value);
        case "--format" -> format = value.toLowerCase(Locale.ROOT);
        case "--clusters" -> clusters = true;
        case "--" -> named = true;
        default -> files.add(file(arg, named));
      }
    }
    if (files.isEmpty()) {
      throw new WrongUse("no file");
    }
    if (files.size() > MOST_FILES) {
      throw new WrongUse("more than two files");
    }
    if (!List.of("jsonl", "csv").contains(format)) {
      throw new WrongUse("--format is jsonl or csv");
    }
    return new LinkOptions(files, kinds, threshold, clusters, format.equals("csv"));
  }

  private static Path file(String arg, boolean named) throws WrongUse {
    try {
      Path file = Path.of(arg);
      if (!named && arg.startsWith("-") && (arg.startsWith("--") || !Files.exists(file))) {
        throw new WrongUse("unknown option " + arg);
      }
      return file;
    } catch (InvalidPathException e) {
      throw new WrongUse("a name cannot be read here; set LC_ALL=C.UTF-8");
    }
  }

  private static double threshold(String value) throws WrongUse {
    try {
      double threshold = Double.parseDouble(value);
      if (threshold >= 0 && threshold <= 1) {
        return threshold;
      }
    } catch (NumberFormatException e) {
      throw new WrongUse("--threshold wants a number");
    }
    throw new WrongUse("--threshold is 0 to 1");
  }

  /** The name of a column may hold a comma: one parts pairs only behind a kind. */
  private static void map(String value, Map<String, ColumnKind> kinds) throws WrongUse {
    String name = "";
    for (String part : value.split(",", -1)) {
      name = name.isEmpty() ? part : name + "," + part;
      int equals = name.lastIndexOf('=');
      if (equals > 0 && ColumnKind.named(name.substring(equals + 1)).isPresent()) {
        kinds.put(
            name.substring(0, equals).strip(),
            ColumnKind.named(name.substring(equals + 1)).orElseThrow());
        name = "";
      }
    }
    if (!name.isEmpty()) {
      int equals = name.lastIndexOf('=');
      throw new WrongUse(
          equals > 0
              ? "--map knows no kind " + name.substring(equals + 1) + "; kinds: " + words()
              : "--map wants column=kind");
    }
  }

  static String words() {
    return String.join(" ", List.of(ColumnKind.values()).stream().map(ColumnKind::word).toList());
  }
}
