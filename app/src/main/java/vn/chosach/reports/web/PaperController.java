package vn.chosach.reports.web;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormVisit;

/**
 * From a frozen edition to the official report. An edition has one document at a time; that of a
 * later edition corrects the document which was issued for an earlier one.
 */
@Controller
record PaperController(
    Reports reports, Documents documents, ReportPapers papers, SheetPages pages) {

  @PostMapping(ReportRoutes.REPORT + "/van-ban")
  ModelAndView draft(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    String edition = visit.value("ban");
    Integer number = edition.matches("\\d{1,4}") ? Integer.valueOf(edition) : null;
    Sheet sheet = reports.read(id, number, officer).orElseThrow(Page::absent);
    Optional<Document> there = alive(sheet, sheet.edition(), officer);
    return answer(
        visit,
        sheet,
        () ->
            sheet.edition() == 0
                ? ActOutcome.refused("reports.not-frozen")
                : there
                    .map(ActOutcome::done)
                    .orElseGet(() -> drafted(sheet, officer, visit.page())),
        there.isPresent() ? "reports.said.paper-there" : "reports.said.paper");
  }

  /**
   * A notice of what was reported, to the Party committee and the business association, which have
   * a part in the plan (IV); of a report of the province that was handed in.
   */
  @PostMapping(ReportRoutes.REPORT + "/thong-bao")
  ModelAndView notify(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Sheet sheet = reports.read(id, null, officer).orElseThrow(Page::absent);
    return answer(
        visit,
        sheet,
        () ->
            !sheet.province() || !sheet.report().state().handedIn() || sheet.edition() == 0
                ? ActOutcome.refused("reports.notice-not-sent")
                : documents.draft(papers.notice(sheet, visit.page()), officer),
        "reports.said.notice");
  }

  private ModelAndView answer(
      FormVisit visit, Sheet sheet, Supplier<ActOutcome<Document>> act, String said) {
    Page page = visit.page();
    return visit.answer(
        FormDefinition.of(page.path(), "documents.drafted.go"),
        sent -> act.get(),
        done -> visit.say("/van-ban/" + done.id(), said, sheet.edition()),
        no ->
            new ModelAndView(
                "reports/sheet", "sheet", pages.view(sheet, null, visit.why(no), page)));
  }

  private ActOutcome<Document> drafted(Sheet sheet, ActingOfficer scribe, Page page) {
    Drafting drafting = papers.of(sheet, page);
    Document issued = issued(sheet, scribe);
    String reason =
        Objects.requireNonNullElse(
            ReportPapers.reason(sheet), page.t("reports.paper.correction", sheet.edition()));
    return issued == null
        ? documents.draft(drafting, scribe)
        : documents.correct(issued.id(), drafting, reason, issued.version(), scribe);
  }

  /** The issued document of the newest edition before this one. */
  private @Nullable Document issued(Sheet sheet, ActingOfficer scribe) {
    for (int edition = sheet.edition() - 1; edition > 0; edition--) {
      for (Document one : documents.from(ReportPapers.origin(sheet, edition), scribe)) {
        if (one.state() == DocumentState.ISSUED) {
          return one;
        }
      }
    }
    return null;
  }

  private Optional<Document> alive(Sheet sheet, int edition, ActingOfficer scribe) {
    return documents.from(ReportPapers.origin(sheet, edition), scribe).stream()
        .filter(one -> one.state() != DocumentState.DROPPED && one.state() != DocumentState.VOIDED)
        .reduce((earlier, later) -> later);
  }
}
