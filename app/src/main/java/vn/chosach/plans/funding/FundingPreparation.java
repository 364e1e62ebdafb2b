package vn.chosach.plans.funding;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.FundingEvent;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.plans.life.FundingState;
import vn.chosach.plans.life.FundingTie;
import vn.chosach.plans.life.MoneyOffice;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.Spending;
import vn.chosach.plans.life.Unspent;

/**
 * Prepares a step of money: checked, its lines held, its paper drawn up from it. It binds nothing
 * until another person signs or approves it.
 */
@Component
class FundingPreparation {

  static final String BASIS = "qd-20-2016";
  private static final long MOST = 999_999_999_999_999L;

  private final FundingRepository repository;
  private final FundingChecks checks;
  private final Plausibility plausibility;
  private final FundingTies ties;
  private final MoneyRights rights;
  private final FundingDrafts drafts;
  private final Journal journal;
  private final InstantSource time;

  FundingPreparation(
      FundingRepository repository,
      FundingChecks checks,
      Plausibility plausibility,
      FundingTies ties,
      MoneyRights rights,
      FundingDrafts drafts,
      Journal journal,
      InstantSource time) {
    this.repository = repository;
    this.checks = checks;
    this.plausibility = plausibility;
    this.ties = ties;
    this.rights = rights;
    this.drafts = drafts;
    this.journal = journal;
    this.time = time;
  }

  /** Draws up the paper of a record, or none for a step without one. */
  @Component
  static class FundingDrafts {

    private final Documents documents;
    private final FundingPapers papers;

    FundingDrafts(Documents documents, FundingPapers papers) {
      this.documents = documents;
      this.papers = papers;
    }

    ActOutcome<Document> draw(
        FundingRecord record,
        List<FundingAmount> amounts,
        @Nullable FundingRecord before,
        ActingOfficer member) {
      return documents.draft(papers.of(record, amounts, before), member);
    }

    /** Whether the paper says what the record says now. */
    boolean same(
        FundingRecord record, List<FundingAmount> amounts, @Nullable FundingRecord before) {
      return documents
          .read(Objects.requireNonNull(record.document()), ActingOfficer.PROGRAM)
          .filter(paper -> paper.drafting().equals(papers.of(record, amounts, before)))
          .isPresent();
    }
  }

  /**
   * What is wished, the same for all stages.
   *
   * @param before the record on which it rests, held
   * @param on day of what is committed or paid; {@code null} for today
   */
  private record Wish(
      FundingAct.Preparation act,
      int year,
      FundingSource source,
      @Nullable FundingRecord before,
      Map<Spending, Dong> amounts,
      @Nullable LocalDate on,
      FundingTie tie,
      String payee,
      @Nullable Unspent unspent) {

    boolean secret() {
      return !amounts.isEmpty() && amounts.keySet().stream().allMatch(Spending::secret);
    }
  }

