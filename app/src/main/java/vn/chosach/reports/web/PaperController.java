package vn.chosach.reports.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;

/**
 * From a frozen edition to the official report. An edition has one document at a time; that of a
 * later edition corrects the document which was issued for an earlier one.
 */
@Controller
record PaperController(
    Reports reports, Documents documents, ReportPapers papers, SheetPages pages) {

  @PostMapping(ReportRoutes.REPORT + "/van-ban")
  ModelAndView draft(
      @PathVariable UUID id,
      @RequestParam(name = "ban", defaultValue = "") String edition,
      Page page,
      ActingOfficer officer,
      FlashMessage.Speaker said) {
    Integer number = edition.matches("\\d{1,4}") ? Integer.valueOf(edition) : null;
    Sheet sheet = reports.read(id, number, officer).orElseThrow(Page::absent);
    if (sheet.edition() == 0) {
      return again(sheet, Refusal.of("reports.not-frozen"), UNPROCESSABLE_CONTENT, page);
    }
    var scribe = officer;
    Optional<Document> there = alive(sheet, sheet.edition(), scribe);
    if (there.isPresent()) {
      said.say("reports.said.paper-there");
      return new ModelAndView(page.redirect("/van-ban/" + there.get().id()));
    }
    return drafted(sheet, scribe, page)
        .settle(
            done -> {
              said.say("reports.said.paper", sheet.edition());
              return new ModelAndView(page.redirect("/van-ban/" + done.id()));
            },
            no -> again(sheet, no, UNPROCESSABLE_CONTENT, page));
  }

  /**
   * A notice of what was reported, to the Party committee and the business association, which have
   * a part in the plan (IV); of a report of the province that was handed in.
   */
  @PostMapping(ReportRoutes.REPORT + "/thong-bao")
  ModelAndView notify(
      @PathVariable UUID id, Page page, ActingOfficer officer, FlashMessage.Speaker said) {
    Sheet sheet = reports.read(id, null, officer).orElseThrow(Page::absent);
    if (!sheet.province() || !sheet.report().state().handedIn() || sheet.edition() == 0) {
      return again(sheet, Refusal.of("reports.notice-not-sent"), UNPROCESSABLE_CONTENT, page);
    }
    return documents
        .draft(papers.notice(sheet, page), officer)
        .settle(
            done -> {
              said.say("reports.said.notice");
              return new ModelAndView(page.redirect("/van-ban/" + done.id()));
            },
            no -> again(sheet, no, UNPROCESSABLE_CONTENT, page));
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

  private ModelAndView again(Sheet sheet, Refusal refusal, HttpStatus status, Page page) {
    return new ModelAndView(
        "reports/sheet", Map.of("sheet", pages.view(sheet, null, refusal, page)), status);
  }
}
