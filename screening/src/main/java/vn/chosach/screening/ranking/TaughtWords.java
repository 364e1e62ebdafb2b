package vn.chosach.screening.ranking;

import java.text.Normalizer;
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
 * They are proposed to people, with what they rest on; a word of one officer or of few sellers is
 * never proposed.
 */
public final class TaughtWords {

  private static final int LEAST_ROWS = 5;
  private static final int LEAST_OFFICERS = 2;
  private static final int LEAST_SELLERS = 3;

  /** Logarithm of the odds that it must reach: some 2.7 times as often. */
  private static final double LEAST_ODDS = 1;

  /** Chance alone passes this in 5 of 100 words. */
  private static final double SURE = 1.64;

  private static final int MOST_WORDS_OF_TITLE = 60;
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private TaughtWords() {}

  /** A verdict about a title. */
  public record TitleVerdict(String title, boolean worth, String officer, String seller) {}

  /**
   * A word or two that follow each other.
   *
   * @param worth rows worth it with the words
   * @param idle rows with the words in which nothing was found
   * @param officers who gave the verdicts worth it
   * @param sellers whose titles they were
   * @param odds logarithm of the odds against titles without the words
   */
  public record Taught(String words, int worth, int idle, int officers, int sellers, double odds) {

    boolean holds() {
      return worth >= LEAST_ROWS
          && officers >= LEAST_OFFICERS
          && sellers >= LEAST_SELLERS
          && odds >= LEAST_ODDS
          && sureness() >= SURE;
    }

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

    void add(TitleVerdict verdict) {
      if (verdict.worth) {
        worth++;
        officers.add(verdict.officer);
        sellers.add(verdict.seller);
      } else {
        idle++;
      }
    }

    Taught taught(String words, int allWorth, int allIdle) {
      double odds =
          StrictMath.log((worth + 0.5) / (allWorth - worth + 0.5))
              - StrictMath.log((idle + 0.5) / (allIdle - idle + 0.5));
      return new Taught(words, worth, idle, officers.size(), sellers.size(), odds);
    }
  }

  /** The words that verdicts teach, the surest first; a pair stands before its single words. */
  public static List<Taught> of(List<TitleVerdict> verdicts, int most) {
    Map<String, Count> counts = new LinkedHashMap<>();
    for (TitleVerdict verdict : verdicts) {
      for (String words : words(verdict.title)) {
        counts.computeIfAbsent(words, any -> new Count()).add(verdict);
      }
    }
    int worth = (int) verdicts.stream().filter(TitleVerdict::worth).count();
    return counts.entrySet().stream()
        .map(one -> one.getValue().taught(one.getKey(), worth, verdicts.size() - worth))
        .filter(Taught::holds)
        .sorted(
            Comparator.comparingDouble((Taught one) -> -one.sureness())
                .thenComparing(one -> -one.words.length())
                .thenComparing(Taught::words))
        .limit(most)
        .toList();
  }

  /**
   * Single words of two letters and more, and pairs, as the title writes them but in lower case.
   */
  public static Set<String> words(String title) {
    var words = new LinkedHashSet<String>();
    String before = "";
    String lower = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    for (String word : BREAK.split(lower, MOST_WORDS_OF_TITLE)) {
      boolean number = word.chars().allMatch(Character::isDigit);
      if (!number && word.length() > 1) {
        words.add(word);
      }
      if (!number && !before.isEmpty()) {
        words.add(before + " " + word);
      }
      before = word;
    }
    return words;
  }
}
