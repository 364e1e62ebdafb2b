package vn.chosach.trust.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.chosach.documents.Documents;
import vn.chosach.documents.prepared.PreparedPapers.PreparedPaper;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.life.Masking;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.trust.rating.Rating;
import vn.chosach.trust.rating.RatingCriteria;
import vn.chosach.trust.rating.RatingEvent;
import vn.chosach.trust.rating.RatingEvidence;
import vn.chosach.trust.rating.RatingEvidence.RatingFinding;
import vn.chosach.trust.rating.RatingState;
import vn.chosach.trust.rating.Ratings;
import vn.chosach.trust.rating.Ratings.RatingFile;
import vn.chosach.trust.web.RatingView.CriteriaRow;
import vn.chosach.trust.web.RatingView.EvidenceRow;
import vn.chosach.trust.web.RatingView.PublicRating;
import vn.chosach.trust.web.RatingView.RatingRow;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.ListAsk;

/** Draws up the pages of labels by criteria. */
@Component
record RatingPages(Ratings ratings, TrustNames names, Documents documents) {

  private static final int ROWS = 25;

  private static final Set<RatingEvent> TOLD =
      EnumSet.of(
          RatingEvent.PUBLISH,
          RatingEvent.APPEAL,
          RatingEvent.UPHOLD,
          RatingEvent.CHANGE,
          RatingEvent.REMOVE,
          RatingEvent.LAPSE,
          RatingEvent.FALL,
          RatingEvent.EXPIRE);

  ListSlice<RatingRow> rows(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    RowSlice<Rating> slice = ratings.page(offset, limit, ActingOfficer.of(viewer));
    return new ListSlice<>(
        slice.rows().stream().map(one -> row(one, RatingRoutes.page(one.number()), page)).toList(),
        slice.count());
  }

  private static @Nullable Pager pager(ListSheet sheet, int count, String path, Page page) {
    return sheet.pager(count, n -> path + (n > 1 ? "?trang=" + n : ""), page);
  }

  private static RatingRow row(Rating one, String href, Page page) {
    LocalDate last = one.expiresOn();
    return new RatingRow(
        href,
        one.number(),
        one.shop(),
        one.identifier(),
        LookupPages.tone(one.label()),
        page.t(one.label().textKey()),
        last == null ? page.moment(one.since()) : page.t("trust.rating.until", page.day(last)),
        page.t(one.state().textKey()));
  }

  RatingView.RatingPage one(RatingFile file, Page page) {
    Rating one = file.of();
    return new RatingView.RatingPage(
        RowPage.of(
            one,
            one.shop(),
            LookupPages.tone(one.label()),
            one.label().textKey(),
            file.waiting().map(PreparedPaper::document),
            RowDeed.buttons(
                RatingDeed.values(),
                deed -> deed.open(file),
                RatingRoutes.page(one.number()),
                page),
            names,
            page),
        facts(one, true, page),
        evidence(file, one.findings(), page),
        one.reply(),
        one.appeal());
  }

  private List<Fact> facts(Rating one, boolean inside, Page page) {
    var facts = new FactList(page);
    facts.add("trust.rating.field.identifier", one.identifier());
    if (inside) {
      facts.add("trust.rating.fact.state", page.t(one.state().textKey()));
    }
    facts.add("trust.rating.fact.agency", names.agency(one.agency(), page));
    facts.link(
        "trust.rating.fact.criteria",
        page.t("trust.rating.version", one.criteria()),
        RatingRoutes.PUBLIC);
    if (!one.restsOn().isEmpty()) {
      String path = PublicationKind.CASE.path() + "/" + one.restsOn();
      facts.link("trust.rating.field.rests-on", path, path);
    }
    facts.ifAny("trust.rating.fact.reply-by", inside ? one.replyBy() : null);
    facts.ifAny("trust.rating.fact.paper", one.paper());
    facts.ifAny("trust.rating.fact.from", one.shownFrom());
    facts.ifAny("trust.rating.fact.to", one.expiresOn());
    facts.ifAny("trust.rating.fact.appeal-by", one.appealBy());
    return facts.list();
  }

  private static List<EvidenceRow> evidence(RatingFile file, List<RatingEvidence> told, Page page) {
    List<String> items = file.criteria().items();
    return IntStream.rangeClosed(1, items.size())
        .mapToObj(
            n ->
                told.stream()
                    .filter(found -> found.criterion() == n)
                    .findFirst()
                    .map(
                        found ->
                            evidence(
                                found,
                                file.of().reviewed().contains(found)
                                    && !file.of().evidence().contains(found),
                                n + ". " + items.get(n - 1),
                                page))
                    .orElseGet(
                        () ->
                            new EvidenceRow(
                                n + ". " + items.get(n - 1),
                                Tone.NONE,
                                page.t("trust.rating.finding.none"),
                                "",
                                "")))
        .toList();
  }

