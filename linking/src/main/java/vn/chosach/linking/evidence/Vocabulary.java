package vn.chosach.linking.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chosach.linking.text.Companies;
import vn.chosach.linking.text.Words;

/** Every word of all records, with the number of records that hold it. */
public final class Vocabulary {

  /** What a legal form weighs, however rare it is. */
  private static final float FORM = 0.1f;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[] records = new int[1024];
  private float[] weights = new float[0];
  private boolean[] marks = new boolean[0];
  private boolean[] digits = new boolean[0];
  private boolean[] stems = new boolean[0];
  private int recordCount;

  int number(String word) {
    Integer known = numbers.putIfAbsent(word, words.size());
    if (known != null) {
      return known;
    }
    words.add(word);
    if (weights.length > 0) {
      learn(words.size() - 1);
    }
    return words.size() - 1;
  }

  /** Finds known words again, so that rows can be read that come later. */
  void open() {
    for (int word = 0; word < words.size(); word++) {
      numbers.put(words.get(word), word);
    }
  }

  /** A word that came later is as rare as can be. */
  private void learn(int word) {
    if (word >= weights.length) {
      int room = word + 1 + (word >> 1);
      weights = Arrays.copyOf(weights, room);
      marks = Arrays.copyOf(marks, room);
      digits = Arrays.copyOf(digits, room);
      stems = Arrays.copyOf(stems, room);
      records = Arrays.copyOf(records, room);
    }
    records[word] = 1;
    describe(word);
  }

  private void describe(int word) {
    weights[word] =
        Companies.isForm(words.get(word))
            ? FORM
            : (float) Math.log(1 + (double) recordCount / Math.max(1, records[word]));
    marks[word] = Words.isMark(words.get(word));
    stems[word] = Words.isStem(words.get(word));
    digits[word] = !stems[word] && Words.hasDigit(words.get(word));
  }

  void count(int word) {
    if (word >= records.length) {
      records = Arrays.copyOf(records, Math.max(word + 1, records.length * 2));
    }
    records[word]++;
  }

  /** Weighs the words by rarity: what half of the records hold says nothing. */
  void weigh(int ofRecords) {
    recordCount = ofRecords;
    numbers.clear();
    records = Arrays.copyOf(records, words.size());
    weights = new float[words.size()];
    marks = new boolean[words.size()];
    digits = new boolean[words.size()];
    stems = new boolean[words.size()];
    for (int word = 0; word < weights.length; word++) {
      describe(word);
    }
  }

  /**
   * Numbers the words by their letters and weighs them as so many other records do, among which a
   * word that is not named stood once: both are then the same, whatever else was read.
   *
   * @return for each number the new one
   */
  int[] by(Map<String, Integer> counts, int ofRecords) {
    List<String> before = List.copyOf(words);
    words.sort(null);
    numbers.clear();
    records = new int[words.size()];
    for (int word = 0; word < records.length; word++) {
      numbers.put(words.get(word), word);
      records[word] = counts.getOrDefault(words.get(word), 1);
    }
    int[] renumbered = before.stream().mapToInt(numbers::get).toArray();
    weigh(ofRecords);
    return renumbered;
  }

  public int size() {
    return words.size();
  }

  public String word(int number) {
    return words.get(number);
  }

  /** In how many records the word stands. */
  public int records(int number) {
    return records[number];
  }

  /** Logarithm of the rarity. */
  public float weight(int number) {
    return weights[number];
  }

  boolean hasDigit(int number) {
    return digits[number];
  }

  boolean isStem(int number) {
    return stems[number];
  }

  boolean isMark(int number) {
    return marks[number];
  }
}
