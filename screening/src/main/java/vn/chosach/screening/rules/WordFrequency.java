package vn.chosach.screening.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import vn.chosach.screening.folding.Phrase;

/**
 * How often a folded word stands in a listing, per million words: the measure by which each rule is
 * anchored at its rarest phrase. Words that are not in the table count as rare.
 */
public final class WordFrequency {

  private static final int RARE = 5;

  private final Map<String, Integer> perMillion;

  private WordFrequency(Map<String, Integer> perMillion) {
    this.perMillion = Map.copyOf(perMillion);
  }

  /** The table that ships: rows {@code word,per million}; read once. */
  public static WordFrequency shipped() {
    return Shipped.TABLE;
  }

  private static final class Shipped {
    static final WordFrequency TABLE = read();
  }

  private static WordFrequency read() {
    Map<String, Integer> rows = new HashMap<>();
    try (InputStream in =
        WordFrequency.class.getResourceAsStream("/screening/word-frequency.csv")) {
      if (in == null) {
        throw new IllegalStateException("word-frequency.csv is missing from the jar");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && line.indexOf(',') > 0)
          .forEach(
              line -> {
                int comma = line.indexOf(',');
                rows.put(line.substring(0, comma), Integer.valueOf(line.substring(comma + 1)));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WordFrequency(rows);
  }

  /** Whether a folded word is common enough to stand in the table. */
  public boolean knows(String word) {
    return perMillion.containsKey(word);
  }

  /** Occurrences of a folded word in a million words. */
  public int of(String word) {
    return perMillion.getOrDefault(word, RARE);
  }

  /**
   * Rough frequency of a phrase: the rarest word, made rarer by every further word. Words of a
   * phrase keep company: each counts as eight times as likely as by chance.
   */
  public double of(Phrase phrase) {
    double share = 1_000_000;
    double rarest = 1_000_000;
    for (String word : phrase.folded().split(" ", -1)) {
      double here = of(word);
      rarest = Math.min(rarest, here);
      share = share * Math.min(1, here * 8 / 1_000_000);
    }
    return Math.min(rarest, share);
  }
}
