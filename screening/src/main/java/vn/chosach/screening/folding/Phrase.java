package vn.chosach.screening.folding;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A phrase of a rule, folded once: the keys of its words and the marks that its letters carry.
 *
 * <p>Two phrases are equal when they fold alike and carry the same marks.
 */
public final class Phrase {

  private final String text;
  private final String folded;
  private final long[] keys;
  private final long[] marks;
  private final long[] tones;
  private final long allMarks;
  private final long allTones;

  private Phrase(String text, FoldedText fold) {
    this.text = text;
    folded = fold.toString();
    keys = Arrays.copyOf(fold.keys, fold.tokens());
    marks = new long[keys.length];
    tones = new long[keys.length];
    long runningMarks = 0;
    long runningTones = 0;
    for (int t = 0; t < keys.length; t++) {
      marks[t] = WrittenMarks.marks(fold, t, 0);
      tones[t] = WrittenMarks.tones(fold, t, 0);
      runningMarks = WrittenMarks.marks(fold, t, runningMarks);
      runningTones = WrittenMarks.tones(fold, t, runningTones);
    }
    allMarks = runningMarks;
    allTones = runningTones;
  }

  /**
   * @return the phrase; without words if the text holds no letter and no digit
   */
  public static Phrase of(String text) {
    FoldedText fold = new FoldedText();
    fold.add(Normalizer.normalize(text, Normalizer.Form.NFC));
    return new Phrase(text, fold);
  }

  /** The phrase as written in the rule. */
  public String text() {
    return text;
  }

  /** The letters without marks, single spaces between words. */
  public String folded() {
    return folded;
  }

  /** Number of words. */
  public int tokens() {
    return keys.length;
  }

  /** Key of a word, as {@link FoldedText} makes it. */
  public long key(int word) {
    return keys[word];
  }

  /** Whether the words of another phrase stand side by side in this one, with the same marks. */
  public boolean holds(Phrase other) {
    int size = other.keys.length;
    for (int t = 0; size > 0 && t + size <= keys.length; t++) {
      if (Arrays.equals(keys, t, t + size, other.keys, 0, size)
          && Arrays.equals(marks, t, t + size, other.marks, 0, size)
          && Arrays.equals(tones, t, t + size, other.tones, 0, size)) {
        return true;
      }
    }
    return false;
  }

  /** The first place at or after one where the words stand in a row of keys, -1 if none. */
  public int next(long[] row, int count, int from) {
    return next(keys, 0, keys.length, row, count, from);
  }

  /** The same for words that lie somewhere in an array of keys. */
  public static int next(long[] words, int at, int size, long[] row, int count, int from) {
    long head = words[at];
    for (int t = from; t + size <= count; t++) {
      if (row[t] == head) {
        int w = 1;
        while (w < size && row[t + w] == words[at + w]) {
          w++;
        }
        if (w == size) {
          return t;
        }
      }
    }
    return -1;
  }

  long marks(int word) {
    return marks[word];
  }

  long tones(int word) {
    return tones[word];
  }

  long allMarks() {
    return allMarks;
  }

  long allTones() {
    return allTones;
  }

  /** Key of the phrase written as one word ("hangfake"). */
  public long joinedKey() {
    return keyOf(folded.replace(" ", ""));
  }

  /** Key of one folded word; 0 if the text is not exactly one word. */
  static long keyOf(String word) {
    FoldedText fold = new FoldedText();
    fold.add(word);
    return fold.tokens() == 1 ? fold.keys[0] : 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Phrase phrase
        && phrase.folded.equals(folded)
        && phrase.allMarks == allMarks
        && phrase.allTones == allTones;
  }

  @Override
  public int hashCode() {
    return folded.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
