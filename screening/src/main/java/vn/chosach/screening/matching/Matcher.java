package vn.chosach.screening.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Listing;
import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.folding.Phrase;
import vn.chosach.screening.folding.TokenView;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.Field;
import vn.chosach.screening.rules.Form;
import vn.chosach.screening.rules.Rule;

/**
 * Finds the rules that fire on a listing. Phrases are found in one pass over the tokens (a second
 * over the repaired tokens if repair changed any); only rules whose rarest need was seen are
 * judged.
 *
 * <p>Not thread-safe and allocation-free on a listing without a hit: one instance a thread.
 */
public final class Matcher {

  /** A rule that fired, with the match that is shown for it. */
  public static final class Firing {
    int plan;
    int first;
    int last;
    @Nullable Phrase phrase;
    Brands.@Nullable Norm norm;
    String brand = "";
    String kind = "";

    /** Number of the rule in the compiled rules. */
    public int rule() {
      return plan;
    }

    /** First token of the match. */
    public int first() {
      return first;
    }

    /** Last token of the match (inclusive). */
    public int last() {
      return last;
    }

    /** The norm price behind it, if the rule compares prices. */
    public Brands.@Nullable Norm norm() {
      return norm;
    }

    /** The mark, empty if the rule has none. */
    public String brand() {
      return brand;
    }

    /** Kind of goods, empty if it is not known. */
    public String kind() {
      return kind;
    }
  }

  private final CompiledRules rules;
  private final TokenView view = new TokenView();
  private final int[] found = new int[1];
  private int[] hits = new int[256];

  // occurrences of indexed phrases, chained by slot
  private int[] entries = new int[256];
  private int[] firsts = new int[256];
  private int[] lasts = new int[256];
  private boolean[] disguises = new boolean[256];
  private int[] nexts = new int[256];
  private int occurrences;
  private final int[] heads;
  private final int[] tails;
  private final int[] touched;
  private int touches;

  private Firing[] firings = new Firing[16];
  private int fired;
  private boolean repaired;
  private int plainLast;

  // the round in which a plain rule last fired, so that it fires once
  private final int[] fires;
  private int round;

  // the goods kind is worked out once a listing, when first asked for
  private boolean kindKnown;
  private String kind = "";

  public Matcher(CompiledRules rules) {
    this.rules = rules;
    heads = new int[rules.slots];
    tails = new int[rules.slots];
    touched = new int[rules.slots];
    fires = new int[rules.size()];
    Arrays.fill(heads, -1);
    for (int i = 0; i < firings.length; i++) {
      firings[i] = new Firing();
    }
  }

  /**
   * Matches a folded listing: title, description, brand, category, seller, in this order.
   *
   * @return how many rules fired; see {@link #firing}
   */
  public int match(FoldedText text, Listing listing) {
    forget();
    repaired = rules.vocabulary != null && view.repair(text, rules.vocabulary);
    hits = rules.index.find(text.keys(), text.tokens(), hits, found);
    for (int h = 0; h < found[0]; h += 2) {
      int size = rules.index.size(hits[h]);
      record(hits[h], hits[h + 1], hits[h + 1] + size - 1, false, text);
    }
    if (repaired) {
      hits = rules.index.find(view.keys(), view.count(), hits, found);
      for (int h = 0; h < found[0]; h += 2) {
        recordRepaired(hits[h], hits[h + 1], text);
      }
    }
    for (int s = 0; s < touches; s++) {
      for (int plan : rules.plansOfSlot[touched[s]]) {
        judge(plan, text, listing);
      }
    }
    return fired;
  }

  /** The firing with a number below what {@link #match} returned; reused by the next match. */
  public Firing firing(int number) {
    return firings[number];
  }

  private void forget() {
    for (int s = 0; s < touches; s++) {
      heads[touched[s]] = -1;
    }
    touches = 0;
    occurrences = 0;
    fired = 0;
    round++;
    kind = "";
    kindKnown = false;
    view.trim();
  }

