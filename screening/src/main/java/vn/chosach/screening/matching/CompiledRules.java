package vn.chosach.screening.matching;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

/**
 * Rules of one day, compiled: immutable, shared by all threads. Rules that do not hold on the day
 * are left out; a rule that names an unknown list is left out and named in {@link #defects}.
 */
public final class CompiledRules {

  private static final String IGNORED = "ignored";
  private static final Brands.Norm[] NO_NORM = {};
  private static final Brands.Norm[][] NO_NORMS = {};

  final PhraseIndex index;
  final @Nullable Vocabulary vocabulary;
  final ScanPlan[] plans;

  /** Plans by the slot on which they are anchored: those of a slot end where the next begin. */
  final int[] anchored;

  final int[] planAt;

  /** Further needs of the plans of phrases alone. */
  final PlainNeeds plainNeeds;

  final int[] slotOfEntry;
  final Phrase[] phraseOfEntry;

  /** Mark of each entry, empty for a phrase that is no mark. */
  final String[] brandOfEntry;

  /** Prices of the mark of each entry by the number of a kind; empty where none are known. */
  final Brands.Norm[][][] normsOfEntry;

  final String[] kinds;

  /** Number of the kind whose phrases a slot holds, else -1. */
  final int[] kindOfSlot;

  /** Number of the kind whose phrases name no goods; -1 if there is none. */
  final int ignoredKind;

  final int slots;

  private final RuleFacts facts;
  private final List<RuleDefect> defects;

  private CompiledRules(Compiler c, boolean repair) {
    vocabulary = repair ? c.vocabulary.build() : null;
    plans = c.plans.toArray(new ScanPlan[0]);
    slots = c.slotCount;
    List<List<Integer>> anchoredOn = new ArrayList<>();
    for (int s = 0; s < slots; s++) {
      anchoredOn.add(new ArrayList<>(1));
    }
    for (int p = 0; p < plans.length; p++) {
      anchoredOn.get(plans[p].needs()[plans[p].anchor()].slot()).add(p);
    }
    planAt = new int[slots + 1];
    for (int s = 0; s < slots; s++) {
      planAt[s + 1] = planAt[s] + anchoredOn.get(s).size();
    }
    anchored = anchoredOn.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    boolean[] plain = new boolean[plans.length];
    for (int p = 0; p < plans.length; p++) {
      plain[p] = plans[p].isPlain();
    }
    plainNeeds = new PlainNeeds(plans, plain);
    slotOfEntry = c.slotOfEntry.stream().mapToInt(Integer::intValue).toArray();
    phraseOfEntry = c.phraseOfEntry.toArray(new Phrase[0]);
    brandOfEntry = c.brandOfEntry.toArray(new String[0]);
    kinds = c.book.kinds().toArray(new String[0]);
    kindOfSlot = new int[slots];
    Arrays.fill(kindOfSlot, -1);
    for (int k = 0; k < kinds.length; k++) {
      Integer slot = c.listSlots.get("kind." + kinds[k]);
      if (slot != null) {
        kindOfSlot[slot] = k;
      }
    }
    ignoredKind = Arrays.asList(kinds).indexOf(IGNORED);
    Map<String, Brands.Norm[][]> norms = new HashMap<>();
    normsOfEntry = new Brands.Norm[brandOfEntry.length][][];
    for (int e = 0; e < brandOfEntry.length; e++) {
      normsOfEntry[e] = norms.computeIfAbsent(brandOfEntry[e], brand -> norms(c.brands, brand));
    }
    index =
        c.index.index(
            entry -> {
              int first = planAt[slotOfEntry[entry]];
              boolean one = planAt[slotOfEntry[entry] + 1] == first + 1;
              return one && plain[anchored[first]] ? plainNeeds.posting(anchored[first]) : entry;
            });
    facts = new RuleFacts(Arrays.stream(plans).map(ScanPlan::rule).toArray(Rule[]::new));
    defects = List.copyOf(c.defects);
  }

  private Brands.Norm[][] norms(Brands brands, String brand) {
    Brands.Norm[][] ofBrand = new Brands.Norm[kinds.length + 1][];
    boolean any = false;
    for (int k = 0; k <= kinds.length; k++) {
      ofBrand[k] = brands.norms(brand, k == kinds.length ? "" : kinds[k]).toArray(NO_NORM);
      any |= ofBrand[k].length > 0;
    }
    return any ? ofBrand : NO_NORMS;
  }

  /** Compiles with repair of disguised words: the way listings are screened. */
  public static CompiledRules of(RuleBook book, Brands brands, LocalDate day) {
    return compile(book, brands, day, true);
  }

  /** Compiles without repair: phrases match whole tokens of the folded text only. */
  public static CompiledRules exact(RuleBook book, Brands brands, LocalDate day) {
    return compile(book, brands, day, false);
  }

  private static CompiledRules compile(
      RuleBook book, Brands brands, LocalDate day, boolean repair) {
    Compiler compiler = new Compiler(book, brands, repair);
    for (Rule rule : book.rules()) {
      if (rule.standing().holdsOn(day)) {
        compiler.take(rule);
      }
    }
    return new CompiledRules(compiler, repair);
  }

  /** Number of rules that are watched for. */
  public int size() {
    return plans.length;
  }

  public Rule rule(int number) {
    return plans[number].rule();
  }

  /** What is asked of a rule that fires. */
  public RuleFacts facts() {
    return facts;
  }

  /** Rules that could not be compiled. */
  public List<RuleDefect> defects() {
    return defects;
  }

  private static final class Compiler {

    private final RuleBook book;
    private final Brands brands;
    private final boolean repair;
    private final WordFrequency words = WordFrequency.shipped();
    private final PhraseCollector index = new PhraseCollector(words);
    private final Vocabulary.Builder vocabulary = new Vocabulary.Builder(words::knows);
    private final List<ScanPlan> plans = new ArrayList<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, Integer> listSlots = new HashMap<>();
    private final List<Integer> slotOfEntry = new ArrayList<>();
    private final List<Phrase> phraseOfEntry = new ArrayList<>();
    private final List<String> brandOfEntry = new ArrayList<>();
    private final List<RuleDefect> defects = new ArrayList<>();
    private int slotCount;

    Compiler(RuleBook book, Brands brands, boolean repair) {
      this.book = book;
      this.brands = brands;
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
      for (Phrase phrase : fold(phrases)) {
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
        List<Phrase> phrases =
            fold(list == null ? need.phrases() : lists.getOrDefault(list, List.of()));
        needs[n] = new ScanPlan.ScanPlanNeed(slot, phrases.toArray(new Phrase[0]), fields);
        if (list != null && list.startsWith(Brands.LIST)) {
          brandNeed = n;
        }
        double frequency = phrases.stream().mapToDouble(words::of).sum();
        if (frequency < rarest) {
          rarest = frequency;
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
              rule.pattern() == null ? null : Pattern.compile(rule.pattern()),
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
        List<String> phrases = new ArrayList<>();
        List<Integer> slots = new ArrayList<>();
        for (String text : texts) {
          String list = text.startsWith("@") ? text.substring(1) : "";
          List<String> few = lists.get(list);
          if (list.isEmpty()) {
            phrases.add(text);
          } else if (few == null || list.startsWith(Brands.LIST)) {
            slots.add(requiredSlot(list));
          } else {
            phrases.addAll(few);
          }
        }
        return new ScanPlan.ScanPlanWords(
            fold(phrases).toArray(new Phrase[0]),
            slots.stream().mapToInt(Integer::intValue).toArray());
      }
    }
  }
}