  ActOutcome<UUID> prepare(FundingAct.Preparation act, ActingOfficer member) {
    if (!rights.holds(member, MoneyOffice.ACCOUNTANT)) {
      return ActOutcome.refused("plans.accountant-only");
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    Wish wish = wish(act);
    String agency = member.agency();
    if (wish == null) {
      return ActOutcome.refused(
          checks.rests(act.stage(), null, agency).orElseGet(() -> Refusal.of("plans.unknown")));
    }
    Optional<Refusal> refusal =
        checks
            .rests(act.stage(), wish.before(), agency)
            .or(() -> checks.year(act.stage(), wish.year(), agency, wish.source(), today))
            .or(() -> amounts(wish))
            .or(() -> words(wish))
            .or(() -> days(wish, today))
            .or(() -> tie(wish, member));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    FundingRecord record = record(wish, agency, member, today);
    List<FundingAmount> amounts = held(record, wish);
    Optional<Refusal> limits =
        amounts.isEmpty()
            ? Optional.of(Refusal.of("plans.nothing-to-settle"))
            : checks
                .again(record, amounts, today)
                .or(() -> unspent(wish, amounts))
                .or(() -> unusual(wish, record));
    if (limits.isPresent()) {
      return ActOutcome.refused(limits.get());
    }
    if (record.stage().paper().isEmpty()) {
      return entered(record, amounts, wish, member);
    }
    return switch (drafts.draw(record, amounts, wish.before(), member)) {
      case ActOutcome.Done<Document>(Document draft) ->
          entered(drawn(record, draft.id()), amounts, wish, member);
      case ActOutcome.Refused<Document> no -> ActOutcome.refused(no.refusal());
      case ActOutcome.Overtaken<Document> never ->
          throw new IllegalStateException(never.toString());
      case ActOutcome.Waiting<Document> never -> throw new IllegalStateException(never.toString());
    };
  }

  private ActOutcome<UUID> entered(
      FundingRecord record, List<FundingAmount> amounts, Wish wish, ActingOfficer member) {
    repository.add(record, amounts, member.actor(), BASIS);
    FundingRecord before = wish.before();
    String words = PlanChecks.clean(wish.act().words());
    if (record.tie().ofCase()) {
      if (record.stage() == FundingStage.COMMITMENT) {
        ties.enter(record, wish.tie(), words, member);
      } else {
        ties.inherit(record, Objects.requireNonNull(before), words);
      }
    }
    var facts = new HashMap<String, String>();
    facts.put("number", record.number());
    facts.put("stage", record.stage().name());
    facts.put("year", String.valueOf(record.year()));
    facts.put("agency", record.agency());
    facts.put("amount", String.valueOf(sum(amounts)));
    journal.append(
        Act.of(member.actor(), FundingEvent.PREPARE.verb(), "money-record", record.id())
            .under(BASIS)
            .with(facts));
    return ActOutcome.done(record.id());
  }

  static long sum(List<FundingAmount> amounts) {
    return amounts.stream().mapToLong(one -> one.amount().amount()).sum();
  }

  /** {@code null} when the record on which it would rest is not there. */
  private @Nullable Wish wish(FundingAct.Preparation act) {
    return switch (act) {
      case FundingAct.Estimate one ->
          plain(act, one.year(), one.source(), null, one.amounts(), null);
      case FundingAct.Allocate one ->
          repository
              .hold(one.estimate())
              .map(of -> plain(act, of.year(), of.source(), of, one.amounts(), null))
              .orElse(null);
      case FundingAct.Commit one ->
          repository
              .hold(one.allocation())
              .map(
                  of ->
                      new Wish(
                          act,
                          of.year(),
                          of.source(),
                          of,
                          Map.of(one.spending(), one.amount()),
                          one.on(),
                          one.tie(),
                          "",
                          null))
              .orElse(null);
      case FundingAct.Pay one -> repository.hold(one.commitment()).map(of -> pay(one, of)).orElse(null);
      case FundingAct.Settle one ->
          plain(act, one.year(), one.source(), null, Map.of(), one.unspent());
      case FundingAct.TakeBack one ->
          repository
              .hold(one.allocation())
              .map(of -> plain(act, of.year(), of.source(), of, all(of), null))
              .orElse(null);
    };
  }

  private static Wish plain(
      FundingAct.Preparation act,
      int year,
      FundingSource source,
      @Nullable FundingRecord before,
      Map<Spending, Dong> amounts,
      @Nullable Unspent unspent) {
    return new Wish(act, year, source, before, amounts, null, FundingTie.NONE, "", unspent);
  }

  private Wish pay(FundingAct.Pay act, FundingRecord commitment) {
    var amounts = new EnumMap<Spending, Dong>(Spending.class);
    repository
        .amounts(commitment.id())
        .forEach(one -> amounts.put(one.spending(), act.amount()));
    return new Wish(
        act,
        commitment.year(),
        commitment.source(),
        commitment,
        amounts,
        act.on(),
        new FundingTie(commitment.tie(), commitment.duty(), "", null),
        act.payee(),
        null);
  }

  private Map<Spending, Dong> all(FundingRecord record) {
    var amounts = new EnumMap<Spending, Dong>(Spending.class);
    repository.amounts(record.id()).forEach(one -> amounts.put(one.spending(), one.amount()));
    return amounts;
  }

  private static Optional<Refusal> amounts(Wish wish) {
    if (wish.act().stage() == FundingStage.SETTLEMENT) {
      return Optional.empty();
    }
    boolean fault =
        wish.amounts().isEmpty()
            || wish.amounts().values().stream()
                .anyMatch(one -> one.amount() <= 0 || one.amount() > MOST);
    return fault ? Optional.of(Refusal.of("plans.amount-out-of-range")) : Optional.empty();
  }

  /** Of secret spending only sums are held; everything else says what for. */
  private static Optional<Refusal> words(Wish wish) {
    FundingAct.Preparation act = wish.act();
    if (act.stage() == FundingStage.SETTLEMENT) {
      return PlanChecks.wordsIfAny(act.words());
    }
    if (wish.secret()) {
      boolean told =
          Stream.of(act.words(), act.answer(), wish.payee()).anyMatch(text -> !text.isBlank());
      return told && act.stage() != FundingStage.WITHDRAWAL
          ? Optional.of(Refusal.of("plans.secret-holds-sums"))
          : Optional.empty();
    }
    return PlanChecks.words(act.words())
        .or(() -> PlanChecks.wordsIfAny(act.answer()))
        .or(
            () ->
                act.stage() == FundingStage.PAYMENT && wish.payee().isBlank()
                    ? Optional.of(Refusal.of("plans.payee-missing"))
                    : Optional.empty())
        .or(
            () -> wish.payee().isBlank() ? Optional.empty() : PlanChecks.line(wish.payee()));
  }

  private static Optional<Refusal> days(Wish wish, LocalDate today) {
    LocalDate on = wish.on();
    if (!wish.act().stage().spends()) {
      return Optional.empty();
    }
    FundingRecord before = Objects.requireNonNull(wish.before());
    LocalDate earliest =
        before.stage() == FundingStage.COMMITMENT
            ? before.onDay()
            : LocalDate.of(wish.year(), 1, 1);
    return on == null
        ? Optional.of(Refusal.of("plans.day-missing"))
        : Plausibility.day(on, wish.year(), earliest, today);
  }

  private Optional<Refusal> tie(Wish wish, ActingOfficer member) {
    return wish.act() instanceof FundingAct.Commit one
        ? ties.refused(one.tie(), one.spending(), member)
        : Optional.empty();
  }

  /** Money that is left at the end of a year is cancelled or carried over, with the reason. */
  private Optional<Refusal> unspent(Wish wish, List<FundingAmount> amounts) {
    if (wish.act().stage() != FundingStage.SETTLEMENT) {
      return Optional.empty();
    }
    boolean left =
        amounts.stream()
            .map(FundingAmount::left)
            .anyMatch(one -> one != null && one.amount() > 0);
    if (left != (wish.unspent() != null)) {
      return Optional.of(Refusal.of(left ? "plans.unspent-missing" : "plans.nothing-unspent"));
    }
    return left ? PlanChecks.words(wish.act().words()) : Optional.empty();
  }

  private Optional<Refusal> unusual(Wish wish, FundingRecord record) {
    return switch (record.stage()) {
      case SETTLEMENT, WITHDRAWAL, CARRY_OVER -> Optional.empty();
      case ESTIMATE, ALLOCATION, COMMITMENT, PAYMENT ->
          wish.secret()
              ? Optional.empty()
              : plausibility.warning(
                  record.stage(), wish.amounts(), record.onDay(), wish.act().answer());
    };
  }

  private List<FundingAmount> held(FundingRecord record, Wish wish) {
    if (record.stage() == FundingStage.SETTLEMENT) {
      return checks.figures(record.year(), record.agency(), record.source());
    }
    var amounts = new ArrayList<FundingAmount>();
    repository
        .hold(record.year(), record.agency(), record.source(), wish.amounts().keySet())
        .forEach(
            (spending, line) ->
                amounts.add(
                    FundingAmount.of(
                        line, spending, Objects.requireNonNull(wish.amounts().get(spending)))));
    return amounts;
  }

  private FundingRecord record(
      Wish wish, String agency, ActingOfficer member, LocalDate today) {
    FundingAct.Preparation act = wish.act();
    FundingRecord before = wish.before();
    FundingTie tie = wish.tie();
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    return new FundingRecord(
        repository.nextId(),
        repository.nextNumber(wish.year()),
        act.stage(),
        wish.year(),
        agency,
        wish.source(),
        FundingState.PREPARED,
        1,
        Objects.requireNonNullElse(wish.on(), today),
        before == null ? null : before.id(),
        tie.kind(),
        tie.kind() == FundingTie.TieKind.DUTY ? tie.duty() : null,
        tie.kind().ofCase() ? "" : PlanChecks.clean(act.words()),
        PlanChecks.clean(act.answer()),
        PlanChecks.clean(wish.payee()),
        wish.unspent(),
        null,
        null,
        null,
        member.actor().id(),
        now,
        null,
        null);
  }

  private static FundingRecord drawn(FundingRecord one, UUID document) {
    return new FundingRecord(
        one.id(),
        one.number(),
        one.stage(),
        one.year(),
        one.agency(),
        one.source(),
        one.state(),
        one.version(),
        one.onDay(),
        one.follows(),
        one.tie(),
        one.duty(),
        one.words(),
        one.answer(),
        one.payee(),
        one.unspent(),
        document,
        null,
        null,
        one.preparedBy(),
        one.preparedAt(),
        null,
        null);
  }
}