  private void recordRepaired(int phrase, int position, FoldedText text) {
    int size = rules.index.size(phrase);
    boolean changed = false;
    boolean disguised = false;
    for (int v = position; v < position + size; v++) {
      changed |= view.repair(v) != TokenView.AS_WRITTEN;
      disguised |= view.repair(v) == TokenView.DISGUISED;
    }
    int first = view.first(position);
    int last = view.last(position + size - 1);
    if (changed && !isKnown(phrase, first, last)) {
      record(phrase, first, last, disguised, text);
    }
  }

  /** Whether the text as written already gave a phrase of the same slots at the same place. */
  private boolean isKnown(int phrase, int first, int last) {
    for (int p = rules.index.firstPosting(phrase); p < rules.index.lastPosting(phrase); p++) {
      int entry = rules.index.posting(p);
      if (entry < 0) {
        continue;
      }
      int slot = rules.slotOfEntry[entry];
      for (int o = heads[slot]; o >= 0; o = nexts[o]) {
        if (firsts[o] == first && lasts[o] == last && !disguises[o]) {
          return true;
        }
      }
    }
    return false;
  }

  private void record(int phrase, int first, int last, boolean disguised, FoldedText text) {
    for (int p = rules.index.firstPosting(phrase); p < rules.index.lastPosting(phrase); p++) {
      int entry = rules.index.posting(p);
      if (entry < 0) {
        judgePlain(~entry, first, last, text);
        continue;
      }
      int slot = rules.slotOfEntry[entry];
      int o = occurrences++;
      if (o == entries.length) {
        entries = Arrays.copyOf(entries, o * 2);
        firsts = Arrays.copyOf(firsts, o * 2);
        lasts = Arrays.copyOf(lasts, o * 2);
        nexts = Arrays.copyOf(nexts, o * 2);
        disguises = Arrays.copyOf(disguises, o * 2);
      }
      entries[o] = entry;
      firsts[o] = first;
      lasts[o] = last;
      disguises[o] = disguised;
      nexts[o] = -1;
      if (heads[slot] < 0) {
        heads[slot] = o;
        touched[touches++] = slot;
      } else {
        nexts[tails[slot]] = o;
      }
      tails[slot] = o;
    }
  }

  /** A rule of phrases alone, at its anchor. */
  private void judgePlain(int number, int first, int last, FoldedText text) {
    if (fires[number] == round) {
      return;
    }
    int single = rules.singleFields[number];
    if (single != 0) {
      if ((single & 1 << text.fieldOf(first)) != 0 && !text.isBroken(first, last)) {
        fire(number, first, last);
      }
      return;
    }
    Plan plan = rules.plans[number];
    int anchor = plan.anchor();
    Plan.Need[] needs = plan.needs();
    if ((needs[anchor].fields() & 1 << text.fieldOf(first)) == 0 || text.isBroken(first, last)) {
      return;
    }
    int shownFirst = first;
    int shownLast = last;
    for (int n = 0; n < needs.length; n++) {
      if (n == anchor) {
        continue;
      }
      int at = plainNeed(needs[n], text);
      if (at < 0) {
        return;
      }
      if (n == 0) {
        shownFirst = at;
        shownLast = plainLast;
      }
    }
    fire(number, shownFirst, shownLast);
  }

  private void fire(int number, int first, int last) {
    fires[number] = round;
    Firing firing = nextFiring();
    firing.plan = number;
    firing.first = first;
    firing.last = last;
    fired++;
  }

  private int plainNeed(Plan.Need need, FoldedText text) {
    for (Phrase phrase : need.phrases()) {
      for (int t = next(phrase, text, 0); t >= 0; t = next(phrase, text, t + 1)) {
        plainLast = t + phrase.tokens() - 1;
        if ((need.fields() & 1 << text.fieldOf(t)) != 0 && !text.isBroken(t, plainLast)) {
          return t;
        }
      }
      for (int v = repaired ? nextRepaired(phrase, 0) : -1;
          v >= 0;
          v = nextRepaired(phrase, v + 1)) {
        int first = view.first(v);
        plainLast = view.last(v + phrase.tokens() - 1);
        if ((need.fields() & 1 << text.fieldOf(first)) != 0 && !text.isBroken(first, plainLast)) {
          return first;
        }
      }
    }
    return -1;
  }

