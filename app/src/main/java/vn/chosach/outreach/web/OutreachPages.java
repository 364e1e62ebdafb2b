package vn.chosach.outreach.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Area;
import vn.chosach.documents.prepared.PreparedPapers.PreparedPaper;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.Outreach;
import vn.chosach.outreach.Outreach.PlanFile;
import vn.chosach.outreach.desk.CampaignBook.OutreachCall;
import vn.chosach.outreach.desk.OutreachCoverage.CoveredPeriod;
import vn.chosach.outreach.desk.OutreachCoverage.LineCoverage;
import vn.chosach.outreach.desk.OutreachItemRepository.DoneInArea;
import vn.chosach.outreach.desk.OutreachItemRepository.OutreachItemPart;
import vn.chosach.outreach.desk.OutreachPlanRepository.OutreachPart;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.life.OutreachItemState;
import vn.chosach.outreach.life.OutreachLine;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanState;
import vn.chosach.outreach.life.OutreachTheme;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws up the pages of outreach. */
@Component
record OutreachPages(Outreach outreach, OutreachNames names) implements RowDesk {

  @Override
  public ListTerms terms() {
    return new ListTerms(OutreachRoutes.PLANS, "outreach.title", "outreach.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of(
        "outreach.field.title", "outreach.fact.when", "outreach.fact.agency", "outreach.col.state");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    OutreachPart part = ListSheet.part(OutreachPart.values(), asked, OutreachPart.RUNNING);
    RowSlice<OutreachPlan> found = outreach.plans(part, sheet.offset(), sheet.size(), officer);
    var acts = new ArrayList<Choice>();
    if (OutreachDeed.does(officer.agency(), officer, names.heirs())) {
      acts.add(Choice.of(OutreachRoutes.RECORDING, page.t("outreach.record")));
    }
    if (OutreachDeed.draws(officer.agency(), officer, names.heirs())) {
      acts.add(Choice.of(OutreachRoutes.OPENING, page.t("outreach.open")));
    }
    return new RowList(
        page.t("outreach.title"),
        page.t("outreach.lede"),
        acts,
        List.of(
            Choice.of(OutreachRoutes.ITEMS, page.t("outreach.items")),
            Choice.of(OutreachRoutes.GAPS, page.t("outreach.gaps")),
            Choice.of(OutreachRoutes.SHARES, page.t("outreach.shares"))),
        RowList.parts(OutreachPart.values(), part, "outreach.part.", OutreachRoutes.PLANS, page),
        found.rows().stream()
            .map(
                one ->
                    new ListedRow(
                        OutreachRoutes.plan(one.number()),
                        one.title(),
                        "",
                        one.number(),
                        RowList.cells(when(one, page), names.agency(one.agency(), page)),
                        tone(one.state()),
                        page.t(one.state().textKey())))
            .toList(),
        page.t("outreach.none"),
        found.count());
  }

  static String when(OutreachPlan one, Page page) {
    return page.day(one.begins()) + " – " + page.day(one.ends());
  }

  private static Tone tone(OutreachPlanState state) {
    return switch (state) {
      case DRAFT -> Tone.NONE;
      case IN_FORCE -> Tone.OK;
      case ENDED -> Tone.CARE;
      case DROPPED -> Tone.WARN;
    };
  }

  private static Tone tone(OutreachItemState state) {
    return switch (state) {
      case RECORDED -> Tone.CARE;
      case CONFIRMED -> Tone.OK;
      case REFUSED, WITHDRAWN -> Tone.WARN;
    };
  }

  OutreachView.PlanPage plan(PlanFile file, ActingOfficer officer, Page page) {
    OutreachPlan one = file.of();
    var facts = new FactList(page);
    facts.add("outreach.fact.agency", names.agency(one.agency(), page));
    facts.add("outreach.fact.when", when(one, page));
    if (one.decision() != null) {
      facts.add("outreach.fact.decision", one.decision() + ", " + page.day(one.decidedOn()));
    }
    facts.ifAny("outreach.field.report", one.report());
    return new OutreachView.PlanPage(
        RowPage.of(
            one,
            one.title(),
            tone(one.state()),
            one.state().textKey(),
            file.waiting().map(PreparedPaper::document),
            RowDeed.buttons(
                OutreachDeed.ofPlans(),
                deed -> deed.open(file, officer, names.heirs(), page),
                OutreachRoutes.plan(one.number()),
                page),
            names,
            page),
        facts.list(),
        file.coverage().stream().map(line -> line(line, one, page)).toList());
  }

  private OutreachView.LineRow line(LineCoverage of, OutreachPlan plan, Page page) {
    OutreachLine line = of.line();
    Optional<CoveredPeriod> now = of.now();
    boolean behind = now.filter(one -> one.done() < line.times()).isPresent();
    boolean signed =
        plan.state() == OutreachPlanState.IN_FORCE || plan.state() == OutreachPlanState.ENDED;
    String campaign = line.campaign();
    return new OutreachView.LineRow(
        plan.number(),
        OutreachRoutes.plan(plan.number()),
        names.agency(plan.agency(), page),
        line.number(),
        page.t(line.theme().textKey()),
        String.join(
            " · ",
            page.t(line.audience().textKey()),
            page.t(line.channel().textKey()),
            line.area() == null
                ? page.t("outreach.everywhere")
                : String.valueOf(names.area(line.area(), page))),
        page.t("outreach.times", line.times(), page.t(line.pace().textKey())),
        of.total(),
        of.gaps().isEmpty() ? behind ? Tone.CARE : Tone.OK : Tone.WARN,
        signed
            ? now.map(
                    one ->
                        page.t(
                            "outreach.now",
                            OutreachNames.period(one, line.pace(), page),
                            one.done(),
                            line.times()))
                .orElse("")
            : "",
        signed
            ? String.join(
                "; ",
                of.gaps().stream()
                    .map(
                        gap ->
                            page.t(
                                "outreach.gap",
                                OutreachNames.period(gap, line.pace(), page),
                                gap.done(),
                                line.times()))
                    .toList())
            : "",
        campaign == null || !signed ? null : OutreachRoutes.CALLS + "/" + campaign,
        campaign == null || !signed || line.theme() != OutreachTheme.SECURITY_MOVEMENT
            ? null
            : OutreachRoutes.movement(campaign),
        campaign == null ? "" : campaign,
        line.appeal(),
        campaign == null || !signed
            ? 0
            : outreach.call(campaign).map(OutreachCall::reports).orElse(0));
  }

