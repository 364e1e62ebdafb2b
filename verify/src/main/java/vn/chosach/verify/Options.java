package vn.chosach.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words and options of a command; an option takes one value, but for help. */
record Options(List<String> words, Map<String, List<String>> values) {

  private static final Set<String> KNOWN =
      Set.of(
          "--key",
          "--witness-key",
          "--needed",
          "--older",
          "--database",
          "--user",
          "--password",
          "--evidence",
          "--slack",
          "--state",
          "--log",
          "--listen",
          "--name",
          "--every");

  static Options read(List<String> arguments) {
    var words = new ArrayList<String>();
    var values = new HashMap<String, List<String>>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--help") || argument.equals("-h")) {
        values.put("--help", List.of(""));
      } else if (argument.equals("--attached")) {
        values.put(argument, List.of(""));
      } else if (!argument.startsWith("--")) {
        words.add(argument);
      } else if (!KNOWN.contains(argument)) {
        throw new IllegalArgumentException("unknown option " + argument);
      } else if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(argument + " needs a value");
      } else {
        values.computeIfAbsent(argument, any -> new ArrayList<>()).add(arguments.get(++i));
      }
    }
    return new Options(List.copyOf(words), values);
  }

  boolean has(String option) {
    return values.containsKey(option);
  }

  List<String> all(String option) {
    return values.getOrDefault(option, List.of());
  }

  @Nullable String one(String option) {
    return has(option) ? all(option).getLast() : null;
  }

  String or(String option, String otherwise) {
    String value = one(option);
    return value == null ? otherwise : value;
  }

  /** Keys that an option names, each a key or a file with one key a line. */
  List<VerifierKey> keys(String option) throws IOException {
    var keys = new ArrayList<VerifierKey>();
    for (String given : all(option)) {
      if (Files.isRegularFile(Path.of(given))) {
        Files.readAllLines(Path.of(given)).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(VerifierKey::parse)
            .forEach(keys::add);
      } else {
        keys.add(VerifierKey.parse(given));
      }
    }
    return keys;
  }
}
