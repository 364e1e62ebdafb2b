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
public class PurchaseDeeds {

  private final PurchaseRows rows;
  private final PlanDeeds plans;
  private final ParcelDeeds parcels;

  PurchaseDeeds(PurchaseRows rows, PlanDeeds plans, ParcelDeeds parcels) {
    this.rows = rows;
    this.plans = plans;
    this.parcels = parcels;
  }

  public Effect<CaseFile, List<Delta>> plan(
      PurchaseAct.Wish plan, CaseWish wish, ActingOfficer reader) {
    return plans.plan(plan, wish, reader);
  }

  public Effect<CaseFile, List<Delta>> take(
      int number, PurchaseAct act, CaseWish wish, ActingOfficer reader) {
    Purchase purchase = rows.one(wish.file().id(), number).orElse(null);
    if (purchase == null) {
      return Effect.refused("cases.unknown-purchase");
    }
    Optional<PurchaseLife.Row> row = PurchaseLife.row(purchase.state(), act.event());
    if (row.isEmpty() || !PurchaseLife.goesOn(wish.file(), purchase.state(), act.event())) {
      return Effect.refused("cases.purchase-not-possible");
    }
    if (!row.get().who().may(wish.file(), purchase.plan(), reader)) {
      return Effect.refused(
          row.get().who() == PurchaseWho.APPROVER
              ? "cases.purchase-second-person"
              : "cases.not-yours");
    }
    var step = new Step(purchase, row.get().after(purchase.state()));
    return switch (act) {
      case PurchaseAct.Approve approve -> plans.approve(approve, purchase, wish, step);
      case PurchaseAct.End end -> plans.end(end, purchase, wish, step);
      case PurchaseAct.Order order -> plans.order(order, purchase, wish, step);
      case PurchaseAct.Receive receive -> parcels.receive(receive, purchase, wish, step);
      case PurchaseAct.Unpack unpack -> parcels.unpack(unpack, purchase, wish, step);
      case PurchaseAct.AddFiles files -> parcels.add(files, purchase, wish, step);
      case PurchaseAct.SendSample sample -> parcels.sample(sample, purchase, wish, step);
      case PurchaseAct.Conclude conclude -> parcels.conclude(conclude, purchase, wish, step);
      case PurchaseAct.Reveal reveal -> plans.reveal(reveal, purchase, wish, step);
    };
  }
}
