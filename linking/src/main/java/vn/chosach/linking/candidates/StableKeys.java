package vn.chosach.linking.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.chosach.linking.evidence.Field;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.tables.ColumnKind;
import vn.chosach.linking.text.Photos;

/**
 * What two rows may have in common that makes them worth a comparison, as {@link KeyMaker} has it,
 * but made of the letters alone, so that it can be kept and met again on another day and another
 * machine. What very many rows have is no key by itself; two such together are one.
 */
public final class StableKeys {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 16;

  /** So many of the keys that are too frequent are put together, the rarest first. */
  private static final int FREQUENT = 6;

  private static final int WORD = 1;
  private static final int SLIP = 2;
  private static final int FIELD = 16;
  private static final int BAND = 1_024;

  private final Records records;
  private final boolean slips;
  private final Map<Long, Integer> frequent;

  /**
   * @param slips whether words with a letter left out are keys too
   * @param frequent keys that are none by themselves, with how many rows have them
   */
  public StableKeys(Records records, boolean slips, Map<Long, Integer> frequent) {
    this.records = records;
    this.slips = slips;
    this.frequent = frequent;
  }

  /** Whether a key is two frequent ones together. */
  static boolean isPair(long key) {
    return (key & 1) != 0;
  }

  /** What share each of several pairs has in what one key says. */
  static float part(long key) {
    return isPair(key) ? 1f / (FREQUENT - 1) : 1;
  }

  /** The keys of a record, ascending and each once. */
  public long[] keys(int record) {
    long[] all = all(record);
    if (frequent.isEmpty()) {
      return all;
    }
    List<Long> often = new ArrayList<>();
    long[] keys = new long[all.length + FREQUENT * (FREQUENT - 1) / 2];
    int size = 0;
    for (long key : all) {
      if (frequent.containsKey(key)) {
        often.add(key);
      } else {
        keys[size++] = key;
      }
    }
    often.sort(
        (x, y) -> {
          int rarer = Integer.compare(frequency(x), frequency(y));
          return rarer != 0 ? rarer : Long.compare(x, y);
        });
    int few = Math.min(FREQUENT, often.size());
    for (int i = 0; i < few; i++) {
      for (int j = i + 1; j < few; j++) {
        long low = Math.min(often.get(i), often.get(j));
        long high = Math.max(often.get(i), often.get(j));
        keys[size++] = KeyMaker.mixed(low, high) | 1;
      }
    }
    return once(keys, size);
  }

  private int frequency(long key) {
    return frequent.getOrDefault(key, 0);
  }

  /** Without regard to how frequent they are. */
  long[] all(int record) {
    long[] keys = new long[64];
    int size = 0;
    for (int word : records.words()[record]) {
      String text = records.vocabulary().word(word);
      keys = roomy(keys, size);
      keys[size++] = key(WORD, text);
      if (slips && isOfUsualLength(text)) {
        size = slips(text, keys, size);
      }
    }
    for (int f = 0; f < records.fields().size(); f++) {
      Field field = records.fields().get(f);
      int code = field.code(record);
      if (code < 0 || field.kind() == ColumnKind.LONG) {
        continue;
      }
      String text = field.key(code);
      keys = roomy(keys, size);
      keys[size++] = key(FIELD + f, text);
      if (field.kind() == ColumnKind.PHOTO) {
        for (int band : Photos.bands(text)) {
          keys = roomy(keys, size);
          keys[size++] = KeyMaker.mixed(BAND + f, band) & ~1;
        }
      } else if (slips
          && field.kind().isGivenOnce()
          && field.kind() != ColumnKind.CODE
          && isOfUsualLength(text)) {
        size = slips(text, keys, size);
      }
    }
    return once(keys, size);
  }

  private static boolean isOfUsualLength(String text) {
    return text.length() >= SHORTEST && text.length() <= LONGEST;
  }

  private static long[] roomy(long[] keys, int size) {
    return size + LONGEST + 2 < keys.length ? keys : Arrays.copyOf(keys, keys.length * 2);
  }

  private static int slips(String text, long[] keys, int from) {
    int size = from;
    keys[size++] = key(SLIP, text);
    for (int left = 0; left < text.length(); left++) {
      keys[size++] = key(SLIP, text.substring(0, left) + text.substring(left + 1));
    }
    return size;
  }

  private static long key(int kind, String text) {
    long hash = 0xCBF29CE484222325L + kind;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return KeyMaker.mixed(kind, hash) & ~1;
  }

  private static long[] once(long[] keys, int size) {
    Arrays.sort(keys, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        keys[kept++] = keys[i];
      }
    }
    return Arrays.copyOf(keys, kept);
  }
}
