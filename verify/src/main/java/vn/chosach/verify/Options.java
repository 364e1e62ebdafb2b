package vn.chosach.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Words and options of a command; an option takes one value, but for help. */
public record Options(List<String> words, Map<String, List<String>> values) {

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
          "--every",
          "--fresh",
          "--at",
          "--manifest",
          "--ca",
          "--crl");

  static final Set<String> OF_A_SIGNED_PDF = Set.of("--ca", "--crl");
  static final Set<String> OF_A_RECEIPT = Set.of("--key", "--witness-key", "--needed");
  static final Set<String> OF_A_CHECKPOINT = with(OF_A_RECEIPT, "--older");
  static final Set<String> OF_A_BACKUP = with(OF_A_CHECKPOINT, "--slack", "--fresh", "--at");
  static final Set<String> OF_A_LOG =
      with(OF_A_BACKUP, "--database", "--user", "--password", "--evidence", "--manifest");

  /** What fits a package of evidence. */
  public static final Set<String> OF_EVIDENCE =
      with(OF_A_RECEIPT, "--ca", "--crl", "--require-stamp", "--help");

  private static Set<String> with(Set<String> some, String... more) {
    var all = new HashSet<>(some);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  /**
   * @throws IllegalArgumentException if an option is unknown or lacks its value
   */
  public static Options read(List<String> arguments) {
    var words = new ArrayList<String>();
    var values = new HashMap<String, List<String>>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--help") || argument.equals("-h")) {
        values.put("--help", List.of(""));
      } else if (argument.equals("--attached") || argument.equals("--require-stamp")) {
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

  public boolean has(String option) {
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

  /**
   * A number that is not negative.
   *
   * @throws IllegalArgumentException if something else is given
   */
  public long number(String option, long otherwise) {
    String given = or(option, String.valueOf(otherwise));
    if (!given.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(option + " needs a number, not " + given);
    }
    return Long.parseLong(given);
  }

  /**
   * A moment, as {@code 2026-12-02T07:00:00Z}.
   *
   * @throws IllegalArgumentException if something else is given
   */
  Instant moment(String option, Instant otherwise) {
    String given = one(option);
    try {
      return given == null ? otherwise : OffsetDateTime.parse(given).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          option + " needs a moment such as 2026-12-02T07:00:00Z, not " + given, e);
    }
  }

  /**
   * An option that would be passed over makes somebody believe in a check that was not made.
   *
   * @throws IllegalArgumentException if one is given that does not fit
   */
  public void only(String what, Set<String> fitting) {
    for (String given : new TreeSet<>(values.keySet())) {
      if (!fitting.contains(given)) {
        throw new IllegalArgumentException(given + " does not fit " + what);
      }
    }
  }

  /**
   * Files that an option names.
   *
   * @throws IllegalArgumentException if one cannot be read
   */
  public List<Path> files(String option) {
    List<Path> files = all(option).stream().map(Path::of).toList();
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new IllegalArgumentException("no such file: " + file);
      }
    }
    return files;
  }

  /** Keys that an option names, each a key or a file with one key a line. */
  public List<VerifierKey> keys(String option) throws IOException {
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

  /**
   * Keys of the witnesses. A key that is given twice, under two names too, would vouch for itself.
   *
   * @throws IllegalArgumentException if it is that of the log or stands there already
   */
  public List<VerifierKey> witnesses(VerifierKey log) throws IOException {
    List<VerifierKey> witnesses = keys("--witness-key");
    var hands = new HashSet<ByteBuffer>(Set.of(ByteBuffer.wrap(log.raw())));
    for (VerifierKey witness : witnesses) {
      if (!hands.add(ByteBuffer.wrap(witness.raw()))) {
        throw new IllegalArgumentException(
            "the key of "
                + witness.name()
                + " is given twice: a witness is somebody else than the log and other witnesses");
      }
    }
    return witnesses;
  }
}
