package vn.chosach.cases.purchases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.purchases.Purchase;
import vn.chosach.cases.purchases.PurchaseState;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;

/** Words what is on record about a test purchase, part by part. */
@Component
record PurchaseFacts(Officers officers, Catalogue catalogue) {

  List<PurchaseView.PurchaseSection> sections(Purchase purchase, Page page) {
    return Stream.of(
            plan(purchase, page),
            order(purchase.order(), page),
            parcel(purchase.parcel(), page),
            opening(purchase.opening(), page),
            sample(purchase.sample(), page),
            finding(purchase.finding(), page),
            ending(purchase, page))
        .filter(Objects::nonNull)
        .toList();
  }

  private PurchaseView.PurchaseSection plan(Purchase purchase, Page page) {
    Purchase.Plan plan = purchase.plan();
    Purchase.Approval approval = purchase.approval();
    var facts = new ArrayList<Fact>();
    String platform = plan.platform();
    add(facts, "goods", plan.goods(), page);
    add(facts, "offer", plan.offer(), page);
    add(facts, "platform", platform == null ? null : platform(platform, page), page);
    add(facts, "purpose", plan.purpose(), page);
    add(facts, "ground", plan.ground(), page);
    add(facts, "budget", page.money(plan.budget()), page);
    add(
        facts,
        "planner",
        name(plan.plannedBy(), page) + " · " + page.moment(plan.plannedAt()),
        page);
    add(facts, "buyer", name(plan.buyer(), page), page);
    add(
        facts,
        "approver",
        approval == null
            ? page.t("cases.purchase.waits", name(plan.approver(), page))
            : name(approval.by(), page) + " · " + page.moment(approval.at()),
        page);
    return section("plan", facts, page);
  }

  private static PurchaseView.@Nullable PurchaseSection order(
      Purchase.@Nullable PurchaseOrder order, Page page) {
    if (order == null) {
      return null;
    }
    var facts = new ArrayList<Fact>();
    add(facts, "order-number", order.number(), page);
    add(facts, "ordered-on", page.day(order.on()), page);
    add(facts, "price", page.money(order.price()), page);
    add(facts, "payment", order.payment(), page);
    add(
        facts,
        "address",
        page.t(
            order.addressKept() ? "cases.purchase.address.sealed" : "cases.purchase.address.none"),
        page);
    return section("order", facts, page);
  }

  private static PurchaseView.@Nullable PurchaseSection parcel(
      Purchase.@Nullable Parcel parcel, Page page) {
    if (parcel == null) {
      return null;
    }
    var facts = new ArrayList<Fact>();
    add(facts, "received-at", page.moment(parcel.at()), page);
    add(facts, "receiver", parcel.receiver(), page);
    add(facts, "carrier", parcel.carrier(), page);
    add(facts, "tracking", parcel.tracking(), page);
    add(facts, "parcel", parcel.state(), page);
    add(facts, "seals", parcel.seals(), page);
    return section("receive", facts, page);
  }

  private static PurchaseView.@Nullable PurchaseSection opening(
      Purchase.@Nullable Opening opening, Page page) {
    if (opening == null) {
      return null;
    }
    var facts = new ArrayList<Fact>();
    add(facts, "unpacked-at", page.moment(opening.at()), page);
    add(facts, "place", opening.place(), page);
    add(facts, "witnesses", opening.witnesses(), page);
    add(facts, "found", opening.found(), page);
    add(facts, "seal", opening.seal(), page);
    add(facts, "keeper", opening.keeper(), page);
    return section("unpack", facts, page);
  }

  private static PurchaseView.@Nullable PurchaseSection sample(
      Purchase.@Nullable Sample sample, Page page) {
    if (sample == null) {
      return null;
    }
    var facts = new ArrayList<Fact>();
    add(facts, "sample-at", page.moment(sample.at()), page);
    add(facts, "body", sample.body(), page);
    add(facts, "sample", sample.what(), page);
    add(facts, "sample-paper", sample.paper(), page);
    return section("sample", facts, page);
  }

  private static PurchaseView.@Nullable PurchaseSection finding(
      Purchase.@Nullable PurchaseFinding finding, Page page) {
    if (finding == null) {
      return null;
    }
    var facts = new ArrayList<Fact>();
    add(facts, "result", page.t(finding.result().textKey()), page);
    add(facts, "concluded-on", page.day(finding.on()), page);
    add(facts, "result-paper", finding.paper(), page);
    add(facts, "meaning", finding.meaning(), page);
    return section("conclude", facts, page);
  }

  private PurchaseView.@Nullable PurchaseSection ending(Purchase purchase, Page page) {
    Purchase.Ending ending = purchase.ending();
    if (ending == null) {
      return null;
    }
    var facts = new ArrayList<Fact>();
    add(facts, "ended-by", name(ending.by(), page) + " · " + page.moment(ending.at()), page);
    add(facts, "why", ending.words(), page);
    return section(
        purchase.state() == PurchaseState.DECLINED ? "declined" : "cancelled", facts, page);
  }

  private static void add(List<Fact> facts, String name, @Nullable String value, Page page) {
    if (value != null) {
      facts.add(Fact.of(page.t("cases.purchase.field." + name), value));
    }
  }

  private static PurchaseView.PurchaseSection section(String name, List<Fact> facts, Page page) {
    return new PurchaseView.PurchaseSection(name, page.t("cases.purchase.section." + name), facts);
  }

  private String platform(String code, Page page) {
    return catalogue.platform(code, page.today()).map(one -> one.name()).orElse(code);
  }

  String name(@Nullable UUID id, Page page) {
    return id == null
        ? page.t("cases.who.system")
        : officers.displayNames(Set.of(id)).getOrDefault(id, page.t("cases.who.officer"));
  }
}
