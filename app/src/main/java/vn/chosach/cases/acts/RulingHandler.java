package vn.chosach.cases.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.criminal.ClocksByPart;
import vn.chosach.cases.criminal.SanctionDeadlinePolicy;
import vn.chosach.cases.execution.AnnulmentHandler;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.ReliefHandler;
import vn.chosach.cases.inquiry.SeizureHandler;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.RulingEntry;
import vn.chosach.cases.papers.RulingRepository;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;

/** Enters what a signed paper decided, and what another one annulled. */
@Component
record RulingHandler(
    RulingRepository rows,
    CaseClocks clocks,
    ClocksByPart parts,
    SanctionDeadlinePolicy times,
    AnnulmentHandler annulments,
    Executions executions,
    ReliefHandler reliefs,
    SeizureHandler seizures) {

  private static final Set<String> DECIDED =
      Set.of(
          "VP.DECIDE",
          CaseClocks.MINUTES_SENT,
          "VP.DECIDE.EXPLAIN",
          "VP.LIMIT.GOODS",
          "VP.LIMIT.GENERAL",
          "QL.VERIFY",
          "VP.CRIME");

  /** Why a decision on these terms must wait. */
  Optional<Refusal> refused(PaperTerms terms, CaseFile file, LocalDate day) {
    return switch (terms) {
      case PaperTerms.Sanction sanction ->
          undecided(sanction, sanction.violator(), file)
              .or(() -> times.barred(sanction, file, day));
      case PaperTerms.OnSpot spot ->
          undecided(spot, spot.sanction().violator(), file)
              .or(() -> times.barred(spot.sanction(), file, day));
      case PaperTerms.HandUp up -> refused(up.sanction(), file, day);
      case PaperTerms.Recovery recovery -> undecided(recovery, recovery.violator(), file);
      case PaperTerms.Annulment annulment -> annulments.refused(annulment, file);
      case PaperTerms.Transfer transfer -> Optional.empty();
      case ExecutionTerms after -> Optional.empty();
      case InquiryTerms before -> Optional.empty();
      case BesideTerms beside -> Optional.empty();
    };
  }

  /** Nobody is decided on twice (Luật 15/2012 art. 3). */
  private Optional<Refusal> undecided(
      PaperTerms terms, PaperTerms.Violator violator, CaseFile file) {
    CaseEvent kind = terms.event().fines() ? CaseEvent.FINE : terms.event();
    return executions.decided(file, kind, violator.subject())
        ? Optional.of(Refusal.of("cases.decided-before"))
        : Optional.empty();
  }

  /** The decision is signed: it stands from now on, and its clocks run. */
  Effect<CaseFile, List<Delta>> decide(PaperTerms terms, SignedPaper paper, CaseWish wish) {
    CaseFile file = wish.file();
    var entry = RulingEntry.of(terms);
    UUID ruling = rows.add(file, terms, paper);
    Instant at = wish.now();
    if (!parts.decided(file, entry.violator(), at, wish.actor()) && !rows.undecided(file)) {
      clocks.met(file, DECIDED, at, wish.actor());
    }
    seizures.decided(terms, paper, wish);
    clocks.withdraw(file, Set.of(CaseClocks.HAND_UP), "cases.clock.own-power", wish.actor());
    Optional<Refusal> refusal =
        terms.event().fines()
            ? parts
                .start(file, ruling, "VP.SEND", at, wish.actor())
                .or(() -> parts.start(file, ruling, "VP.EXEC.LIMIT", at, wish.actor()))
            : Optional.empty();
    return Effect.unless(
        refusal,
        () ->
            wish.done(
                entry.measures().isBlank() ? null : entry.measures(),
                Delta.added("decision", paper.number()),
                Delta.money("amount", null, entry.amount().amount())));
  }

  /** A decision on how a sanction that stands is carried out. */
  Effect<CaseFile, List<Delta>> after(ExecutionTerms terms, SignedPaper paper, CaseWish wish) {
    return reliefs.signed(terms, paper, wish);
  }

  /** The application of the violator is kept. */
  void applied(ExecutionTerms.Application application, CaseWish wish) {
    reliefs.applied(application, wish);
  }

  /** What another paper did is undone. */
  Effect<CaseFile, List<Delta>> annul(
      PaperTerms.Annulment terms, SignedPaper paper, CaseWish wish) {
    Executions.Execution own =
        executions
            .numbered(wish.file(), terms.ruling())
            .filter(one -> !one.suspended())
            .orElse(null);
    Effect<CaseFile, List<Delta>> effect = annulments.annul(terms, paper, wish);
    // things of whom the criminal side has lie there with the file
    if (own != null && effect instanceof Effect.Becomes<CaseFile, List<Delta>>) {
      seizures.undecided(terms.ruling(), wish);
      UUID violator = own.violator();
      if (violator != null && !executions.decided(wish.file(), CaseEvent.FINE, violator)) {
        times.annulled(wish.file(), violator, wish.actor());
      }
    }
    return effect;
  }
}
