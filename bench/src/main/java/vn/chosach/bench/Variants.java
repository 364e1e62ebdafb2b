package vn.chosach.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.chosach.screening.likeness.TextGroups;

/** Variants of a title as resellers make them, and the score of a grouping. */
final class Variants {

  private Variants() {}

  static String of(String title, Random random) {
    String text = title;
    int changes = 1 + random.nextInt(2);
    for (int i = 0; i < changes; i++) {
      text =
          switch (random.nextInt(6)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            case 2 -> "[SALE] 🔥 " + text;
            case 3 -> text + " giá rẻ";
            case 4 -> dropWord(text, random);
            default -> text.replace(" ", random.nextBoolean() ? "  " : " - ");
          };
    }
    return text;
  }

  private static String dropWord(String text, Random random) {
    List<String> words = new ArrayList<>(List.of(text.split("\\s+", -1)));
    words.remove(random.nextInt(words.size()));
    return String.join(" ", words);
  }

  /** Pairs that are right, pairs that were grouped, pairs that belong together. */
  static long[] score(TextGroups groups, List<Integer> truth) {
    Map<Integer, Long> byGroup = new HashMap<>();
    Map<Integer, Long> byTruth = new HashMap<>();
    Map<Long, Long> byBoth = new HashMap<>();
    for (int i = 0; i < truth.size(); i++) {
      int group = groups.group(i);
      byGroup.merge(group, 1L, Long::sum);
      byTruth.merge(truth.get(i), 1L, Long::sum);
      byBoth.merge((long) group << 32 | truth.get(i), 1L, Long::sum);
    }
    return new long[] {pairs(byBoth.values()), pairs(byGroup.values()), pairs(byTruth.values())};
  }

  private static long pairs(Iterable<Long> sizes) {
    long pairs = 0;
    for (long size : sizes) {
      pairs += size * (size - 1) / 2;
    }
    return pairs;
  }
}
