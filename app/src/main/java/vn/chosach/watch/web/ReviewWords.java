package vn.chosach.watch.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.watch.privacy.OpeningReason;
import vn.chosach.watch.privacy.SellerOpening;
import vn.chosach.watch.review.HitSheet;
import vn.chosach.watch.review.ReviewCycle;
import vn.chosach.watch.review.ReviewEvent;
import vn.chosach.watch.review.ReviewState;

/** Words the parts of a flagged listing. */
final class ReviewWords {

  private ReviewWords() {}

  private static final String CAP = "score.cap";

  /** Reasons of the program itself: no rules that could be opened. */
  private static final Set<String> OWN = Set.of(CAP, "watch.returned");

  /** Kinds of goods that ship; an officer may enter more, which have their name only. */
  private static final Set<String> KINDS =
      Set.of(
          "accessory",
          "bag",
          "belt",
          "clothing",
          "cosmetics",
          "cosmetics.body",
          "cosmetics.cleanser",
          "cosmetics.cream",
          "cosmetics.hair",
          "cosmetics.lip",
          "cosmetics.makeup",
          "cosmetics.mask",
          "cosmetics.mist",
          "cosmetics.mouth",
          "cosmetics.perfume",
          "cosmetics.remover",
          "cosmetics.serum",
          "cosmetics.sunscreen",
          "cosmetics.toner",
          "electronics",
          "electronics.phone",
          "headwear",
          "jewelry",
          "luggage",
          "shoes",
          "socks",
          "tool",
          "wallet",
          "watch");

  /** A mark and a kind of goods in words. */
  static String goods(String mark, String kind, Page page) {
    if (kind.isEmpty() || kind.equals("any")) {
      return mark;
    }
    return mark + " · " + (KINDS.contains(kind) ? page.t("watch.kind." + kind) : kind);
  }

  /** The figures behind a reason; the engine words them for the shell, where no page is. */
  private static String facts(HitSheet.Why why, @Nullable Long price, Page page) {
    HitSheet.Norm norm = why.norm();
    if (norm == null || price == null || norm.low() <= 0) {
      return why.facts();
    }
    return page.t(
        norm.sample() > 0 ? "watch.why.norm" : "watch.why.norm.estimate",
        goods(norm.brand(), norm.kind(), page),
        price * 100 < norm.low()
            ? page.t("watch.why.under-one")
            : page.number(price * 100 / norm.low()),
        page.money(new Dong(norm.low())),
        page.number(norm.sample()));
  }

