package vn.chosach.cases.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.papers.CasePapers;
import vn.chosach.documents.Documents;
import vn.chosach.documents.content.Kinds;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormVisit;

/**
 * From a case to its minutes and decisions. A document that is drafted for a case is read by who
 * reads the case, and by nobody else.
 */
@Controller
record CasePaperController(Cases cases, Documents documents, CasePapers papers) {

  @PostMapping(CaseRoutes.CASE + "/van-ban")
  ModelAndView draft(@PathVariable String number, FormVisit visit, ActingOfficer officer) {
    Dossier dossier = cases.read(number, officer).orElseThrow(Page::absent);
    return visit.press(
        CaseRoutes.page(number) + "#van-ban",
        sent ->
            Kinds.of(sent.text("loai"))
                .filter(CasePapers.kinds()::contains)
                .map(kind -> documents.draft(papers.of(dossier, kind, visit.page()), officer))
                .orElseGet(() -> ActOutcome.refused("cases.paper-kind")),
        done -> visit.say("/van-ban/" + done.id(), "cases.said.paper"),
        "loai");
  }
}
