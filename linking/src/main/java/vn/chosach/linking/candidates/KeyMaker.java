package vn.chosach.linking.candidates;

import java.util.Arrays;
import vn.chosach.linking.evidence.Field;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.tables.ColumnKind;
import vn.chosach.linking.text.Photos;

/**
 * What two records may have in common that makes them worth a comparison: a word, the whole value
 * of a field, and both with one letter left out, so that a typing slip does not hide them.
 */
final class KeyMaker {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 16;

  /** Slips are looked for where that does not fill the memory: by other keys most are found too. */
  static final int MOST_WITH_SLIPS = 200_000;

  private final Records records;
  private final boolean slips;

  KeyMaker(Records records) {
    this.records = records;
    this.slips = records.count() <= MOST_WITH_SLIPS;
  }

  /** Keys of words and values, each once. */
  long[] keys(int record) {
    int[] words = records.words()[record];
    long[] keys = new long[words.length + records.fields().size() + 256];
    int size = 0;
    for (int word : words) {
      keys[size++] = mixed(1, word);
    }
    int number = 2;
    for (Field field : records.fields()) {
      int code = field.code(record);
      number++;
      if (code >= 0 && field.kind() != ColumnKind.LONG) {
        keys[size++] = mixed(number, code);
      }
    }
    number = 2;
    for (Field field : records.fields()) {
      int code = field.code(record);
      number++;
      if (code >= 0 && field.kind() == ColumnKind.PHOTO) {
        for (int band : Photos.bands(field.key(code))) {
          keys = roomy(keys, size);
          keys[size++] = mixed(1_000L + number, band);
        }
      }
    }
    if (slips) {
      for (int word : words) {
        String text = records.vocabulary().word(word);
        if (text.length() >= SHORTEST && text.length() <= LONGEST) {
          keys = roomy(keys, size);
          size = slips(text, keys, size);
        }
      }
      for (Field field : records.fields()) {
        int code = field.code(record);
        if (code >= 0
            && field.kind().isGivenOnce()
            && field.kind() != ColumnKind.CODE
            && field.kind() != ColumnKind.PHOTO) {
          String text = field.key(code);
          if (text.length() >= SHORTEST && text.length() <= LONGEST) {
            keys = roomy(keys, size);
            size = slips(text, keys, size);
          }
        }
      }
    }
    long[] sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  private static long[] roomy(long[] keys, int size) {
    return size + LONGEST < keys.length ? keys : Arrays.copyOf(keys, keys.length * 2);
  }

  private static int slips(String text, long[] keys, int from) {
    int size = from;
    keys[size++] = mixed(2, text.hashCode());
    for (int left = 0; left < text.length(); left++) {
      int hash = 0;
      for (int i = 0; i < text.length(); i++) {
        hash = i == left ? hash : hash * 31 + text.charAt(i);
      }
      keys[size++] = mixed(2, hash);
    }
    return size;
  }

  static long mixed(long kind, long value) {
    long x = (kind << 40) + value + 0x9E3779B97F4A7C15L;
    x = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
    x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
    return x ^ x >>> 31;
  }
}
