package vn.chosach.cases.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.acts.ProsecutionHandler;
import vn.chosach.cases.criminal.ClocksByPart;
import vn.chosach.cases.inquiry.InspectionHandler;
import vn.chosach.cases.inquiry.OpenMinutes;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.RulingRepository;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;

/**
 * Undoes what a signed paper did, by another one: sanctions, decisions on how they are carried out,
 * and decisions to inspect. What is undone in another way is refused by its name.
 */
@Component
public record AnnulmentHandler(
    Executions executions,
    Transfers transfers,
    ClocksByPart parts,
    ProsecutionHandler prosecution,
    RulingRepository rows,
    SignedTerms signed,
    ReliefHandler reliefs,
    InspectionHandler inspections) {

  /**
   * A decision that stands; one that is with the criminal side only once its violator is prosecuted
   * (art. 62.3), and of a case that is carried out or over there no other. Whether money came in on
   * it is settled before: afterwards nobody could say so.
   */
  public Optional<Refusal> refused(PaperTerms.Annulment terms, CaseFile file) {
    Executions.Execution ruling = executions.numbered(file, terms.ruling()).orElse(null);
    if (ruling == null) {
      return another(terms, file);
    }
    boolean prosecuted = transfers.toAnnul(file).contains(ruling.number());
    if ((prosecuted || !ruling.suspended()) && !ruling.waiting().isEmpty()) {
      return Optional.of(
          Refusal.of("cases.receipt-waits", "number", ruling.waiting().getFirst().number()));
    }
    if (prosecuted) {
      return Optional.empty();
    }
    if (ruling.suspended()) {
      return Optional.of(Refusal.of("cases.subject-with-criminal"));
    }
    return ruling.kind() == Executions.standingKind(file) && file.state() != CaseState.EXECUTED
        ? Optional.empty()
        : Optional.of(Refusal.of("cases.unknown-ruling"));
  }

  private Optional<Refusal> another(PaperTerms.Annulment terms, CaseFile file) {
    PaperTerms named =
        signed.numbered(file.id(), terms.ruling()).map(SignedTerms.SignedTerm::terms).orElse(null);
    if (named == null) {
      return Optional.of(Refusal.of("cases.unknown-ruling"));
    }
    return Undoing.of(named)
        .refusal()
        .or(
            () ->
                switch (named) {
                  case InquiryTerms.InspectionOrder one ->
                      file.state() == CaseState.PLANNED && inspections.ordered(file, terms.ruling())
                          ? Optional.empty()
                          : Optional.of(Refusal.of("cases.inspection-was-held"));
                  case ExecutionTerms one -> after(one, terms.ruling(), file);
                  case BesideTerms.Unsanctioned one ->
                      OpenMinutes.owes(terms.ruling(), signed.of(file.id()))
                          ? Optional.empty()
                          : Optional.of(Refusal.of("cases.unknown-ruling"));
                  case PaperTerms gone -> Optional.of(Refusal.of("cases.unknown-ruling"));
                });
  }

  /** Its sanction is carried out now, and it was not annulled before. */
  private Optional<Refusal> after(ExecutionTerms terms, String number, CaseFile file) {
    Executions.Execution fine = executions.numbered(file, terms.ruling()).orElse(null);
    if (fine != null && fine.suspended()) {
      return Optional.of(Refusal.of("cases.decision-suspended"));
    }
    boolean stands =
        fine != null
            && file.state() == CaseState.FINED
            && fine.decisions().stream().anyMatch(one -> one.number().equals(number));
    return stands ? Optional.empty() : Optional.of(Refusal.of("cases.unknown-ruling"));
  }

  /** What it started ends, what was paid stays booked. */
  public Effect<CaseFile, List<Delta>> annul(
      PaperTerms.Annulment terms, SignedPaper paper, CaseWish wish) {
    CaseFile file = wish.file();
    Executions.Execution ruling = executions.numbered(file, terms.ruling()).orElse(null);
    if (ruling == null) {
      SignedTerms.SignedTerm named = signed.numbered(file.id(), terms.ruling()).orElseThrow();
      Optional<Refusal> refused = Optional.empty();
      if (named.terms() instanceof ExecutionTerms after) {
        refused = reliefs.annul(after, terms.ruling(), paper, wish);
      } else if (named.terms() instanceof BesideTerms) {
        parts.withdraw(
            file, named.document(), CaseClocks.CARRIED_OUT, "cases.clock.annulled", wish.actor());
      } else {
        inspections.annul(terms.ruling(), wish);
      }
      return Effect.unless(refused, () -> done(file, terms, paper, List.of(), wish));
    }
    rows.annul(ruling.ruling(), paper);
    parts.withdraw(
        file, ruling.ruling(), CaseClocks.CARRIED_OUT, "cases.clock.annulled", wish.actor());
    return done(
        afterwards(file, wish),
        terms,
        paper,
        List.of(Delta.money("amount", ruling.account().amount().amount(), null)),
        wish);
  }

  private static Effect<CaseFile, List<Delta>> done(
      CaseFile after,
      PaperTerms.Annulment terms,
      SignedPaper paper,
      List<Delta> more,
      CaseWish wish) {
    var deltas = new ArrayList<Delta>();
    deltas.add(Delta.of("decision", terms.ruling(), null));
    deltas.addAll(more);
    deltas.add(Delta.added("annulled-by", paper.number()));
    return CaseWish.done(after, wish.now(), terms.reason(), deltas);
  }

  /** Whether another decision on tax is to be carried out. */
  private boolean owes(CaseFile file) {
    return executions.running(file).stream().anyMatch(one -> parts.unfinished(one, file));
  }

  /** Others may stand beside it; what is prosecuted as a whole ends with its last sanction. */
  private CaseFile afterwards(CaseFile file, CaseWish wish) {
    return switch (file.state()) {
      case FINED -> executions.of(file).isEmpty() ? file.in(CaseState.INSPECTED, wish.now()) : file;
      case CRIMINAL -> prosecution.annulled(file, wish);
      case TAXED -> owes(file) ? file : file.in(CaseState.VERIFYING, wish.now());
      case VERIFYING, PLANNED, INSPECTED, EXPLAINING, RETURNED, EXECUTED, CLEARED, CLOSED -> file;
    };
  }
}
