package vn.chosach.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralOffer;

/** Two acts at the same moment: exactly one wins, and the other is told. */
@ChosachTest
class ReferralRacesTest {

  private static final int ROUNDS = 8;

  @Autowired Referrals referrals;
  @Autowired ReferralWatch watch;
  @Autowired Parties parties;
  @Autowired MovableClock clock;

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @RepeatedTest(ROUNDS)
  void failure_6_of_two_accepts_one_has_it_and_the_other_hears_who() throws Exception {
    ActingOfficer police = parties.of("CA-AG", Role.CASE_OFFICER);
    ActingOfficer tax = parties.of("THUE-AG", Role.AGENCY_HEAD);
    UUID id = offered(List.of("CA-AG", "THUE-AG"));
    List<ActOutcome<ReferralSent>> both =
        atOnce(
            () -> referrals.answer(id, ReferralAct.Accept.of(""), 1, police),
            () -> referrals.answer(id, ReferralAct.Accept.of(""), 1, tax));

    oneWonAndOneWasTold(both);
    assertThat(states(id))
        .containsExactlyInAnyOrder(ReceiverState.ACCEPTED, ReceiverState.PASSED_OVER);
  }

  @RepeatedTest(ROUNDS)
  void of_two_officers_of_one_agency_one_accepts() throws Exception {
    ActingOfficer one = parties.of("CA-AG", Role.CASE_OFFICER);
    ActingOfficer other = parties.of("CA-AG", Role.AGENCY_HEAD);
    UUID id = offered(List.of("CA-AG"));
    oneWonAndOneWasTold(
        atOnce(
            () -> referrals.answer(id, ReferralAct.Accept.of("một"), 1, one),
            () -> referrals.answer(id, ReferralAct.Accept.of("hai"), 1, other)));
  }

  @RepeatedTest(ROUNDS)
  void failure_6_of_accept_and_withdraw_one_wins() throws Exception {
    ActingOfficer police = parties.of("CA-AG", Role.CASE_OFFICER);
    UUID id = offered(List.of("CA-AG"));
    oneWonAndOneWasTold(
        atOnce(
            () -> referrals.answer(id, ReferralAct.Accept.of(""), 1, police),
            () -> referrals.reply(id, new ReferralAct.Withdraw("Rút lại."), 1, market())));
    assertThat(states(id)).first().isIn(ReceiverState.ACCEPTED, ReceiverState.WITHDRAWN);
  }

  @RepeatedTest(ROUNDS)
  void failure_6_of_accept_and_expiry_one_wins() throws Exception {
    ActingOfficer police = parties.of("CA-AG", Role.CASE_OFFICER);
    UUID id = offered(List.of("CA-AG"));
    clock.move(Duration.ofDays(2));
    List<ActOutcome<ReferralSent>> accept =
        atOnce(
            () -> referrals.answer(id, ReferralAct.Accept.of(""), 1, police),
            () -> {
              watch.tick();
              return new ActOutcome.Overtaken<>(0, List.of());
            });
    if (accept.getFirst() instanceof ActOutcome.Done) {
      assertThat(states(id)).containsExactly(ReceiverState.ACCEPTED);
    } else {
      assertThat(accept.getFirst()).isInstanceOf(ActOutcome.Overtaken.class);
      assertThat(states(id)).containsExactly(ReceiverState.EXPIRED);
    }
  }

  private static void oneWonAndOneWasTold(List<ActOutcome<ReferralSent>> both) {
    assertThat(both).filteredOn(one -> one instanceof ActOutcome.Done).hasSize(1);
    assertThat(both)
        .filteredOn(one -> one instanceof ActOutcome.Overtaken)
        .singleElement()
        .satisfies(
            told ->
                assertThat(((ActOutcome.Overtaken<ReferralSent>) told).meanwhile()).isNotEmpty());
  }

  private ActingOfficer market() {
    return parties.of("QLTT-AG", Role.CASE_OFFICER);
  }

  private UUID offered(List<String> receivers) {
    return ReferralsTest.done(
            referrals.offer(
                ReferralOffer.of(
                    Purpose.COMPETENCE,
                    null,
                    receivers,
                    "Kho hàng",
                    "Chuyển theo thẩm quyền.",
                    Vietnam.dayOf(clock.instant())),
                market()))
        .referral();
  }

  private List<ReceiverState> states(UUID id) {
    return referrals.open(id, market()).orElseThrow().receivers().stream()
        .map(one -> one.state())
        .toList();
  }

  @SafeVarargs
  private static List<ActOutcome<ReferralSent>> atOnce(Callable<ActOutcome<ReferralSent>>... acts)
      throws Exception {
    var barrier = new CyclicBarrier(acts.length);
    try (var threads = Executors.newFixedThreadPool(acts.length)) {
      var running = new ArrayList<java.util.concurrent.Future<ActOutcome<ReferralSent>>>();
      for (Callable<ActOutcome<ReferralSent>> act : acts) {
        running.add(
            threads.submit(
                () -> {
                  barrier.await();
                  return act.call();
                }));
      }
      var outcomes = new ArrayList<ActOutcome<ReferralSent>>();
      for (var one : running) {
        outcomes.add(one.get());
      }
      return outcomes;
    }
  }
}
