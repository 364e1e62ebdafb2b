package vn.chosach.cases.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.criminal.ClocksByPart;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.IncomingPapers;
import vn.chosach.cases.papers.PreparedPapers;
import vn.chosach.documents.Signatory;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/**
 * What a decision to change, postpone, remit, part or coerce a fine needs before it is drawn up,
 * and again before it is signed (Luật Xử lý vi phạm hành chính art. 76, 77, 79, 86).
 */
@Component
public record ExecutionChecks(
    Executions executions,
    PreparedPapers prepared,
    IncomingPapers papers,
    ClocksByPart clocks,
    AmendmentChecks amendments) {

  private static final long HUNDRED = 100;

  /** Why a paper on these terms is not drawn up, or no longer signed, on a day. */
  public Optional<Refusal> refused(ExecutionTerms terms, CaseFile file, LocalDate day) {
    Executions.Execution fine = fine(terms, file).orElse(null);
    if (fine == null) {
      return Optional.of(Refusal.of("cases.unknown-ruling"));
    }
    if (fine.suspended()) {
      return Optional.of(Refusal.of("cases.decision-suspended"));
    }
    if (fine.servedOn() == null && !(terms instanceof ExecutionTerms.Amendment)) {
      return Optional.of(Refusal.of("cases.not-served"));
    }
    if (!fine.waiting().isEmpty()) {
      return Optional.of(
          Refusal.of("cases.receipt-waits", "number", fine.waiting().getFirst().number()));
    }
    return switch (terms) {
      case ExecutionTerms.Relief relief -> relief(relief, fine, file, day);
      case ExecutionTerms.Coercion coercion -> coercion(coercion, fine, file, day);
      case ExecutionTerms.Amendment amendment ->
          amendments.refused(amendment, fine, sanction(fine), file);
    };
  }

  private Optional<Executions.Execution> fine(ExecutionTerms terms, CaseFile file) {
    return executions.numbered(file, terms.ruling()).filter(one -> one.kind() == CaseEvent.FINE);
  }

  private Optional<Refusal> relief(
      ExecutionTerms.Relief terms, Executions.Execution fine, CaseFile file, LocalDate day) {
    ExecutionTerms.Application application = terms.application();
    PaperTerms.Violator violator = violator(fine).orElse(null);
    if (violator == null) {
      return Optional.of(Refusal.of("cases.ruling-of-before"));
    }
    ReliefRules.ReliefRule rule =
        ReliefRules.of(terms.event(), violator.organisation(), day).orElse(null);
    if (rule == null) {
      return Optional.of(Refusal.of("cases.no-relief"));
    }
    if (fine.account().amount().compareTo(rule.least()) < 0) {
      return Optional.of(Refusal.of("cases.relief-too-small", "least", rule.least().toString()));
    }
    if (fine.decisions().stream().anyMatch(one -> one.kind() == terms.event())) {
      return Optional.of(Refusal.of("cases.relief-twice"));
    }
    if (application.dated().isBefore(fine.decidedOn()) || application.dated().isAfter(day)) {
      return Optional.of(Refusal.of("cases.application-day"));
    }
    return CaseChecks.words(application.reason())
        .or(() -> papers.absent(file, application.paper()))
        .or(
            () ->
                switch (terms) {
                  case ExecutionTerms.Postponement one -> postponement(one, rule, day);
                  case ExecutionTerms.Remission one -> remission(one, fine);
                  case ExecutionTerms.Instalments one -> instalments(one, rule, fine, day);
                });
  }

  private static Optional<Refusal> postponement(
      ExecutionTerms.Postponement terms, ReliefRules.ReliefRule rule, LocalDate day) {
    LocalDate last = day.plusMonths(rule.months());
    if (!terms.until().isAfter(day)) {
      return Optional.of(Refusal.of("cases.relief-past"));
    }
    return terms.until().isAfter(last)
        ? Optional.of(Refusal.of("cases.relief-too-long", "date", last.toString()))
        : Optional.empty();
  }

  private static Optional<Refusal> remission(
      ExecutionTerms.Remission terms, Executions.Execution fine) {
    Dong open = fine.account().open();
    boolean fits = terms.amount().amount() > 0 && terms.amount().compareTo(open) <= 0;
    return fits
        ? Optional.empty()
        : Optional.of(Refusal.of("cases.remission-amount", "open", open.toString()));
  }

  /** Two parts or more, their days rising, within the months from the sanction. */
  private static Optional<Refusal> instalments(
      ExecutionTerms.Instalments terms,
      ReliefRules.ReliefRule rule,
      Executions.Execution fine,
      LocalDate day) {
    List<ExecutionTerms.Instalment> parts = terms.parts();
    if (parts.size() < 2 || parts.size() > rule.parts()) {
      return Optional.of(
          Refusal.of("cases.instalment-count", "most", String.valueOf(rule.parts())));
    }
    LocalDate last = fine.decidedOn().plusMonths(rule.months());
    LocalDate before = day.minusDays(1);
    for (ExecutionTerms.Instalment part : parts) {
      if (!part.by().isAfter(before)) {
        return Optional.of(Refusal.of("cases.instalment-days"));
      }
      if (part.by().isAfter(last)) {
        return Optional.of(Refusal.of("cases.relief-too-long", "date", last.toString()));
      }
      if (part.amount().amount() <= 0) {
        return Optional.of(Refusal.of("cases.amount-impossible"));
      }
      before = part.by();
    }
    long total = parts.stream().mapToLong(one -> one.amount().amount()).sum();
    Dong open = fine.account().open();
    if (total != open.amount()) {
      return Optional.of(Refusal.of("cases.instalment-sum", "open", open.toString()));
    }
    long first = parts.getFirst().amount().amount() + fine.account().paid().amount();
    long least = fine.account().amount().amount() * rule.firstPercent();
    return first * HUNDRED < least
        ? Optional.of(
            new Refusal(
                "cases.first-instalment",
                Map.of(
                    "percent",
                    String.valueOf(rule.firstPercent()),
                    "least",
                    new Dong((least + HUNDRED - 1) / HUNDRED).toString())))
        : Optional.empty();
  }

  /**
   * Nobody is coerced before the days to pay are over, nor after the time bar (art. 73, 74); it is
   * carried out by a day that the paper names, within the time bar.
   */
  private Optional<Refusal> coercion(
      ExecutionTerms.Coercion terms, Executions.Execution fine, CaseFile file, LocalDate day) {
    LocalDate limit =
        clocks
            .lastEnd(file, fine.ruling(), "VP.EXEC.LIMIT")
            .filter(end -> !end.equals(Instant.MAX))
            .map(Vietnam::dayOf)
            .orElse(LocalDate.MAX);
    if (limit.isBefore(day)) {
      return Optional.of(Refusal.of("cases.execution-barred", "date", limit.toString()));
    }
    LocalDate until = terms.until();
    if (until == null || !until.isAfter(day) || until.isAfter(limit)) {
      return Optional.of(
          Refusal.of(
              "cases.coercion-day", "date", limit.equals(LocalDate.MAX) ? "–" : limit.toString()));
    }
    return Stream.of(terms.object(), terms.executor())
        .flatMap(words -> CaseChecks.words(words).stream())
        .findFirst()
        .or(() -> voluntary(terms.measure(), fine, day))
        .or(() -> amount(terms, fine, day));
  }

  /** The days in which the violator may still do it. */
  private static Optional<Refusal> voluntary(
      CoercionMeasure measure, Executions.Execution fine, LocalDate day) {
    if (!measure.money()) {
      boolean open =
          fine.measures().stream()
              .anyMatch(one -> one.kind() == MeasureKind.REMEDY && one.doneOn() == null);
      if (!open) {
        return Optional.of(Refusal.of("cases.unknown-measure"));
      }
    } else if (fine.account().open().amount() + fine.account().lateOpen(day).amount() == 0) {
      return Optional.of(Refusal.of("cases.nothing-to-coerce"));
    }
    boolean over =
        measure.money()
            ? fine.account().overdue(day).amount() + fine.account().lateOpen(day).amount() > 0
            : fine.account().first().filter(first -> first.isBefore(day)).isPresent();
    return over
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "cases.days-to-pay-run",
                "date",
                fine.account()
                    .next(day)
                    .map(FineAccount.PaymentDue::day)
                    .or(() -> fine.account().first())
                    .map(LocalDate::toString)
                    .orElse("–")));
  }

  private static Optional<Refusal> amount(
      ExecutionTerms.Coercion terms, Executions.Execution fine, LocalDate day) {
    long open = fine.account().open().amount() + fine.account().lateOpen(day).amount();
    long asked = terms.amount().amount();
    boolean fits = terms.measure().money() ? asked > 0 && asked <= open : asked == 0;
    return fits
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "cases.coerced-amount",
                "open",
                terms.measure().money() ? new Dong(open).toString() : Dong.ZERO.toString()));
  }

  /**
   * Why a signatory has not the power: a fine is changed, postponed, remitted or parted by the
   * office that fined, and coerced by an office that may, which does not pass it on here.
   */
  public Optional<Refusal> power(ExecutionTerms terms, Signatory by, CaseFile file, LocalDate day) {
    boolean whoFined =
        fine(terms, file)
            .filter(one -> by.office() != null && by.office().equals(one.office()))
            .filter(one -> by.agency().equals(one.agency()))
            .isPresent();
    return terms.byWhoFined()
        ? Refusal.when(!whoFined, "cases.not-the-office")
        : Refusal.when(by.as() != Signatory.SigningAs.HOLDER, "cases.power-is-personal");
  }

  /** Rules of general knowledge on which a decision rests. */
  public List<Refusal> unconfirmed(ExecutionTerms terms, LocalDate day) {
    return Stream.of(true, false)
        .flatMap(organisation -> ReliefRules.of(terms.event(), organisation, day).stream())
        .filter(one -> !one.confirmed())
        .map(one -> Refusal.of("cases.rests-on-relief", "article", one.ground().article()))
        .distinct()
        .toList();
  }

  /** Against whom the sanction went, from the terms of its paper. */
  public Optional<PaperTerms.Violator> violator(Executions.Execution fine) {
    return sanction(fine).map(PaperTerms.Sanction::violator);
  }

  private Optional<PaperTerms.Sanction> sanction(Executions.Execution fine) {
    return Optional.ofNullable(fine.document())
        .flatMap(prepared::of)
        .flatMap(one -> one.terms().proposed());
  }
}
