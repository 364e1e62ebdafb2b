package vn.chosach.cases.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.RulingEntry;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;

/** Enters what a signed paper decided, serves it, books what was paid, carries them out. */
@Component
class RulingHandler implements CaseHandler {

  private static final Set<String> DECIDED =
      Set.of(
          "VP.DECIDE",
          CaseClocks.MINUTES_SENT,
          "VP.DECIDE.EXPLAIN",
          "VP.LIMIT.GOODS",
          "VP.LIMIT.GENERAL",
          "QL.VERIFY",
          "VP.CRIME");
  private static final Set<String> CARRIED_OUT = Set.of("VP.SEND", "VP.EXECUTE", "VP.EXEC.LIMIT");

  private final JdbcClient jdbc;
  private final CaseClocks clocks;
  private final Handover handover;
  private final SeizureHandler seizures;
  private final IdSource ids;

  RulingHandler(
      JdbcClient jdbc,
      CaseClocks clocks,
      Handover handover,
      SeizureHandler seizures,
      IdSource ids) {
    this.seizures = seizures;
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.handover = handover;
    this.ids = ids;
  }

  @Override
  public List<Handled<?>> handled() {
    return List.of(
        Handled.of(CaseAct.Serve.class, this::serve),
        Handled.of(CaseAct.Pay.class, this::pay),
        Handled.plainly(CaseEvent.EXECUTE, this::execute));
  }

