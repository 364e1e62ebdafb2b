package vn.chosach.plans.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Indicator;
import vn.chosach.plans.duties.LateDuties;
import vn.chosach.plans.duties.LateDuty;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanState;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/**
 * On the overview of the leaders: the targets of the plans in force, and the duties that are late
 * as far as they were reported to this reader (R29).
 */
@Component
record OverviewPart(Plans plans, LateDuties late, PageNames names, TemplateEngine templates)
    implements PageSlot {

  /** A list for a meeting is read out; the plans have all of it. */
  private static final int MOST = 8;

  @Override
  public String slot() {
    return "reports.overview";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    if (viewer == null) {
      return null;
    }
    ActingOfficer officer = ActingOfficer.of(viewer);
    Period year = Period.yearOf(page.today());
    List<Indicator> targets = targets(officer, year, page);
    List<LateDuty> duties =
        late.of(officer).stream().filter(one -> one.step() != LateDuty.LateStep.AHEAD).toList();
    return output ->
        templates.render(
            "plans/overview.jte",
            Map.of(
                "page",
                page,
                "year",
                year.code(),
                "targets",
                targets.stream().limit(MOST).map(one -> target(one, page)).toList(),
                "duties",
                duties.stream().limit(MOST).map(one -> duty(one, page)).toList(),
                "allTargets",
                targets.size(),
                "allDuties",
                duties.size()),
            output);
  }

  private List<Indicator> targets(ActingOfficer officer, Period year, Page page) {
    return plans.list(officer).stream()
        .filter(plan -> plan.state() == PlanState.ISSUED && plan.contains(page.today()))
        .flatMap(plan -> plans.indicators(plan.id(), year, officer).orElse(List.of()).stream())
        .toList();
  }

  /** Name, target, what was reached, verdict. */
  private static List<String> target(Indicator one, Page page) {
    Long actual = one.actual();
    return List.of(
        page.lang() == Lang.VI ? one.nameVi() : one.nameEn(),
        (one.lower() ? "≤ " : "") + page.number(one.target()) + " " + one.unit(),
        actual == null ? "–" : page.number(actual) + " " + one.unit(),
        page.t(one.standing().textKey()));
  }

  /** Title, address, agency, last day, days since. */
  private List<String> duty(LateDuty one, Page page) {
    LocalDate today = page.today();
    return List.of(
        one.title(),
        PlanWork.duty(one.duty(), one.agency()) + "&ky=" + one.period(),
        names.agency(one.agency(), page),
        page.day(one.due()),
        page.number(ChronoUnit.DAYS.between(one.due(), today)));
  }
}
