package vn.chosach.plans.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.tick;

import java.util.List;
import java.util.UUID;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms by which a plan is drawn up: of the committee, below it, or outside of it. */
final class NewPlanForms {

  private NewPlanForms() {}

  /** The form by which the committee draws up a plan. */
  static FormDefinition draft() {
    return FormDefinition.of(
            PlanRoutes.PLANS + "/moi",
            "plans.draft.do",
            PlanFields.title("ten", "plans.plan.title"),
            PlanFields.document("plans.plan.number").optional(),
            FormField.day("ngay", "plans.plan.from"),
            FormField.day("den", "plans.plan.to").hinted(),
            FormField.words("can-cu", "plans.plan.basis").hinted().optional(),
            titleOnly())
        .mending(PlanFields.MENDS);
  }

  /** The form by which an agency draws up a plan of its own outside that of the province. */
  static FormDefinition outside() {
    return FormDefinition.of(
            PlanRoutes.PLANS + "/moi",
            "plans.outside.do",
            hidden("rieng", "1"),
            PlanFields.title("ten", "plans.plan.title").hint("plans.outside.title.hint"),
            PlanFields.document("plans.plan.number").optional(),
            FormField.day("ngay", "plans.plan.from"),
            FormField.day("den", "plans.plan.to"),
            FormField.words("can-cu", "plans.plan.basis").hinted().optional())
        .mending(PlanFields.MENDS);
  }

  /** The form by which an agency draws up its own plan for one above it. */
  static FormDefinition derived(UUID above) {
    return FormDefinition.of(
        PlanRoutes.PLANS + "/moi",
        "plans.derive.do",
        hidden("tren", above.toString()),
        titleOnly());
  }

  /** What is asked of an objective of a draft. */
  static List<FormField> aim() {
    return List.of(
        line("muc", "plans.amend.ref", 20)
            .hint("plans.aim.ref.hint")
            .missing("plans.ref-malformed")
            .autocomplete("off"),
        PlanFields.title("ten", "plans.aim.title").optional(),
        PlanFields.title("ten-anh", "plans.aim.title-en").optional(),
        tick("bo-ra", "plans.aim.drop").hinted(),
        PlanFields.words("loi", "plans.drop.why").rows(2).optional());
  }

  static PlanAct aimed(UUID plan, SubmittedForm sent) {
    return new PlanAct.Aim(
        plan,
        sent.version(),
        sent.text("muc"),
        sent.text("ten"),
        sent.text("ten-anh"),
        sent.tick("bo-ra"),
        sent.text("loi"));
  }

  private static FormField titleOnly() {
    return tick("chi-ten", "plans.plan.title-only").hinted();
  }
}
