package vn.chosach.watch.learning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.rules.RuleSections;

/**
 * What rules caught, by kind of goods (the book of the heaviest reason), platform and month, beside
 * how many listings were seen there: where many were seen and none was caught is a gap.
 */
final class Coverage {

  /** Months that are shown, this one among them. */
  static final int MONTHS = 6;

  /** Rules of warnings about goods, and rules that officers wrote. */
  private static final String ALERTS = "alerts";

  private static final String OWN = "own";

  /** From so many listings seen on, nothing caught is a gap. */
  static final long GAP_FROM = 50;

  private static final Set<String> NO_BOOKS = Set.of("lists", "kinds", "wildlife-words");
  private static final Map<String, String> BOOK_OF_RULE = bookOfRule();

  private final List<BoardQuery.RuleCount> flagged;
  private final List<BoardQuery.SeenCount> seen;

  Coverage(List<BoardQuery.RuleCount> flagged, List<BoardQuery.SeenCount> seen) {
    this.flagged = flagged;
    this.seen = seen;
  }

  private static Map<String, String> bookOfRule() {
    Map<String, String> books = new HashMap<>();
    RuleSections.shipped()
        .forEach(
            (file, sections) ->
                sections.stream()
                    .filter(one -> one.kind().equals("rule"))
                    .forEach(one -> books.put(one.name(), file.replaceFirst("\\.rules$", ""))));
    return Map.copyOf(books);
  }

  /** First day of the oldest month that is shown. */
  static LocalDate from(LocalDate today) {
    return YearMonth.from(today).minusMonths(MONTHS - 1L).atDay(1);
  }

  /** The months, the oldest first. */
  static List<YearMonth> months(LocalDate today) {
    return IntStream.range(0, MONTHS)
        .mapToObj(n -> YearMonth.from(today).minusMonths(MONTHS - 1L - n))
        .toList();
  }

  /** Codes of the books in the order of the library, also of those that caught nothing. */
  static List<String> books() {
    var books = new LinkedHashSet<String>();
    RuleSections.shipped().keySet().forEach(file -> books.add(file.replaceFirst("\\.rules$", "")));
    books.removeAll(NO_BOOKS);
    books.add(ALERTS);
    books.add(OWN);
    return List.copyOf(books);
  }

  static String book(String rule) {
    String shipped = BOOK_OF_RULE.get(rule);
    return shipped == null ? rule.startsWith("canh-bao.") ? ALERTS : OWN : shipped;
  }

  /** Rules of a book that caught something. */
  List<String> rules(String book) {
    return flagged.stream()
        .map(BoardQuery.RuleCount::rule)
        .distinct()
        .filter(rule -> book(rule).equals(book))
        .toList();
  }

  /** Platforms with the most listings seen or caught first. */
  List<String> platforms(int most) {
    Map<String, Long> counts = new TreeMap<>();
    seen.forEach(one -> counts.merge(one.platform(), one.count(), Long::sum));
    flagged.forEach(one -> counts.merge(one.platform(), one.count(), Long::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Caught by a book; {@code null} asks for all platforms or months. */
  long caught(String book, @Nullable String platform, @Nullable YearMonth month) {
    return flagged.stream()
        .filter(one -> platform == null || platform.equals(one.platform()))
        .filter(one -> month == null || month.toString().equals(one.month()))
        .filter(one -> book(one.rule()).equals(book))
        .mapToLong(BoardQuery.RuleCount::count)
        .sum();
  }

  /** Seen for the first time; {@code null} asks for all platforms or months. */
  long seen(@Nullable String platform, @Nullable YearMonth month) {
    return seen.stream()
        .filter(one -> platform == null || platform.equals(one.platform()))
        .filter(one -> month == null || month.toString().equals(one.month()))
        .mapToLong(BoardQuery.SeenCount::count)
        .sum();
  }
}
