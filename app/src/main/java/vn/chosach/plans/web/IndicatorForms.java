package vn.chosach.plans.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.plans.duties.Indicator;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.life.PlanState;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of indicators: a new one, a value by hand, and one that is taken out of the list. */
@Component
record IndicatorForms(FactBook facts) {

  /** In the form of a new indicator the value is the target. */
  private static final Map<String, String> ADDED =
      PlanFields.mends(Map.of("plans.value-out-of-range", "dich"));

  /** The form of one act, and the act that comes of it once it is in order. */
  record IndicatorForm(FormDefinition definition, Function<SubmittedForm, PlanAct> act) {}

  /**
   * @param one the indicator that is taken out of the list; empty for other acts
   */
  IndicatorForm of(
      String which, PlanFile file, Period year, List<Indicator> all, String one, Page page) {
    return switch (which) {
      case "them" -> adding(file, year, page);
      case "do" -> measuring(file, year, all, page);
      case "bo" ->
          new IndicatorForm(
              definition(
                  file,
                  year,
                  "bo",
                  "plans.indicator.retire",
                  hidden("chi-so", one),
                  PlanFields.title("loi", "plans.reason").missing("plans.words-missing"),
                  PlanFields.document("plans.document")
                      .optional()
                      .given(file.plan().state() != PlanState.DRAFT)),
              sent ->
                  new PlanAct.Retire(
                      sent.id("chi-so"), sent.text("loi"), PlanPaper.numbered(sent.text("so"))));
      default -> throw Page.absent();
    };
  }

  private static FormDefinition definition(
      PlanFile file, Period year, String which, String button, FormField... fields) {
    List<FormField> all =
        Stream.concat(
                Stream.of(hidden("viec", which), hidden("ky", year.code())), Stream.of(fields))
            .toList();
    return FormDefinition.of(PlanRoutes.PLANS + "/" + file.plan().id() + "/chi-so", button, all)
        .mending(which.equals("them") ? ADDED : PlanFields.MENDS);
  }

  private IndicatorForm adding(PlanFile file, Period year, Page page) {
    UUID plan = file.plan().id();
    return new IndicatorForm(
        definition(
            file,
            year,
            "them",
            "plans.indicator.add",
            PlanFields.title("ten", "plans.indicator.name"),
            PlanFields.title("ten-anh", "plans.amend.title-en").optional(),
            select("phan", "plans.indicator.goal", PlanForms.goals(file)).empty(null),
            select("nhiem-vu", "plans.indicator.measure-of", PlanForms.duties(file, page))
                .empty("plans.indicator.whole-goal")
                .optional(),
            select("loai", "plans.indicator.source", kinds(file, page))
                .hinted()
                .empty("plans.indicator.by-hand")
                .optional(),
            line("don-vi", "plans.indicator.unit", 40).hinted(),
            line("tu", "plans.indicator.baseline").optional(),
            line("dich", "plans.indicator.target"),
            tick("thap", "plans.indicator.lower")),
        sent ->
            new PlanAct.Indicate(
                plan,
                sent.text("phan"),
                sent.idIfAny("nhiem-vu"),
                sent.text("loai"),
                sent.text("ten"),
                sent.text("ten-anh"),
                sent.text("don-vi"),
                sent.tick("thap"),
                PlanFields.whole(sent, "tu"),
                PlanFields.whole(sent, "dich")));
  }

  private static IndicatorForm measuring(
      PlanFile file, Period year, List<Indicator> all, Page page) {
    List<FormField> paper = PlanFields.paper(true);
    return new IndicatorForm(
        definition(
            file,
            year,
            "do",
            "plans.indicator.measure",
            select("chi-so", "plans.indicator.name", byHand(all, page)).empty(null),
            line("gia-tri", "plans.indicator.value").labelled(Periods.name(year, page)),
            PlanFields.words("loi", "plans.indicator.how").rows(2),
            paper.getFirst(),
            paper.getLast()),
        sent ->
            new PlanAct.Measure(
                sent.id("chi-so"),
                year.year(),
                PlanFields.whole(sent, "gia-tri"),
                sent.text("loi"),
                PlanFields.paper(sent)));
  }

  private List<Choice> kinds(PlanFile file, Page page) {
    return file.duties().stream()
        .flatMap(duty -> duty.kinds().stream())
        .distinct()
        .filter(kind -> facts.kind(kind).isPresent())
        .map(kind -> Choice.of(kind, page.t("plans.fact." + kind)))
        .toList();
  }

  static List<Choice> byHand(List<Indicator> all, Page page) {
    return all.stream()
        .filter(one -> Objects.isNull(one.kind()))
        .map(one -> Choice.of(one.id().toString(), PageNames.in(page, one.nameVi(), one.nameEn())))
        .toList();
  }
}
