package vn.chosach.cases.purchases;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.life.CaseAuthority;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.Visibility;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** A test purchase until the parcel comes: planned, agreed to, ordered, given up. */
@Component
record PlanHandler(
    PurchaseRepository repository,
    Officers officers,
    Vault vault,
    IdSource ids,
    SecondPersonPolicy seconds,
    QualifiedOfficers qualified) {

  Effect<CaseFile, List<Delta>> plan(
      PurchaseAct.PurchaseActWish plan, CaseWish wish, ActingOfficer reader) {
    if (!CaseAuthority.HANDLER.may(wish.file(), reader)) {
      return Effect.refused("cases.not-yours");
    }
    if (!wish.file().state().open()) {
      return Effect.refused("cases.not-possible");
    }
    Optional<Refusal> refusal =
        CaseChecks.line(plan.offer())
            .or(() -> CaseChecks.line(plan.goods()))
            .or(() -> CaseChecks.words(plan.purpose()))
            .or(() -> CaseChecks.line(plan.ground()))
            .or(() -> CaseChecks.amount(plan.budget(), false))
            .or(() -> persons(plan, wish));
    return Effect.unless(
        refusal,
        () -> {
          int number = repository.next(wish.file().id());
          repository.add(
              ids.next(), wish.file().id(), number, clean(plan), wish.actor(), wish.now());
          return CaseWish.done(
              wish.file(),
              wish.now(),
              CaseChecks.clean(plan.purpose()),
              List.of(
                  Delta.added("purchase", number + ". " + CaseChecks.clean(plan.goods())),
                  Delta.added("purchase-step", PurchaseState.PLANNED),
                  Delta.added("amount", plan.budget().amount())));
        });
  }

  private static PurchaseAct.PurchaseActWish clean(PurchaseAct.PurchaseActWish plan) {
    return new PurchaseAct.PurchaseActWish(
        plan.platform(),
        CaseChecks.clean(plan.offer()),
        CaseChecks.clean(plan.goods()),
        CaseChecks.clean(plan.purpose()),
        CaseChecks.clean(plan.ground()),
        plan.budget(),
        plan.buyer(),
        plan.approver());
  }

  /** Who buys works on the case; who agrees leads, sees the case, and is neither of the others. */
  private Optional<Refusal> persons(PurchaseAct.PurchaseActWish plan, CaseWish wish) {
    if (plan.approver().equals(plan.buyer()) || plan.approver().equals(wish.actor().id())) {
      return Optional.of(Refusal.of("cases.purchase-second-person"));
    }
    if (reader(plan.buyer()).filter(one -> works(wish.file(), one)).isEmpty()) {
      return Optional.of(Refusal.of("cases.purchase-buyer"));
    }
    return reader(plan.approver())
            .filter(one -> works(wish.file(), one) && Visibility.leads(one))
            .isEmpty()
        ? Optional.of(Refusal.of("cases.purchase-approver"))
        : qualified.refused(OfficerTask.TEST_PURCHASE, List.of(plan.buyer()));
  }

  private static boolean works(CaseFile file, ActingOfficer one) {
    return CaseAuthority.WORKER.may(file, one) && Visibility.sees(file, one);
  }

  private Optional<ActingOfficer> reader(UUID id) {
    return officers.inOffice(id).map((Officer one) -> ActingOfficer.of(one));
  }

  Effect<CaseFile, List<Delta>> approve(
      PurchaseAct.Approve act, Purchase purchase, CaseWish wish, PurchaseStep purchaseStep) {
    var refused =
        seconds.beside(
            wish.actor(),
            List.of(purchase.plan().plannedBy(), purchase.plan().buyer()),
            "case",
            wish.file().id());
    if (refused.isPresent()) {
      return Effect.refused(refused.get());
    }
    var filled = new HashMap<String, @Nullable Object>();
    filled.put("approved_by", wish.actor().id());
    filled.put("approved_at", wish.now());
    repository.step(purchase.id(), purchaseStep.to(), filled);
    String words = CaseChecks.clean(act.words());
    return purchaseStep.done(wish, wish.now(), words.isEmpty() ? null : words);
  }

  Effect<CaseFile, List<Delta>> end(
      PurchaseAct.End act, Purchase purchase, CaseWish wish, PurchaseStep purchaseStep) {
    return Effect.unless(
        CaseChecks.words(act.words()),
        () -> {
          var filled = new HashMap<String, @Nullable Object>();
          filled.put("ended_by", wish.actor().id());
          filled.put("ended_at", wish.now());
          filled.put("ended_words", CaseChecks.clean(act.words()));
          repository.step(purchase.id(), purchaseStep.to(), filled);
          return purchaseStep.done(wish, wish.now(), CaseChecks.clean(act.words()));
        });
  }

  Effect<CaseFile, List<Delta>> order(
      PurchaseAct.PurchaseActOrder act,
      Purchase purchase,
      CaseWish wish,
      PurchaseStep purchaseStep) {
    Purchase.Approval approval = java.util.Objects.requireNonNull(purchase.approval());
    Optional<Refusal> refusal =
        CaseChecks.line(act.number())
            .or(() -> CaseChecks.on(wish.file(), act.on(), wish.now()))
            .or(() -> PurchaseStep.after(Vietnam.dayOf(approval.at()), act.on()))
            .or(() -> CaseChecks.amount(act.price(), false))
            .or(
                () ->
                    act.price().compareTo(purchase.plan().budget()) > 0
                        ? Optional.of(
                            Refusal.of(
                                "cases.purchase-over-budget",
                                "budget",
                                purchase.plan().budget().toString()))
                        : Optional.empty())
            .or(() -> CaseChecks.line(act.payment()))
            .or(() -> act.address().isBlank() ? Optional.empty() : CaseChecks.line(act.address()));
    return Effect.unless(
        refusal,
        () -> {
          var filled = new HashMap<String, @Nullable Object>();
          filled.put("order_number", CaseChecks.clean(act.number()));
          filled.put("ordered_on", act.on());
          filled.put("price_dong", act.price());
          filled.put("payment", CaseChecks.clean(act.payment()));
          filled.put("address_sealed", sealed(purchase, act.address()));
          repository.step(purchase.id(), purchaseStep.to(), filled);
          return purchaseStep.done(
              wish,
              CaseChecks.moment(act.on(), wish.now()),
              null,
              Delta.added("amount", act.price().amount()));
        });
  }

  private byte @Nullable [] sealed(Purchase purchase, String address) {
    return address.isBlank()
        ? null
        : vault.seal(
            Lock.IDENTITY,
            purchase.addressPlace(),
            CaseChecks.clean(address).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  Effect<CaseFile, List<Delta>> reveal(
      PurchaseAct.Reveal act, Purchase purchase, CaseWish wish, PurchaseStep purchaseStep) {
    Purchase.PurchaseOrder order = purchase.order();
    Optional<Refusal> refusal =
        order == null || !order.addressKept()
            ? Optional.of(Refusal.of("cases.purchase-no-address"))
            : CaseChecks.words(act.words());
    return Effect.unless(
        refusal,
        () ->
            purchaseStep.done(
                wish,
                wish.now(),
                CaseChecks.clean(act.words()),
                Delta.added("address", purchase.number())));
  }
}