  private void judge(int number, FoldedText text, Listing listing) {
    Plan plan = rules.plans[number];
    Rule.When when = plan.rule().when();
    if (!conditionsHold(when, listing) || !kindFits(when, text)) {
      return;
    }
    Firing firing = nextFiring();
    for (int n = 0; n < plan.needs().length; n++) {
      if (!met(plan, n, text, listing, firing)) {
        return;
      }
    }
    if (!plan.nowhere().isEmpty() && anywhere(plan.nowhere(), text)
        || !plan.noCategory().isEmpty()
            && occursIn(plan.noCategory(), text, Field.CATEGORY.ordinal())) {
      return;
    }
    for (Plan.Near near : plan.near()) {
      if (!together(near, text)) {
        return;
      }
    }
    if (plan.pattern() != null && !patternFits(plan, text)) {
      return;
    }
    firing.plan = number;
    fired++;
  }

  private Firing nextFiring() {
    if (fired == firings.length) {
      firings = Arrays.copyOf(firings, fired * 2);
      for (int i = fired; i < firings.length; i++) {
        firings[i] = new Firing();
      }
    }
    Firing firing = firings[fired];
    firing.norm = null;
    firing.brand = "";
    firing.kind = kind;
    firing.first = -1;
    return firing;
  }

  private static boolean conditionsHold(Rule.When when, Listing listing) {
    if (when.hasPrice()
        && (listing.price() < 0
            || listing.price() < when.priceFrom()
            || listing.price() > when.priceTo())) {
      return false;
    }
    if (!when.platforms().isEmpty() && !when.platforms().contains(listing.platform())) {
      return false;
    }
    Listing.SellerState seller = listing.sellerState();
    return seller.strikes() >= when.strikes()
        && seller.suspects() >= when.suspects()
        && (when.official() == null || when.official() == seller.official());
  }

  private boolean kindFits(Rule.When when, FoldedText text) {
    if (when.kinds().isEmpty() && when.notKinds().isEmpty() && when.normShare() == 0) {
      return true;
    }
    if (!kindKnown) {
      kind = kindOf(text);
      kindKnown = true;
    }
    return (when.kinds().isEmpty() || when.kinds().contains(kind))
        && !when.notKinds().contains(kind);
  }

  /**
   * The kind named first in the title, the longest phrase winning; else the one in the category.
   */
  private String kindOf(FoldedText text) {
    String inTitle = kindIn(text, Field.TITLE.ordinal());
    return inTitle.isEmpty() && text.fields() > Field.CATEGORY.ordinal()
        ? kindIn(text, Field.CATEGORY.ordinal())
        : inTitle;
  }

  private String kindIn(FoldedText text, int field) {
    int from = text.firstToken(field);
    int end = text.lastToken(field);
    String best = "";
    int bestFirst = Integer.MAX_VALUE;
    int bestLast = -1;
    for (int k = 0; k < rules.kinds.length; k++) {
      int slot = rules.kindSlots[k];
      for (int o = slot < 0 ? -1 : heads[slot]; o >= 0; o = nexts[o]) {
        if (firsts[o] < from || lasts[o] >= end || rules.kinds[k].equals("ignored")) {
          continue;
        }
        boolean earlier = firsts[o] < bestFirst || firsts[o] == bestFirst && lasts[o] > bestLast;
        if (earlier
            && text.accentsAgree(firsts[o], lasts[o], rules.phraseOfEntry[entries[o]], false)
            && !isIgnored(firsts[o], lasts[o])) {
          best = rules.kinds[k];
          bestFirst = firsts[o];
          bestLast = lasts[o];
        }
      }
    }
    return best;
  }

