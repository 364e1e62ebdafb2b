package vn.chosach.outreach.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Area;
import vn.chosach.outreach.Outreach;
import vn.chosach.outreach.desk.CampaignBook.OutreachCall;
import vn.chosach.outreach.desk.OutreachItemRepository.DoneInArea;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.life.OutreachPlanState;
import vn.chosach.outreach.life.OutreachTheme;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.share.CallPoster;

/** Draws up the pages and posters of calls, as everybody reads them. */
@Component
record CallPages(Outreach outreach, OutreachNames names) {

  private static final int LONGEST_TITLE = 120;

  /** The first sentence of the call, where it is short enough to stand as a heading. */
  static String title(OutreachCall call) {
    String first = call.line().appeal().strip().split("(?<=[.!?…])\\s|\\R", 2)[0].strip();
    return first.length() <= LONGEST_TITLE ? first.replaceFirst("\\.$", "") : call.plan().title();
  }

  /** What follows that heading. */
  private static String words(OutreachCall call) {
    String all = call.line().appeal().strip();
    String rest = all.split("(?<=[.!?…])\\s|\\R", 2)[0].strip();
    return rest.length() <= LONGEST_TITLE ? all.substring(rest.length()).strip() : all;
  }

  List<OutreachView.CallRow> list(Page page) {
    return outreach.calls().stream()
        .map(
            call ->
                new OutreachView.CallRow(
                    OutreachRoutes.CALLS + "/" + call.campaign(),
                    title(call),
                    names.agency(call.plan().agency(), page),
                    OutreachPages.when(call.plan(), page),
                    call.open(),
                    page.t("outreach.reports", page.number(call.reports()))))
        .toList();
  }

  OutreachView.CallPage call(OutreachCall call, Page page) {
    var facts = new FactList(page);
    facts.add("outreach.fact.when", OutreachPages.when(call.plan(), page));
    facts.add("outreach.field.theme", page.t(call.line().theme().textKey()));
    facts.add("outreach.field.audience", page.t(call.line().audience().textKey()));
    facts.add("outreach.field.goods", goods(call, page));
    facts.add(
        "outreach.field.area",
        call.line().area() == null
            ? page.t("outreach.everywhere")
            : String.valueOf(names.area(call.line().area(), page)));
    facts.add("outreach.call.plan", call.plan().title() + ", " + call.plan().decision());
    facts.add("outreach.call.counter", page.number(call.reports()));
    facts.add("outreach.call.done", page.number(call.done().size()));
    long reach = call.done().stream().mapToLong(one -> one.reach() == null ? 0 : one.reach()).sum();
    if (reach > 0) {
      facts.add("outreach.field.reach", page.number(reach));
    }
    boolean byCommune = call.line().theme() == OutreachTheme.VIETNAMESE_GOODS;
    List<OutreachView.ShareRow> places = byCommune ? places(page) : List.of();
    return new OutreachView.CallPage(
        title(call),
        words(call),
        names.agency(call.plan().agency(), page),
        facts.list(),
        call.open(),
        "/phan-anh" + (call.open() ? "?chien-dich=" + call.campaign() : ""),
        OutreachRoutes.CALLS + "/" + call.campaign() + "/ap-phich",
        call.plan().state() == OutreachPlanState.ENDED ? call.plan().report() : "",
        call.done().stream()
            .filter(one -> !one.link().isEmpty())
            .map(one -> row(one, page))
            .toList(),
        places,
        byCommune
            ? page.t(
                "outreach.call.without", names.communes(Area::key, page).size() - places.size())
            : null);
  }

  private String goods(OutreachCall call, Page page) {
    String known = names.goods(call.line().goods(), page);
    return known == null ? page.t("outreach.all-goods") : known;
  }

  private OutreachView.ItemRow row(OutreachItem one, Page page) {
    return new OutreachView.ItemRow(
        "",
        one.number(),
        one.title(),
        page.t(one.channel().textKey()),
        page.day(one.day()),
        names.agency(one.agency(), page),
        one.link(),
        Tone.OK,
        page.t(one.state().textKey()));
  }

  /** Communes in which something was done this year for goods from Vietnam, the most first. */
  private List<OutreachView.ShareRow> places(Page page) {
    Map<String, String> called =
        names.communes(Area::key, page).stream()
            .collect(Collectors.toMap(Choice::value, Choice::label));
    return outreach.shares(OutreachTheme.VIETNAMESE_GOODS).stream()
        .filter(one -> called.containsKey(one.area()))
        .sorted(
            Comparator.comparing(DoneInArea::done)
                .reversed()
                .thenComparing(one -> called.getOrDefault(one.area(), "")))
        .map(share(called))
        .toList();
  }

  private static Function<DoneInArea, OutreachView.ShareRow> share(Map<String, String> called) {
    return one ->
        new OutreachView.ShareRow(
            called.getOrDefault(one.area(), ""),
            0,
            one.done(),
            one.agencies(),
            one.reach(),
            Tone.OK);
  }

  /** What the poster of a call says. */
  CallPoster poster(OutreachCall call, Page page) {
    String address = page.visit().origin() + OutreachRoutes.CALLS + "/" + call.campaign();
    return new CallPoster(
        page.t("outreach.call.kind"),
        title(call),
        words(call),
        page.t("outreach.poster.goods", goods(call, page)),
        OutreachPages.when(call.plan(), page),
        names.agency(call.plan().agency(), page),
        page.t("outreach.poster.report"),
        address);
  }
}
