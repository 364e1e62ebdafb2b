package vn.chosach.plans.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.TableCell;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.Matrix;
import vn.chosach.plans.duties.Plan;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.ui.Page;

/** The report whose signature closes a plan (plan of the committee, IV). */
@Component
public record ClosingReports(PlanPapers papers) {

  /**
   * The report that closes a plan: what was counted for each duty, year by year, and what is late.
   *
   * @param years the matrix of each year of the term, oldest first
   */
  public Drafting of(PlanFile file, List<Matrix> years, ActingOfficer member, Page shown) {
    Page page = PlanPapers.vietnamese(shown);
    Plan plan = file.plan();
    var columns = new ArrayList<BlockColumn>();
    columns.add(BlockColumn.figures(page.t("plans.paper.ref"), 2));
    columns.add(BlockColumn.words(page.t("plans.paper.what"), 8));
    columns.add(BlockColumn.words(page.t("plans.paper.lead"), 4));
    years.forEach(
        year -> columns.add(BlockColumn.figures(String.valueOf(year.period().year()), 2)));
    List<List<TableCell>> rows =
        file.duties().stream().map(duty -> results(duty, years, page)).toList();
    List<String> late =
        years.stream()
            .flatMap(year -> year.late(page.today()).stream())
            .map(one -> one.duty().ref())
            .distinct()
            .toList();
    var body =
        List.<Block>of(
            Block.heading(Block.Level.SECTION, page.t("plans.closing.results")),
            Block.words(
                page.t(
                    "plans.closing.term",
                    page.day(plan.firstDay()),
                    page.day(plan.lastDay()),
                    file.duties().size())),
            Block.heading(Block.Level.SECTION, page.t("plans.closing.late")),
            Block.words(
                late.isEmpty()
                    ? page.t("plans.closing.none-late")
                    : page.t("plans.closing.late-duties", late.size(), String.join(", ", late))));
    List<String> carriers =
        years.isEmpty()
            ? List.of()
            : years.getLast().columns().stream().map(agency -> agency.key()).toList();
    return new Drafting(
        Kinds.THEMATIC_REPORT,
        papers.issuing(plan, member, page),
        PlanPapers.cut(page.t("plans.closing.subject", plan.number(), plan.titleVi())),
        List.of(),
        new Content(
            List.of(),
            body,
            List.of(
                new Content.Annex(
                    page.t("plans.closing.annex"),
                    List.of(new Block.Figures("", List.copyOf(columns), rows))))),
        papers.recipients(plan.owner(), carriers, page),
        null,
        new DocumentOrigin("plans", "ke-hoach/" + plan.id()));
  }

  private List<TableCell> results(Duty duty, List<Matrix> years, Page page) {
    Stream<TableCell> counted =
        years.stream()
            .map(
                year ->
                    year.rows().stream()
                        .filter(row -> row.duty().id().equals(duty.id()))
                        .flatMap(row -> row.cells().values().stream())
                        .filter(Matrix.MatrixCell::leads)
                        .toList())
            .map(cells -> TableCell.text(done(cells, page)));
    return Stream.concat(
            Stream.of(duty.ref(), duty.titleVi(), papers.name(duty.lead(), page))
                .map(TableCell::text),
            counted)
        .toList();
  }

  /** What was counted; where an agency has not reported, that it has not. */
  private static String done(List<Matrix.MatrixCell> cells, Page page) {
    int done = cells.stream().mapToInt(Matrix.MatrixCell::done).sum();
    boolean missing = cells.stream().anyMatch(cell -> cell.unreported() > 0);
    String number = done == 0 && missing ? "" : String.valueOf(done);
    return missing ? (number + " " + page.t("plans.unreported")).strip() : number;
  }
}
