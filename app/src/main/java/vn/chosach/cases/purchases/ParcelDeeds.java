package vn.chosach.cases.purchases;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.acts.Checks;
import vn.chosach.cases.acts.EvidenceDeeds;
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
class ParcelDeeds {

  private final PurchaseRows rows;
  private final EvidenceDeeds evidence;
  private final Vault vault;

  ParcelDeeds(PurchaseRows rows, EvidenceDeeds evidence, Vault vault) {
    this.rows = rows;
    this.evidence = evidence;
    this.vault = vault;
  }

  Effect<CaseFile, List<Delta>> receive(
      PurchaseAct.Receive act, Purchase purchase, CaseWish wish, Step step) {
    Purchase.Order order = Objects.requireNonNull(purchase.order());
    Optional<Refusal> refusal =
        Checks.at(wish.file(), act.at(), wish.now())
            .or(() -> Step.after(order.on(), Vietnam.dayOf(act.at())))
            .or(() -> Checks.line(act.receiver()))
            .or(() -> Checks.line(act.carrier()))
            .or(() -> Checks.line(act.tracking()))
            .or(() -> Checks.line(act.parcel()))
            .or(() -> Checks.line(act.seals()));
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
          filled.put("receiver", Checks.clean(act.receiver()));
          filled.put("carrier", Checks.clean(act.carrier()));
          filled.put("tracking", Checks.clean(act.tracking()));
          filled.put("parcel", Checks.clean(act.parcel()));
          filled.put("seals", Checks.clean(act.seals()));
          filled.put("exhibit", exhibit);
          rows.step(purchase.id(), step.to(), filled);
          return step.done(
              wish,
              act.at(),
              null,
              Delta.added("exhibit", exhibit + ". " + purchase.plan().goods()),
              Delta.added("holder", Checks.clean(act.receiver())));
        });
  }

  Effect<CaseFile, List<Delta>> unpack(
      PurchaseAct.Unpack act, Purchase purchase, CaseWish wish, Step step) {
    Purchase.Parcel parcel = Objects.requireNonNull(purchase.parcel());
    Optional<Refusal> refusal =
        Checks.at(wish.file(), act.at(), wish.now())
            .or(() -> evidence.early(wish.file(), parcel.exhibit(), act.at()))
            .or(() -> Checks.line(act.place()))
            .or(() -> Checks.line(act.witnesses()))
            .or(() -> Checks.words(act.found()))
            .or(() -> act.seal().isBlank() ? Optional.empty() : Checks.line(act.seal()))
            .or(() -> Checks.line(act.keeper()))
            .or(() -> filmed(purchase));
    return Effect.unless(
        refusal,
        () -> {
          String seal = act.seal().isBlank() ? null : Checks.clean(act.seal());
          evidence.hand(wish.file(), parcel.exhibit(), act.at(), act.keeper(), seal, act.place());
          int files = keep(purchase, wish);
          var filled = new HashMap<String, @Nullable Object>();
          filled.put("unpacked_at", act.at());
          filled.put("place", Checks.clean(act.place()));
          filled.put("witnesses", Checks.clean(act.witnesses()));
          filled.put("found", Checks.clean(act.found()));
          filled.put("seal", seal);
          filled.put("keeper", Checks.clean(act.keeper()));
          rows.step(purchase.id(), step.to(), filled);
          return step.done(
              wish,
              act.at(),
              Checks.clean(act.found()),
              Delta.added("files", files),
              Delta.added("holder", Checks.clean(act.keeper())));
        });
  }

  /** Before a camera: what nobody filmed proves little about what lay in the parcel. */
  private Optional<Refusal> filmed(Purchase purchase) {
    return waiting(purchase).stream().anyMatch(file -> file.kind().film())
        ? Optional.empty()
        : Optional.of(Refusal.of("cases.purchase-film-missing"));
  }

  Effect<CaseFile, List<Delta>> add(
      PurchaseAct.AddFiles act, Purchase purchase, CaseWish wish, Step step) {
    Optional<Refusal> refusal =
        waiting(purchase).isEmpty()
            ? Optional.of(Refusal.of("cases.purchase-files-missing"))
            : Checks.words(act.words());
    return Effect.unless(
        refusal,
        () ->
            step.done(
                wish,
                wish.now(),
                Checks.clean(act.words()),
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
      PurchaseAct.SendSample act, Purchase purchase, CaseWish wish, Step step) {
    Purchase.Parcel parcel = Objects.requireNonNull(purchase.parcel());
    Purchase.Opening opening = Objects.requireNonNull(purchase.opening());
    Optional<Refusal> refusal =
        Checks.at(wish.file(), act.at(), wish.now())
            .or(() -> Step.after(opening.at(), act.at()))
            .or(() -> Checks.line(act.body()))
            .or(() -> Checks.line(act.sample()))
            .or(() -> act.seal().isBlank() ? Optional.empty() : Checks.line(act.seal()))
            .or(() -> Checks.line(act.paper()));
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
          filled.put("sample_body", Checks.clean(act.body()));
          filled.put("sample", Checks.clean(act.sample()));
          filled.put("sample_paper", Checks.clean(act.paper()));
          filled.put("sample_exhibit", exhibit);
          rows.step(purchase.id(), step.to(), filled);
          return step.done(
              wish,
              act.at(),
              null,
              Delta.added("exhibit", exhibit + ". " + Checks.clean(act.sample())),
              Delta.added("holder", Checks.clean(act.body())));
        });
  }

  Effect<CaseFile, List<Delta>> conclude(
      PurchaseAct.Conclude act, Purchase purchase, CaseWish wish, Step step) {
    Purchase.Opening opening = Objects.requireNonNull(purchase.opening());
    Purchase.Sample sample = purchase.sample();
    var before = Vietnam.dayOf(sample == null ? opening.at() : sample.at());
    Optional<Refusal> refusal =
        Checks.on(wish.file(), act.on(), wish.now())
            .or(() -> Step.after(before, act.on()))
            .or(() -> Checks.line(act.paper()))
            .or(() -> Checks.words(act.meaning()));
    return Effect.unless(
        refusal,
        () -> {
          var filled = new HashMap<String, @Nullable Object>();
          filled.put("concluded_on", act.on());
          filled.put("result", act.result());
          filled.put("result_paper", Checks.clean(act.paper()));
          filled.put("meaning", Checks.clean(act.meaning()));
          rows.step(purchase.id(), step.to(), filled);
          return step.done(
              wish,
              Checks.moment(act.on(), wish.now()),
              Checks.clean(act.meaning()),
              Delta.added("purchase-result", act.result()));
        });
  }
}
