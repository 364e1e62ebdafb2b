package vn.chosach.screening.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chosach.screening.Listing;
import vn.chosach.screening.folding.FoldedText;

/**
 * What the re-ranker sees of a row: words and pairs of words, kind, platform, price, the rules that
 * fired. Each feature has a slot by a hash of its name; two that share a slot share a weight.
 */
final class RowFeatures {

  /** Slots of a model, a power of two. */
  static final int SLOTS = 1 << 18;

  private static final int MOST_WORDS = 120;
  private static final int LONGEST_SHOWN = 60;

  private final List<Feature> all = new ArrayList<>();
  private final RankedRow row;

  private RowFeatures(RankedRow row) {
    this.row = row;
  }

  /** A feature of a row; {@code words} are shown to people, as the listing writes them. */
  record Feature(FeatureSort sort, String words, int slot, float value) {}

  static List<Feature> of(RankedRow row) {
    var features = new RowFeatures(row);
    Listing listing = row.listing();
    features.text(listing.title(), FeatureSort.WORD, FeatureSort.PAIR);
    features.text(listing.description(), FeatureSort.DETAIL, FeatureSort.DETAIL_PAIR);
    features.named(FeatureSort.CATEGORY, listing.category());
    features.named(FeatureSort.BRAND, listing.brand());
    features.named(FeatureSort.PLATFORM, listing.platform());
    features.price();
    row.signs().forEach(sign -> features.add(FeatureSort.REASON, sign.rule(), sign.title(), 1));
    if (row.strength() != 0) {
      features.add(FeatureSort.SCORE, "", "", Math.clamp(row.strength(), -100, 150) / 50f);
    }
    // Strikes are left out: they follow verdicts, so a model would learn from its own outcome.
    if (listing.sellerState().official()) {
      features.add(FeatureSort.OFFICIAL, "", "", 1);
    }
    return features.all;
  }

  /** Words of a field together weigh as much as one other feature, however many they are. */
  private void text(String field, FeatureSort single, FeatureSort pair) {
    var text = new FoldedText();
    text.add(field);
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, String> pairs = new LinkedHashMap<>();
    String before = "";
    int from = 0;
    for (int t = 0; t < text.tokens() && words.size() < MOST_WORDS; t++) {
      String word = text.subSequence(text.start(t), text.end(t)).toString();
      if (word.isEmpty()) {
        continue;
      }
      int end = text.originalEnd(t);
      words.putIfAbsent(word, shown(field, text.originalStart(t), end));
      if (!before.isEmpty()) {
        pairs.putIfAbsent(before + " " + word, shown(field, from, end));
      }
      before = word;
      from = text.originalStart(t);
    }
    float value = (float) (1 / Math.sqrt(Math.max(1, words.size() + pairs.size())));
    words.forEach((word, shown) -> add(single, word, shown, value * 2));
    pairs.forEach((word, shown) -> add(pair, word, shown, value * 2));
  }

  private static String shown(String field, int from, int end) {
    return field.substring(from, Math.min(end, from + LONGEST_SHOWN)).toLowerCase(Locale.ROOT);
  }

  private void named(FeatureSort sort, String name) {
    if (!name.isBlank()) {
      add(sort, name.strip().toLowerCase(Locale.ROOT), name.strip(), 1);
    }
  }

  /** The price by doublings, and against the norm where the engine compared it with one. */
  private void price() {
    long price = row.listing().price();
    if (price <= 0) {
      add(FeatureSort.PRICELESS, "", "", 1);
      return;
    }
    add(FeatureSort.PRICE, String.valueOf(63 - Long.numberOfLeadingZeros(price)), "", 1);
    for (RankedRow.Sign sign : row.signs()) {
      if (sign.low() > 0) {
        add(FeatureSort.KIND, sign.kind(), sign.kind(), 1);
        add(FeatureSort.NORM, String.valueOf(Math.min(4, price * 4 / sign.low())), "", 1);
        return;
      }
    }
  }

  private void add(FeatureSort sort, String name, String words, float value) {
    all.add(new Feature(sort, words, slot(sort, name), value));
  }

  /** FNV-1a, folded to the number of slots; part of the format of a model. */
  private static int slot(FeatureSort sort, String name) {
    long hash = 0xcbf29ce484222325L ^ sort.ordinal() + 1;
    hash *= 0x100000001b3L;
    for (int c = 0; c < name.length(); c++) {
      hash = (hash ^ name.charAt(c)) * 0x100000001b3L;
    }
    return (int) (hash ^ hash >>> 32 ^ hash >>> 18) & SLOTS - 1;
  }
}
