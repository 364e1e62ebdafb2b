package vn.chosach.plans.funding;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Effect.Nothing;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.Transitions.ActWish;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.FundingEvent;
import vn.chosach.plans.life.FundingLifeCycle;
import vn.chosach.plans.life.FundingLifeCycle.FundingSide;
import vn.chosach.plans.life.FundingState;
import vn.chosach.plans.life.MoneyOffice;
import vn.chosach.plans.life.PlanChecks;

/** Every act on a record of money: its table, its row, its steps, moved by the engine. */
@Component
record FundingTransitions(
    Transitions engine,
    FundingRepository repository,
    FundingChecks checks,
    FundingCarryOver carryOver,
    FundingAccessPolicy fundingAccess,
    MoneyRights rights,
    SecondPersonPolicy seconds,
    InstantSource time)
    implements TransitionRoom<FundingRecord, FundingState, FundingEvent, FundingSide, Nothing> {

  /** An act of a person on the page of a record. */
  ActOutcome<UUID> step(FundingAct.MoneyStep act, ActingOfficer member) {
    return engine
        .act(
            this,
            new ActWish<>(act.record(), act.seen(), act.event(), member),
            held ->
                Effect.unless(
                    (held.transition().needs(TransitionNeed.WORDS)
                            ? PlanChecks.words(act.words())
                            : PlanChecks.wordsIfAny(act.words()))
                        .or(() -> refused(act, held.row())),
                    () ->
                        Effect.becomes(
                            after(act, held.row(), held.transition(), member, held.now()),
                            PlanChecks.clean(act.words()))))
        .map(step -> step.after().id());
  }

  private Optional<Refusal> refused(FundingAct.MoneyStep act, FundingRecord record) {
    return switch (act.event()) {
      case APPROVE ->
          checks.again(record, repository.amounts(record.id()), Vietnam.dayOf(time.instant()));
      case APPRAISE -> appraised(act, record);
      case ANNUL -> checks.alone(record);
      case SEND_BACK, DROP, PREPARE, SIGN -> Optional.empty();
    };
  }

  /** Finance leaves of each kind what was asked, or less; something of the whole. */
  private Optional<Refusal> appraised(FundingAct.MoneyStep act, FundingRecord record) {
    List<FundingAmount> amounts = repository.amounts(record.id());
    boolean fault =
        amounts.stream()
            .anyMatch(
                one -> {
                  Dong left = act.amounts().get(one.spending());
                  return left == null || left.amount() < 0 || left.compareTo(one.amount()) > 0;
                });
    boolean nothing = act.amounts().values().stream().allMatch(one -> one.amount() == 0);
    if (fault || nothing) {
      return Optional.of(Refusal.of("plans.appraised-out-of-range"));
    }
    boolean less =
        amounts.stream().anyMatch(one -> !one.amount().equals(act.amounts().get(one.spending())));
    return less ? PlanChecks.words(act.words()) : Optional.empty();
  }

  private FundingRecord after(
      FundingAct.MoneyStep act,
      FundingRecord record,
      Transition<FundingState, FundingEvent, FundingSide> transition,
      ActingOfficer member,
      Instant now) {
    FundingState to = transition.after(record.state());
    if (act.event() == FundingEvent.APPROVE) {
      return record.bound(to, null, null, Objects.requireNonNull(member.actor().id()), now);
    }
    if (act.event() == FundingEvent.APPRAISE) {
      repository
          .amounts(record.id())
          .forEach(
              one ->
                  repository.appraise(
                      record.id(),
                      one.line(),
                      Objects.requireNonNull(act.amounts().get(one.spending()))));
    }
    return record.moved(to);
  }

  /** What the signature under its paper does, in the transaction of the signature. */
  Optional<Refusal> signed(FundingRecord record, String number, LocalDate day, Actor signer) {
    UUID by = Objects.requireNonNull(signer.id());
    Optional<Refusal> refused =
        byPaper(
            record.id(),
            FundingEvent.SIGN,
            signer,
            held -> held.bound(FundingState.APPROVED, number, day, by, time.instant()));
    if (refused.isPresent()) {
      return refused;
    }
    return switch (record.stage()) {
      case WITHDRAWAL, REFUND ->
          byPaper(
              Objects.requireNonNull(record.follows()),
              FundingEvent.ANNUL,
              signer,
              held -> held.moved(FundingState.ANNULLED));
      case SETTLEMENT -> carryOver.of(record, number, day, by);
      case ESTIMATE, ALLOCATION, CARRY_OVER, COMMITMENT, PAYMENT -> Optional.empty();
    };
  }

  /** The draft of its paper was dropped. */
  Optional<Refusal> dropped(FundingRecord record, Actor by) {
    return byPaper(record.id(), FundingEvent.DROP, by, held -> held.moved(FundingState.DROPPED));
  }

  private Optional<Refusal> byPaper(
      UUID id, FundingEvent event, Actor actor, UnaryOperator<FundingRecord> after) {
    return engine
        .act(
            this,
            new ActWish<>(id, null, event, new ActingOfficer(actor, Set.of())),
            held -> Effect.becomes(after.apply(held.row()), null))
        .whyNot();
  }

  /** Why a person may not be the second one of a record. */
  Optional<Refusal> second(FundingRecord record, Actor who) {
    List<UUID> before =
        Stream.of(record.preparedBy(), record.approvedBy()).filter(Objects::nonNull).toList();
    return who.id() == null || before.contains(who.id())
        ? Optional.of(Refusal.of("plans.same-person"))
        : seconds.beside(who, before, "money-record", record.id());
  }

  @Override
  public String name() {
    return "plans";
  }

  @Override
  public Optional<FundingRecord> hold(UUID id, ActingOfficer who) {
    return repository.hold(id).filter(one -> who.program() || fundingAccess.sees(one, who));
  }

  @Override
  public int version(FundingRecord record) {
    return record.version();
  }

  @Override
  public FundingState state(FundingRecord record) {
    return record.state();
  }

  @Override
  public List<ActOutcome.Meanwhile> since(FundingRecord record, int seen) {
    return repository.since(record.id(), seen);
  }

  @Override
  public Optional<Transition<FundingState, FundingEvent, FundingSide>> transition(
      FundingRecord record, FundingEvent event) {
    return FundingLifeCycle.row(record.stage(), record.state(), event);
  }

  @Override
  public Optional<Refusal> barred(
      FundingRecord record,
      Transition<FundingState, FundingEvent, FundingSide> transition,
      ActWish<FundingEvent> wish) {
    boolean paper = wish.seen() == null;
    if (transition.who() == FundingSide.PAPER) {
      return paper ? Optional.empty() : Optional.of(Refusal.of("plans.by-its-paper"));
    }
    Optional<Refusal> wrong = side(record, transition.who(), wish.who());
    return wrong.isPresent() || !transition.needs(TransitionNeed.SECOND_PERSON)
        ? wrong
        : second(record, wish.who().actor());
  }

  private Optional<Refusal> side(FundingRecord record, FundingSide side, ActingOfficer who) {
    boolean own = who.agency().equals(record.agency());
    String fault =
        switch (side) {
          case ACCOUNTANT ->
              own
                      && (rights.holds(who, MoneyOffice.ACCOUNTANT)
                          || rights.holds(who, MoneyOffice.ACCOUNT_HEAD))
                  ? ""
                  : "plans.accountant-only";
          case ACCOUNT_HEAD ->
              own && rights.holds(who, MoneyOffice.ACCOUNT_HEAD) ? "" : "plans.account-head-only";
          case FINANCE -> fundingAccess.appraises(who) ? "" : "plans.finance-only";
          case PAPER -> "plans.by-its-paper";
        };
    return fault.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(fault));
  }

  @Override
  public FundingRecord write(
      TransitionStep<FundingRecord, FundingState, FundingEvent, FundingSide, Nothing> step) {
    repository.move(step.after());
    repository.step(
        step.after(),
        step.at(),
        step.transition().event(),
        step.before().state().name(),
        step.actor(),
        step.transition().basis(),
        Objects.requireNonNullElse(step.words(), ""));
    return step.after();
  }

  @Override
  public Act entry(
      TransitionStep<FundingRecord, FundingState, FundingEvent, FundingSide, Nothing> step) {
    FundingRecord record = step.after();
    var facts = new HashMap<String, String>();
    facts.put("number", record.number());
    facts.put("stage", record.stage().name());
    facts.put("agency", record.agency());
    facts.put("year", String.valueOf(record.year()));
    facts.put("amount", String.valueOf(FundingPreparation.sum(repository.amounts(record.id()))));
    facts.put("document", Objects.requireNonNullElse(record.paperNumber(), ""));
    Act act =
        Act.of(step.actor(), step.transition().event().verb(), "money-record", record.id())
            .under(step.transition().basis())
            .with(facts);
    String words = step.words();
    return words == null || words.isBlank() ? act : act.because(words);
  }

  /** Acts that stand open to a member on the page of a record. */
  List<FundingEvent> open(FundingRecord record, ActingOfficer member) {
    return FundingLifeCycle.TABLE.stream()
        .filter(row -> row.stages().contains(record.stage()))
        .map(FundingLifeCycle.FundingRow::transition)
        .filter(row -> row.from().contains(record.state()))
        .filter(row -> row.who() != FundingSide.PAPER)
        .filter(row -> side(record, row.who(), member).isEmpty())
        .filter(
            row ->
                row.event() != FundingEvent.APPROVE && row.event() != FundingEvent.APPRAISE
                    || !Objects.equals(member.actor().id(), record.preparedBy()))
        .map(Transition::event)
        .toList();
  }
}
