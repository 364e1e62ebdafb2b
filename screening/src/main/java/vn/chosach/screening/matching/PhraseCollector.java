package vn.chosach.screening.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import vn.chosach.screening.folding.Phrase;
import vn.chosach.screening.rules.WordFrequency;

/** Gathers the phrases of the rules for the index; the same words are indexed once. */
final class PhraseCollector {

  private final Map<List<Long>, Integer> numbers = new HashMap<>();
  private final List<long[]> phrases = new ArrayList<>();
  private final List<List<Integer>> owners = new ArrayList<>();
  private final Map<Long, Integer> frequency = new HashMap<>();
  private final WordFrequency words;

  PhraseCollector(WordFrequency words) {
    this.words = words;
  }

  void add(Phrase phrase, int entry, boolean joined) {
    long[] keys = new long[phrase.tokens()];
    List<Long> name = new ArrayList<>(keys.length);
    String[] folded = phrase.folded().split(" ", -1);
    for (int i = 0; i < keys.length; i++) {
      keys[i] = phrase.key(i);
      name.add(keys[i]);
      frequency.putIfAbsent(keys[i], words.of(folded[i]));
    }
    own(name, keys, entry);
    long one = phrase.joinedKey();
    if (joined && keys.length > 1 && one != 0) {
      own(List.of(one), new long[] {one}, entry);
    }
  }

  private void own(List<Long> name, long[] keys, int entry) {
    Integer number = numbers.putIfAbsent(name, phrases.size());
    if (number == null) {
      number = phrases.size();
      phrases.add(keys);
      owners.add(new ArrayList<>(1));
    }
    owners.get(number).add(entry);
  }

  /**
   * Lays out the index.
   *
   * @param posting what is kept for an entry
   */
  PhraseIndex index(IntUnaryOperator posting) {
    List<int[]> flat = new ArrayList<>(owners.size());
    owners.forEach(
        list -> flat.add(list.stream().mapToInt(Integer::intValue).map(posting).toArray()));
    return new PhraseIndex(phrases, flat, frequency);
  }
}
