package vn.chosach.screening.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.folding.Phrase;
import vn.chosach.screening.folding.Vocabulary;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.Quantity;
import vn.chosach.screening.rules.Rule;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleDefect;
import vn.chosach.screening.rules.RuleField;
import vn.chosach.screening.rules.WordFrequency;

/** Takes rules one by one; what it gathered becomes a {@link CompiledRules}. */
final class RuleCompiler {

  final RuleBook book;
  final Brands brands;
  final boolean repair;
  final WordFrequency words = WordFrequency.shipped();
  final PhraseCollector index = new PhraseCollector(words);
  final Vocabulary.Builder vocabulary = new Vocabulary.Builder(words::knows);
  final List<ScanPlan> plans = new ArrayList<>();
  final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final Map<String, WordList> wordLists = new HashMap<>();
  final Map<String, Integer> listSlots = new HashMap<>();
  final List<Integer> slotOfEntry = new ArrayList<>();
  final List<Phrase> phraseOfEntry = new ArrayList<>();
  final List<String> brandOfEntry = new ArrayList<>();
  final List<RuleDefect> defects = new ArrayList<>();
  int slotCount;

  RuleCompiler(RuleBook book, Brands brands, boolean repair) {
    this.book = book;
    this.brands = brands.with(book, defects::add);
    this.repair = repair;
    lists.putAll(book.lists());
    lists.putAll(brands.lists());
    for (String kind : book.kinds()) {
      slotOfList("kind." + kind);
    }
  }

  private int slotOfList(String list) {
    Integer known = listSlots.get(list);
    if (known != null) {
      return known;
    }
    List<String> phrases = lists.get(list);
    if (phrases == null) {
      return -1;
    }
    int slot = slotCount++;
    listSlots.put(list, slot);
    boolean marks = list.startsWith(Brands.LIST);
    for (Phrase phrase : ofList(list).phrases()) {
      entry(phrase, slot, marks ? brands.brandOf(phrase.text()) : null);
      vocabulary.add(phrase, marks);
    }
    return slot;
  }

  private void entry(Phrase phrase, int slot, @Nullable String brand) {
    index.add(phrase, slotOfEntry.size(), repair);
    slotOfEntry.add(slot);
    phraseOfEntry.add(phrase);
    brandOfEntry.add(brand == null ? "" : brand);
  }

  private static List<Phrase> fold(List<String> phrases) {
    Set<Phrase> distinct = new LinkedHashSet<>();
    for (String text : phrases) {
      Phrase phrase = Phrase.of(text);
      if (phrase.tokens() > 0) {
        distinct.add(phrase);
      }
    }
    return List.copyOf(distinct);
  }

  /**
   * Words of a list and how often they stand in a listing, found once: many rules name one list.
   */
  private record WordList(List<Phrase> phrases, double frequency) {}

  private WordList ofList(String list) {
    return wordLists.computeIfAbsent(list, name -> counted(lists.getOrDefault(name, List.of())));
  }

  private WordList counted(List<String> texts) {
    List<Phrase> phrases = fold(texts);
    return new WordList(phrases, phrases.stream().mapToDouble(words::of).sum());
  }

  List<Phrase> denials() {
    return ofList(RuleBook.DENIALS).phrases();
  }

  void take(Rule rule) {
    try {
      plans.add(plan(rule));
    } catch (UnknownList e) {
      defects.add(new RuleDefect("", 0, rule.id(), "rule.list-is-unknown", e.list, true));
    }
  }

  private static final class UnknownList extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String list;

