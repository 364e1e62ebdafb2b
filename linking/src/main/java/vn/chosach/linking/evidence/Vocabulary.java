package vn.chosach.linking.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chosach.linking.text.Words;

/** Every word of all records, with the number of records that hold it. */
public final class Vocabulary {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[] records = new int[1024];
  private float[] weights = new float[0];
  private boolean[] marks = new boolean[0];
  private boolean[] digits = new boolean[0];
  private boolean[] stems = new boolean[0];

  int number(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    numbers.put(word, words.size());
    words.add(word);
    return words.size() - 1;
  }

  void count(int word) {
    if (word >= records.length) {
      records = Arrays.copyOf(records, Math.max(word + 1, records.length * 2));
    }
    records[word]++;
  }

  /** Weighs the words by rarity: what half of the records hold says nothing. */
  void weigh(int recordCount) {
    numbers.clear();
    records = Arrays.copyOf(records, words.size());
    weights = new float[words.size()];
    marks = new boolean[words.size()];
    digits = new boolean[words.size()];
    stems = new boolean[words.size()];
    for (int word = 0; word < weights.length; word++) {
      weights[word] = (float) Math.log(1 + (double) recordCount / Math.max(1, records[word]));
      marks[word] = Words.isMark(words.get(word));
      stems[word] = Words.isStem(words.get(word));
      digits[word] = !stems[word] && Words.hasDigit(words.get(word));
    }
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
