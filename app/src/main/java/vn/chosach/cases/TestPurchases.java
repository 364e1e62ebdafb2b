package vn.chosach.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.acts.CaseTransitions;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.purchases.Purchase;
import vn.chosach.cases.purchases.PurchaseAct;
import vn.chosach.cases.purchases.PurchaseHandler;
import vn.chosach.cases.purchases.PurchaseRepository;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.Films;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/**
 * The door of the test purchases: each belongs to a case and is seen by whoever sees that. A step
 * is an act on the case: its timeline, its journal and its version tell it.
 */
@Service
public class TestPurchases {

  private final CaseRowSecurity rowSecurity;
  private final CaseTransitions acting;
  private final PurchaseHandler handler;
  private final PurchaseRepository repository;
  private final Films films;
  private final Vault vault;

  TestPurchases(
      CaseRowSecurity rowSecurity,
      CaseTransitions acting,
      PurchaseHandler handler,
      PurchaseRepository repository,
      Films films,
      Vault vault) {
    this.rowSecurity = rowSecurity;
    this.acting = acting;
    this.handler = handler;
    this.repository = repository;
    this.films = films;
    this.vault = vault;
  }

  /** Those of a case, the oldest first; none alike when the case is foreign. */
  @Transactional(readOnly = true)
  public List<Purchase> list(UUID caseId, ActingOfficer reader) {
    rowSecurity.of(reader);
    return repository.of(caseId);
  }

  /** One of a case; empty alike when it is foreign or does not exist. */
  @Transactional(readOnly = true)
  public Optional<Purchase> read(UUID caseId, int number, ActingOfficer reader) {
    rowSecurity.of(reader);
    return repository.one(caseId, number);
  }

  /** Its films and photos, waiting and kept, in the order in which they came. */
  public List<KeptFile> files(Purchase purchase) {
    return vault.files(purchase.caseId()).stream()
        .filter(file -> file.batch().equals(purchase.id()))
        .toList();
  }

  /**
   * Plans a purchase; it has the next number of the case.
   *
   * @param seen version of the case that the page showed
   * @return refused with {@code cases.not-yours}, {@code cases.purchase-second-person} when the
   *     second person plans or buys, {@code cases.purchase-buyer}, {@code cases.purchase-approver},
   *     {@code cases.amount-impossible}, or for words that are missing or too long
   */
  @Transactional
  public ActOutcome<CaseFile> plan(
      UUID caseId, PurchaseAct.PurchaseActWish plan, int seen, ActingOfficer reader) {
    return acting.act(
        caseId, CaseEvent.PURCHASE, seen, reader, wish -> handler.plan(plan, wish, reader));
  }

  /**
   * Takes a step.
   *
   * @param seen version of the case that the page showed
   * @return refused with {@code cases.unknown-purchase}, {@code cases.purchase-not-possible},
   *     {@code cases.purchase-second-person}, {@code cases.not-yours}, {@code
   *     cases.purchase-too-early}, {@code cases.purchase-over-budget}, {@code
   *     cases.purchase-film-missing}, {@code cases.purchase-files-missing}, {@code
   *     cases.purchase-no-address}, {@code cases.before-custody}, {@code cases.in-future}, {@code
   *     cases.before-case}, or for words that are missing or too long
   */
  @Transactional
  public ActOutcome<CaseFile> proceed(
      UUID caseId, int number, PurchaseAct act, int seen, ActingOfficer reader) {
    return acting.act(
        caseId, CaseEvent.PURCHASE, seen, reader, wish -> handler.take(number, act, wish, reader));
  }

  /**
   * The address of the delivery, opened in the very act that says who opened it and why.
   *
   * @param address {@code null} when it was not opened
   */
  public record Revealed(ActOutcome<CaseFile> outcome, @Nullable String address) {}

  /** Opens the sealed address; refused as {@link #proceed} refuses. */
  @Transactional
  public Revealed reveal(UUID caseId, int number, String words, int seen, ActingOfficer reader) {
    ActOutcome<CaseFile> outcome =
        proceed(caseId, number, new PurchaseAct.Reveal(words), seen, reader);
    if (!(outcome instanceof ActOutcome.Done)) {
      return new Revealed(outcome, null);
    }
    String address =
        repository
            .one(caseId, number)
            .flatMap(one -> repository.address(one.id()).map(bytes -> open(one, bytes)))
            .orElse(null);
    return new Revealed(outcome, address);
  }

  private String open(Purchase purchase, byte[] bytes) {
    return new String(vault.open(Lock.IDENTITY, purchase.addressPlace(), bytes), UTF_8);
  }

  /**
   * Takes a film or photo that waits for the next step, for whoever may take that step; refused as
   * {@link Films#stage} refuses.
   */
  public Staging stage(Purchase purchase, @Nullable String name, InputStream body) {
    return films.stage(purchase.caseId(), purchase.id(), name, body);
  }

  /** Most bytes of one film. */
  public long largestFilm() {
    return films.largest();
  }

  /**
   * Takes a waiting film or photo away again.
   *
   * @return whether there was one; what is kept stays
   */
  public boolean withdraw(Purchase purchase, UUID file) {
    return files(purchase).stream().anyMatch(one -> one.id().equals(file))
        && vault.withdraw(purchase.caseId(), file);
  }
}
