package vn.chosach.plans.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.Indicator;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanState;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** Chỉ số: what each objective of a plan came to in a year (R14). */
@Controller
class IndicatorController {

  private static final String PATH = PlanRoutes.PLANS + "/" + PlanRoutes.ID + "/chi-so";

  /** In the form of a new indicator the value is the target. */
  private static final Map<String, String> ADDED = new HashMap<>(PlanFields.MENDS);

  static {
    ADDED.put("plans.value-out-of-range", "dich");
  }

  private final Plans plans;
  private final PageNames names;
  private final FactBook facts;
  private final FormReader reader;
  private final FormFlow flow;

  IndicatorController(
      Plans plans, PageNames names, FactBook facts, FormReader reader, FormFlow flow) {
    this.plans = plans;
    this.names = names;
    this.facts = facts;
    this.reader = reader;
    this.flow = flow;
  }

  /** The form of one act, by its name. */
  private record ActForm(FormDefinition definition, Function<SubmittedForm, PlanAct> act) {}

  @GetMapping(PATH)
  ModelAndView read(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      @RequestParam(name = "ky", defaultValue = "") String asked) {
    return draw(id, asked, "", null, page, viewer);
  }

  @PostMapping(PATH)
  ModelAndView write(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      HttpServletRequest request) {
    FormReader.Incoming came = reader.read(request, viewer);
    String which = came.text("viec");
    ActingOfficer member = ActingOfficer.of(viewer);
    PlanFile file = plans.read(id, member).orElseThrow(IndicatorController::absent);
    Period year = year(came.text("ky"), file, page);
    List<Indicator> all =
        plans.indicators(id, year, member).orElseThrow(IndicatorController::absent);
    ActForm form = form(which, file, year, all, came.text("chi-so"), page);
    SubmittedForm sent = came.as(form.definition(), page);
    PlanAct act = form.act().apply(sent);
    return flow.answer(
        sent,
        () -> plans.proceed(act, member),
        FormFlow.FlowAnswer.<UUID>of(
            done -> {
              speaker.say("plans.said.indicator");
              return PlanRoutes.PLANS + "/" + id + "/chi-so?ky=" + year.code();
            },
            again -> draw(id, year.code(), which, again, page, viewer)));
  }