  /** Why a decision on these terms must wait. */
  Optional<Refusal> refused(PaperTerms terms, CaseFile file, LocalDate day) {
    return switch (terms) {
      case PaperTerms.Sanction sanction -> undecided(sanction, file).or(() -> barred(file, day));
      case PaperTerms.HandUp up -> undecided(up.sanction(), file).or(() -> barred(file, day));
      case PaperTerms.Recovery recovery -> undecided(recovery, file);
      case PaperTerms.Annulment annulment ->
          ruling(file, kind(standingKind(file)))
                  .filter(one -> one.number().equals(annulment.ruling()))
                  .isPresent()
              ? Optional.empty()
              : Optional.of(Refusal.of("cases.unknown-ruling"));
      case PaperTerms.Inquiry before -> Optional.empty();
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
    if (ruling(file, kind(terms.event())).isPresent()) {
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
    jdbc.sql(
            """
            INSERT INTO cases.ruling
              (id, case_id, kind, number, decided_on, amount_dong, measures, signer, document,
               signed_by, violator, provision)
            VALUES (:id, :case, :kind, :number, :on, :amount, :measures, :signer, :document,
                    :signedBy, :violator, :provision)
            """)
        .param("id", ids.next())
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
        .update();
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

  /** The decision that stands is annulled; what it started ends, what was paid stays booked. */
  Effect<CaseFile, List<Delta>> annul(
      PaperTerms.Annulment terms, SignedPaper paper, CaseWish wish) {
    Ruling ruling = standing(wish.file());
    jdbc.sql("UPDATE cases.ruling SET annulled_on = :on, annulled_by = :paper WHERE id = :id")
        .param("on", paper.day())
        .param("paper", paper.document())
        .param("id", ruling.id())
        .update();
    clocks.withdraw(wish.file(), CARRIED_OUT, "cases.clock.annulled", wish.actor());
    return wish.done(
        terms.reason(),
        Delta.of("decision", ruling.number(), null),
        Delta.added("annulled-by", paper.number()));
  }

  Effect<CaseFile, List<Delta>> serve(CaseAct.Serve act, CaseWish wish) {
    Ruling ruling = standing(wish.file());
    return Effect.unless(
        CaseChecks.on(wish.file(), act.on(), wish.now())
            .or(() -> before(ruling, act.on()))
            .or(
                () ->
                    ruling.served() == null
                        ? Optional.empty()
                        : Optional.of(Refusal.of("cases.served-before"))),
        () -> {
          jdbc.sql("UPDATE cases.ruling SET served_on = :on WHERE id = :id")
              .param("on", act.on())
              .param("id", ruling.id())
              .update();
          Instant at = CaseChecks.moment(act.on(), wish.now());
          clocks.met(wish.file(), Set.of("VP.SEND"), at, wish.actor());
          return Effect.unless(
              clocks.start(wish.file(), "VP.EXECUTE", at, wish.actor()),
              () -> CaseWish.done(wish.file(), at, null, List.of(Delta.added("served", act.on()))));
        });
  }

  Effect<CaseFile, List<Delta>> pay(CaseAct.Pay act, CaseWish wish) {
    Ruling ruling = standing(wish.file());
    Optional<Refusal> refusal =
        CaseChecks.line(act.receipt())
            .or(() -> CaseChecks.amount(act.amount(), false))
            .or(() -> CaseChecks.on(wish.file(), act.on(), wish.now()))
            .or(() -> before(ruling, act.on()))
            .or(() -> booked(ruling, act));
    return Effect.unless(
        refusal,
        () -> {
          jdbc.sql(
                  """
                  INSERT INTO cases.payment (id, case_id, ruling, paid_on, amount_dong, receipt)
                  VALUES (:id, :case, :ruling, :on, :amount, :receipt)
                  """)
              .param("id", ids.next())
              .param("case", wish.file().id())
              .param("ruling", ruling.id())
              .param("on", act.on())
              .param("amount", act.amount().amount())
              .param("receipt", CaseChecks.clean(act.receipt()))
              .update();
          Dong was = new Dong(ruling.paid());
          return CaseWish.done(
              wish.file(),
              CaseChecks.moment(act.on(), wish.now()),
              null,
              List.of(
                  Delta.money("paid", was.amount(), was.plus(act.amount()).amount()),
                  Delta.added("receipt", CaseChecks.clean(act.receipt()))));
        });
  }

  private Optional<Refusal> booked(Ruling ruling, CaseAct.Pay act) {
    if (act.amount().amount() > ruling.amount() - ruling.paid()) {
      return Optional.of(
          Refusal.of(
              "cases.paid-too-much", "open", new Dong(ruling.amount() - ruling.paid()).toString()));
    }
    boolean twice =
        jdbc.sql(
                """
                SELECT EXISTS (SELECT FROM cases.payment
                                WHERE ruling = :ruling AND receipt = :receipt)
                """)
            .param("ruling", ruling.id())
            .param("receipt", CaseChecks.clean(act.receipt()))
            .query(Boolean.class)
            .single();
    return twice ? Optional.of(Refusal.of("cases.receipt-twice")) : Optional.empty();
  }

  Effect<CaseFile, List<Delta>> execute(CaseAct.Plainly act, CaseWish wish) {
    Ruling ruling = standing(wish.file());
    long open = ruling.amount() - ruling.paid();
    Optional<Refusal> refusal =
        CaseChecks.words(act.words())
            .or(() -> CaseChecks.on(wish.file(), act.on(), wish.now()))
            .or(
                () ->
                    open == 0
                        ? Optional.empty()
                        : Optional.of(
                            new Refusal(
                                "cases.not-paid", Map.of("open", new Dong(open).toString()))));
    return Effect.unless(
        refusal,
        () -> {
          Instant at = CaseChecks.moment(act.on(), wish.now());
          clocks.met(wish.file(), CARRIED_OUT, at, wish.actor());
          return CaseWish.done(wish.file(), at, CaseChecks.clean(act.words()), List.of());
        });
  }

  private static Optional<Refusal> before(Ruling ruling, LocalDate day) {
    return day.isBefore(ruling.on())
        ? Optional.of(Refusal.of("cases.before-decision", "date", ruling.on().toString()))
        : Optional.empty();
  }

  private static String kind(CaseEvent event) {
    return event == CaseEvent.FINE ? "FINE" : "TAX";
  }

  /** The decision that the case is about now: after a sanction it may be taken up again for tax. */
  private Ruling standing(CaseFile file) {
    return ruling(file, kind(standingKind(file))).orElseThrow();
  }

  private static CaseEvent standingKind(CaseFile file) {
    return file.state() == CaseState.TAXED ? CaseEvent.RECOVER : CaseEvent.FINE;
  }

  private Optional<Ruling> ruling(CaseFile file, String kind) {
    return jdbc.sql(
            """
            SELECT r.id, r.number, r.decided_on AS "on", r.amount_dong AS amount, r.served_on AS served,
                   (SELECT coalesce(sum(p.amount_dong), 0)::bigint FROM cases.payment p
                     WHERE p.ruling = r.id) AS paid
              FROM cases.ruling r
             WHERE r.case_id = :case AND r.kind = :kind AND r.annulled_on IS NULL
            """)
        .param("case", file.id())
        .param("kind", kind)
        .query(Ruling.class)
        .optional();
  }

  private record Ruling(
      UUID id, String number, LocalDate on, long amount, long paid, @Nullable LocalDate served) {}
}
