package vn.chosach.cases.purchases;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.acts.EvidenceHandler;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/**
 * A test purchase once the parcel is there: it is an exhibit at once, opened before a camera,
 * appraised, and ends with a result.
 */
@Component
record ParcelHandler(PurchaseRepository repository, EvidenceHandler evidence, Vault vault) {

  Effect<CaseFile, List<Delta>> receive(
      PurchaseAct.Receive act, Purchase purchase, CaseWish wish, PurchaseStep purchaseStep) {
    Purchase.PurchaseOrder order = Objects.requireNonNull(purchase.order());
    Optional<Refusal> refusal =
        CaseChecks.at(wish.file(), act.at(), wish.now())
            .or(() -> PurchaseStep.after(order.on(), Vietnam.dayOf(act.at())))
            .or(() -> CaseChecks.line(act.receiver()))
            .or(() -> CaseChecks.line(act.carrier()))
            .or(() -> CaseChecks.line(act.tracking()))
            .or(() -> CaseChecks.line(act.parcel()))
            .or(() -> CaseChecks.line(act.seals()));
    return Effect.unless(
        refusal,
        () -> {
          int exhibit =
              evidence.begin(
                  wish.file(),
                  number ->
                      new CaseAct.Secure(
                          number,
                          ExhibitKind.GOODS,
                          purchase.plan().goods(),
                          "1",
                          act.at(),
                          "",
                          act.receiver()),
                  act.carrier(),
                  act.tracking());
          var filled = new HashMap<String, @Nullable Object>();
          filled.put("received_at", act.at());
          filled.put("receiver", CaseChecks.clean(act.receiver()));
          filled.put("carrier", CaseChecks.clean(act.carrier()));
          filled.put("tracking", CaseChecks.clean(act.tracking()));
          filled.put("parcel", CaseChecks.clean(act.parcel()));
          filled.put("seals", CaseChecks.clean(act.seals()));
          filled.put("exhibit", exhibit);
          repository.step(purchase.id(), purchaseStep.to(), filled);
          return purchaseStep.done(
              wish,
              act.at(),
              null,
              Delta.added("exhibit", exhibit + ". " + purchase.plan().goods()),
              Delta.added("holder", CaseChecks.clean(act.receiver())));
        });
  }

  Effect<CaseFile, List<Delta>> unpack(
      PurchaseAct.Unpack act, Purchase purchase, CaseWish wish, PurchaseStep purchaseStep) {
    Purchase.Parcel parcel = Objects.requireNonNull(purchase.parcel());
    Optional<Refusal> refusal =
        CaseChecks.at(wish.file(), act.at(), wish.now())
            .or(() -> evidence.early(wish.file(), parcel.exhibit(), act.at()))
            .or(() -> CaseChecks.line(act.place()))
            .or(() -> CaseChecks.line(act.witnesses()))
            .or(() -> CaseChecks.words(act.found()))
            .or(() -> act.seal().isBlank() ? Optional.empty() : CaseChecks.line(act.seal()))
            .or(() -> CaseChecks.line(act.keeper()))
            .or(() -> filmed(purchase));
    return Effect.unless(
        refusal,
        () -> {
          String seal = act.seal().isBlank() ? null : CaseChecks.clean(act.seal());
          evidence.hand(wish.file(), parcel.exhibit(), act.at(), act.keeper(), seal, act.place());
          int files = keep(purchase, wish);
          var filled = new HashMap<String, @Nullable Object>();
          filled.put("unpacked_at", act.at());
          filled.put("place", CaseChecks.clean(act.place()));
          filled.put("witnesses", CaseChecks.clean(act.witnesses()));
          filled.put("found", CaseChecks.clean(act.found()));
          filled.put("seal", seal);
          filled.put("keeper", CaseChecks.clean(act.keeper()));
          repository.step(purchase.id(), purchaseStep.to(), filled);
          return purchaseStep.done(
              wish,
              act.at(),
              CaseChecks.clean(act.found()),
              Delta.added("files", files),
              Delta.added("holder", CaseChecks.clean(act.keeper())));
        });
  }

  /** Before a camera: what nobody filmed proves little about what lay in the parcel. */
  private Optional<Refusal> filmed(Purchase purchase) {
    return waiting(purchase).stream().anyMatch(file -> file.kind().film())
        ? Optional.empty()
        : Optional.of(Refusal.of("cases.purchase-film-missing"));
  }

