package vn.chosach.screening.matching;

import vn.chosach.screening.Listing;
import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.folding.TokenView;

/**
 * Finds the rules that fire on a listing. Phrases are found in one pass over the tokens (a second
 * over the repaired tokens if repair changed any); only rules whose rarest need was seen are
 * judged.
 *
 * <p>Not thread-safe and allocation-free on a listing without a hit: one instance a thread.
 */
public final class Matcher {

  private final CompiledRules rules;
  private final Hits hits = new Hits();
  private final SeenMarks seenMarks;
  private final Firings firings;
  private final PlainNeeds plainNeeds;
  private final RuleEvaluator ruleEvaluator;

  public Matcher(CompiledRules rules) {
    this.rules = rules;
    seenMarks = new SeenMarks(rules);
    firings = new Firings(rules.size());
    plainNeeds = rules.plainNeeds.another();
    ruleEvaluator = new RuleEvaluator(seenMarks, firings);
  }

  /**
   * Matches a folded listing: title, description, brand, category, seller, in this order.
   *
   * @return how many rules fired; see {@link #firing}
   */
  public int match(FoldedText text, Listing listing) {
    firings.begin();
    ruleEvaluator.begin();
    seenMarks.begin(text);
    rules.index.find(text.keys(), text.tokens(), hits);
    int[] found = hits.data;
    for (int h = 0; h < hits.size; h += Hits.WIDTH) {
      if (found[h] < 0) {
        plain(found[h], found[h + 1], found[h + 2]);
      } else if (found[h] > 0) {
        seenMarks.add(found[h] - 1, found[h + 1], found[h + 2], false);
      } else {
        record(found[h + 3], found[h + 1], found[h + 2], false);
      }
    }
    if (seenMarks.repaired) {
      findRepaired(TokenView.AS_WRITTEN);
      if (seenMarks.readAgain()) {
        findRepaired(TokenView.READ_AGAIN);
      }
    }
    PlanGates gates = rules.gates;
    long price = listing.price();
    Listing.SellerState seller = listing.sellerState();
    for (int s = 0; s < seenMarks.slots(); s++) {
      int slot = seenMarks.slot(s);
      for (int p = rules.planAt[slot]; p < rules.planAt[slot + 1]; p++) {
        if (gates.allow(p, price, seller)
            && seenMarks.hasAll(rules.alsoSlots, rules.alsoAt[p], rules.alsoAt[p + 1])
            && gates.allowKind(p, ruleEvaluator)) {
          ruleEvaluator.judge(rules.anchored[p], listing);
        }
      }
    }
    return firings.count();
  }

  /** Receives what became of each rule whose rarest need stands in a listing. */
  public interface Trace {

    /**
     * A rule that was judged and did not fire.
     *
     * @param rule its number in the compiled rules
     * @param obstacle the statement of the rule that stood against it
     */
    void refused(int rule, String obstacle);
  }

  /**
   * Judges the rules of the listing that was matched last once more, for a person who asks why.
   * Rules of phrases alone are not among them: they fire wherever their words stand.
   *
   * @return kind of goods and smallest stated size, as the rules took them
   */
  public String explain(Listing listing, Trace trace) {
    firings.begin();
    for (int s = 0; s < seenMarks.slots(); s++) {
      int slot = seenMarks.slot(s);
      for (int p = rules.planAt[slot]; p < rules.planAt[slot + 1]; p++) {
        int plan = rules.anchored[p];
        ruleEvaluator.judge(plan, listing);
        if (!ruleEvaluator.obstacle().isEmpty()) {
          trace.refused(plan, ruleEvaluator.obstacle());
        }
      }
    }
    return "kind=%s size=%s"
        .formatted(
            ruleEvaluator.goods().isEmpty() ? "-" : ruleEvaluator.goods(),
            ruleEvaluator.size() == 0 ? "-" : ruleEvaluator.size());
  }

  /** Kind of goods of the listing that was matched last, empty if it is not known. */
  public String goods() {
    return ruleEvaluator.goods();
  }

  /** The smallest size that its title states, 0 if it states none. */
  public double size() {
    return ruleEvaluator.size();
  }

  /** The firing with a number below what {@link #match} returned; reused by the next match. */
  public Firing firing(int number) {
    return firings.at(number);
  }

  /**
   * Looks only where a phrase can hold a word that is not as it was written.
   *
   * @param kind of repair of which a phrase must hold one; any if {@link TokenView#AS_WRITTEN}
   */
  private void findRepaired(byte kind) {
    TokenView view = seenMarks.view;
    long[] keys = view.keys();
    int count = view.count();
    int reach = rules.index.reach;
    int border = 0;
    int from = 0;
    int to = 0;
    hits.begin(count);
    for (int v = 0; v < count; v++) {
      if (keys[v] == 0) {
        to = Math.min(to, v);
        border = v;
      } else if (view.repair(v) != TokenView.AS_WRITTEN) {
        int start = Math.max(border, v - reach);
        if (start > to) {
          rules.index.find(keys, from, to, count, hits);
          from = start;
        }
        to = Math.min(count, v + reach + 1);
      }
    }
    rules.index.find(keys, from, to, count, hits);
    int[] found = hits.data;
    for (int h = 0; h < hits.size; h += Hits.WIDTH) {
      recordRepaired(found[h + 3], found[h + 1], found[h + 2], kind);
    }
  }

  private void recordRepaired(int phrase, int from, int to, byte kind) {
    boolean changed = false;
    boolean disguised = false;
    for (int v = from; v <= to; v++) {
      byte repair = seenMarks.view.repair(v);
      changed |= kind == TokenView.AS_WRITTEN ? repair != kind : repair == kind;
      disguised |= repair >= TokenView.DISGUISED;
    }
    int first = seenMarks.view.first(from);
    int last = seenMarks.view.last(to);
    if (changed && !seenMarks.isKnown(phrase, first, last)) {
      record(phrase, first, last, disguised);
    }
  }

  private void record(int phrase, int first, int last, boolean disguised) {
    for (int p = rules.index.firstPosting(phrase); p < rules.index.lastPosting(phrase); p++) {
      int posting = rules.index.posting(p);
      if (posting < 0) {
        plain(posting, first, last);
      } else {
        seenMarks.add(posting, first, last, disguised);
      }
    }
  }

  /** A rule of phrases alone is judged where its anchor is seen. */
  private void plain(int posting, int first, int last) {
    int number = posting & PhraseIndex.NUMBER;
    int fields = posting >>> PhraseIndex.FIELDS_AT & 31;
    if (fields == 0) {
      plainNeeds.judge(number, first, last, seenMarks, firings);
    } else if (!firings.hasFired(number)
        && (fields >>> seenMarks.text.fieldOf(first) & 1) != 0
        && !seenMarks.isBroken(first, last)) {
      firings.once(number, first, last);
    }
  }
}
