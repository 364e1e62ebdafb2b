package vn.chosach.training.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.Training;
import vn.chosach.training.life.ClassKind;
import vn.chosach.training.life.ClassState;
import vn.chosach.training.life.Skill;
import vn.chosach.training.life.TrainingNeed;
import vn.chosach.training.life.YearPlan;
import vn.chosach.training.life.YearPlan.YearPlanLine;
import vn.chosach.training.life.YearPlanAct;
import vn.chosach.training.life.YearPlanState;
import vn.chosach.training.profile.SkillClaims;
import vn.chosach.training.profile.SkillMatrix;
import vn.chosach.training.profile.SkillMatrix.SkillCell;
import vn.chosach.training.yearly.YearPlanRepository.LineClass;
import vn.chosach.training.yearly.YearPlans;
import vn.chosach.training.yearly.YearPlans.YearPlanFile;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** Draws up the pages and forms of yearly plans. */
@Component
class YearPlanPages {

  private static final int ROWS = 25;
  private static final int MOST_SOURCES = 60;

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

  private final YearPlans plans;
  private final Training training;
  private final SkillMatrix matrix;
  private final SkillClaims claims;
  private final ProfileForms forms;
  private final TrainingNames names;

  YearPlanPages(
      YearPlans plans,
      Training training,
      SkillMatrix matrix,
      SkillClaims claims,
      ProfileForms forms,
      TrainingNames names) {
    this.plans = plans;
    this.training = training;
    this.matrix = matrix;
    this.claims = claims;
    this.forms = forms;
    this.names = names;
  }

  /** From what a class is planned, as an address says it; empty texts for nothing. */
  record LineSource(String skill, String need, String line) {

    static final LineSource NONE = new LineSource("", "", "");
  }

  static FormDefinition opening(Page page) {
    int year = page.today().getYear();
    return FormDefinition.of(
            ProfileRoutes.PLANS,
            "training.button.plan",
            select(
                    "nam",
                    "training.field.year",
                    IntStream.of(year, year + 1)
                        .mapToObj(n -> Choice.of(String.valueOf(n), String.valueOf(n)))
                        .toList())
                .start(String.valueOf(year + 1)),
            line("ten", "training.field.plan-title").most(300))
        .mending(MENDS);
  }

  ProfileView.PlanList list(
      @Nullable FormView form, String at, ActingOfficer who, Page page) {
    var sheet = ListSheet.asked(at, ROWS);
    RowSlice<YearPlan> slice = plans.page(sheet.offset(), ROWS, who);
    return new ProfileView.PlanList(
        slice.rows().stream()
            .map(
                one ->
                    new ProfileView.PlanRow(
                        ProfileRoutes.plan(one.number()),
                        one.number(),
                        one.title(),
                        one.year(),
                        names.agency(one.agency(), page),
                        tone(one.state()),
                        page.t(one.state().textKey())))
            .toList(),
        sheet.pager(slice.count(), n -> ProfileRoutes.PLANS + "?trang=" + n, page),
        form);
  }

  private static Tone tone(YearPlanState state) {
    return switch (state) {
      case DRAFT -> Tone.CARE;
      case ADOPTED -> Tone.OK;
      case DROPPED -> Tone.NONE;
    };
  }

