package vn.chosach.cases.purchases;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;

/** Takes the steps of test purchases on a case that is held. */
@Component
public record PurchaseHandler(
    PurchaseRepository repository, PlanHandler plans, ParcelHandler parcels) {

  public Effect<CaseFile, List<Delta>> plan(
      PurchaseAct.PurchaseActWish plan, CaseWish wish, ActingOfficer reader) {
    return plans.plan(plan, wish, reader);
  }

  public Effect<CaseFile, List<Delta>> take(
      int number, PurchaseAct act, CaseWish wish, ActingOfficer reader) {
    Purchase purchase = repository.one(wish.file().id(), number).orElse(null);
    if (purchase == null) {
      return Effect.refused("cases.unknown-purchase");
    }
    Optional<PurchaseLife.PurchaseLifeRow> row = PurchaseLife.row(purchase.state(), act.event());
    if (row.isEmpty() || !PurchaseLife.goesOn(wish.file(), purchase.state(), act.event())) {
      return Effect.refused("cases.purchase-not-possible");
    }
    if (!row.get().who().may(wish.file(), purchase.plan(), reader)) {
      return Effect.refused(
          row.get().who() == PurchaseWho.APPROVER
              ? "cases.purchase-second-person"
              : "cases.not-yours");
    }
    var purchaseStep = new PurchaseStep(purchase, row.get().after(purchase.state()));
    return switch (act) {
      case PurchaseAct.Approve approve -> plans.approve(approve, purchase, wish, purchaseStep);
      case PurchaseAct.End end -> plans.end(end, purchase, wish, purchaseStep);
      case PurchaseAct.PurchaseActOrder order -> plans.order(order, purchase, wish, purchaseStep);
      case PurchaseAct.Receive receive -> parcels.receive(receive, purchase, wish, purchaseStep);
      case PurchaseAct.Unpack unpack -> parcels.unpack(unpack, purchase, wish, purchaseStep);
      case PurchaseAct.AddFiles files -> parcels.add(files, purchase, wish, purchaseStep);
      case PurchaseAct.SendSample sample -> parcels.sample(sample, purchase, wish, purchaseStep);
      case PurchaseAct.Conclude conclude ->
          parcels.conclude(conclude, purchase, wish, purchaseStep);
      case PurchaseAct.Reveal reveal -> plans.reveal(reveal, purchase, wish, purchaseStep);
    };
  }
}
