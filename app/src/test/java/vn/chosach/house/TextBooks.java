package vn.chosach.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The texts of all rooms in both languages, and what can be wrong with them. */
record TextBooks(Map<String, String> vietnamese, Map<String, String> english) {

  private static final Pattern KEY = Pattern.compile("([\\w.-]+)\\s*=");
  private static final Pattern OF_THE_PROVINCE = Pattern.compile("%\\{[a-z.-]+}");
  private static final Pattern NUMBERED = Pattern.compile("\\{(\\d+)");
  private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z]+)}");

  /** Past participles that end otherwise than in -ed, for verbs of the journal. */
  private static final Set<String> DONE =
      Set.of(
          "begun",
          "bound",
          "chosen",
          "drawn",
          "found",
          "given",
          "held",
          "kept",
          "left",
          "lost",
          "made",
          "met",
          "paid",
          "read",
          "sent",
          "set",
          "shown",
          "taken",
          "withdrawn",
          "written");

  static TextBooks shipped() {
    var vietnamese = new TreeMap<String, String>();
    var english = new TreeMap<String, String>();
    for (Path file : House.files(House.RESOURCES.resolve("messages"), ".properties")) {
      boolean isEnglish = file.toString().endsWith("_en.properties");
      (isEnglish ? english : vietnamese)
          .putAll(parse(OF_THE_PROVINCE.matcher(House.read(file)).replaceAll("…")));
    }
    return new TextBooks(vietnamese, english);
  }

  static Map<String, String> parse(String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }

  /** Keys that stand more than once in a file: only the last of their texts is ever read. */
  static List<String> twice(String text) {
    var seen = new TreeSet<String>();
    return text.lines()
        .map(KEY::matcher)
        .filter(Matcher::lookingAt)
        .map(key -> key.group(1))
        .filter(key -> !seen.add(key))
        .toList();
  }

  /** Keys that only one of the two languages has. */
  Stream<String> untranslated() {
    return Stream.concat(
        vietnamese.keySet().stream()
            .filter(key -> !english.containsKey(key))
            .map(key -> key + " is missing in English"),
        english.keySet().stream()
            .filter(key -> !vietnamese.containsKey(key))
            .map(key -> key + " is missing in Vietnamese"));
  }

  Stream<String> differentPlaceholders() {
    return vietnamese.keySet().stream()
        .filter(english::containsKey)
        .filter(
            key ->
                !placeholders(key, vietnamese.get(key)).equals(placeholders(key, english.get(key))))
        .map(key -> key + " has other placeholders in English");
  }

  /** Patterns that cannot be formatted, or would lose an apostrophe or show one too many. */
  Stream<String> unreadable() {
    return Stream.of(vietnamese, english)
        .flatMap(book -> book.entrySet().stream())
        .flatMap(text -> unreadable(text.getKey(), text.getValue()));
  }

  private static Stream<String> unreadable(String key, String text) {
    if (isRefusal(key)) {
      return text.contains("''") ? Stream.of(key + " doubles an apostrophe") : Stream.empty();
    }
    if (text.replace("''", "").contains("'")) {
      return Stream.of(key + " has a single apostrophe, which is not shown: double it");
    }
    try {
      new MessageFormat(text);
      return Stream.empty();
    } catch (IllegalArgumentException e) {
      return Stream.of(key + " cannot be read: " + e.getMessage());
    }
  }

  /** Texts that the program asks for and nobody wrote. */
  Stream<String> missing(Collection<TextUse> uses) {
    return uses.stream()
        .filter(use -> !isWritten(use.key()) && !isWritten("refusal." + use.key()))
        .map(TextUse::place);
  }

  private boolean isWritten(String words) {
    if (!words.contains("*")) {
      return vietnamese.containsKey(words);
    }
    Glob glob = Glob.of(words);
    return vietnamese.keySet().stream().anyMatch(glob::fits);
  }

  /** Texts that show a placeholder because the program gives nothing to fill it. */
  Stream<String> unfilled(Collection<TextUse> uses) {
    return uses.stream()
        .filter(use -> vietnamese.containsKey(use.key()))
        .filter(
            use -> {
              Set<String> needed = placeholders(use.key(), vietnamese.get(use.key()));
              Set<String> facts = use.facts();
              return isRefusal(use.key())
                  ? facts != null && !facts.containsAll(needed)
                  : use.arguments() >= 0
                      && needed.stream().anyMatch(n -> Integer.parseInt(n) >= use.arguments());
            })
        .map(use -> use.place() + " without all that its text needs");
  }

  /** Texts that no string of the program can lead to. */
  Stream<String> dead(Set<String> strings) {
    List<Glob> globs =
        strings.stream()
            .filter(string -> string.contains("*") && string.matches("[\\w.*-]+"))
            .map(Glob::of)
            .toList();
    return vietnamese.keySet().stream()
        .filter(key -> !leadsTo(strings, globs, key))
        .map(key -> key + " is never asked for");
  }

  private static boolean leadsTo(Set<String> strings, List<Glob> globs, String key) {
    String room = key.replaceFirst("\\..*", "");
    boolean isPrefix = room.equals("refusal") || House.FLOOR_PLAN.contains(room);
    String anyInRoom = isPrefix ? room + ".*" : "";
    return strings.contains(key)
        || globs.stream().anyMatch(glob -> glob.fits(key) && !glob.words().equals(anyInRoom))
        || isPrefix
            && (strings.contains(anyInRoom) || room.equals("refusal"))
            && leadsTo(strings, globs, key.substring(room.length() + 1));
  }

  /** Strings that look like a text of a room and are neither a text nor the verb of an act. */
  Stream<String> strangers(Set<String> strings, Set<String> known) {
    Set<String> beginnings =
        vietnamese.keySet().stream().flatMap(TextBooks::beginnings).collect(Collectors.toSet());
    return strings.stream()
        .filter(string -> string.matches("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+"))
        .filter(string -> House.FLOOR_PLAN.contains(string.substring(0, string.indexOf('.'))))
        .filter(string -> !vietnamese.containsKey(string))
        .filter(string -> !vietnamese.containsKey("refusal." + string))
        .filter(string -> !beginnings.contains(string))
        .filter(string -> !isVerb(string) && !known.contains(string))
        .map(string -> string + " looks like a text and is none");
  }

  private static boolean isVerb(String string) {
    return Stream.of(string.replaceFirst("^[^.]*\\.", "").split("[.-]"))
        .anyMatch(word -> word.endsWith("ed") || DONE.contains(word));
  }

  /** Of {@code a.b.c}: {@code a} and {@code a.b}. */
  private static Stream<String> beginnings(String key) {
    return IntStream.range(0, key.length())
        .filter(at -> key.charAt(at) == '.')
        .mapToObj(at -> key.substring(0, at));
  }

  /** A key of which parts are not known; compiled once, and asked for thousands of keys. */
  private record Glob(String words, String start, Pattern whole) {

    static Glob of(String words) {
      String whole =
          Stream.of(words.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
      return new Glob(words, words.substring(0, words.indexOf('*')), Pattern.compile(whole));
    }

    boolean fits(String key) {
      return key.startsWith(start) && whole.matcher(key).matches();
    }
  }

  private static boolean isRefusal(String key) {
    return key.startsWith("refusal.");
  }

  private static Set<String> placeholders(String key, String text) {
    return (isRefusal(key) ? NAMED : NUMBERED)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every key begins with its room, so that two rooms never claim the same. */
  static List<String> misplaced(String fileName, Set<String> keys) {
    String room = fileName.replaceFirst("(_en)?\\.properties$", "");
    return keys.stream()
        .filter(key -> !key.startsWith(room + ".") && !key.startsWith("refusal." + room + "."))
        .toList();
  }
}