    UnknownList(String list) {
      super(list, null, false, false);
      this.list = list;
    }
  }

  private int requiredSlot(String list) {
    int slot = slotOfList(list);
    if (slot < 0) {
      throw new UnknownList(list);
    }
    return slot;
  }

  private ScanPlan plan(Rule rule) {
    int common = 0;
    for (RuleField ruleField : rule.where()) {
      common |= ScanPlan.bit(ruleField);
    }
    int count = rule.needs().size();
    ScanPlan.ScanPlanNeed[] needs = new ScanPlan.ScanPlanNeed[count];
    int anchor = 0;
    int brandNeed = -1;
    double rarest = Double.MAX_VALUE;
    for (int n = 0; n < count; n++) {
      Rule.RuleNeed need = rule.needs().get(n);
      int fields = need.where() == null ? common : ScanPlan.bit(need.where());
      String list = need.list();
      int slot = list == null ? -1 : requiredSlot(list);
      WordList named = list == null ? counted(need.phrases()) : ofList(list);
      needs[n] = new ScanPlan.ScanPlanNeed(slot, named.phrases().toArray(new Phrase[0]), fields);
      if (list != null && list.startsWith(Brands.LIST)) {
        brandNeed = n;
      }
      if (named.frequency() < rarest) {
        rarest = named.frequency();
        anchor = n;
      }
    }
    Words guards = new Words();
    ScanPlan scanPlan =
        new ScanPlan(
            rule,
            needs,
            anchor,
            brandNeed,
            guards.of(rule.guards().none()),
            guards.of(rule.guards().nowhere()),
            guards.of(rule.guards().except()),
            guards.of(rule.guards().notAfter()),
            guards.of(rule.guards().notBefore()),
            guards.of(rule.guards().noCategory()),
            rule.near().stream()
                .map(n -> new ScanPlan.Near(guards.of(n.left()), n.words(), guards.of(n.right())))
                .toArray(ScanPlan.Near[]::new),
            rule.quantities().toArray(new Quantity[0]),
            rule.pattern() == null ? null : WordPattern.of(rule.pattern()),
            kinds(rule.when()));
    if (needs[anchor].slot() < 0) {
      int slot = slotCount++;
      for (Phrase phrase : needs[anchor].phrases()) {
        entry(phrase, slot, null);
      }
      needs[anchor] =
          new ScanPlan.ScanPlanNeed(slot, needs[anchor].phrases(), needs[anchor].fields());
    }
    for (int n = 0; n < count; n++) {
      if (rule.needs().get(n).list() == null) {
        for (Phrase phrase : needs[n].phrases()) {
          vocabulary.add(phrase, false);
        }
      }
    }
    return scanPlan;
  }

  private boolean @Nullable [] kinds(Rule.When when) {
    if (when.kinds().isEmpty() && when.notKinds().isEmpty() && when.normShare() == 0) {
      return null;
    }
    boolean[] meant = new boolean[book.kinds().size() + 1];
    for (int k = 0; k < meant.length; k++) {
      String kind = k == book.kinds().size() ? "" : book.kinds().get(k);
      meant[k] =
          (when.kinds().isEmpty() || isOf(when.kinds(), kind)) && !isOf(when.notKinds(), kind);
    }
    return meant;
  }

  /** A kind such as {@code cosmetics.cleanser} is also of the kind {@code cosmetics}. */
  private static boolean isOf(Set<String> kinds, String kind) {
    int wide = kind.indexOf('.');
    return kinds.contains(kind) || wide >= 0 && kinds.contains(kind.substring(0, wide));
  }

  /**
   * Resolves guard phrases and lists. Marks are looked up among what was seen; common words are
   * searched for only where a rule would fire without them.
   */
  private final class Words {

    ScanPlan.ScanPlanWords of(List<String> texts) {
      Set<Phrase> phrases = new LinkedHashSet<>();
      List<Integer> slots = new ArrayList<>();
      for (String text : texts) {
        String list = text.startsWith("@") ? text.substring(1) : "";
        if (list.isEmpty()) {
          phrases.addAll(fold(List.of(text)));
        } else if (!lists.containsKey(list) || list.startsWith(Brands.LIST)) {
          slots.add(requiredSlot(list));
        } else {
          phrases.addAll(ofList(list).phrases());
        }
      }
      return new ScanPlan.ScanPlanWords(
          phrases.toArray(new Phrase[0]), slots.stream().mapToInt(Integer::intValue).toArray());
    }
  }
}