  static List<ReviewPage.Reason> reasons(HitSheet sheet, Page page) {
    var reasons = new ArrayList<ReviewPage.Reason>();
    for (int i = 0; i < sheet.reasons().size(); i++) {
      HitSheet.Why why = sheet.reasons().get(i);
      reasons.add(
          new ReviewPage.Reason(
              why.first() >= 0 ? String.valueOf(i + 1) : "",
              why.rule().equals(CAP) ? page.t("watch.why.cap") : why.title(),
              why.rule() + " v" + why.version(),
              OWN.contains(why.rule()) ? null : WatchRuleController.address("rule", why.rule()),
              facts(why, sheet.line().price(), page),
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
    var facts = new FactList(page);
    if (seller.name().contains("•")) {
      facts.add("watch.seller.name", seller.name());
    } else {
      facts.link(
          "watch.seller.name",
          seller.name(),
          "/tim?q=" + URLEncoder.encode(seller.name(), StandardCharsets.UTF_8));
    }
    facts.add(
        "watch.seller.since",
        page.t(
            "watch.seller.since.of",
            page.moment(seller.firstSeen()),
            page.number(ChronoUnit.DAYS.between(Vietnam.dayOf(seller.firstSeen()), page.today()))));
    facts.add(
        "watch.seller.strikes",
        page.t("watch.seller.strikes.of", seller.strikes(), seller.suspects()));
    facts.add(
        "watch.seller.decided",
        page.t(
            "watch.seller.decided.of",
            page.number(seller.listings()),
            seller.dropped(),
            seller.kept(),
            seller.cased()));
    if (seller.official()) {
      facts.add("watch.seller.official", page.t("watch.yes"));
    }
    if (!seller.elsewhere().isEmpty()) {
      facts.add(
          "watch.seller.elsewhere",
          seller.elsewhere().stream()
              .map(shop -> shop.split(": ", 2))
              .map(shop -> platform.apply(shop[0]) + (shop.length < 2 ? "" : ": " + shop[1]))
              .collect(Collectors.joining(" · ")));
    }
    if (!sheet.contacts().isEmpty()) {
      facts.add(
          new Fact(
              page.t("watch.seller.shared"),
              page.t("watch.seller.shared.of", sheet.contacts().size()),
              "#lien-lac"));
    }
    return facts.list();
  }

  static ReviewPage.Private person(
      boolean hidden,
      List<SellerOpening> openings,
      Function<Set<UUID>, Map<UUID, String>> naming,
      Page page) {
    Map<UUID, String> names =
        naming.apply(openings.stream().map(SellerOpening::officer).collect(Collectors.toSet()));
    return new ReviewPage.Private(
        hidden,
        Arrays.stream(OpeningReason.values())
            .map(one -> Choice.of(one.name(), page.t(one.textKey())))
            .toList(),
        openings.stream()
            .map(
                one ->
                    new ReviewPage.ReviewPageLine(
                        page.moment(one.at()),
                        page.t(one.reason().textKey()),
                        names.getOrDefault(one.officer(), page.t("watch.somebody"))
                            + " · "
                            + one.agency(),
                        one.words()))
            .toList());
  }

  static List<ReviewPage.Trace> removals(HitSheet sheet, Page page) {
    return sheet.removals().stream().map(one -> trace(sheet, one, page)).toList();
  }

  private static ReviewPage.Trace trace(HitSheet sheet, HitSheet.Removal one, Page page) {
    String at = page.moment(one.at());
    String days = page.number(Math.max(0, one.days()));
    if (!one.own()) {
      return new ReviewPage.Trace(
          Tone.WARN, page.t("watch.removal.repeats", at, days), sought(one.gone()), one.gone());
    }
    String back = one.back();
    if (one.backAt() == null) {
      return new ReviewPage.Trace(Tone.OK, page.t("watch.removal.down", at), null, "");
    }
    return back == null || back.equals(sheet.line().number())
        ? new ReviewPage.Trace(Tone.WARN, page.t("watch.removal.back", at, days), null, "")
        : new ReviewPage.Trace(
            Tone.WARN, page.t("watch.removal.back-as", at, days), sought(back), back);
  }

  private static String sought(String number) {
    return WatchRoutes.REVIEW + "?xem=decided&tim=" + number;
  }

  /** Whether an officer gave a verdict on it that stands: then another one decides a dispute. */
  static boolean hasDecided(HitSheet sheet, @Nullable UUID officer) {
    return sheet.verdicts().stream()
        .anyMatch(
            one ->
                one.officer().equals(officer) && one.event() != ReviewEvent.UNDO && !one.undone());
  }

  static List<ReviewPage.Verdict> choices(ReviewState state, Page page) {
    return Arrays.stream(ReviewAction.values())
        .filter(act -> ReviewCycle.row(state, act.event()).isPresent())
        .map(
            act ->
                new ReviewPage.Verdict(
                    act.path(),
                    act.key(),
                    page.t(act.event().textKey()),
                    Choice.of(
                        act.event().reasons(),
                        code -> code,
                        code -> page.t(act.event().reasonKey(code)))))
        .toList();
  }

  static String contactKey(String kind) {
    return "watch.contact." + kind.toLowerCase(Locale.ROOT).replace('_', '-');
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