  Effect<CaseFile, List<Delta>> add(
      PurchaseAct.AddFiles act, Purchase purchase, CaseWish wish, PurchaseStep purchaseStep) {
    Optional<Refusal> refusal =
        waiting(purchase).isEmpty()
            ? Optional.of(Refusal.of("cases.purchase-files-missing"))
            : CaseChecks.words(act.words());
    return Effect.unless(
        refusal,
        () ->
            purchaseStep.done(
                wish,
                wish.now(),
                CaseChecks.clean(act.words()),
                Delta.added("files", keep(purchase, wish))));
  }

  /** The files become evidence and exhibits in the transaction of the act. */
  private int keep(Purchase purchase, CaseWish wish) {
    List<KeptFile> kept =
        vault.keep(wish.file().id(), purchase.id(), wish.actor(), "vault.reason.unpacked");
    evidence.point(
        wish.file(),
        kept,
        "MT-" + purchase.number() + " " + purchase.plan().goods(),
        wish.file().access().agency());
    return kept.size();
  }

  private List<KeptFile> waiting(Purchase purchase) {
    return vault.files(purchase.caseId()).stream()
        .filter(file -> file.batch().equals(purchase.id()) && !file.kept())
        .toList();
  }

  Effect<CaseFile, List<Delta>> sample(
      PurchaseAct.SendSample act, Purchase purchase, CaseWish wish, PurchaseStep purchaseStep) {
    Purchase.Parcel parcel = Objects.requireNonNull(purchase.parcel());
    Purchase.Opening opening = Objects.requireNonNull(purchase.opening());
    Optional<Refusal> refusal =
        CaseChecks.at(wish.file(), act.at(), wish.now())
            .or(() -> PurchaseStep.after(opening.at(), act.at()))
            .or(() -> CaseChecks.line(act.body()))
            .or(() -> CaseChecks.line(act.sample()))
            .or(() -> act.seal().isBlank() ? Optional.empty() : CaseChecks.line(act.seal()))
            .or(() -> CaseChecks.line(act.paper()));
    return Effect.unless(
        refusal,
        () -> {
          int exhibit =
              evidence.begin(
                  wish.file(),
                  number ->
                      new CaseAct.Secure(
                          number,
                          ExhibitKind.GOODS,
                          act.sample(),
                          "1 / " + parcel.exhibit(),
                          act.at(),
                          act.seal(),
                          act.body()),
                  opening.keeper(),
                  act.paper());
          var filled = new HashMap<String, @Nullable Object>();
          filled.put("sample_at", act.at());
          filled.put("sample_body", CaseChecks.clean(act.body()));
          filled.put("sample", CaseChecks.clean(act.sample()));
          filled.put("sample_paper", CaseChecks.clean(act.paper()));
          filled.put("sample_exhibit", exhibit);
          repository.step(purchase.id(), purchaseStep.to(), filled);
          return purchaseStep.done(
              wish,
              act.at(),
              null,
              Delta.added("exhibit", exhibit + ". " + CaseChecks.clean(act.sample())),
              Delta.added("holder", CaseChecks.clean(act.body())));
        });
  }

  Effect<CaseFile, List<Delta>> conclude(
      PurchaseAct.Conclude act, Purchase purchase, CaseWish wish, PurchaseStep purchaseStep) {
    Purchase.Opening opening = Objects.requireNonNull(purchase.opening());
    Purchase.Sample sample = purchase.sample();
    var before = Vietnam.dayOf(sample == null ? opening.at() : sample.at());
    Optional<Refusal> refusal =
        CaseChecks.on(wish.file(), act.on(), wish.now())
            .or(() -> PurchaseStep.after(before, act.on()))
            .or(() -> CaseChecks.line(act.paper()))
            .or(() -> CaseChecks.words(act.meaning()));
    return Effect.unless(
        refusal,
        () -> {
          var filled = new HashMap<String, @Nullable Object>();
          filled.put("concluded_on", act.on());
          filled.put("result", act.result());
          filled.put("result_paper", CaseChecks.clean(act.paper()));
          filled.put("meaning", CaseChecks.clean(act.meaning()));
          repository.step(purchase.id(), purchaseStep.to(), filled);
          return purchaseStep.done(
              wish,
              CaseChecks.moment(act.on(), wish.now()),
              CaseChecks.clean(act.meaning()),
              Delta.added("purchase-result", act.result()));
        });
  }
}
