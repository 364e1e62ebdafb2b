package vn.chosach.national;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a command line.
 *
 * @param named what is no option, in order
 * @param options values of each option that was given; of one without a value its name
 */
record CommandArguments(List<String> named, Map<String, List<String>> options) {

  /** The command was called wrongly; the message says how. */
  static final class WrongUse extends Exception {
    private static final long serialVersionUID = 1;

    WrongUse(String message) {
      super(message);
    }
  }

  static CommandArguments of(List<String> args, Set<String> valued, Set<String> plain)
      throws WrongUse {
    CommandArguments words = new CommandArguments(new ArrayList<>(), new HashMap<>());
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (valued.contains(arg) && i + 1 < args.size()) {
        words.options.computeIfAbsent(arg, option -> new ArrayList<>()).add(args.get(++i));
      } else if (plain.contains(arg)) {
        words.options.put(arg, List.of(arg));
      } else if (arg.startsWith("--")) {
        throw new WrongUse(valued.contains(arg) ? arg + " wants a value" : "unknown option " + arg);
      } else {
        words.named.add(arg);
      }
    }
    if (words.named.size() < 2) {
      throw new WrongUse("IN and OUT are wanted");
    }
    return words;
  }

  List<String> in() {
    return named.subList(0, named.size() - 1);
  }

  String out() {
    return named.getLast();
  }

  List<String> all(String option) {
    return options.getOrDefault(option, List.of());
  }

  /** The value of an option, null if it was not given. */
  @Nullable String value(String option) {
    return all(option).isEmpty() ? null : all(option).getLast();
  }
}
