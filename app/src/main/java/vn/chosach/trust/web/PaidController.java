package vn.chosach.trust.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chosach.catalogue.Provenance;
import vn.chosach.kernel.SeedTable;
import vn.chosach.trust.web.PaidView.BankHotline;
import vn.chosach.ui.Page;

/** What to do in the first thirty minutes after money went to a swindler. */
@Controller
class PaidController {

  private static final List<BankHotline> BANKS =
      SeedTable.read("/seed/trust/bank-hotlines.csv").stream()
          .map(
              row ->
                  new BankHotline(
                      row.text("name"),
                      row.text("number"),
                      Provenance.of(row.text("status"), Integer.parseInt(row.text("confidence")))
                          .published()))
          .toList();

  @GetMapping(TrustRoutes.PAID)
  String paid(Page page, Model model) {
    model.addAttribute("paid", new PaidView(BANKS));
    return "trust/paid";
  }

  @GetMapping(TrustRoutes.STATEMENT)
  String statement(Page page) {
    return "trust/statement";
  }
}
