package vn.chosach.plans.web;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.directory.Agency;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.UnsentReports.UnsentReport;
import vn.chosach.plans.duties.Matrix;
import vn.chosach.plans.duties.Plan;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanState;
import vn.chosach.plans.matters.Difficulties;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** The matrix of a plan; the period stands in the address. */
@Controller
record MatrixController(Plans plans, PageNames names, Difficulties difficulties) {

  private static final int SHOWN = 8;

  @GetMapping(PlanRoutes.PLANS + "/" + PlanRoutes.ID + "/ma-tran")
  String matrix(
      @PathVariable UUID id,
      Page page,
      ActingOfficer officer,
      Model model,
      @RequestParam(name = "ky", defaultValue = "") String asked,
      @RequestParam(name = "co-quan", defaultValue = "") String agency) {
    PlanFile file = plans.read(id, officer).orElseThrow(Page::absent);
    Period period =
        Period.read(asked).orElseGet(() -> Period.yearOf(file.plan().nearest(page.today())));
    Matrix matrix = plans.matrix(id, period, officer).orElseThrow(Page::absent);
    model.addAttribute("view", view(matrix, matrix.only(agency), file, officer, page));
    return "plans/matrix";
  }

  /** The columns that are looked at; reminders are of all. */
  private MatrixView view(
      Matrix whole, Matrix matrix, PlanFile file, ActingOfficer officer, Page page) {
    Period period = matrix.period();
    List<Matrix.Late> late = matrix.late(page.today());
    String here =
        PlanRoutes.PLANS + "/" + matrix.plan().id() + "/ma-tran?ky=" + period.code() + "&co-quan=";
    return new MatrixView(
        matrix.plan().id().toString(),
        PageNames.in(page, matrix.plan().titleVi(), matrix.plan().titleEn()),
        page.t("plans.matrix.counted", page.moment(page.now())),
        PlanAccessPolicy.seesAll(officer),
        Periods.choices(page, period),
        period.code(),
        Periods.name(period, page),
        columns(whole, page),
        matrix.columns().size() == 1 && whole.columns().size() > 1
            ? matrix.columns().getFirst().key()
            : "",
        matrix.columns().stream().map(one -> names.brief(one, page)).toList(),
        rows(matrix, file, page),
        matrix.columns().stream()
            .map(
                one ->
                    new MatrixView.Total(
                        here + one.key(),
                        text(matrix.total(one.key())),
                        names.brief(one, page),
                        unreported(matrix.total(one.key()), page)))
            .toList(),
        unsent(matrix, page),
        late(late, matrix, hindered(officer), page),
        PlanAccessPolicy.directs(officer) ? reminders(late, period, page) : List.of(),
        PlanAccessPolicy.leads(officer));
  }

  private List<Choice> columns(Matrix matrix, Page page) {
    return matrix.columns().size() < 2
        ? List.of()
        : Choice.of(matrix.columns(), one -> one.key(), one -> names.brief(one, page));
  }

  private List<MatrixView.Late> late(
      List<Matrix.Late> late, Matrix matrix, Map<List<Object>, String> hindered, Page page) {
    return late.stream().map(one -> late(one, matrix, hindered, page)).toList();
  }

  private List<MatrixView.MatrixViewRow> rows(Matrix matrix, PlanFile file, Page page) {
    var goals = new LinkedHashMap<String, String>();
    file.goals()
        .forEach(goal -> goals.put(goal.ref(), PageNames.in(page, goal.titleVi(), goal.titleEn())));
    var rows = new ArrayList<MatrixView.MatrixViewRow>();
    for (var goal : goals.entrySet()) {
      String heading = goal.getKey() + " · " + goal.getValue();
      for (Matrix.MatrixRow row : matrix.rows()) {
        if (row.duty().goal().equals(goal.getKey()) && !row.cells().isEmpty()) {
          rows.add(row(row, matrix, heading, page));
          heading = null;
        }
      }
    }
    return rows;
  }

  private MatrixView.MatrixViewRow row(
      Matrix.MatrixRow row, Matrix matrix, @Nullable String goal, Page page) {
    String href =
        PlanRoutes.PLANS + "/nhiem-vu/" + row.duty().id() + "?ky=" + matrix.period().code();
    String title = PlanPages.title(row.duty(), page);
    List<MatrixView.@Nullable MatrixViewCell> cells = new ArrayList<>();
    for (Agency column : matrix.columns()) {
      Matrix.MatrixCell cell = row.cells().get(column.key());
      cells.add(
          cell == null
              ? null
              : new MatrixView.MatrixViewCell(
                  href + "&co-quan=" + column.key(),
                  cell.leads(),
                  cell.state().tone(),
                  text(cell),
                  unreported(cell, page),
                  page.t(
                      "plans.matrix.cell",
                      names.brief(column, page),
                      row.duty().ref(),
                      page.t(cell.textKey()))));
    }
    return new MatrixView.MatrixViewRow(goal, href, row.duty().ref(), title, cells);
  }

