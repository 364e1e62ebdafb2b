package vn.chosach.referrals.web;

import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.keeping.TaxOfLeads;
import vn.chosach.ui.Page;

/** What leads to the tax office brought in, month by month. */
@Controller
record LeadTaxController(TaxOfLeads tax) {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

  @GetMapping(ReferralRoutes.DESK + "/thue")
  ModelAndView show(Page page, ActingOfficer officer) {
    return new ModelAndView(
        "referrals/tax",
        "months",
        tax.months(officer).stream()
            .map(
                one ->
                    new TrayView.TaxLine(
                        MONTH.format(one.month()),
                        page.number(one.leads()),
                        page.money(one.assessed()),
                        page.money(one.paid())))
            .toList());
  }
}
