package vn.chosach.plans.funding.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.funding.LedgerQuery;
import vn.chosach.plans.funding.LedgerQuery.Cost;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** What it cost, on the page of a duty and on that of a case. */
@Configuration
class CostSlots {

  @Bean
  PageSlot costOfDuty(LedgerQuery ledger, TemplateEngine templates) {
    return new CostSlot("plans.duty.costs", "duty", ledger, ledger::ofDuty, templates);
  }

  @Bean
  PageSlot costOfCase(LedgerQuery ledger, TemplateEngine templates) {
    return new CostSlot("cases.case.costs", "case", ledger, ledger::ofCase, templates);
  }

  private record CostSlot(
      String slot,
      String about,
      LedgerQuery ledger,
      BiFunction<UUID, ActingOfficer, List<Cost>> costs,
      TemplateEngine templates)
      implements PageSlot {

    @Override
    public @Nullable Content content(Page page, Map<String, String> given) {
      Viewer viewer = page.viewer();
      String id = given.get(about);
      if (viewer == null || id == null) {
        return null;
      }
      ActingOfficer member = ActingOfficer.of(viewer);
      List<Cost> all = costs.apply(UUID.fromString(id), member);
      if (all.isEmpty()) {
        return null;
      }
      var view =
          new CostsView(
              List.of(
                  Fact.of(
                      page.t("plans.money.committed"),
                      page.money(sum(all, FundingStage.COMMITMENT))),
                  Fact.of(page.t("plans.money.paid"), page.money(sum(all, FundingStage.PAYMENT)))),
              all.stream()
                  .map(
                      one ->
                          new Fact(
                              page.t(one.stage().textKey()) + " " + one.number(),
                              page.money(one.amount()),
                              ledger.opens(one.record(), member)
                                  ? MoneyRoutes.MONEY + "/" + one.record()
                                  : null))
                  .toList());
      return output ->
          templates.render("plans/costs.jte", Map.of("page", page, "view", view), output);
    }

    private static Dong sum(List<Cost> all, FundingStage stage) {
      return all.stream()
          .filter(one -> one.stage() == stage)
          .map(Cost::amount)
          .reduce(Dong.ZERO, Dong::plus);
    }
  }
}
