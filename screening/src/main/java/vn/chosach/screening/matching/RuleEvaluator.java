package vn.chosach.screening.matching;

import java.util.Locale;
import vn.chosach.screening.Listing;
import vn.chosach.screening.folding.Phrase;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.Rule;
import vn.chosach.screening.rules.RuleField;
import vn.chosach.screening.rules.RuleForm;

/** Judges a rule whose rarest need was seen: conditions, needs, guards. */
final class RuleEvaluator {

  /** So many words without marks are hardly others by chance. */
  private static final int TELLING_WORDS = 3;

  private final SeenMarks seenMarks;
  private final GoodsKind goods;
  private final Guards guards;
  private final Quantities quantities;
  private final Firings firings;
  private String obstacle = "";

  RuleEvaluator(SeenMarks seenMarks, Firings firings) {
    this.seenMarks = seenMarks;
    this.firings = firings;
    goods = new GoodsKind(seenMarks);
    guards = new Guards(seenMarks);
    quantities = new Quantities(seenMarks);
  }

  void begin() {
    goods.begin();
    quantities.begin();
  }

  /** The statement that kept the rule that was judged last from firing; empty if it fired. */
  String obstacle() {
    return obstacle;
  }

  /** The kind of goods of the listing, empty if it is not known. */
  String goods() {
    return goods.ask();
  }

  /** Number of that kind; the number behind the last kind if it is not known. */
  int kind() {
    return goods.number();
  }

  /** The smallest size that the title states, 0 if it states none. */
  double size() {
    return quantities.smallestSize();
  }

  /**
   * Judges a rule. Only the first need is guarded, so it is looked at after all others: most rules
   * that do not fire lack another need, and guards are many words.
   */
  void judge(int number, Listing listing) {
    ScanPlan scanPlan = seenMarks.rules.plans[number];
    Rule.When when = scanPlan.rule().when();
    if (!conditionsHold(when, listing)) {
      obstacle = "price, platform, brand or seller";
      return;
    }
    if (scanPlan.kinds() != null && !scanPlan.kinds()[goods.number()]) {
      obstacle = "kind";
      return;
    }
    Firing firing = firings.draft(goods.soFar());
    for (int n = scanPlan.needs().length - 1; n >= 0; n--) {
      obstacle = "need";
      if (!met(scanPlan, n, listing, firing)) {
        return;
      }
    }
    if (!scanPlan.nowhere().isEmpty() && guards.anywhere(scanPlan.nowhere())) {
      obstacle = "nowhere";
      return;
    }
    if (!scanPlan.noCategory().isEmpty()
        && guards.occursIn(scanPlan.noCategory(), RuleField.CATEGORY.ordinal())) {
      obstacle = "category-not";
      return;
    }
    for (ScanPlan.Near near : scanPlan.near()) {
      if (!guards.together(near)) {
        obstacle = "near";
        return;
      }
    }
    obstacle = "pattern";
    if (guards.patternFits(scanPlan)) {
      obstacle = "";
      firings.keep(number);
    }
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
        && (when.official() == null || when.official() == seller.official())
        && (when.branded() == null || when.branded() == namesABrand(listing.brand()));
  }

  /** Platforms write "OEM", "No brand" or "0" where a seller named none. */
  private static boolean namesABrand(String brand) {
    return switch (brand.toLowerCase(Locale.ROOT)) {
      case "",
          "0",
          "-",
          "oem",
          "no brand",
          "nobrand",
          "no.brand",
          "none",
          "khác",
          "other",
          "không có",
          "không thương hiệu",
          "chưa có thương hiệu" ->
          false;
      default -> true;
    };
  }

