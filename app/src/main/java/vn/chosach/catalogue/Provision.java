package vn.chosach.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chosach.kernel.Folding;

/**
 * A place in a document, read from how people write it: {@code điểm a khoản 2 Điều 17}, {@code Điều
 * 17 khoản 2}, {@code Điều 9 và Điều 10}.
 *
 * @param clauses empty for the whole article
 * @param points empty for the whole clauses
 */
record Provision(String article, Set<String> clauses, Set<String> points) {

  /** The letter đ as the name of a point is another one than d. */
  private static final Pattern LETTER = Pattern.compile("(?<!\\p{L})\\u0111(?!\\p{L})");

  private static final String MARK = "(?:dd|[a-z])";
  private static final String NEXT = "\\s*(?:,|\\bva\\b)\\s*";
  private static final Pattern BETWEEN = Pattern.compile(NEXT);
  private static final Pattern ARTICLE = named("dieu", "\\d+" + MARK + "?");
  private static final Pattern CLAUSES = listed("khoan", "\\d+" + MARK + "?");
  private static final Pattern POINTS = listed("diem", MARK);

  /** All that are named; none where no article can be read. */
  static List<Provision> of(String words) {
    String lower = Folding.nfc(words).toLowerCase(Locale.ROOT);
    String read = Folding.fold(LETTER.matcher(lower).replaceAll("dd"));
    List<MatchResult> articles = ARTICLE.matcher(read).results().toList();
    // Clauses stand behind their article where the words end with them, else before it.
    boolean first =
        !articles.isEmpty() && CLAUSES.matcher(read.substring(articles.getLast().end())).find();
    var found = new ArrayList<Provision>();
    for (int n = 0; n < articles.size(); n++) {
      int from = first ? articles.get(n).end() : n == 0 ? 0 : articles.get(n - 1).end();
      int next = n + 1 < articles.size() ? articles.get(n + 1).start() : read.length();
      int to = first ? next : articles.get(n).start();
      String beside = read.substring(from, to);
      found.add(new Provision(articles.get(n).group(1), all(CLAUSES, beside), all(POINTS, beside)));
    }
    return found;
  }

  private static Pattern named(String what, String number) {
    return Pattern.compile("\\b" + what + "\\s+(" + number + ")\\b");
  }

  private static Pattern listed(String what, String number) {
    return named(what, number + "(?:" + NEXT + number + "\\b)*");
  }

  private static Set<String> all(Pattern of, String words) {
    return of.matcher(words)
        .results()
        .flatMap(one -> Arrays.stream(BETWEEN.split(one.group(1))))
        .collect(Collectors.toSet());
  }

  /** Whether words name a place in a document, or a part of it. */
  static boolean names(String place, String words) {
    return of(place).stream().anyMatch(gone -> of(words).stream().anyMatch(gone::covers));
  }

  private boolean covers(Provision other) {
    return article.equals(other.article)
        && (clauses.isEmpty() || other.clauses.stream().anyMatch(clauses::contains))
        && (points.isEmpty() || other.points.stream().anyMatch(points::contains));
  }
}
