package vn.chosach.training.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.chosach.training.Training;
import vn.chosach.training.life.ClassKind;
import vn.chosach.training.life.Skill;
import vn.chosach.training.life.TrainingNeed;
import vn.chosach.training.life.YearPlan;
import vn.chosach.training.life.YearPlanAct;
import vn.chosach.training.profile.SkillMatrix;
import vn.chosach.training.profile.SkillRepository;
import vn.chosach.training.yearly.RecordErrors.RecordError;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of yearly plans, and what was sent. */
@Component
record YearPlanForms(
    Training training,
    SkillMatrix matrix,
    SkillRepository skills,
    StaffForms forms,
    TrainingNames names) {

  private static final Map<String, String> MENDS =
      Map.of(
          "training.title-missing", "ten",
          "training.year-wrong", "nam",
          "training.kind-missing", "loai",
          "training.quarter-missing", "quy",
          "training.people-out-of-range", "so-nguoi",
          "training.unknown-unit", "don-vi",
          "training.skill-missing", "ky-nang",
          "training.why-planned-missing", "loi",
          "training.words-missing", "loi",
          "training.unknown-line", "dong");

  /**
   * From what a class is planned, as an address says it; empty texts for nothing.
   *
   * @param line a line that is dropped, or the error that a class is against
   */
  record LineSource(String skill, String need, String line) {}

  static FormDefinition opening(Page page) {
    int year = page.today().getYear();
    return FormDefinition.of(
            StaffRoutes.PLANS,
            "training.button.plan",
            select(
                    "nam",
                    "training.field.year",
                    IntStream.of(year, year + 1)
                        .mapToObj(n -> Choice.of(String.valueOf(n), String.valueOf(n)))
                        .toList())
                .start(String.valueOf(year + 1)),
            line("ten", "training.field.plan-title", 300))
        .mending(MENDS);
  }

  FormDefinition form(YearPlan one, String slug, LineSource from, Page page) {
    return FormDefinition.of(
            StaffRoutes.plan(one.number()) + "/lam/" + slug,
            "training.plan-do." + slug,
            switch (slug) {
              case "them-lop" -> adding(one, from, page);
              case "bo-lop" -> List.of(dropping(one, from));
              case "soan" -> List.of();
              default -> List.of(words("loi", "training.field.why", 2000).rows(3));
            })
        .on(one.version())
        .mending(MENDS);
  }

  private static FormField dropping(YearPlan one, LineSource from) {
    return select(
            "dong",
            "training.field.plan-line",
            Choice.of(one.lines(), line -> line.id(), line -> line.title()))
        .start(from.line());
  }

  /** What is known of the gap or the need stands in the form already. */
  private List<FormField> adding(YearPlan one, LineSource from, Page page) {
    Optional<TrainingNeed> need =
        training.needs().stream()
            .filter(each -> each.id().toString().equals(from.need()))
            .findFirst();
    Optional<Skill> skill =
        skills.skills().stream().filter(each -> each.key().equals(from.skill())).findFirst();
    Optional<RecordError> error =
        Arrays.stream(RecordError.values())
            .filter(each -> each.name().equals(from.line()))
            .findFirst();
    int people =
        need.map(TrainingNeed::people)
            .orElseGet(
                () -> from.skill().isEmpty() ? 0 : matrix.gaps().getOrDefault(from.skill(), 0));
    String title =
        need.map(TrainingNeed::topic)
            .or(() -> skill.map(each -> each.name().in(page.lang())))
            .or(() -> error.map(each -> page.t(each.textKey())))
            .orElse("");
    String why =
        need.map(each -> names.agency(each.agency(), page) + ": " + each.words())
            .or(() -> skill.map(each -> page.t("training.source.gap", people)))
            .or(() -> error.map(each -> page.t("training.source.error", page.t(each.textKey()))))
            .orElse("");
    return List.of(
        line("ten", "training.field.title", 300).start(title),
        radios("loai", "training.field.kind", choices(page, ClassKind::textKey))
            .start(ClassKind.COURSE.name()),
        forms
            .skill(page)
            .empty("training.no-skill")
            .start(skill.map(Skill::key).orElse(""))
            .optional(),
        radios(
            "quy",
            "training.field.quarter",
            IntStream.rangeClosed(1, 4)
                .mapToObj(
                    n ->
                        Choice.of(
                            String.valueOf(n),
                            page.t("training.quarter", n, String.valueOf(one.year()))))
                .toList()),
        number("so-nguoi", "training.field.people").start(people > 0 ? "" + people : ""),
        select("don-vi", "training.field.holder", names.units(page)).start(one.agency()),
        words("loi", "training.field.why-planned", 2000).start(why).rows(3),
        hidden("nhu-cau", need.map(each -> each.id().toString()).orElse("")));
  }

  static YearPlanAct added(SubmittedForm sent) {
    return new YearPlanAct.AddLine(
        sent.text("ten"),
        sent.choiceIfAny("loai", ClassKind.class),
        TrainingForms.digit(sent.text("quy")),
        sent.number("so-nguoi"),
        sent.text("don-vi"),
        sent.textIfAny("ky-nang"),
        sent.idIfAny("nhu-cau"),
        sent.text("loi"));
  }
}
