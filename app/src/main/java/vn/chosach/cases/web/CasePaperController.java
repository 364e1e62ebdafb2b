package vn.chosach.cases.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.papers.CasePapers;
import vn.chosach.documents.Documents;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/**
 * From a case to its minutes and decisions. A document that is drafted for a case is read by who
 * reads the case, and by nobody else.
 */
@Controller
record CasePaperController(Cases cases, Documents documents, CasePapers papers) {

  @PostMapping(CaseRoutes.CASE + "/van-ban")
  String draft(
      @PathVariable String number,
      @RequestParam(name = "loai", defaultValue = "") String code,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    Dossier dossier =
        cases.read(number, ActingOfficer.of(viewer)).orElseThrow(CaseController::absent);
    DocumentKind documentKind = Kinds.of(code).filter(CasePapers.kinds()::contains).orElse(null);
    if (documentKind == null) {
      return refused(Refusal.of("cases.paper-kind"), number, page, said);
    }
    return documents
        .draft(papers.of(dossier, documentKind, page), ActingOfficer.of(viewer))
        .settle(
            done -> {
              said.say("cases.said.paper");
              return page.redirect("/van-ban/" + done.id());
            },
            no -> refused(no, number, page, said));
  }

  private static String refused(
      Refusal refusal, String number, Page page, FlashMessage.Speaker said) {
    said.say("cases.said.no-paper", page.t(refusal));
    return page.redirect(CaseRoutes.page(number) + "#van-ban");
  }
}