  /**
   * Lines of running plans with a gap or behind in the running period; leaders see all agencies.
   */
  OutreachView.Gaps gaps(ActingOfficer officer, Page page) {
    boolean all = officer.hasAny(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);
    List<OutreachView.LineRow> lines =
        outreach.running(all ? null : officer).stream()
            .flatMap(file -> file.coverage().stream().map(line -> line(line, file.of(), page)))
            .toList();
    return new OutreachView.Gaps(
        Stream.concat(
                lines.stream().filter(one -> one.tone() == Tone.WARN),
                lines.stream().filter(one -> one.tone() == Tone.CARE))
            .toList(),
        lines.size());
  }

  /** Parts of the list of items, and whether the viewer may add one. */
  OutreachView.ItemList items(OutreachItemPart part, ActingOfficer officer, Page page) {
    return new OutreachView.ItemList(
        RowList.parts(
            Arrays.stream(OutreachItemPart.values())
                .filter(one -> one != OutreachItemPart.PUBLIC)
                .toArray(OutreachItemPart[]::new),
            part,
            "outreach.item-part.",
            OutreachRoutes.ITEMS,
            page),
        List.of(),
        0,
        null,
        OutreachDeed.does(officer.agency(), officer, names.heirs()));
  }

  OutreachView.ItemRow row(OutreachItem one, Page page) {
    return new OutreachView.ItemRow(
        OutreachRoutes.item(one.number()),
        one.number(),
        one.title(),
        page.t(one.theme().textKey()) + " · " + page.t(one.channel().textKey()),
        page.day(one.day()),
        names.agency(one.agency(), page),
        one.link(),
        tone(one.state()),
        page.t(one.state().textKey()));
  }

  OutreachView.ItemPage item(OutreachItem one, boolean filed, ActingOfficer officer, Page page) {
    var facts = new FactList(page);
    facts.add("outreach.fact.agency", names.agency(one.agency(), page));
    facts.add("outreach.field.day", page.day(one.day()));
    facts.add("outreach.field.theme", page.t(one.theme().textKey()));
    facts.add("outreach.field.audience", page.t(one.audience().textKey()));
    facts.add("outreach.field.channel", page.t(one.channel().textKey()));
    facts.add(
        "outreach.field.area",
        one.area() == null
            ? page.t("outreach.everywhere")
            : String.valueOf(names.area(one.area(), page)));
    Integer reach = one.reach();
    if (reach != null) {
      facts.add("outreach.field.reach", page.number(reach) + " (" + one.reachHow() + ")");
    }
    if (one.campaign() != null) {
      facts.link("outreach.fact.call", one.campaign(), OutreachRoutes.CALLS + "/" + one.campaign());
    }
    return new OutreachView.ItemPage(
        RowPage.of(
            one,
            one.title(),
            tone(one.state()),
            one.state().textKey(),
            Optional.empty(),
            RowDeed.buttons(
                OutreachDeed.ofItems(),
                deed -> deed.open(one, officer, names.heirs()),
                OutreachRoutes.item(one.number()),
                page),
            names,
            page),
        facts.list(),
        one.link(),
        filed ? OutreachRoutes.item(one.number()) + "/tep" : null);
  }

  OutreachView.Shares shares(Page page) {
    Map<String, Long> lines =
        outreach.running(null).stream()
            .flatMap(file -> file.of().lines().stream())
            .filter(line -> line.area() != null)
            .collect(
                Collectors.groupingBy(
                    line -> Objects.requireNonNull(line.area()), Collectors.counting()));
    Map<String, DoneInArea> done =
        outreach.shares(null).stream().collect(Collectors.toMap(DoneInArea::area, one -> one));
    List<OutreachView.ShareRow> rows =
        names.communes(Area::key, page).stream()
            .map(
                commune -> {
                  DoneInArea of =
                      done.getOrDefault(commune.value(), new DoneInArea(commune.value(), 0, 0, 0));
                  return new OutreachView.ShareRow(
                      commune.label(),
                      lines.getOrDefault(commune.value(), 0L).intValue(),
                      of.done(),
                      of.agencies(),
                      of.reach(),
                      of.done() > 0 ? Tone.OK : Tone.CARE);
                })
            .toList();
    return new OutreachView.Shares(
        rows,
        rows.stream().mapToInt(OutreachView.ShareRow::done).sum(),
        (int) rows.stream().filter(row -> row.done() == 0).count());
  }

  /** Confirmed items that have an address, for everybody. */
  OutreachView.ItemList published(String at, Page page) {
    var sheet = ListSheet.asked(at, ROWS);
    RowSlice<OutreachItem> found = outreach.published(sheet.offset(), ROWS);
    return new OutreachView.ItemList(
        List.of(),
        found.rows().stream().map(one -> row(one, page)).toList(),
        found.count(),
        sheet.pager(found.count(), n -> OutreachRoutes.PUBLISHED + "?trang=" + n, page),
        false);
  }
}
