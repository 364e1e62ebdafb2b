package vn.chosach.cases.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.MeasureKind;
import vn.chosach.cases.execution.ReliefHandler;
import vn.chosach.cases.inquiry.SeizureHandler;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.IncomingPapers;
import vn.chosach.cases.papers.RulingEntry;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;

/** Enters what a signed paper decided, and what another one annulled. */
@Component
class RulingHandler {

  private static final Set<String> DECIDED =
      Set.of(
          "VP.DECIDE",
          CaseClocks.MINUTES_SENT,
          "VP.DECIDE.EXPLAIN",
          "VP.LIMIT.GOODS",
          "VP.LIMIT.GENERAL",
          "QL.VERIFY",
          "VP.CRIME");

  private final JdbcClient jdbc;
  private final CaseClocks clocks;
  private final Handover handover;
  private final Executions executions;
  private final ReliefHandler reliefs;
  private final IncomingPapers papers;
  private final SeizureHandler seizures;
  private final IdSource ids;

  RulingHandler(
      JdbcClient jdbc,
      CaseClocks clocks,
      Handover handover,
      Executions executions,
      ReliefHandler reliefs,
      IncomingPapers papers,
      SeizureHandler seizures,
      IdSource ids) {
    this.seizures = seizures;
    this.reliefs = reliefs;
    this.papers = papers;
    this.executions = executions;
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.handover = handover;
    this.ids = ids;
  }

  /** Why a decision on these terms must wait. */
  Optional<Refusal> refused(PaperTerms terms, CaseFile file, LocalDate day) {
    return switch (terms) {
      case PaperTerms.Sanction sanction -> undecided(sanction, file).or(() -> barred(file, day));
      case PaperTerms.HandUp up -> undecided(up.sanction(), file).or(() -> barred(file, day));
      case PaperTerms.Recovery recovery -> undecided(recovery, file);
      case PaperTerms.Annulment annulment ->
          executions
                  .of(file, Executions.standingKind(file))
                  .filter(one -> one.number().equals(annulment.ruling()))
                  .isPresent()
              ? Optional.empty()
              : Optional.of(Refusal.of("cases.unknown-ruling"));
      case ExecutionTerms after -> Optional.empty();
      case InquiryTerms before -> Optional.empty();
    };
  }

  /** After the time bar nobody is sanctioned (Luật 15/2012 art. 6, 65). */
  private Optional<Refusal> barred(CaseFile file, LocalDate day) {
    return clocks
        .lastEnd(file, CaseClocks.LIMITS)
        .filter(end -> !end.equals(Instant.MAX))
        .map(Vietnam::dayOf)
        .filter(end -> end.isBefore(day))
        .map(end -> Refusal.of("cases.time-barred", "date", end.toString()));
  }

  private Optional<Refusal> undecided(PaperTerms terms, CaseFile file) {
    if (executions.of(file, terms.event()).isPresent()) {
      return Optional.of(Refusal.of("cases.decided-before"));
    }
    return terms.event() == CaseEvent.FINE && handover.withInvestigators(file)
        ? Optional.of(Refusal.of("cases.with-the-body"))
        : Optional.empty();
  }

  /** The decision is signed: it stands from now on, and its clocks run. */
  Effect<CaseFile, List<Delta>> decide(PaperTerms terms, SignedPaper paper, CaseWish wish) {
    CaseFile file = wish.file();
    var entry = RulingEntry.of(terms);
    UUID ruling = ids.next();
    jdbc.sql(
            """
            INSERT INTO cases.ruling
              (id, case_id, kind, number, decided_on, amount_dong, measures, signer, document,
               signed_by, violator, provision, agency, office)
            VALUES (:id, :case, :kind, :number, :on, :amount, :measures, :signer, :document,
                    :signedBy, :violator, :provision, :agency, :office)
            """)
        .param("id", ruling)
        .param("case", file.id())
        .param("kind", kind(terms.event()))
        .param("number", paper.number())
        .param("on", paper.day())
        .param("amount", entry.amount().amount())
        .param("measures", entry.measures())
        .param("signer", paper.by().title() + " " + paper.by().name())
        .param("document", paper.document())
        .param("signedBy", paper.by().officer())
        .param("violator", entry.violator())
        .param("provision", entry.provision())
        .param("agency", paper.by().agency())
        .param("office", paper.by().office())
        .update();
    if (terms instanceof PaperTerms.Sanction one) {
      measure(file, ruling, MeasureKind.ADDITIONAL, one.additional());
      measure(file, ruling, MeasureKind.REMEDY, one.remedy());
    }
    Instant at = wish.now();
    clocks.met(file, DECIDED, at, wish.actor());
    seizures.decided(paper, wish);
    clocks.withdraw(file, Set.of(CaseClocks.HAND_UP), "cases.clock.own-power", wish.actor());
    Optional<Refusal> refusal =
        terms.event() == CaseEvent.FINE
            ? clocks
                .start(file, "VP.SEND", at, wish.actor())
                .or(() -> clocks.start(file, "VP.EXEC.LIMIT", at, wish.actor()))
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

  /** The application of the violator is kept; a draft that was dropped left it there already. */
  void applied(ExecutionTerms.Application application, CaseWish wish) {
    if (!papers.kept(wish.file(), application.paper())) {
      papers.keep(
          wish, application.paper(), "APPLICATION", application.dated(), "cases.paper.application");
    }
  }

  /** What is to be carried out beside the fine. */
  private void measure(CaseFile file, UUID ruling, MeasureKind kind, String words) {
    if (words.isBlank()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO cases.measure (id, case_id, ruling, kind, words)
            VALUES (:id, :case, :ruling, :kind, :words)
            """)
        .param("id", ids.next())
        .param("case", file.id())
        .param("ruling", ruling)
        .param("kind", kind.name())
        .param("words", CaseChecks.clean(words))
        .update();
  }

  /** The decision that stands is annulled; what it started ends, what was paid stays booked. */
  Effect<CaseFile, List<Delta>> annul(
      PaperTerms.Annulment terms, SignedPaper paper, CaseWish wish) {
    Executions.Execution ruling = executions.standing(wish.file());
    jdbc.sql("UPDATE cases.ruling SET annulled_on = :on, annulled_by = :paper WHERE id = :id")
        .param("on", paper.day())
        .param("paper", paper.document())
        .param("id", ruling.ruling())
        .update();
    clocks.withdraw(wish.file(), CaseClocks.CARRIED_OUT, "cases.clock.annulled", wish.actor());
    return wish.done(
        terms.reason(),
        Delta.of("decision", ruling.number(), null),
        Delta.added("annulled-by", paper.number()));
  }

  private static String kind(CaseEvent event) {
    return event == CaseEvent.FINE ? "FINE" : "TAX";
  }
}