  private MatrixView.Late late(
      Matrix.Late late, Matrix matrix, Map<List<Object>, String> hindered, Page page) {
    // after the term nobody makes it good any more: days are counted on for no purpose
    boolean over = page.today().isAfter(matrix.plan().lastDay());
    long days =
        late.cell().due() == null ? 0 : ChronoUnit.DAYS.between(late.cell().due(), page.today());
    String difficulty = hindered.get(List.of(late.agency().key(), late.duty().root()));
    return new MatrixView.Late(
        over ? page.t("plans.matrix.undone") : page.t("plans.matrix.days-late", days),
        PlanRoutes.PLANS
            + "/nhiem-vu/"
            + late.duty().id()
            + "?ky="
            + matrix.period().code()
            + "&co-quan="
            + late.agency().key(),
        late.duty().ref() + " " + PlanPages.title(late.duty(), page),
        names.brief(late.agency(), page),
        difficulty == null ? "" : page.t("plans.matrix.difficulty", difficulty));
  }

  /** What hinders each late duty of an agency: the newest open difficulty that names it. */
  private Map<List<Object>, String> hindered(ActingOfficer officer) {
    return difficulties.hindering(officer).stream()
        .collect(
            Collectors.toMap(
                one -> List.of(one.agency(), one.root()), Difficulties.Hindered::title));
  }

  /** One proposed reminder for each agency with something late. */
  private List<MatrixView.Reminder> reminders(List<Matrix.Late> late, Period period, Page page) {
    var byAgency = new LinkedHashMap<String, List<Matrix.Late>>();
    late.forEach(
        one -> byAgency.computeIfAbsent(one.agency().key(), key -> new ArrayList<>()).add(one));
    return byAgency.entrySet().stream()
        .limit(SHOWN)
        .map(
            one ->
                new MatrixView.Reminder(
                    PlanRoutes.MATTERS
                        + "/moi?loai=REMINDER&co-quan="
                        + one.getKey()
                        + "&nhiem-vu="
                        + one.getValue().getFirst().duty().id()
                        + "&ky="
                        + period.code(),
                    page.t(
                        "plans.matrix.remind",
                        names.brief(one.getValue().getFirst().agency(), page)),
                    page.t("plans.matrix.remind.more", one.getValue().size())))
        .toList();
  }

  /** The number; nothing counted for an agency that has not reported is not a zero. */
  static String text(Matrix.MatrixCell cell) {
    String done = cell.unreported() > 0 && cell.done() == 0 ? "–" : String.valueOf(cell.done());
    return cell.target() == null ? done : done + "/" + cell.target();
  }

  /** Says that the agency of a cell has not reported, or how many of several; else empty. */
  static String unreported(Matrix.MatrixCell cell, Page page) {
    return switch (cell.unreported()) {
      case 0 -> "";
      case 1 -> page.t("plans.unreported");
      default -> page.t("plans.unreported.many", cell.unreported());
    };
  }

  /** The agencies that have not reported, with the newest report that each owes. */
  private List<MatrixView.Unsent> unsent(Matrix matrix, Page page) {
    return matrix.columns().stream()
        .flatMap(
            one ->
                matrix.unsent().getOrDefault(one.key(), List.of()).stream()
                    .max(Comparator.comparing(UnsentReport::to).thenComparing(UnsentReport::from))
                    .map(newest -> unsent(one, newest, matrix, page))
                    .stream())
        .toList();
  }

  private MatrixView.Unsent unsent(Agency column, UnsentReport newest, Matrix matrix, Page page) {
    int reports = matrix.unsent().getOrDefault(column.key(), List.of()).size();
    return new MatrixView.Unsent(
        names.brief(column, page),
        page.t(
            "plans.unreported.newest",
            reports,
            page.day(newest.from()),
            page.day(newest.to()),
            newest.due() == null ? "–" : page.day(newest.due())));
  }

  /**
   * How far the plans are whose duties are their own, in the year that runs or that was the last
   * one of their term; counted together for each year.
   */
  static Map<UUID, String> progress(Plans plans, List<Plan> all, ActingOfficer member, Page page) {
    var progress = new HashMap<UUID, String>();
    all.stream()
        .filter(plan -> plan.state() == PlanState.ISSUED && plan.above() == null)
        .collect(Collectors.groupingBy(plan -> Period.yearOf(plan.nearest(page.today()))))
        .forEach(
            (year, several) ->
                plans
                    .matrix(several, year, member)
                    .forEach((id, matrix) -> progress.put(id, progress(matrix, page))));
    return progress;
  }

  private static String progress(Matrix matrix, Page page) {
    List<Matrix.MatrixCell> cells =
        matrix.rows().stream()
            .flatMap(row -> row.cells().values().stream())
            .filter(cell -> cell.leads() && cell.due() != null)
            .toList();
    return cells.isEmpty()
        ? ""
        : page.t(
            "plans.list.progress",
            count(cells, Matrix.MatrixStanding.DONE),
            cells.size(),
            count(cells, Matrix.MatrixStanding.LATE),
            Periods.name(matrix.period(), page));
  }

  private static long count(List<Matrix.MatrixCell> cells, Matrix.MatrixStanding standing) {
    return cells.stream().filter(cell -> cell.state() == standing).count();
  }
}
