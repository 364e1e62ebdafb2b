package vn.chosach.plans.duties;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Documents;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** The documents behind acts: a registered number, files in the vault, or both. */
@Component
public record Papers(Vault vault, Documents documents, IdSource ids) {

  /** {@code plans.document-malformed}, {@code .already-sent}, {@code .document-missing}. */
  public Optional<Refusal> refused(PlanPaper planPaper, boolean needed) {
    return PlanChecks.document(planPaper.number())
        .or(
            () ->
                waiting(planPaper).stream().anyMatch(KeptFile::kept)
                    ? Optional.of(Refusal.of("plans.already-sent"))
                    : Optional.empty())
        .or(
            () ->
                needed && planPaper.number().isBlank() && !hasFile(planPaper)
                    ? Optional.of(Refusal.of("plans.document-missing"))
                    : Optional.empty());
  }

  /**
   * The same, and a paper that is needed can be looked at: {@code plans.paper-not-registered} for a
   * number that was merely typed.
   *
   * @param agency whose paper it may be, besides those of the member
   */
  public Optional<Refusal> unproven(
      PlanPaper planPaper, boolean needed, String agency, ActingOfficer member) {
    return refused(planPaper, needed)
        .or(
            () ->
                needed
                        && !hasFile(planPaper)
                        && !documents.registered(planPaper.number().strip(), agency, member)
                    ? Optional.of(
                        Refusal.of(
                            "plans.paper-not-registered", "number", planPaper.number().strip()))
                    : Optional.empty());
  }

  /** Identifier of the row that the paper belongs to: the owner of its files, or a new one. */
  public UUID row(PlanPaper planPaper) {
    UUID owner = planPaper.owner();
    return owner == null ? ids.next() : owner;
  }

  /**
   * Makes waiting files evidence.
   *
   * @return whether there were any
   */
  public boolean keep(PlanPaper planPaper, Actor actor) {
    UUID owner = planPaper.owner();
    return owner != null && !vault.keep(owner, owner, actor).isEmpty();
  }

  private boolean hasFile(PlanPaper planPaper) {
    return !waiting(planPaper).isEmpty();
  }

  private List<KeptFile> waiting(PlanPaper planPaper) {
    UUID owner = planPaper.owner();
    return owner == null ? List.of() : vault.files(owner);
  }
}
