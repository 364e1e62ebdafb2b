package vn.chosach.cases.purchases.web;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.cases.TestPurchases;
import vn.chosach.cases.purchases.Purchase;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** Where the pages of test purchases stand, and what the page of a case shows of them. */
@Configuration
class PurchaseRoutes {

  static final String PURCHASES = "/ho-so-vu-viec/{number:VV-[0-9]{4}-[0-9]{4,9}}/mua-thu";
  static final String ONE = PURCHASES + "/{purchase:[0-9]{1,3}}";

  static String page(String caseNumber, int purchase) {
    return "/ho-so-vu-viec/" + caseNumber + "/mua-thu/" + purchase;
  }

  @Bean
  PageSlot purchasesOfCase(TestPurchases purchases, TemplateEngine templates) {
    return PageSlot.of(
        "cases.case.purchases",
        templates,
        "cases/purchases.jte",
        (page, about) -> {
          Viewer viewer = page.viewer();
          if (viewer == null) {
            return null;
          }
          String number = about.getOrDefault("number", "");
          List<PurchaseView.PurchaseRow> rows =
              purchases
                  .list(UUID.fromString(about.getOrDefault("case", "")), ActingOfficer.of(viewer))
                  .stream()
                  .map(one -> row(number, one, page))
                  .toList();
          return Map.of("rows", rows, "plan", about.getOrDefault("plan", ""));
        });
  }

  private static PurchaseView.PurchaseRow row(String number, Purchase one, Page page) {
    Purchase.PurchaseFinding finding = one.finding();
    return new PurchaseView.PurchaseRow(
        page(number, one.number()),
        one.number() + ". " + one.plan().goods(),
        one.plan().offer(),
        page.day(Vietnam.dayOf(one.plan().plannedAt())),
        PurchasePages.tone(one),
        page.t(one.state().textKey()),
        finding == null ? "–" : page.t(finding.result().textKey()));
  }
}
