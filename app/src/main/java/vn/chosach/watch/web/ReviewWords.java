package vn.chosach.watch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.chosach.kernel.Dong;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.watch.review.HitSheet;

/** Words the parts of a flagged listing. */
final class ReviewWords {

  private ReviewWords() {}

  static List<ReviewPage.Reason> reasons(HitSheet sheet) {
    var reasons = new ArrayList<ReviewPage.Reason>();
    for (int i = 0; i < sheet.reasons().size(); i++) {
      HitSheet.Why why = sheet.reasons().get(i);
      reasons.add(
          new ReviewPage.Reason(
              why.first() >= 0 ? String.valueOf(i + 1) : "",
              why.title(),
              why.rule() + " v" + why.version(),
              WatchRuleController.address("rule", why.rule()),
              why.facts(),
              why.law(),
              why.weight()));
    }
    return reasons;
  }

  static List<Fact> seller(HitSheet sheet, UnaryOperator<String> platform, Page page) {
    HitSheet.SellerCard seller = sheet.seller();
    if (seller == null) {
      return List.of();
    }
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(page.t("watch.seller.name"), seller.name()));
    facts.add(Fact.of(page.t("watch.seller.since"), page.moment(seller.firstSeen())));
    facts.add(
        Fact.of(
            page.t("watch.seller.strikes"),
            page.t("watch.seller.strikes.of", seller.strikes(), seller.suspects())));
    facts.add(
        Fact.of(
            page.t("watch.seller.decided"),
            page.t(
                "watch.seller.decided.of",
                page.number(seller.listings()),
                seller.dropped(),
                seller.kept(),
                seller.cased())));
    if (seller.official()) {
      facts.add(Fact.of(page.t("watch.seller.official"), page.t("watch.yes")));
    }
    if (!seller.elsewhere().isEmpty()) {
      facts.add(
          Fact.of(
              page.t("watch.seller.elsewhere"),
              seller.elsewhere().stream()
                  .map(shop -> shop.split(": ", 2))
                  .map(shop -> platform.apply(shop[0]) + (shop.length < 2 ? "" : ": " + shop[1]))
                  .collect(Collectors.joining(" · "))));
    }
    return facts;
  }

  static List<String> history(HitSheet sheet, Page page) {
    return sheet.history().stream()
        .map(
            was -> {
              Long price = was.price();
              return page.t(
                  "watch.history.line",
                  page.moment(was.since()),
                  page.moment(was.until()),
                  was.title(),
                  price == null ? page.t("watch.price.none") : page.money(new Dong(price)),
                  was.seller().isEmpty() ? page.t("watch.seller.unnamed") : was.seller());
            })
        .toList();
  }
}