  private boolean isIgnored(int first, int last) {
    for (int k = 0; k < rules.kinds.length; k++) {
      if (!rules.kinds[k].equals("ignored") || rules.kindSlots[k] < 0) {
        continue;
      }
      for (int o = heads[rules.kindSlots[k]]; o >= 0; o = nexts[o]) {
        if (firsts[o] <= first && last <= lasts[o]) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean met(Plan plan, int number, FoldedText text, Listing listing, Firing firing) {
    Plan.Need need = plan.needs()[number];
    boolean shown = number == 0;
    if (need.slot() >= 0) {
      for (int o = heads[need.slot()]; o >= 0; o = nexts[o]) {
        if (counts(
                plan,
                number,
                need,
                firsts[o],
                lasts[o],
                disguises[o],
                rules.phraseOfEntry[entries[o]],
                text)
            && priceFits(plan, number, rules.brandOfEntry[entries[o]], text, listing, firing)) {
          if (shown) {
            firing.first = firsts[o];
            firing.last = lasts[o];
          }
          return true;
        }
      }
      return false;
    }
    for (Phrase phrase : need.phrases()) {
      for (int t = next(phrase, text, 0); t >= 0; t = next(phrase, text, t + 1)) {
        int last = t + phrase.tokens() - 1;
        if (counts(plan, number, need, t, last, false, phrase, text)) {
          if (shown) {
            firing.first = t;
            firing.last = last;
          }
          return true;
        }
      }
      if (repaired) {
        for (int v = nextRepaired(phrase, 0); v >= 0; v = nextRepaired(phrase, v + 1)) {
          int first = view.first(v);
          int last = view.last(v + phrase.tokens() - 1);
          if (counts(plan, number, need, first, last, true, phrase, text)) {
            if (shown) {
              firing.first = first;
              firing.last = last;
            }
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean counts(
      Plan plan,
      int number,
      Plan.Need need,
      int first,
      int last,
      boolean disguised,
      Phrase phrase,
      FoldedText text) {
    int field = text.fieldOf(first);
    if ((need.fields() & 1 << field) == 0) {
      return false;
    }
    Rule rule = plan.rule();
    if (number == 0 && rule.when().disguised() && !disguised || text.isBroken(first, last)) {
      return false;
    }
    if (rule.form() != Form.FOLDED
        && !text.accentsAgree(first, last, phrase, rule.form() == Form.ACCENTED)) {
      return false;
    }
    if (number != 0) {
      return true;
    }
    return (plan.none().isEmpty() || !occursIn(plan.none(), text, field))
        && (plan.except().isEmpty() || !overlaps(plan.except(), text, first, last))
        && (plan.notAfter().isEmpty() || !endsAt(plan.notAfter(), text, first - 1))
        && (plan.notBefore().isEmpty() || !beginsAt(plan.notBefore(), text, last + 1));
  }

  private boolean priceFits(
      Plan plan, int number, String brand, FoldedText text, Listing listing, Firing firing) {
    Rule.When when = plan.rule().when();
    if (number != plan.brandNeed()) {
      return true;
    }
    firing.brand = brand;
    if (when.normShare() == 0) {
      return true;
    }
    if (!kindKnown) {
      kind = kindOf(text);
      kindKnown = true;
    }
    firing.kind = kind;
    Brands.Norm norm = rules.brands.norm(brand, kind);
    if (norm == null || listing.price() <= 0) {
      return false;
    }
    firing.norm = norm;
    long percent = listing.price() * 100 / norm.low();
    return percent >= when.normFrom() && percent < when.normShare();
  }

  private static int next(Phrase phrase, FoldedText text, int from) {
    return next(phrase, text.keys(), text.tokens(), from);
  }

  private int nextRepaired(Phrase phrase, int from) {
    int at = next(phrase, view.keys(), view.count(), from);
    while (at >= 0 && asWritten(at, phrase.tokens())) {
      at = next(phrase, view.keys(), view.count(), at + 1);
    }
    return at;
  }

  private boolean asWritten(int from, int size) {
    for (int v = from; v < from + size; v++) {
      if (view.repair(v) != TokenView.AS_WRITTEN) {
        return false;
      }
    }
    return true;
  }

  private static int next(Phrase phrase, long[] keys, int count, int from) {
    int size = phrase.tokens();
    long head = phrase.key(0);
    for (int t = from; t + size <= count; t++) {
      if (keys[t] == head) {
        int w = 1;
        while (w < size && keys[t + w] == phrase.key(w)) {
          w++;
        }
        if (w == size) {
          return t;
        }
      }
    }
    return -1;
  }

  private boolean anywhere(Plan.Words words, FoldedText text) {
    return occursIn(words, text, Field.TITLE.ordinal())
        || text.fields() > 1 && occursIn(words, text, Field.DESCRIPTION.ordinal());
  }

  private boolean occursIn(Plan.Words words, FoldedText text, int field) {
    if (field >= text.fields()) {
      return false;
    }
    int from = text.firstToken(field);
    int end = text.lastToken(field);
    for (Phrase phrase : words.phrases()) {
      for (int t = next(phrase, text, from); t >= 0; t = next(phrase, text, t + 1)) {
        int last = t + phrase.tokens() - 1;
        if (last >= end) {
          break;
        }
        if (text.accentsAgree(t, last, phrase, false)) {
          return true;
        }
      }
    }
    for (int slot : words.slots()) {
      for (int o = heads[slot]; o >= 0; o = nexts[o]) {
        if (firsts[o] >= from && lasts[o] < end && agrees(o, text)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean agrees(int occurrence, FoldedText text) {
    return text.accentsAgree(
        firsts[occurrence], lasts[occurrence], rules.phraseOfEntry[entries[occurrence]], false);
  }

  private boolean overlaps(Plan.Words words, FoldedText text, int first, int last) {
    for (Phrase phrase : words.phrases()) {
      int from = Math.max(0, first - phrase.tokens() + 1);
      for (int t = next(phrase, text, from); t >= 0 && t <= last; t = next(phrase, text, t + 1)) {
        if (text.accentsAgree(t, t + phrase.tokens() - 1, phrase, false)) {
          return true;
        }
      }
    }
    for (int slot : words.slots()) {
      for (int o = heads[slot]; o >= 0; o = nexts[o]) {
        if (firsts[o] <= last && lasts[o] >= first && agrees(o, text)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean endsAt(Plan.Words words, FoldedText text, int at) {
    for (Phrase phrase : words.phrases()) {
      int from = at - phrase.tokens() + 1;
      if (from >= 0
          && next(phrase, text.keys(), at + 1, from) == from
          && text.accentsAgree(from, at, phrase, false)) {
        return true;
      }
    }
    for (int slot : words.slots()) {
      for (int o = heads[slot]; o >= 0; o = nexts[o]) {
        if (lasts[o] == at && agrees(o, text)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean beginsAt(Plan.Words words, FoldedText text, int at) {
    for (Phrase phrase : words.phrases()) {
      int end = at + phrase.tokens();
      if (end <= text.tokens()
          && next(phrase, text.keys(), end, at) == at
          && text.accentsAgree(at, end - 1, phrase, false)) {
        return true;
      }
    }
    for (int slot : words.slots()) {
      for (int o = heads[slot]; o >= 0; o = nexts[o]) {
        if (firsts[o] == at && agrees(o, text)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean together(Plan.Near near, FoldedText text) {
    for (Phrase left : near.left().phrases()) {
      for (int l = next(left, text, 0); l >= 0; l = next(left, text, l + 1)) {
        int leftLast = l + left.tokens() - 1;
        if (!text.accentsAgree(l, leftLast, left, false)) {
          continue;
        }
        for (Phrase right : near.right().phrases()) {
          int from = Math.max(0, l - near.words() - right.tokens());
          for (int r = next(right, text, from); r >= 0; r = next(right, text, r + 1)) {
            int gap = r > leftLast ? r - leftLast - 1 : l - (r + right.tokens());
            if (r > leftLast + near.words() + 1) {
              break;
            }
            if (gap >= 0
                && gap <= near.words()
                && text.fieldOf(l) == text.fieldOf(r)
                && text.accentsAgree(r, r + right.tokens() - 1, right, false)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static boolean patternFits(Plan plan, FoldedText text) {
    if (plan.pattern() == null) {
      return true;
    }
    int fields = plan.needs()[0].fields();
    for (int f = 0; f < text.fields(); f++) {
      if ((fields & 1 << f) != 0 && text.firstToken(f) < text.lastToken(f)) {
        CharSequence part =
            text.subSequence(text.start(text.firstToken(f)), text.end(text.lastToken(f) - 1));
        if (plan.pattern().matcher(part).find()) {
          return true;
        }
      }
    }
    return false;
  }
}
