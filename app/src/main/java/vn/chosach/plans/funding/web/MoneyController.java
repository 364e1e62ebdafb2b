package vn.chosach.plans.funding.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.Printed;
import vn.chosach.plans.funding.FundingLedger.LedgerQuestion;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/** Kinh phí: lines by agency and source, from the estimate to the settlement. */
@Controller
record MoneyController(MoneyPages pages, LedgerExport export) {

  @GetMapping(MoneyRoutes.MONEY)
  ModelAndView read(
      Page page,
      Viewer viewer,
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "co-quan", defaultValue = "") String agency,
      @RequestParam(name = "dong", defaultValue = "") String line) {
    return new ModelAndView(
        "plans/ledger", "view", pages.view(asked(year, agency, line, page), page, viewer));
  }

  @GetMapping(MoneyRoutes.MONEY + "/tai.csv")
  ResponseEntity<byte[]> csv(
      Page page,
      Viewer viewer,
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "co-quan", defaultValue = "") String agency) {
    LedgerQuestion asked = asked(year, agency, "", page);
    return Attachment.of("text/csv; charset=UTF-8", "kinh-phi-" + asked.year() + ".csv")
        .body(export.csv(pages.ledger(asked, viewer), page));
  }

  @GetMapping(MoneyRoutes.MONEY + "/tai.xlsx")
  ResponseEntity<byte[]> xlsx(
      Page page,
      Viewer viewer,
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "co-quan", defaultValue = "") String agency) {
    LedgerQuestion asked = asked(year, agency, "", page);
    return Attachment.of(Printed.Format.XLSX.type(), "kinh-phi-" + asked.year() + ".xlsx")
        .body(export.xlsx(pages.ledger(asked, viewer), asked.year(), page));
  }

  private static LedgerQuestion asked(String year, String agency, String line, Page page) {
    return new LedgerQuestion(
        year.matches("20\\d\\d") ? Integer.parseInt(year) : page.today().getYear(),
        agency,
        SentId.of(line).orElse(null));
  }
}