  /**
   * @param one the indicator that is taken out of the list; empty for other acts
   */
  private ActForm form(
      String which, PlanFile file, Period year, List<Indicator> all, String one, Page page) {
    return switch (which) {
      case "them" -> adding(file, year, page);
      case "do" -> measuring(file, year, all, page);
      case "bo" ->
          new ActForm(
              definition(
                  file,
                  year,
                  "bo",
                  "plans.indicator.retire",
                  hidden("chi-so", one),
                  PlanFields.title("loi", "plans.reason").missing("plans.words-missing")),
              sent -> new PlanAct.Retire(sent.id("chi-so"), sent.text("loi")));
      default -> throw absent();
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

  private ActForm adding(PlanFile file, Period year, Page page) {
    UUID plan = file.plan().id();
    return new ActForm(
        definition(
            file,
            year,
            "them",
            "plans.indicator.add",
            PlanFields.title("ten", "plans.indicator.name"),
            PlanFields.title("ten-anh", "plans.amend.title-en").optional(),
            select("phan", "plans.indicator.goal", goals(file)).empty(null),
            select("nhiem-vu", "plans.indicator.measure-of", duties(file, page))
                .empty("plans.indicator.whole-goal")
                .optional(),
            select("loai", "plans.indicator.source", kinds(file, page))
                .hint("plans.indicator.source.hint")
                .empty("plans.indicator.by-hand")
                .optional(),
            line("don-vi", "plans.indicator.unit").hint("plans.indicator.unit.hint").most(40),
            line("tu", "plans.indicator.baseline").optional(),
            line("dich", "plans.indicator.target"),
            tick("thap", "plans.indicator.lower")),
        sent ->
            new PlanAct.Indicate(
                plan,
                sent.text("phan"),
                SentId.of(sent.text("nhiem-vu")).orElse(null),
                sent.text("loai"),
                sent.text("ten"),
                sent.text("ten-anh"),
                sent.text("don-vi"),
                sent.tick("thap"),
                PlanFields.whole(sent, "tu"),
                PlanFields.whole(sent, "dich")));
  }

  private static ActForm measuring(PlanFile file, Period year, List<Indicator> all, Page page) {
    List<FormField> paper = PlanFields.paper(true);
    return new ActForm(
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

  private static Period year(String asked, PlanFile file, Page page) {
    return Period.read(asked)
        .filter(Period::wholeYear)
        .orElseGet(() -> Period.yearOf(file.plan().nearest(page.today())));
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private ModelAndView draw(
      UUID id, String asked, String opened, @Nullable FormView sent, Page page, Viewer viewer) {
    ActingOfficer member = ActingOfficer.of(viewer);
    PlanFile file = plans.read(id, member).orElseThrow(IndicatorController::absent);
    Period year = year(asked, file, page);
    List<Indicator> all =
        plans.indicators(id, year, member).orElseThrow(IndicatorController::absent);
    boolean writes = writes(file, member);
    BiFunction<String, String, FormView> forms =
        (which, one) -> {
          boolean again =
              sent != null && which.equals(opened) && (one.isEmpty() || one.equals(chosen(sent)));
          return again
              ? sent
              : reader
                  .blank(form(which, file, year, all, one, page).definition(), page, viewer)
                  .apart(which + one + "-");
        };
    return new ModelAndView(
        "plans/indicators",
        "view",
        new IndicatorsView(
            id.toString(),
            PageNames.in(page, file.plan().titleVi(), file.plan().titleEn()),
            Periods.years(page, year),
            year.code(),
            Periods.name(year, page),
            file.goals().stream()
                .map(
                    goal ->
                        new IndicatorsView.Goal(
                            goal.ref(),
                            PageNames.in(page, goal.titleVi(), goal.titleEn()),
                            all.stream()
                                .filter(one -> one.goal().equals(goal.ref()))
                                .map(one -> row(one, year, writes ? forms : null, member, page))
                                .toList()))
                .filter(goal -> !goal.rows().isEmpty())
                .toList(),
            !writes
                ? null
                : new IndicatorsView.IndicatorsForms(
                    opened,
                    byHand(all, page).isEmpty() ? null : forms.apply("do", ""),
                    forms.apply("them", ""),
                    sent == null ? FormErrors.none() : sent.errors())));
  }

  private static String chosen(FormView sent) {
    FormView.Input of = sent.input("chi-so");
    return of == null ? "" : of.value();
  }

  private static boolean writes(PlanFile file, ActingOfficer member) {
    var plan = file.plan();
    boolean own =
        plan.above() == null
            ? PlanAccessPolicy.directs(member)
            : PlanAccessPolicy.actsForUnit(member) && plan.owner().equals(member.agency());
    return own && plan.state() != PlanState.CLOSED;
  }

  private IndicatorsView.IndicatorsRow row(
      Indicator one,
      Period year,
      @Nullable BiFunction<String, String, FormView> forms,
      ActingOfficer member,
      Page page) {
    Duty duty = one.duty();
    String behind =
        duty == null ? null : PlanRoutes.PLANS + "/nhiem-vu/" + duty.id() + "?ky=" + year.code();
    Indicator.IndicatorStanding standing = one.standing();
    return new IndicatorsView.IndicatorsRow(
        one.id().toString(),
        PageNames.in(page, one.nameVi(), one.nameEn()),
        duty == null ? "" : duty.ref() + " " + PlanPages.title(duty, page),
        behind,
        figure(one.baseline(), one, page),
        page.t(
            one.lower() ? "plans.indicator.most" : "plans.indicator.least",
            figure(one.target(), one, page)),
        figure(one.actual(), one, page),
        one.kind() == null || !PlanAccessPolicy.seesAll(member)
            ? null
            : behind + "&loai=" + one.kind() + "#hang",
        one.kind() != null,
        standing.tone(),
        page.t(standing.textKey()),
        one.values().stream().map(value -> value(value, one, page)).toList(),
        forms == null ? null : forms.apply("bo", one.id().toString()));
  }

  private IndicatorsView.IndicatorsValue value(
      Indicator.IndicatorValue value, Indicator one, Page page) {
    return new IndicatorsView.IndicatorsValue(
        figure(value.value(), one, page),
        value.words(),
        value.document(),
        value.hasFile() ? PlanRoutes.PLANS + "/tep/" + value.id() : null,
        names.officer(value.enteredBy(), page) + ", " + page.moment(value.enteredAt()));
  }

  private static String figure(@Nullable Long value, Indicator one, Page page) {
    return value == null ? "–" : page.number(value) + " " + one.unit();
  }

  private static List<Choice> goals(PlanFile file) {
    return file.goals().stream()
        .map(goal -> Choice.of(goal.ref(), goal.ref() + " " + goal.titleVi()))
        .toList();
  }

  private static List<Choice> duties(PlanFile file, Page page) {
    return file.duties().stream()
        .map(
            duty -> Choice.of(duty.id().toString(), duty.ref() + " " + PlanPages.title(duty, page)))
        .toList();
  }

  private List<Choice> kinds(PlanFile file, Page page) {
    return file.duties().stream()
        .flatMap(duty -> duty.kinds().stream())
        .distinct()
        .filter(kind -> facts.kind(kind).isPresent())
        .map(kind -> Choice.of(kind, page.t("plans.fact." + kind)))
        .toList();
  }

  private static List<Choice> byHand(List<Indicator> all, Page page) {
    return all.stream()
        .filter(one -> Objects.isNull(one.kind()))
        .map(one -> Choice.of(one.id().toString(), PageNames.in(page, one.nameVi(), one.nameEn())))
        .toList();
  }
}