  private boolean met(ScanPlan scanPlan, int number, Listing listing, Firing firing) {
    ScanPlan.ScanPlanNeed need = scanPlan.needs()[number];
    if (need.slot() >= 0) {
      for (int o = seenMarks.head(need.slot()); o >= 0; o = seenMarks.next(o)) {
        int first = seenMarks.first(o);
        int last = seenMarks.last(o);
        if (counts(scanPlan, number, first, last, seenMarks.disguised(o), seenMarks.phrase(o))
            && priceFits(scanPlan, number, seenMarks.entry(o), listing, firing)) {
          show(firing, number, first, last);
          return true;
        }
      }
      return false;
    }
    for (int p = 0; p < need.phrases().length; p++) {
      if (!seenMarks.mayHold(need.prints()[p])) {
        continue;
      }
      Phrase phrase = need.phrases()[p];
      for (int t = seenMarks.next(phrase, 0); t >= 0; t = seenMarks.next(phrase, t + 1)) {
        int last = t + phrase.tokens() - 1;
        if (counts(scanPlan, number, t, last, false, phrase)) {
          show(firing, number, t, last);
          return true;
        }
      }
      for (int v = seenMarks.nextRepaired(phrase, 0);
          v >= 0;
          v = seenMarks.nextRepaired(phrase, v + 1)) {
        int first = seenMarks.view.first(v);
        int last = seenMarks.view.last(v + phrase.tokens() - 1);
        if (counts(scanPlan, number, first, last, true, phrase)) {
          show(firing, number, first, last);
          return true;
        }
      }
    }
    return false;
  }

  /** The first need is the one that is shown. */
  private static void show(Firing firing, int number, int first, int last) {
    if (number == 0) {
      firing.first = first;
      firing.last = last;
    }
  }

  private boolean counts(
      ScanPlan scanPlan, int number, int first, int last, boolean disguised, Phrase phrase) {
    int field = seenMarks.text.fieldOf(first);
    if ((scanPlan.needs()[number].fields() & 1 << field) == 0) {
      return false;
    }
    Rule rule = scanPlan.rule();
    if (number == 0
            && rule.when().disguised()
            && !disguised
            && !seenMarks.text.isBorrowed(first, last)
        || seenMarks.isBroken(first, last)) {
      return false;
    }
    if (rule.form() != RuleForm.FOLDED
        && !seenMarks.text.accentsAgree(
            first, last, phrase, isStrict(rule.form(), field, phrase))) {
      return false;
    }
    if (number != 0) {
      return true;
    }
    if (!scanPlan.none().isEmpty() && guards.occursIn(scanPlan.none(), field)) {
      obstacle = "none";
    } else if (!scanPlan.except().isEmpty() && guards.overlaps(scanPlan.except(), first, last)) {
      obstacle = "except";
    } else if (!scanPlan.notAfter().isEmpty() && guards.endsAt(scanPlan.notAfter(), first - 1)) {
      obstacle = "not-after";
    } else if (!scanPlan.notBefore().isEmpty() && guards.beginsAt(scanPlan.notBefore(), last + 1)) {
      obstacle = "not-before";
    } else if (scanPlan.quantities().length > 0
        && !quantities.fit(scanPlan.quantities(), first, last)) {
      obstacle = "unit";
    } else {
      return true;
    }
    return false;
  }

  private boolean isStrict(RuleForm form, int field, Phrase phrase) {
    return form == RuleForm.ACCENTED
        || form == RuleForm.FITTING
            && phrase.tokens() < TELLING_WORDS
            && seenMarks.text.isMarked(field);
  }

  /** Whether the seller's name bears the mark: its maker or a shop of its own. */
  private boolean isTheSellers(int slot, String brand) {
    for (int o = seenMarks.head(slot); o >= 0; o = seenMarks.next(o)) {
      if (seenMarks.text.fieldOf(seenMarks.first(o)) == RuleField.SELLER.ordinal()
          && seenMarks.rules.brandOfEntry[seenMarks.entry(o)].equals(brand)) {
        return true;
      }
    }
    return false;
  }

  private boolean priceFits(
      ScanPlan scanPlan, int number, int entry, Listing listing, Firing firing) {
    Rule.When when = scanPlan.rule().when();
    if (number != scanPlan.brandNeed()) {
      return true;
    }
    String brand = seenMarks.rules.brandOfEntry[entry];
    firing.brand = brand;
    if (when.own() != null && when.own() != isTheSellers(scanPlan.needs()[number].slot(), brand)) {
      obstacle = "own";
      return false;
    }
    if (when.normShare() == 0) {
      return true;
    }
    firing.kind = goods.ask();
    obstacle = "norm";
    Brands.Norm[][] norms = seenMarks.rules.normsOfEntry[entry];
    if (norms.length == 0 || listing.price() <= 0) {
      return false;
    }
    Brands.Norm norm = Brands.fitting(norms[goods.number()], quantities.smallestSize());
    if (norm == null) {
      return false;
    }
    firing.norm = norm;
    long percent = listing.price() * 100 / norm.low();
    return percent >= when.normFrom() && percent < when.normShare();
  }
}