  ProfileView.PlanPage one(YearPlanFile file, ActingOfficer who, Page page) {
    YearPlan one = file.of();
    boolean draws =
        one.state() == YearPlanState.DRAFT
            && one.agency().equals(who.agency())
            && YearPlans.plans(who)
            && file.waiting().isEmpty();
    long held = file.classes().values().stream().filter(YearPlanPages::held).count();
    int people = one.lines().stream().mapToInt(YearPlanLine::people).sum();
    int certified = file.classes().values().stream().mapToInt(LineClass::certified).sum();
    String decision = one.decision();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(page.t("training.field.year"), String.valueOf(one.year())));
    facts.add(Fact.of(page.t("training.fact.plan-agency"), names.agency(one.agency(), page)));
    if (decision != null) {
      facts.add(
          Fact.of(page.t("training.fact.plan-paper"), decision + ", " + page.day(one.decidedOn())));
    }
    return new ProfileView.PlanPage(
        one.id().toString(),
        one.number(),
        one.title(),
        tone(one.state()),
        page.t(one.state().textKey()),
        facts,
        file.waiting().map(paper -> "/van-ban/" + paper).orElse(null),
        draws ? acts(one, page) : List.of(),
        one.state() == YearPlanState.ADOPTED
            ? page.t("training.plan.summary", one.lines().size(), held, people, certified)
            : page.t("training.plan.planned", one.lines().size(), people),
        one.lines().stream().map(line -> row(line, file, draws, page)).toList(),
        draws ? sources(one, page) : List.of(),
        StepLine.of(one, names, page));
  }

  private static boolean held(LineClass one) {
    return one.state() == ClassState.HELD;
  }

  private static List<Choice> acts(YearPlan one, Page page) {
    var acts = new ArrayList<Choice>();
    for (String slug : List.of("soan", "them-lop", "bo")) {
      if (!slug.equals("soan") || !one.lines().isEmpty()) {
        acts.add(act(one, slug, "", page));
      }
    }
    return acts;
  }

  private static Choice act(YearPlan one, String slug, String more, Page page) {
    return Choice.of(
        ProfileRoutes.plan(one.number()) + "/lam/" + slug + more,
        page.t("training.plan-do." + slug));
  }

  private ProfileView.PlanLineRow row(
      YearPlanLine line, YearPlanFile file, boolean draws, Page page) {
    YearPlan one = file.of();
    Optional<LineClass> carried = Optional.ofNullable(file.classes().get(line.id()));
    var links = new ArrayList<Choice>();
    carried.ifPresent(
        each -> links.add(Choice.of(TrainingRoutes.page(each.number()), each.number())));
    if (draws) {
      links.add(act(one, "bo-lop", "?dong=" + line.id(), page));
    }
    if (file.free().contains(line)) {
      links.add(
          Choice.of(TrainingRoutes.OPENING + "?dong=" + line.id(), page.t("training.open")));
    }
    boolean late =
        one.state() == YearPlanState.ADOPTED
            && page.today().isAfter(line.due(one.year()))
            && carried.filter(YearPlanPages::held).isEmpty();
    return new ProfileView.PlanLineRow(
        page.t(line.kind().textKey()) + ": " + line.title(),
        page.t("training.quarter", line.quarter(), String.valueOf(one.year())),
        line.people(),
        names.agency(line.holder(), page),
        line.why(),
        late ? Tone.WARN : carried.map(each -> TrainingPages.tone(each.state())).orElse(Tone.NONE),
        carried
                .map(
                    each ->
                        held(each)
                            ? page.t("training.plan.held", each.certified())
                            : page.t(each.state().textKey()))
                .orElseGet(() -> page.t("training.plan.not-opened"))
            + (late ? " · " + page.t("training.plan.late") : ""),
        links);
  }

  /** Gaps of the matrix and stated needs for which the plan has no class yet. */
  private List<ProfileView.SourceRow> sources(YearPlan one, Page page) {
    String add = ProfileRoutes.plan(one.number()) + "/lam/them-lop";
    var rows = new ArrayList<ProfileView.SourceRow>();
    Map<String, Skill> skills =
        claims.skills().stream().collect(Collectors.toMap(Skill::key, Function.identity()));
    gaps()
        .forEach(
            (key, people) -> {
              boolean planned = one.lines().stream().anyMatch(line -> key.equals(line.skill()));
              if (people > 0 && !planned) {
                rows.add(
                    new ProfileView.SourceRow(
                        skills.get(key).name().in(page.lang()),
                        page.t("training.source.gap", people),
                        people,
                        add + "?ky-nang=" + key));
              }
            });
    for (TrainingNeed need : training.needs()) {
      boolean planned = one.lines().stream().anyMatch(line -> need.id().equals(line.need()));
      if (!planned && rows.size() < MOST_SOURCES) {
        rows.add(
            new ProfileView.SourceRow(
                need.topic(),
                names.agency(need.agency(), page) + ": " + need.words(),
                need.people(),
                add + "?nhu-cau=" + need.id()));
      }
    }
    return rows;
  }

  private Map<String, Integer> gaps() {
    return matrix.cells().stream()
        .collect(
            Collectors.groupingBy(
                SkillCell::skill, TreeMap::new, Collectors.summingInt(SkillCell::gap)));
  }

  FormDefinition form(YearPlan one, String slug, LineSource from, Page page) {
    return FormDefinition.of(
            ProfileRoutes.plan(one.number()) + "/lam/" + slug,
            "training.plan-do." + slug,
            switch (slug) {
              case "them-lop" -> adding(one, from, page);
              case "bo-lop" -> List.of(dropping(one, from));
              case "soan" -> List.of();
              default -> List.of(words("loi", "training.field.why").most(2000).rows(3));
            })
        .on(one.version())
        .mending(MENDS);
  }

  private static FormField dropping(YearPlan one, LineSource from) {
    return select(
            "dong",
            "training.field.plan-line",
            one.lines().stream()
                .map(line -> Choice.of(line.id().toString(), line.title()))
                .toList())
        .start(from.line());
  }

  /** What is known of the gap or the need stands in the form already. */
  private List<FormField> adding(YearPlan one, LineSource from, Page page) {
    Optional<TrainingNeed> need =
        training.needs().stream()
            .filter(each -> each.id().toString().equals(from.need()))
            .findFirst();
    Optional<Skill> skill =
        claims.skills().stream().filter(each -> each.key().equals(from.skill())).findFirst();
    int people =
        need.map(TrainingNeed::people)
            .orElseGet(() -> from.skill().isEmpty() ? 0 : gaps().getOrDefault(from.skill(), 0));
    String title =
        need.map(TrainingNeed::topic)
            .or(() -> skill.map(each -> each.name().in(page.lang())))
            .orElse("");
    String why =
        need.map(each -> names.agency(each.agency(), page) + ": " + each.words())
            .or(() -> skill.map(each -> page.t("training.source.gap", people)))
            .orElse("");
    return List.of(
        line("ten", "training.field.title").start(title).most(300),
        radios("loai", "training.field.kind", choices(page, ClassKind.class, ClassKind::textKey))
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
        words("loi", "training.field.why-planned").start(why).most(2000).rows(3),
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
        YearPlanController.id(sent.textIfAny("nhu-cau")),
        sent.text("loi"));
  }

  /** What the form that opens a class knows of a line of a signed plan. */
  Optional<YearPlanLine> free(String line, ActingOfficer who) {
    UUID id = YearPlanController.id(line);
    return id == null ? Optional.empty() : plans.free(id, who);
  }
}
