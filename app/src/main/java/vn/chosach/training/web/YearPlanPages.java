package vn.chosach.training.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.Training;
import vn.chosach.training.life.ClassState;
import vn.chosach.training.life.Skill;
import vn.chosach.training.life.TrainingNeed;
import vn.chosach.training.life.YearPlan;
import vn.chosach.training.life.YearPlan.YearPlanClass;
import vn.chosach.training.life.YearPlan.YearPlanLine;
import vn.chosach.training.life.YearPlanState;
import vn.chosach.training.profile.SkillMatrix;
import vn.chosach.training.profile.SkillRepository;
import vn.chosach.training.yearly.RecordErrors;
import vn.chosach.training.yearly.RecordErrors.RecordError;
import vn.chosach.training.yearly.YearPlans;
import vn.chosach.training.yearly.YearPlans.YearPlanFile;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.ListAsk;

/** Draws up the pages and forms of yearly plans. */
@Component
record YearPlanPages(
    YearPlans plans,
    Training training,
    SkillMatrix matrix,
    SkillRepository claims,
    TrainingNames names,
    RecordErrors errors) {

  private static final int MOST_SOURCES = 60;

  ListSlice<StaffView.PlanRow> rows(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    RowSlice<YearPlan> slice = plans.page(offset, limit, ActingOfficer.of(viewer));
    return new ListSlice<>(
        slice.rows().stream()
            .map(
                one ->
                    new StaffView.PlanRow(
                        StaffRoutes.plan(one.number()),
                        one.number(),
                        one.title(),
                        one.year(),
                        names.agency(one.agency(), page),
                        tone(one.state()),
                        page.t(one.state().textKey())))
            .toList(),
        slice.count());
  }

  private static Tone tone(YearPlanState state) {
    return switch (state) {
      case DRAFT -> Tone.CARE;
      case ADOPTED -> Tone.OK;
      case DROPPED -> Tone.NONE;
    };
  }

  StaffView.PlanPage one(YearPlanFile file, ActingOfficer who, Page page) {
    YearPlan one = file.of();
    boolean draws = one.state() == YearPlanState.DRAFT && file.draws() && file.waiting().isEmpty();
    long held = file.classes().values().stream().filter(YearPlanPages::held).count();
    int people = one.lines().stream().mapToInt(YearPlanLine::people).sum();
    int certified = file.classes().values().stream().mapToInt(YearPlanClass::certified).sum();
    String decision = one.decision();
    var facts = new FactList(page);
    facts.add("training.field.year", String.valueOf(one.year()));
    facts.add("training.fact.plan-agency", names.agency(one.agency(), page));
    if (decision != null) {
      facts.add("training.fact.plan-paper", decision + ", " + page.day(one.decidedOn()));
    }
    return new StaffView.PlanPage(
        one.id().toString(),
        one.number(),
        one.title(),
        tone(one.state()),
        page.t(one.state().textKey()),
        facts.list(),
        file.waiting().map(paper -> "/van-ban/" + paper).orElse(null),
        draws ? acts(one, page) : List.of(),
        one.state() == YearPlanState.ADOPTED
            ? page.t("training.plan.summary", one.lines().size(), held, people, certified)
            : page.t("training.plan.planned", one.lines().size(), people),
        one.lines().stream().map(line -> row(line, file, draws, page)).toList(),
        draws ? sources(one, page) : List.of(),
        StepLine.of(one, names, page));
  }

  private static boolean held(YearPlanClass one) {
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
        StaffRoutes.plan(one.number()) + "/lam/" + slug + more, page.t("training.plan-do." + slug));
  }

  private StaffView.PlanLineRow row(
      YearPlanLine line, YearPlanFile file, boolean draws, Page page) {
    YearPlan one = file.of();
    Optional<YearPlanClass> carried = Optional.ofNullable(file.classes().get(line.id()));
    var links = new ArrayList<Choice>();
    carried.ifPresent(
        each -> links.add(Choice.of(TrainingRoutes.page(each.number()), each.number())));
    if (draws) {
      links.add(act(one, "bo-lop", "?dong=" + line.id(), page));
    }
    if (file.free().contains(line)) {
      links.add(Choice.of(TrainingRoutes.OPENING + "?dong=" + line.id(), page.t("training.open")));
    }
    boolean late =
        one.state() == YearPlanState.ADOPTED
            && page.today().isAfter(line.due(one.year()))
            && carried.filter(YearPlanPages::held).isEmpty();
    return new StaffView.PlanLineRow(
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

  /** Gaps of the matrix, errors in the records, and stated needs that the plan does not meet. */
  private List<StaffView.SourceRow> sources(YearPlan one, Page page) {
    String add = StaffRoutes.plan(one.number()) + "/lam/them-lop";
    var rows = new ArrayList<StaffView.SourceRow>();
    Map<String, Integer> gaps = matrix.gaps();
    for (Skill skill : claims.skills()) {
      int people = gaps.getOrDefault(skill.key(), 0);
      boolean planned = one.lines().stream().anyMatch(line -> skill.key().equals(line.skill()));
      if (people > 0 && !planned) {
        rows.add(
            new StaffView.SourceRow(
                skill.name().in(page.lang()),
                page.t("training.source.gap", people),
                people,
                add + "?ky-nang=" + skill.key()));
      }
    }
    for (RecordError error : RecordError.values()) {
      Map<String, Integer> wrong = errors.of(error);
      if (!wrong.isEmpty()) {
        rows.add(
            new StaffView.SourceRow(
                page.t(error.textKey()),
                wrong.entrySet().stream()
                    .map(of -> names.agency(of.getKey(), page) + ": " + of.getValue())
                    .collect(Collectors.joining("; ")),
                wrong.values().stream().mapToInt(Integer::intValue).sum(),
                add + "?dong=" + error));
      }
    }
    for (TrainingNeed need : training.needs()) {
      boolean planned = one.lines().stream().anyMatch(line -> need.id().equals(line.need()));
      if (!planned && rows.size() < MOST_SOURCES) {
        rows.add(
            new StaffView.SourceRow(
                need.topic(),
                names.agency(need.agency(), page) + ": " + need.words(),
                need.people(),
                add + "?nhu-cau=" + need.id()));
      }
    }
    return rows;
  }

  /** What the form that opens a class knows of a line of a signed plan. */
  Optional<YearPlanLine> free(String line, ActingOfficer who) {
    UUID id = YearPlanController.id(line);
    return id == null ? Optional.empty() : plans.free(id, who);
  }
}
