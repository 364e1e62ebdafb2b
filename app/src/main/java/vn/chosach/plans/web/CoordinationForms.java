package vn.chosach.plans.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationLifeCycle;
import vn.chosach.plans.life.CoordinationLifeCycle.CoordinationNeed;
import vn.chosach.plans.life.CoordinationLifeCycle.CoordinationRow;
import vn.chosach.plans.life.PlanState;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CountedAnswer;
import vn.chosach.plans.matters.CoordinationItem.CoordinationItemShare;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;

/** The forms of what one agency has to do with a directive, request or other matter. */
@Component
record CoordinationForms(Plans plans, CountedAnswer counted) {

  private static final int NEW_DAY = 5;

  /** The form of one act on a matter with one agency. */
  FormDefinition of(
      CoordinationEvent event,
      CoordinationItem matter,
      CoordinationItemShare share,
      Viewer viewer,
      Page page) {
    CoordinationKind kind = matter.kind();
    CoordinationNeed need =
        CoordinationLifeCycle.row(kind, share.state(), event)
            .map(CoordinationRow::need)
            .orElse(CoordinationNeed.NOTHING);
    var fields = new ArrayList<FormField>();
    fields.add(hidden("viec", event.name()));
    fields.add(hidden("phan", share.id().toString()));
    List<Choice> own = ownPlans(matter, ActingOfficer.of(viewer), page);
    if (kind == CoordinationKind.COLLECTION
        && event == CoordinationEvent.ANSWER
        && !own.isEmpty()) {
      fields.add(
          select("ke-hoach", "plans.matter.which-plan", own).empty("plans.choose").optional());
    }
    if (event.setsDay() && kind.hasDay()) {
      fields.add(
          PlanFields.day("ngay", "plans.matter.new-day")
              .start(page.today().plusDays(NEW_DAY).toString())
              .within(page.today(), null));
    }
    fields.add(
        PlanFields.words("loi", need.words() ? "plans.matter.words" : "plans.matter.words-if-any")
            .optional(!need.words()));
    fields.addAll(
        PlanFields.paper(
            need.document() ? hint(event, matter, share, ActingOfficer.of(viewer)) : null));
    return FormDefinition.of(
            PlanRoutes.MATTERS + "/" + matter.id() + "/buoc", event.textKey(kind), fields)
        .on(share.version())
        .mending(PlanFields.MENDS);
  }

  /** An order that presses a duty is answered by what was counted for it too. */
  private String hint(
      CoordinationEvent event,
      CoordinationItem matter,
      CoordinationItemShare share,
      ActingOfficer member) {
    boolean stands =
        matter.kind() == CoordinationKind.DIRECTIVE
            && event == CoordinationEvent.ANSWER
            && counted.since(matter, share.agency(), member) > 0;
    return stands ? "plans.order.paper-or-counted" : "plans.document.needed";
  }

  private List<Choice> ownPlans(CoordinationItem item, ActingOfficer member, Page page) {
    return item.kind() != CoordinationKind.COLLECTION
        ? List.of()
        : plans.list(member).stream()
            .filter(plan -> Objects.equals(plan.above(), item.plan()))
            .filter(plan -> plan.owner().equals(member.agency()))
            .filter(plan -> plan.state() == PlanState.ISSUED)
            .map(
                plan ->
                    Choice.of(
                        plan.id().toString(),
                        plan.number() + " " + PageNames.in(page, plan.titleVi(), plan.titleEn())))
            .toList();
  }
}
