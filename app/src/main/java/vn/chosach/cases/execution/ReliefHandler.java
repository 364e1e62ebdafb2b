package vn.chosach.cases.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.criminal.ClocksByPart;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.papers.IncomingPapers;
import vn.chosach.cases.papers.RulingRepository;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;

/**
 * What a signed paper decided on a fine that stands: changed, later, less, in parts, by force. The
 * days that it names take the place of those of the sanction from its signature on.
 */
@Component
public record ReliefHandler(
    JdbcClient jdbc,
    ClocksByPart clocks,
    ExecutionClocks days,
    Executions executions,
    IncomingPapers papers,
    IdSource ids,
    RulingRepository rulings) {

  /** The paper is signed: it holds from now on. */
  public Effect<CaseFile, List<Delta>> signed(
      ExecutionTerms terms, SignedPaper paper, CaseWish wish) {
    Executions.Execution fine = executions.numbered(wish.file(), terms.ruling()).orElseThrow();
    return switch (terms) {
      case ExecutionTerms.Postponement one -> {
        Dong open = fine.account().open();
        UUID id = enter(one, fine, paper, open, null, wish);
        yield planned(
            id, fine, List.of(new ExecutionTerms.Instalment(one.until(), open)), one, paper, wish);
      }
      case ExecutionTerms.Instalments one -> {
        UUID id = enter(one, fine, paper, fine.account().open(), null, wish);
        yield planned(id, fine, one.parts(), one, paper, wish);
      }
      case ExecutionTerms.Remission one -> {
        enter(one, fine, paper, one.amount(), null, wish);
        yield Effect.unless(
            follow(wish, fine.ruling()),
            () ->
                wish.done(
                    one.application().reason(),
                    Delta.added("decision", paper.number()),
                    Delta.added("remitted", one.amount().amount())));
      }
      case ExecutionTerms.Coercion one -> {
        enter(one, fine, paper, one.amount(), one.measure().name(), wish);
        LocalDate until = Objects.requireNonNull(one.until());
        yield Effect.unless(
            days.coerced(wish.file(), fine.ruling(), until, wish.now(), wish.actor()),
            () ->
                wish.done(
                    one.object(),
                    Delta.added("decision", paper.number()),
                    Delta.added("coercion", one.measure()),
                    Delta.added("coerced", one.amount().amount()),
                    Delta.added("until", until)));
      }
      case ExecutionTerms.Amendment one -> amended(one, fine, paper, wish);
    };
  }

  /** What the sanction says from now on; what it said stands in its own paper. */
  private Effect<CaseFile, List<Delta>> amended(
      ExecutionTerms.Amendment terms, Executions.Execution fine, SignedPaper paper, CaseWish wish) {
    CaseFile file = wish.file();
    var deltas = new ArrayList<Delta>();
    deltas.add(Delta.added("amended", terms.ruling()));
    deltas.add(Delta.added("amended-by", paper.number()));
    if (terms.correction()) {
      enter(terms, fine, paper, fine.account().amount(), null, wish);
      deltas.add(Delta.of("wording", terms.wrong().strip(), terms.right().strip()));
      return CaseWish.done(file, wish.now(), CaseChecks.clean(terms.reason()), deltas);
    }
    enter(terms, fine, paper, terms.amount(), null, wish);
    if (terms.amount().compareTo(fine.account().amount()) != 0) {
      deltas.add(Delta.money("amount", fine.account().amount().amount(), terms.amount().amount()));
    }
    for (MeasureKind kind : MeasureKind.values()) {
      String before =
          fine.measures().stream()
              .filter(one -> one.kind() == kind)
              .map(Executions.Measure::words)
              .findFirst()
              .orElse("");
      if (!before.equals(terms.words(kind))) {
        rulings.measure(file, fine.ruling(), kind, terms.words(kind), paper);
        deltas.add(Delta.of(kind.name().toLowerCase(Locale.ROOT), before, terms.words(kind)));
      }
    }
    // what was coerced may be owed no longer
    executions.numbered(file, terms.ruling()).ifPresent(now -> coerced(now, wish));
    return CaseWish.done(file, wish.now(), CaseChecks.clean(terms.reason()), deltas);
  }

  /** The application of the violator is kept; a draft that was dropped left it there already. */
  public void applied(ExecutionTerms.Application application, CaseWish wish) {
    if (!papers.kept(wish.file(), application.paper())) {
      papers.keep(
          wish, application.paper(), "APPLICATION", application.dated(), "cases.paper.application");
    }
  }

  /**
   * A decision on how the fine is carried out was annulled: what it changed is as it was, and the
   * days to pay are those of the other decision that names some, or of the sanction again, however
   * many are left.
   */
  public Optional<Refusal> annul(
      ExecutionTerms terms, String number, SignedPaper paper, CaseWish wish) {
    Executions.Execution fine = executions.numbered(wish.file(), terms.ruling()).orElseThrow();
    jdbc.sql(
            """
            UPDATE cases.execution_decision SET annulled_on = :on, annulled_by = :paper
             WHERE ruling = :ruling AND number = :number AND annulled_on IS NULL
            """)
        .param("on", paper.day())
        .param("paper", paper.document())
        .param("ruling", fine.ruling())
        .param("number", number)
        .update();
    return switch (terms) {
      case ExecutionTerms.Postponement one -> daysAsBefore(fine, wish);
      case ExecutionTerms.Instalments one -> daysAsBefore(fine, wish);
      case ExecutionTerms.Remission one -> follow(wish, fine.ruling());
      case ExecutionTerms.Coercion one -> {
        clocks.withdraw(
            wish.file(),
            fine.ruling(),
            Set.of(ExecutionClocks.COERCION),
            "cases.clock.annulled",
            wish.actor());
        yield Optional.empty();
      }
      // No decision annuls it: see Undoing.
      case ExecutionTerms.Amendment one -> Optional.empty();
    };
  }

  private Optional<Refusal> daysAsBefore(Executions.Execution fine, CaseWish wish) {
    CaseFile file = wish.file();
    clocks.withdraw(file, fine.ruling(), Set.of("CD.DAY"), "cases.clock.annulled", wish.actor());
    LocalDate served = Objects.requireNonNull(fine.servedOn());
    boolean another = fine.decisions().stream().filter(one -> !one.dues().isEmpty()).count() > 1;
    return follow(wish, fine.ruling())
        .or(
            () ->
                another
                    ? Optional.empty()
                    : clocks.start(
                        file,
                        fine.ruling(),
                        "VP.EXECUTE",
                        CaseChecks.moment(served, wish.now()),
                        wish.actor()));
  }

  private Effect<CaseFile, List<Delta>> planned(
      UUID id,
      Executions.Execution fine,
      List<ExecutionTerms.Instalment> parts,
      ExecutionTerms.Relief terms,
      SignedPaper paper,
      CaseWish wish) {
    for (int number = 0; number < parts.size(); number++) {
      jdbc.sql(
              """
              INSERT INTO cases.instalment (decision, number, case_id, due_on, amount_dong)
              VALUES (:decision, :number, :case, :on, :amount)
              """)
          .param("decision", id)
          .param("number", number + 1)
          .param("case", wish.file().id())
          .param("on", parts.get(number).by())
          .param("amount", parts.get(number).amount().amount())
          .update();
    }
    clocks.withdraw(
        wish.file(), fine.ruling(), Set.of("VP.EXECUTE"), "cases.clock.later", wish.actor());
    return Effect.unless(
        follow(wish, fine.ruling()),
        () ->
            wish.done(
                terms.application().reason(),
                Delta.added("decision", paper.number()),
                Delta.added("pay-by", parts.getFirst().by())));
  }

  private UUID enter(
      ExecutionTerms terms,
      Executions.Execution fine,
      SignedPaper paper,
      Dong amount,
      @Nullable String measure,
      CaseWish wish) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO cases.execution_decision
              (id, case_id, ruling, kind, number, decided_on, document, signed_by, amount_dong,
               measure, application, measures, words)
            VALUES (:id, :case, :ruling, :kind, :number, :on, :document, :by, :amount, :measure,
                    :application, :measures, :words)
            """)
        .param("id", id)
        .param("case", wish.file().id())
        .param("ruling", fine.ruling())
        .param("kind", terms.event().name())
        .param("number", paper.number())
        .param("on", paper.day())
        .param("document", paper.document())
        .param("by", paper.by().officer())
        .param("amount", amount.amount())
        .param("measure", measure)
        .param(
            "application",
            terms instanceof ExecutionTerms.Relief relief ? relief.application().paper() : null)
        .param(
            "measures", terms instanceof ExecutionTerms.Amendment one ? measures(one, fine) : null)
        .param("words", terms instanceof ExecutionTerms.Amendment one ? words(one, fine) : null)
        .update();
    return id;
  }

  private static String measures(ExecutionTerms.Amendment terms, Executions.Execution fine) {
    return (terms.correction()
            ? fine.measures().stream().map(Executions.Measure::words)
            : Stream.of(MeasureKind.values()).map(terms::words))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** What was put right, for whoever reads the page. */
  private static String words(ExecutionTerms.Amendment terms, Executions.Execution fine) {
    return terms.correction()
        ? terms.corrected()
        : fine.account().amount() + " → " + terms.amount();
  }

  /** What the last coercion was for came in, or was carried out: its clock has ended. */
  void coerced(Executions.Execution fine, CaseWish wish) {
    CoercionMeasure last =
        fine.coercions().map(Executions.Decision::measure).reduce((one, two) -> two).orElse(null);
    if (last == null) {
      return;
    }
    FineAccount account = fine.account();
    boolean over =
        last.money()
            ? account.open().plus(account.lateOpen(Vietnam.dayOf(wish.now()))).equals(Dong.ZERO)
            : fine.measures().stream()
                .noneMatch(one -> one.kind() == MeasureKind.REMEDY && one.doneOn() == null);
    if (over) {
      days.end(wish.file(), fine.ruling(), ExecutionClocks.COERCION, wish.now(), wish.actor());
    }
  }

  /**
   * The clock of the next part of a fine that is paid later or in parts: it ends on the day that
   * the decision names. A part that was missed keeps its clock.
   */
  Optional<Refusal> follow(CaseWish wish, UUID ruling) {
    CaseFile file = wish.file();
    Executions.Execution fine =
        executions.of(file).stream()
            .filter(one -> one.ruling().equals(ruling))
            .findFirst()
            .orElseThrow();
    coerced(fine, wish);
    var plan = fine.account().plans().isEmpty() ? null : fine.account().plans().getLast();
    if (plan == null || fine.decisions().stream().allMatch(one -> one.dues().isEmpty())) {
      return Optional.empty();
    }
    FineAccount.PaymentDue next = fine.account().next(plan.from()).orElse(null);
    return days.named(
        file, ruling, plan.from(), next == null ? null : next.day(), wish.now(), wish.actor());
  }
}
