package vn.chosach.rewards.desk;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;
import static vn.chosach.plans.life.Spending.INFORMATION;
import static vn.chosach.plans.life.Spending.REWARD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Documents;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.PaidMoney;
import vn.chosach.rewards.desk.RewardCeilings.RewardCeiling;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.NominationPaper;
import vn.chosach.rewards.life.NomineeKind;
import vn.chosach.rewards.life.RewardAct;
import vn.chosach.rewards.life.RewardEvent;
import vn.chosach.rewards.life.RewardedResult;
import vn.chosach.rewards.life.ShownBy;

/** What is done with a nomination, from its results to the payment and what is published. */
@Component
public record NominationHandler(
    NominationTransitions transitions,
    RewardSigning signing,
    RewardDesk desk,
    ResultBook results,
    RewardPapers papers,
    Documents documents,
    PaidMoney money) {

  static final int LONGEST = 4_000;
  private static final int MOST_PRESENT = 50;
  private static final long MOST_DONG = 1_000_000_000L;

  /** The paper that waits for its signature. */
  public Optional<NominationPaper> waiting(UUID of) {
    return signing.waiting(of);
  }

  public ActOutcome<Nomination> proceed(UUID id, RewardAct act, int seen, ActingOfficer who) {
    return transitions.act(
        id, act.event(), seen, who, held -> done(act, held.row(), who, held.now()));
  }

  private Effect<Nomination, ShownBy> done(
      RewardAct act, Nomination one, ActingOfficer who, Instant now) {
    LocalDate today = desk.today();
    return switch (act) {
      case RewardAct.AddResult(String number) -> added(number, one, who, today);
      case RewardAct.DropResult(String number) ->
          Effect.unless(
              when(!results.drop(one.id(), number.strip()), "rewards.unknown-result"),
              () -> {
                List<RewardedResult> left = results.all(one.id());
                return becomes(
                    one.having(left.size(), left.isEmpty() ? null : left.getFirst().day()),
                    "",
                    today);
              });
      case RewardAct.Opine opinion ->
          Effect.unless(
              when(!desk.alive(opinion.unit()), "rewards.unknown-unit")
                  .or(() -> unlessWords(opinion.words(), LONGEST, "rewards.words-missing"))
                  .or(
                      () ->
                          opinion.paper().isBlank()
                              ? Optional.empty()
                              : paper(opinion.paper(), who)),
              () ->
                  new Effect.Becomes<>(
                      one,
                      null,
                      papers.opinion(opinion, today),
                      new ShownBy(null, opinion.paper().strip(), today, null)));
      case RewardAct.Consider council -> considered(council, one, who, today);
      case RewardAct.Answered(var event, var day, var number, var words) ->
          Effect.unless(
              day(day, one, event, today)
                  .or(() -> paper(number, who))
                  .or(
                      () ->
                          when(
                              event == RewardEvent.SETTLE && !one.complained()
                                  || event == RewardEvent.COMPLAIN && one.complained(),
                              "rewards.not-possible"))
                  .or(
                      () ->
                          event != RewardEvent.DECIDE && event != RewardEvent.NOTIFY
                              ? unlessWords(words, LONGEST, "rewards.words-missing")
                              : Optional.empty()),
              () -> shown(one, words, number, day, null));
      case RewardAct.Paid(var day, var number, Dong amount) ->
          Effect.unless(
              day(day, one, RewardEvent.PAY, today)
                  .or(
                      () ->
                          when(
                              amount.amount() < 1 || amount.amount() > MOST_DONG,
                              "rewards.amount-out-of-range"))
                  .or(() -> ceiling(one, amount))
                  .or(() -> when(one.complained(), "rewards.complaint-open"))
                  .or(() -> results.allFallen(one.id()))
                  .or(() -> paid(one, number.strip(), day, amount, who)),
              () ->
                  shown(one, papers.above(desk.above(one, amount)), number, day, amount.amount()));
      case RewardAct.Simply(RewardEvent event, String words) -> simply(event, words, one, who, now);
    };
  }

  private Effect<Nomination, ShownBy> added(
      String number, Nomination one, ActingOfficer who, LocalDate today) {
    return switch (results.found(number, one, who)) {
      case ResultBook.ResultFound.ResultMissing(Refusal why) -> Effect.refused(why);
      case ResultBook.ResultFound.ResultTaken(RewardedResult result) ->
          Effect.unless(
              when(!results.use(one.id(), result), "rewards.result-used"),
              () -> {
                LocalDate first = one.resultOn();
                return becomes(
                    one.having(
                        one.results() + 1,
                        first == null || result.day().isBefore(first) ? result.day() : first),
                    "",
                    today);
              });
    };
  }

  private Effect<Nomination, ShownBy> considered(
      RewardAct.Consider council, Nomination one, ActingOfficer who, LocalDate today) {
    return Effect.unless(
        day(council.day(), one, RewardEvent.CONSIDER, today)
            .or(
                () ->
                    when(
                        council.present() < 1
                            || council.present() > MOST_PRESENT
                            || council.inFavour() < 0
                            || council.inFavour() > council.present(),
                        "rewards.votes-wrong"))
            .or(() -> when(council.inFavour() * 2 <= council.present(), "rewards.not-carried"))
            .or(() -> paper(council.paper(), who)),
        () -> shown(one, papers.votes(council), council.paper(), council.day(), null));
  }

  private Effect<Nomination, ShownBy> simply(
      RewardEvent event, String words, Nomination one, ActingOfficer who, Instant now) {
    LocalDate today = desk.today();
    return switch (event) {
      case SUBMIT ->
          Effect.unless(
              when(one.results() == 0, "rewards.results-missing")
                  .or(() -> results.fallen(one.id()))
                  .or(() -> desk.unfit(one, one.nominatedBy()))
                  .or(() -> desk.notNow(one)),
              () -> becomes(one, words, today));
      case RETURN, DECLINE, WITHDRAW, HIDE ->
          Effect.unless(
              unlessWords(words, LONGEST, "rewards.words-missing"),
              () -> becomes(one.published(false), words, today));
      case PREPARE ->
          Effect.unless(
              when(waiting(one.id()).isPresent(), "rewards.paper-open")
                  .or(() -> results.fallen(one.id()))
                  .or(() -> desk.unfit(one, one.nominatedBy()))
                  .or(() -> desk.notNow(one))
                  .or(() -> papers.draw(one, who, now)),
              () -> becomes(one, "", today));
      case CONSENT -> becomes(one.answered(who.actor().id(), true), words, today);
      case OBJECT -> becomes(one.answered(who.actor().id(), false), words, today);
      case PUBLISH ->
          Effect.unless(
              when(one.kind() == NomineeKind.INFORMANT, "rewards.informant-secret")
                  .or(() -> when(one.complained(), "rewards.complaint-open"))
                  .or(() -> when(!one.consented(), "rewards.consent-missing")),
              () -> becomes(one.published(true), words, today));
      case OPEN,
          ADD_RESULT,
          DROP_RESULT,
          OPINE,
          CONSIDER,
          PROPOSE,
          DECIDE,
          REFUSE,
          NOTIFY,
          COMPLAIN,
          SETTLE,
          PAY ->
          Effect.refused("rewards.not-possible");
    };
  }

  /** A day between the act before it and today. */
  private static Optional<Refusal> day(
      @Nullable LocalDate day, Nomination one, RewardEvent event, LocalDate today) {
    RewardEvent before =
        switch (event) {
          case CONSIDER -> RewardEvent.SUBMIT;
          case DECIDE, REFUSE -> RewardEvent.PROPOSE;
          case NOTIFY, PAY -> RewardEvent.DECIDE;
          case COMPLAIN -> RewardEvent.PROPOSE;
          case SETTLE -> RewardEvent.COMPLAIN;
          case OPEN,
              ADD_RESULT,
              DROP_RESULT,
              SUBMIT,
              RETURN,
              OPINE,
              DECLINE,
              PREPARE,
              PROPOSE,
              CONSENT,
              OBJECT,
              PUBLISH,
              HIDE,
              WITHDRAW ->
              event;
        };
    return when(
        day == null || day.isAfter(today) || one.day(before).filter(day::isBefore).isPresent(),
        "rewards.day-wrong");
  }

  /** A ceiling that was read refuses; one that is general knowledge marks. */
  private Optional<Refusal> ceiling(Nomination one, Dong amount) {
    return desk.above(one, amount)
        .filter(RewardCeiling::confirmed)
        .flatMap(RewardCeiling::most)
        .map(most -> Refusal.of("rewards.above-ceiling", "most", new Dong(most).toString()));
  }

  /**
   * By a payment of the money of an agency that stands, of the same amount, which pays one reward;
   * or by a paper of another body. An informant is paid by a secret payment of two persons alone.
   */
  private Optional<Refusal> paid(
      Nomination one, String number, @Nullable LocalDate day, Dong amount, ActingOfficer who) {
    boolean informant = one.kind() == NomineeKind.INFORMANT;
    if (!number.startsWith("KP-")) {
      return when(informant, "rewards.voucher-missing").or(() -> paper(number, who));
    }
    List<String> payers = List.of(who.agency(), one.by(), one.agency(), one.competent());
    return money
            .numbered(number)
            .filter(payment -> payers.contains(payment.agency()))
            .filter(payment -> payment.spending() == (informant ? INFORMATION : REWARD))
            .filter(payment -> payment.amount().equals(amount) && payment.onDay().equals(day))
            .isEmpty()
        ? Optional.of(Refusal.of("rewards.payment-differs", "number", number))
        : when(results.paysAnother(number), "rewards.payment-used");
  }

  /** What no one can look at proves nothing: a paper issued here, or entered with its file. */
  private Optional<Refusal> paper(String number, ActingOfficer who) {
    String bare = number.strip();
    return bare.isEmpty() || !documents.registered(bare, who.agency(), who)
        ? Optional.of(Refusal.of("rewards.paper-not-registered", "number", bare))
        : Optional.empty();
  }

  private static Effect<Nomination, ShownBy> becomes(
      Nomination after, String words, LocalDate today) {
    return new Effect.Becomes<>(after, null, clean(words), new ShownBy(null, "", today, null));
  }

  private static Effect<Nomination, ShownBy> shown(
      Nomination after, String words, String paper, @Nullable LocalDate day, @Nullable Long dong) {
    return new Effect.Becomes<>(
        after, null, clean(words), new ShownBy(null, paper.strip(), day, dong));
  }
}
