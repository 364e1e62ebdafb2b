package vn.chosach.watch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.Officers;
import vn.chosach.screening.Band;
import vn.chosach.screening.rules.RuleField;
import vn.chosach.ui.Choice;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.privacy.PrivateSellerPolicy;
import vn.chosach.watch.privacy.SellerPrivacy;
import vn.chosach.watch.review.HitLine;
import vn.chosach.watch.review.HitQuery;
import vn.chosach.watch.review.HitQueue;
import vn.chosach.watch.review.HitSheet;
import vn.chosach.watch.review.QueueQuestion;
import vn.chosach.watch.review.ReviewCycle;
import vn.chosach.watch.review.ReviewEvent;
import vn.chosach.watch.review.ReviewState;
import vn.chosach.watch.review.Verdicts;

/** Draws up the review queue and the flagged listing beside it. */
@Component
record ReviewPages(
    HitQueue queue, HitQuery query, Catalogue catalogue, Officers officers, SellerPrivacy privacy) {

  private static final int LONGEST_SHOWN = 4_000;
  private static final int LONGEST_TITLE = 300;

  /** The page; the first of the list is read when none is asked for. Empty for an unknown one. */
  Optional<ReviewPage> page(
      ReviewFilter sent, @Nullable UUID asked, ReviewPage.Unsent unsent, Page page, Viewer viewer) {
    int count = queue.count(sent.question());
    ReviewFilter filter = sent.within(count);
    List<HitLine> lines = privacy.lines(queue.page(filter.question()), viewer.officerId());
    UUID chosen = asked == null ? lines.stream().map(HitLine::id).findFirst().orElse(null) : asked;
    HitSheet sheet = chosen == null ? null : query.read(chosen).orElse(null);
    if (asked != null && sheet == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ReviewPage(
            filter,
            lanes(filter, page),
            lines.stream().map(line -> row(line, line.id().equals(chosen), page)).toList(),
            count,
            Choice.of(catalogue.platforms(page.today()), one -> one.code(), one -> one.name()),
            new ListSheet(filter.page(), ReviewFilter.ROWS)
                .pager(count, one -> filter.at(one).list(), page),
            asked != null,
            officers.inOffice(viewer.officerId()).map(one -> one.shortcuts()).orElse(true),
            sheet == null ? null : item(sheet, filter, unsent, page, viewer)));
  }

  private List<ReviewPage.Lane> lanes(ReviewFilter filter, Page page) {
    Map<String, Long> tally = queue.tally();
    var lanes = new ArrayList<ReviewPage.Lane>();
    boolean waiting = filter.view() == QueueQuestion.View.WAITING;
    for (Band band : List.of(Band.CASE, Band.REVIEW, Band.NOTE)) {
      lanes.add(
          new ReviewPage.Lane(
              page.t(bandKey(band)),
              tally.getOrDefault(band.name(), 0L),
              filter.of(band).list(),
              waiting && filter.band() == band));
    }
    lanes.add(
        new ReviewPage.Lane(
            page.t("watch.view.disputed"),
            tally.getOrDefault("DISPUTED", 0L),
            filter.of(QueueQuestion.View.DISPUTED).list(),
            filter.view() == QueueQuestion.View.DISPUTED));
    return lanes;
  }

  static String bandKey(Band band) {
    return "watch.band." + band.name().toLowerCase(Locale.ROOT);
  }

  private ReviewPage.ReviewRow row(HitLine line, boolean current, Page page) {
    Long price = line.price();
    String seller = line.seller().isEmpty() ? page.t("watch.seller.unnamed") : line.seller();
    String facts =
        seller + " · " + (price == null ? page.t("watch.price.none") : page.money(new Dong(price)));
    String state = line.state() == ReviewState.OPEN ? "" : " · " + page.t(line.state().textKey());
    return new ReviewPage.ReviewRow(
        line.id(), line.title(), facts + state, chip(line, page), current, line.version());
  }

  private static ReviewPage.Chip chip(HitLine line, Page page) {
    return new ReviewPage.Chip(
        switch (line.band()) {
          case CASE -> Tone.WARN;
          case REVIEW -> Tone.CARE;
          case NOTE -> Tone.OK;
          case CLEAN -> Tone.NONE;
        },
        page.number(line.score()));
  }

  private ReviewPage.ReviewItem item(
      HitSheet whole, ReviewFilter filter, ReviewPage.Unsent unsent, Page page, Viewer viewer) {
    HitSheet sheet = privacy.sheet(whole, viewer.officerId());
    HitSheet.HitSheetOffer offer = sheet.offer();
    String description = start(offer.description(), LONGEST_SHOWN);
    HitSheet.Prices prices = sheet.prices();
    ReviewPage.Chip chip = chip(sheet.line(), page);
    return new ReviewPage.ReviewItem(
        sheet.line().id(),
        sheet.line().number(),
        start(offer.title(), LONGEST_TITLE),
        new ReviewPage.Chip(chip.tone(), page.t("watch.score", sheet.line().score())),
        facts(sheet, page),
        offer.url().startsWith("http") ? offer.url() : null,
        Pieces.of(start(offer.title(), LONGEST_SHOWN), RuleField.TITLE, sheet.reasons()),
        Pieces.of(description, RuleField.DESCRIPTION, sheet.reasons()),
        ReviewWords.reasons(sheet, page),
        sheet.line().score(),
        prices == null
            ? null
            : PriceChart.of(prices, sheet.line().price(), PriceFlags.of(sheet, page), page),
        ReviewWords.seller(sheet, code -> platformName(code, page), page),
        person(whole, page, viewer),
        sheet.others().stream().map(line -> row(line, false, page)).toList(),
        sheet.group().stream()
            .map(
                like ->
                    new ReviewPage.Like(
                        row(like.line(), false, page),
                        page.t("watch.like." + like.by().toLowerCase(Locale.ROOT)),
                        filter.item(like.line().id())))
            .toList(),
        sheet.groupSize(),
        sheet.group().isEmpty() ? null : WatchRoutes.REVIEW + "/" + sheet.line().id() + "/nhom",
        ReviewWords.removals(sheet, page),
        sheet.contacts().stream()
            .map(
                one ->
                    new ReviewPage.Like(
                        row(one.line(), false, page),
                        page.t(ReviewWords.contactKey(one.kind())),
                        filter.item(one.line().id())))
            .toList(),
        ReviewWords.history(sheet, page),
        verdicts(sheet, page),
        deciding(sheet, filter, unsent, page, viewer));
  }

  private static String start(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }

  /** {@code null} for a seller that is no private person. */
  private ReviewPage.@Nullable Private person(HitSheet sheet, Page page, Viewer viewer) {
    HitLine line = sheet.line();
    UUID seller = line.sellerId();
    return seller == null || !PrivateSellerPolicy.isPrivate(line.seller(), line.official())
        ? null
        : ReviewWords.person(
            privacy.hides(sheet, viewer.officerId()),
            privacy.openings(seller),
            officers::displayNames,
            page);
  }

  private String facts(HitSheet sheet, Page page) {
    HitSheet.HitSheetOffer offer = sheet.offer();
    String platform = sheet.line().platform();
    String seen =
        offer.removedAt() == null
            ? page.t("watch.seen", page.moment(offer.lastSeen()))
            : page.t("watch.gone", page.moment(Objects.requireNonNull(offer.removedAt())));
    return String.join(
        " · ",
        java.util.stream.Stream.of(
                platform.isEmpty() ? "" : platformName(platform, page), seen, sheet.line().seller())
            .filter(text -> !text.isEmpty())
            .toList());
  }

  private String platformName(String code, Page page) {
    return catalogue.platform(code, page.today()).map(one -> one.name()).orElse(code);
  }

  private List<ReviewPage.ReviewPageLine> verdicts(HitSheet sheet, Page page) {
    Map<UUID, String> names =
        officers.displayNames(
            Set.copyOf(sheet.verdicts().stream().map(HitSheet.Verdict::officer).toList()));
    return sheet.verdicts().stream()
        .map(
            one ->
                new ReviewPage.ReviewPageLine(
                    page.moment(one.at()),
                    page.t(
                        one.undone() ? "watch.verdict.line.undone" : "watch.verdict.line",
                        page.t(one.event().textKey()),
                        page.t(one.event().reasonKey(one.reason())),
                        one.about() == null ? "" : " → " + one.about()),
                    names.getOrDefault(one.officer(), page.t("watch.somebody"))
                        + " · "
                        + one.agency(),
                    one.words()))
        .toList();
  }

  private ReviewPage.Deciding deciding(
      HitSheet sheet, ReviewFilter filter, ReviewPage.Unsent unsent, Page page, Viewer viewer) {
    ReviewState state = sheet.line().state();
    var leaders = new ArrayList<Choice>();
    sheet.group().stream()
        .map(HitSheet.Like::line)
        .filter(line -> line.state().takesIn())
        .forEach(line -> leaders.add(leader(line)));
    sheet.others().stream()
        .filter(line -> line.state().takesIn())
        .filter(line -> leaders.stream().noneMatch(one -> one.value().equals(line.number())))
        .forEach(line -> leaders.add(leader(line)));
    String next =
        filter.byScore()
            ? queue
                .after(filter.question(), sheet.line().id())
                .map(filter::item)
                .orElse(filter.list())
            : filter.list();
    HitSheet.Verdict last = sheet.verdicts().isEmpty() ? null : sheet.verdicts().getFirst();
    boolean undo =
        last != null
            && last.event() != ReviewEvent.UNDO
            && last.officer().equals(viewer.officerId())
            && page.now().isBefore(last.at().plus(Verdicts.GRACE))
            && state != ReviewState.CASED;
    boolean second =
        state == ReviewState.DISPUTED && ReviewWords.hasDecided(sheet, viewer.officerId());
    return new ReviewPage.Deciding(
        sheet.version(),
        second
            ? page.t(state.textKey()) + ". " + page.t("refusal.watch.second-officer")
            : page.t(state.textKey()),
        second ? List.of() : ReviewWords.choices(state, page),
        leaders,
        !second && ReviewCycle.row(state, ReviewEvent.CASE).isPresent(),
        undo,
        next,
        unsent);
  }

  private static Choice leader(HitLine line) {
    return Choice.of(line.number(), line.number() + " · " + line.seller() + " · " + line.title());
  }
}
