package vn.chosach.screening.ranking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of titles that stand far more often where officers found something than where they did not.
 * They are proposed to people, with what they rest on; a word of one officer or of one seller is
 * never proposed.
 */
public final class TaughtWords {

  /** Rows worth it in which a word must stand. */
  public static final int LEAST_ROWS = 5;

  /** Officers whose verdicts it must rest on. */
  public static final int LEAST_OFFICERS = 2;

  /** Sellers in whose titles it must stand. */
  public static final int LEAST_SELLERS = 3;

  /** Logarithm of the odds that it must reach: some 2.7 times as often. */
  private static final double LEAST_ODDS = 1;

  /** Chance alone passes this in 5 of 100 words. */
  private static final double SURE = 1.64;

  private static final int MOST_WORDS_OF_TITLE = 60;
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private TaughtWords() {}

  /** A verdict about a title. */
  public record Verdict(String title, boolean worth, String officer, String seller) {}

  /**
   * A word or two that follow each other.
   *
   * @param worth rows worth it with the words
   * @param idle rows with the words in which nothing was found
   * @param officers who gave the verdicts worth it
   * @param sellers whose titles they were
   * @param odds logarithm of the odds against titles without the words
   */
  public record Taught(
      String words, int worth, int idle, int officers, int sellers, double odds) {

    /** The odds in units of their error. */
    double sureness() {
      return odds / Math.sqrt(1 / (worth + 0.5) + 1 / (idle + 0.5));
    }
  }

  private static final class Count {
    final Set<String> officers = new HashSet<>();
    final Set<String> sellers = new HashSet<>();
    int worth;
    int idle;
  }

  /** The words that verdicts teach, the surest first; a pair stands before its single words. */
  public static List<Taught> of(List<Verdict> verdicts, int most) {
    Map<String, Count> counts = new LinkedHashMap<>();
    int worth = 0;
    for (Verdict verdict : verdicts) {
      worth += verdict.worth ? 1 : 0;
      for (String words : words(verdict.title)) {
        Count count = counts.computeIfAbsent(words, any -> new Count());
        if (verdict.worth) {
          count.worth++;
          count.officers.add(verdict.officer);
          count.sellers.add(verdict.seller);
        } else {
          count.idle++;
        }
      }
    }
    int idle = verdicts.size() - worth;
    var taught = new ArrayList<Taught>();
    for (var one : counts.entrySet()) {
      Count count = one.getValue();
      double odds =
          StrictMath.log((count.worth + 0.5) / (worth - count.worth + 0.5))
              - StrictMath.log((count.idle + 0.5) / (idle - count.idle + 0.5));
      var found =
          new Taught(
              one.getKey(),
              count.worth,
              count.idle,
              count.officers.size(),
              count.sellers.size(),
              odds);
      if (count.worth >= LEAST_ROWS
          && count.officers.size() >= LEAST_OFFICERS
          && count.sellers.size() >= LEAST_SELLERS
          && odds >= LEAST_ODDS
          && found.sureness() >= SURE) {
        taught.add(found);
      }
    }
    taught.sort(
        Comparator.comparingDouble((Taught one) -> -one.sureness())
            .thenComparing(one -> -one.words.length())
            .thenComparing(Taught::words));
    return List.copyOf(taught.subList(0, Math.min(most, taught.size())));
  }

  /** Single words of two letters and more, and pairs, as the title writes them but in lower case. */
  public static Set<String> words(String title) {
    var words = new LinkedHashSet<String>();
    String before = "";
    int count = 0;
    String lower = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    for (String word : BREAK.split(lower)) {
      if (word.isEmpty() || ++count > MOST_WORDS_OF_TITLE) {
        continue;
      }
      boolean number = word.chars().allMatch(Character::isDigit);
      if (!number && word.length() > 1) {
        words.add(word);
      }
      if (!before.isEmpty() && !number) {
        words.add(before + " " + word);
      }
      before = word;
    }
    return words;
  }
}