  private static EvidenceRow evidence(
      RatingEvidence found, boolean unsigned, String criterion, Page page) {
    String finding = page.t(found.finding().textKey());
    return new EvidenceRow(
        criterion,
        tone(found.finding()),
        unsigned ? page.t("trust.rating.finding.unsigned", finding) : finding,
        found.words(),
        found.source());
  }

  private static Tone tone(RatingFinding finding) {
    return switch (finding) {
      case MET -> Tone.OK;
      case UNMET -> Tone.CARE;
      case UNKNOWN -> Tone.NONE;
    };
  }

  /** Everybody at a desk reads the criteria; their paper opens for whoever may read it. */
  RatingView.CriteriaPage criteria(@Nullable FormView form, ActingOfficer reader, Page page) {
    return new RatingView.CriteriaPage(
        ratings.versions().stream()
            .map(
                one ->
                    criteria(
                        one,
                        documents
                            .read(one.document(), reader)
                            .map(file -> "/van-ban/" + one.document())
                            .orElse(""),
                        page))
            .toList(),
        form);
  }

  private CriteriaRow criteria(RatingCriteria one, String href, Page page) {
    Integer version = one.version();
    boolean holds =
        ratings.criteria().filter(now -> Objects.equals(now.version(), version)).isPresent();
    return new CriteriaRow(
        version == null
            ? page.t("trust.rating.criteria.draft")
            : page.t("trust.rating.version", version)
                + " · "
                + one.number()
                + " · "
                + page.day(one.signedOn()),
        version == null ? Tone.CARE : holds ? Tone.OK : Tone.NONE,
        page.t(
            "trust.rating.criteria." + (version == null ? "waits" : holds ? "holds" : "not-now")),
        one.items(),
        page.t(
            "trust.rating.criteria.terms",
            page.day(one.begins()),
            one.replyDays(),
            one.appealDays(),
            one.validDays()),
        href);
  }

  RatingView.PublicRatings published(String at, Page page) {
    var sheet = ListSheet.asked(at, ROWS);
    RowSlice<Rating> slice = ratings.shown(sheet.offset(), ROWS);
    return new RatingView.PublicRatings(
        ratings.criteria().map(one -> criteria(one, "", page)).orElse(null),
        slice.rows().stream()
            .map(one -> row(one, RatingRoutes.PUBLIC + "/" + one.number(), page))
            .toList(),
        slice.count(),
        pager(sheet, slice.count(), RatingRoutes.PUBLIC, page));
  }

  Optional<PublicRating> publicly(String number, Page page) {
    return ratings.publicly(number).map(file -> publicly(file, page));
  }

  /** A label that does not hold any more is told without its word and what was found. */
  private PublicRating publicly(RatingFile file, Page page) {
    Rating one = file.of();
    boolean shown = one.shown(page.today());
    boolean early = !one.state().shown() && one.state() != RatingState.EXPIRED;
    return rating(
        file,
        shown,
        shown ? null : page.t(early ? "trust.rating.gone.removed" : "trust.rating.gone.expired"),
        page);
  }

  private PublicRating rating(RatingFile file, boolean shown, @Nullable String gone, Page page) {
    Rating one = file.of();
    return new PublicRating(
        one.number(),
        one.shop(),
        shown ? LookupPages.tone(one.label()) : null,
        shown ? page.t(one.label().textKey()) : "",
        one.state() == RatingState.APPEALED,
        gone,
        facts(one, false, page),
        shown ? evidence(file, one.evidence(), page) : List.of(),
        shown ? new Masking(List.of(), true).mask(one.reply()) : "",
        one.steps().reversed().stream()
            .filter(step -> TOLD.contains(step.event()))
            .map(
                step ->
                    new StepLine(
                        page.moment(step.at()), page.t(step.event().textKey()), "", "", "", ""))
            .toList(),
        embed(one, page));
  }

  private static String embed(Rating one, Page page) {
    String address = page.visit().origin() + page.href(Rating.PATH + "/" + one.number());
    return "<a href=\"%s\" rel=\"nofollow\">%s</a>"
        .formatted(
            HtmlUtils.htmlEscape(address, "UTF-8"),
            HtmlUtils.htmlEscape(page.t("trust.rating.embed.words", one.shop()), "UTF-8"));
  }

  /** What the shop reads; also the draft that nobody else does. */
  Optional<RatingView.ShopPage> shop(String code, Page page) {
    return ratings.coded(code).map(file -> shop(file, page));
  }

  private RatingView.ShopPage shop(RatingFile file, Page page) {
    Rating one = file.of();
    LocalDate today = page.today();
    boolean held = one.state() == RatingState.SENT || one.shown(today);
    return new RatingView.ShopPage(
        rating(file, held, held ? null : page.t(one.state().textKey()), page),
        one.state() == RatingState.SENT && !one.heard() ? open(one.replyBy(), today, page) : null,
        one.state() == RatingState.PUBLISHED && one.appeal().isEmpty()
            ? open(one.appealBy(), today, page)
            : null);
  }

  private static @Nullable String open(@Nullable LocalDate last, LocalDate today, Page page) {
    return last == null || last.isBefore(today) ? null : page.day(last);
  }
}
