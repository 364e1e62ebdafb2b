package vn.chosach.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must not stand in a file that everyone may read. */
final class Secrets {

  private static final List<Kind> KINDS =
      List.of(
          new Kind("a private key", "-----BEGIN [A-Z ]*PRIVATE[ ]KEY-----", "-----begin"),
          new Kind("a cloud key", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b", "akia", "asia"),
          new Kind(
              "an access token",
              "\\b(?:gh[pousr]_[A-Za-z0-9]{36}|xox[abp]-[0-9A-Za-z-]{20,})",
              "ghp_",
              "gho_",
              "ghu_",
              "ghs_",
              "ghr_",
              "xox"),
          new Kind(
              "a password or token",
              "(?i)(?:password|passwd|secret|token|api[_-]?key)\\w*[\"']?\\s*[:=]+\\s*[\"']?"
                  + "(?=[\\w+/=-]*[0-9])(?=[\\w+/=-]*[a-z])[A-Za-z0-9+/_=-]{16,}",
              "passw",
              "secret",
              "token",
              "api"),
          new Kind(
              "a password in an address",
              "\\b[a-z][a-z+]*://[^/\\s:@\"'<>]+:[^/\\s:@\"'<>${]+@",
              "://"),
          new Kind(
              "a path of one machine",
              "(?<![\\w./-])/(?:work|root|home/[a-z][\\w-]*)/[\\w.]",
              "/work",
              "/root",
              "/home"),
          new Kind(
              "the host of a package registry",
              "(?i)\\b(?:registry[.]npmjs|repo1?[.]maven|pypi[.]org|[a]rtifactory|[j]frog|nexus[.-])",
              "npmjs",
              ".maven",
              "pypi",
              "rtifactory",
              "frog",
              "nexus"));

  private Secrets() {}

  static Stream<Finding> in(String name, String text) {
    if (text.indexOf('\0') >= 0) {
      return Stream.empty();
    }
    // Folded once; a pattern is tried only where a part of what it needs stands at all.
    String small = text.toLowerCase(Locale.ROOT);
    return KINDS.stream()
        .filter(kind -> kind.needs.stream().anyMatch(small::contains))
        .flatMap(
            kind ->
                kind.pattern
                    .matcher(text)
                    .results()
                    .map(found -> finding(name, text, kind, found)));
  }

  private static Finding finding(String name, String text, Kind kind, MatchResult found) {
    long line = 1 + text.substring(0, found.start()).chars().filter(c -> c == '\n').count();
    return new Finding(name, line, kind.name, found.group());
  }

  /** A finding; its text form keeps the secret itself out of logs. */
  record Finding(String file, long line, String kind, String text) {
    @Override
    public String toString() {
      return "%s:%d holds %s".formatted(file, line, kind);
    }
  }

  /**
   * A finding that is none.
   *
   * @param file path in the project, with {@code *} for any characters
   * @param text what is found there begins so, with {@code *} as above
   * @param reason why it may stay
   */
  record Allowed(String file, String text, String reason) {

    static List<Allowed> read(Path file) {
      return House.read(file)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s*\\|\\s*", 3))
          .map(columns -> new Allowed(columns[0], columns[1], columns[2]))
          .toList();
    }

    boolean covers(Finding finding) {
      return fits(file, finding.file) && fits(text, finding.text);
    }

    private static boolean fits(String glob, String actual) {
      return actual.matches("(?s)\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E");
    }
  }

  /** A kind of secret; whatever its pattern finds holds one of those parts, in any case. */
  private record Kind(String name, Pattern pattern, List<String> needs) {
    Kind(String name, String regex, String... needs) {
      this(name, Pattern.compile(regex), List.of(needs));
    }
  }
}
