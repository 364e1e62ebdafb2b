package vn.chosach.screening.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.folding.Phrase;
import vn.chosach.screening.folding.Vocabulary;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.Rule;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleDefect;

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

  /** Slots of the further needs of each place in {@link #anchored}. */
  final int[] alsoSlots;

  final int[] alsoAt;

  /** What the plan at each place in {@link #anchored} asks beside the text. */
  final PlanGates gates;

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

  /** Words that take back a guard right behind them. */
  final Phrase[] denials;

  private final RuleFacts facts;
  private final List<RuleDefect> defects;

  private CompiledRules(RuleCompiler c, boolean repair) {
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
    gates = new PlanGates(plans, anchored);
    alsoAt = new int[anchored.length + 1];
    for (int a = 0; a < anchored.length; a++) {
      alsoAt[a + 1] = alsoAt[a] + (int) plans[anchored[a]].furtherSlots().count();
    }
    alsoSlots = Arrays.stream(anchored).flatMap(plan -> plans[plan].furtherSlots()).toArray();
    boolean[] plain = new boolean[plans.length];
    for (int p = 0; p < plans.length; p++) {
      plain[p] = plans[p].isPlain();
    }
    plainNeeds = new PlainNeeds(plans, plain);
    slotOfEntry = c.slotOfEntry.stream().mapToInt(Integer::intValue).toArray();
    phraseOfEntry = c.phraseOfEntry.toArray(new Phrase[0]);
    brandOfEntry = c.brandOfEntry.toArray(new String[0]);
    denials = c.denials().toArray(new Phrase[0]);
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
    RuleCompiler compiler = new RuleCompiler(book, brands, repair);
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
}
