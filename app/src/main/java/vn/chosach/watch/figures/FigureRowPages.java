package vn.chosach.watch.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.privacy.Covering;
import vn.chosach.watch.privacy.PrivateSellerPolicy;
import vn.chosach.watch.privacy.SellerPrivacy;
import vn.chosach.watch.review.HitLine;

/** Draws up the rows behind a figure, and how the verdicts of officers held. */
@Component
record FigureRowPages(
    FigureQuery figures,
    FigurePages pages,
    OfficerFigures verdicts,
    Officers officers,
    SellerPrivacy privacy) {

  static final int ROWS = 50;

  FigureView.FigureDetail rows(
      FigureQuestion question, Figure figure, int at, Page page, Viewer viewer) {
    int offset = (at - 1) * ROWS;
    Map<String, String> names = pages.platforms(page);
    List<FigureView.FigureViewLine> lines =
        figure == Figure.FRESH
            ? figures.fresh(question, offset, ROWS + 1).stream()
                .map(one -> fresh(one, names, page))
                .toList()
            : privacy
                .lines(figures.flagged(question, figure, offset, ROWS + 1), viewer.officerId())
                .stream()
                .map(one -> flagged(one, names, page))
                .toList();
    boolean more = lines.size() > ROWS;
    List<FigureView.FigureViewLine> shown = more ? lines.subList(0, ROWS) : lines;
    return new FigureView.FigureDetail(
        page.t(figure.textKey()),
        facts(question, names, page),
        FigureAsk.figures(question),
        shown,
        at == 1 && !more
            ? null
            : new Pager(
                at > 1 ? FigureAsk.rows(question, figure, at - 1) : null,
                more ? FigureAsk.rows(question, figure, at + 1) : null,
                page.t(
                    "watch.figures.rows-of",
                    page.number(offset + 1L),
                    page.number(offset + (long) shown.size()))));
  }

  private String facts(FigureQuestion question, Map<String, String> names, Page page) {
    var facts = new ArrayList<String>();
    facts.add(page.day(question.from()) + " – " + page.day(question.to()));
    String platform = question.platform();
    String category = question.category();
    String campaign = question.campaign();
    if (platform != null) {
      facts.add(FigurePages.named(platform, names, page));
    }
    if (category != null) {
      facts.add(category.isEmpty() ? page.t("watch.figures.nameless") : category);
    }
    String area = question.area();
    if (area != null) {
      facts.add(pages.area(area, page));
    }
    if (campaign != null) {
      facts.add(campaign);
    }
    return String.join(" · ", facts);
  }

  private static FigureView.FigureViewLine fresh(
      FreshLine one, Map<String, String> names, Page page) {
    UUID hit = one.hit();
    String seller =
        PrivateSellerPolicy.isPrivate(one.seller(), one.official())
            ? Covering.name(one.seller(), one.sellerId())
            : one.seller();
    return new FigureView.FigureViewLine(
        one.item(),
        one.title(),
        hit == null ? null : "/giam-sat/duyet/" + hit,
        FigurePages.named(one.platform(), names, page),
        seller.isEmpty() ? "–" : seller,
        page.moment(one.firstSeen()),
        hit == null ? null : Tone.CARE,
        hit == null ? "" : page.t("watch.figure.flagged"));
  }

  private static FigureView.FigureViewLine flagged(
      HitLine one, Map<String, String> names, Page page) {
    return new FigureView.FigureViewLine(
        one.number(),
        one.title(),
        "/giam-sat/duyet/" + one.id(),
        FigurePages.named(one.platform(), names, page),
        one.seller().isEmpty() ? "–" : one.seller(),
        page.t("watch.score", one.score()),
        switch (one.band()) {
          case CASE -> Tone.WARN;
          case REVIEW -> Tone.CARE;
          case NOTE -> Tone.OK;
          case CLEAN -> Tone.NONE;
        },
        page.t(one.state().textKey()));
  }

  FigureView.OfficerPage officers(FigureQuestion question, Page page, Viewer viewer) {
    boolean all = viewer.has(Role.STANDING_OFFICE);
    List<OfficerLine> lines = verdicts.officers(question, all ? null : viewer.agencyKey());
    Map<UUID, String> names =
        officers.displayNames(lines.stream().map(OfficerLine::officer).collect(Collectors.toSet()));
    return new FigureView.OfficerPage(
        pages.asked(question, page),
        all ? page.t("watch.officers.all") : viewer.agencyName(page.lang()),
        lines.stream()
            .map(
                one ->
                    new FigureView.OfficerRow(
                        names.getOrDefault(one.officer(), page.t("watch.somebody")),
                        one.agency(),
                        page.number(one.decided()),
                        page.number(one.again()),
                        of(one.stood(), one.again(), page),
                        of(one.confirmed(), one.suspicious(), page),
                        FigurePages.hours(one.hours())))
            .toList(),
        FigureAsk.figures(question));
  }

  private static String of(long part, long whole, Page page) {
    return whole == 0
        ? "–"
        : page.t(
            "watch.officers.share",
            FigurePages.share(part, whole),
            page.number(part),
            page.number(whole));
  }
}
