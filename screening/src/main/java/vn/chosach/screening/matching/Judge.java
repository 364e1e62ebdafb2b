package vn.chosach.screening.matching;

import java.util.Locale;
import vn.chosach.screening.Listing;
import vn.chosach.screening.folding.Phrase;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.Field;
import vn.chosach.screening.rules.Form;
import vn.chosach.screening.rules.Rule;

/** Judges a rule whose rarest need was seen: conditions, needs, guards. */
final class Judge {

  private final Seen seen;
  private final GoodsKind goods;
  private final Guards guards;
  private final Quantities quantities;
  private final Firings firings;

  Judge(Seen seen, Firings firings) {
    this.seen = seen;
    this.firings = firings;
    goods = new GoodsKind(seen);
    guards = new Guards(seen);
    quantities = new Quantities(seen);
  }

  void begin() {
    goods.begin();
  }

  void judge(int number, Listing listing) {
    Plan plan = seen.rules.plans[number];
    Rule.When when = plan.rule().when();
    if (!conditionsHold(when, listing) || !kindFits(when)) {
      return;
    }
    Firing firing = firings.draft(goods.soFar());
    for (int n = 0; n < plan.needs().length; n++) {
      if (!met(plan, n, listing, firing)) {
        return;
      }
    }
    if (!plan.nowhere().isEmpty() && guards.anywhere(plan.nowhere())
        || !plan.noCategory().isEmpty()
            && guards.occursIn(plan.noCategory(), Field.CATEGORY.ordinal())) {
      return;
    }
    for (Plan.Near near : plan.near()) {
      if (!guards.together(near)) {
        return;
      }
    }
    if (guards.patternFits(plan)) {
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

  private boolean kindFits(Rule.When when) {
    if (when.kinds().isEmpty() && when.notKinds().isEmpty() && when.normShare() == 0) {
      return true;
    }
    String kind = goods.ask();
    return (when.kinds().isEmpty() || when.kinds().contains(kind))
        && !when.notKinds().contains(kind);
  }

  private boolean met(Plan plan, int number, Listing listing, Firing firing) {
    Plan.Need need = plan.needs()[number];
    if (need.slot() >= 0) {
      for (int o = seen.head(need.slot()); o >= 0; o = seen.next(o)) {
        int first = seen.first(o);
        int last = seen.last(o);
        if (counts(plan, number, first, last, seen.disguised(o), seen.phrase(o))
            && priceFits(plan, number, seen.rules.brandOfEntry[seen.entry(o)], listing, firing)) {
          show(firing, number, first, last);
          return true;
        }
      }
      return false;
    }
    for (Phrase phrase : need.phrases()) {
      for (int t = seen.next(phrase, 0); t >= 0; t = seen.next(phrase, t + 1)) {
        int last = t + phrase.tokens() - 1;
        if (counts(plan, number, t, last, false, phrase)) {
          show(firing, number, t, last);
          return true;
        }
      }
      for (int v = seen.nextRepaired(phrase, 0); v >= 0; v = seen.nextRepaired(phrase, v + 1)) {
        int first = seen.view.first(v);
        int last = seen.view.last(v + phrase.tokens() - 1);
        if (counts(plan, number, first, last, true, phrase)) {
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
      Plan plan, int number, int first, int last, boolean disguised, Phrase phrase) {
    int field = seen.text.fieldOf(first);
    if ((plan.needs()[number].fields() & 1 << field) == 0) {
      return false;
    }
    Rule rule = plan.rule();
    if (number == 0 && rule.when().disguised() && !disguised || seen.isBroken(first, last)) {
      return false;
    }
    if (rule.form() != Form.FOLDED
        && !seen.text.accentsAgree(first, last, phrase, rule.form() == Form.ACCENTED)) {
      return false;
    }
    if (number != 0) {
      return true;
    }
    return (plan.none().isEmpty() || !guards.occursIn(plan.none(), field))
        && (plan.except().isEmpty() || !guards.overlaps(plan.except(), first, last))
        && (plan.notAfter().isEmpty() || !guards.endsAt(plan.notAfter(), first - 1))
        && (plan.notBefore().isEmpty() || !guards.beginsAt(plan.notBefore(), last + 1))
        && (plan.quantities().length == 0 || quantities.fit(plan.quantities(), first, last));
  }

  /** Whether the seller's name bears the mark: its maker or a shop of its own. */
  private boolean isTheSellers(int slot, String brand) {
    for (int o = seen.head(slot); o >= 0; o = seen.next(o)) {
      if (seen.text.fieldOf(seen.first(o)) == Field.SELLER.ordinal()
          && seen.rules.brandOfEntry[seen.entry(o)].equals(brand)) {
        return true;
      }
    }
    return false;
  }

  private boolean priceFits(Plan plan, int number, String brand, Listing listing, Firing firing) {
    Rule.When when = plan.rule().when();
    if (number != plan.brandNeed()) {
      return true;
    }
    firing.brand = brand;
    if (when.own() != null && when.own() != isTheSellers(plan.needs()[number].slot(), brand)) {
      return false;
    }
    if (when.normShare() == 0) {
      return true;
    }
    firing.kind = goods.ask();
    Brands.Norm norm = seen.rules.brands.norm(brand, firing.kind);
    if (norm == null || listing.price() <= 0) {
      return false;
    }
    firing.norm = norm;
    long percent = listing.price() * 100 / norm.low();
    return percent >= when.normFrom() && percent < when.normShare();
  }
}
