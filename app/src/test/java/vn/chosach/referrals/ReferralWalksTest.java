package vn.chosach.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.deadlines.Clocks;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralHistoryEntry;
import vn.chosach.referrals.life.ReferralLifeCycle;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.ReferralResult;
import vn.chosach.referrals.life.RefusalReason;

/** Random walks by random officers, on fresh and on stale pages; a seed repeats its walk. */
@ChosachTest
class ReferralWalksTest {

  private static final int WALKS = 40;
  private static final int STEPS = 14;
  private static final List<String> RECEIVERS = List.of("CA-AG", "THUE-AG", "HQ-KV20");
  private static final List<Purpose> PURPOSES =
      List.of(
          Purpose.COMPETENCE, Purpose.COORDINATION, Purpose.URGENT, Purpose.TAX, Purpose.CONTENT);

  @Autowired Referrals referrals;
  @Autowired Parties parties;
  @Autowired Clocks clocks;
  @Autowired MovableClock clock;

  @ParameterizedTest
  @MethodSource("seeds")
  void a_walk_never_leaves_the_table(long seed) {
    var random = new Random(seed);
    ActingOfficer sender = parties.of("QLTT-AG", Role.CASE_OFFICER);
    Purpose purpose = PURPOSES.get(random.nextInt(PURPOSES.size()));
    // A letter to an agency in which nobody reads is not delivered.
    RECEIVERS.forEach(agency -> parties.of(agency, Role.OPERATOR));
    List<String> to = RECEIVERS.subList(0, 1 + random.nextInt(RECEIVERS.size()));
    UUID id =
        ReferralsTest.done(
                referrals.offer(ReferralOffer.of(purpose, null, to, "Đi", "Thử.", null), sender))
            .referral();
    int version = 1;
    for (int step = 0; step < STEPS; step++) {
      String agency = RECEIVERS.get(random.nextInt(RECEIVERS.size()));
      ActingOfficer who = random.nextInt(3) == 0 ? sender : parties.of(agency, Role.OPERATOR);
      int seen = random.nextInt(5) == 0 ? version - 1 : version;
      boolean knew = referrals.open(id, who).isPresent();
      ActOutcome<ReferralSent> outcome = act(id, deed(random, agency), seen, who);
      if (outcome instanceof ActOutcome.Done) {
        assertThat(seen).isEqualTo(version);
        version++;
      }
      if (!knew) {
        assertThat(ReferralsTest.refused(outcome)).isEqualTo("referrals.unknown");
      } else if (seen != version && !(outcome instanceof ActOutcome.Done)) {
        assertThat(outcome).isInstanceOf(ActOutcome.Overtaken.class);
      }
      holds(referrals.open(id, sender).orElseThrow(), version);
    }
  }

  /** What is true at each step of any walk. */
  private void holds(ReferralFile file, int version) {
    assertThat(file.referral().version()).isEqualTo(version);
    Map<UUID, ReceiverState> replayed = new HashMap<>();
    file.receivers().forEach(one -> replayed.put(one.id(), ReceiverState.OFFERED));
    for (ReferralHistoryEntry act : file.history()) {
      if (act.event() != ReferralEvent.OFFER) {
        ReceiverState was = Objects.requireNonNull(replayed.get(act.receiver()));
        assertThat(act.from()).isEqualTo(was);
        assertThat(ReferralLifeCycle.row(was, act.event()))
            .hasValueSatisfying(row -> assertThat(row.to()).isEqualTo(act.to()));
        replayed.put(act.receiver(), act.to());
      }
    }
    for (Receiver receiver : file.receivers()) {
      assertThat(receiver.state()).isEqualTo(replayed.get(receiver.id()));
      assertThat(receiver.delivery().at()).isNotNull();
      if (!receiver.state().open()) {
        assertThat(clocks.of("referral", receiver.id().toString()))
            .noneMatch(one -> one.clock().state().open());
      }
    }
    if (file.referral().purpose().exclusive()) {
      assertThat(
              file.receivers().stream()
                  .filter(
                      one ->
                          one.state() == ReceiverState.ACCEPTED
                              || one.state() == ReceiverState.DONE))
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  private ReferralAct deed(Random random, String agency) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> ReferralAct.Accept.of("");
      case 2 ->
          new ReferralAct.Refuse(
              RefusalReason.values()[random.nextInt(RefusalReason.values().length)],
              null,
              "Không.");
      case 3 ->
          new ReferralAct.Counter(
              Vietnam.dayOf(clock.instant()).plusDays(random.nextInt(9)), "Sau.");
      case 4 -> new ReferralAct.Agree(agency, "");
      case 5 -> new ReferralAct.Insist(agency, "");
      case 6 ->
          random.nextInt(4) == 0 ? new ReferralAct.Withdraw("Rút.") : ReferralAct.Accept.of("");
      case 7 ->
          new ReferralAct.Finish(
              random.nextBoolean() ? ReferralResult.DONE : ReferralResult.NOTHING_DUE,
              null,
              null,
              "Xong.");
      default -> throw new AssertionError();
    };
  }

  private ActOutcome<ReferralSent> act(
      UUID id, ReferralAct referralAct, int seen, ActingOfficer who) {
    return switch (referralAct) {
      case ReferralAct.ReferralActAnswer answer -> referrals.answer(id, answer, seen, who);
      case ReferralAct.Reply reply -> referrals.reply(id, reply, seen, who);
      case ReferralAct.Work work -> referrals.carryOut(id, work, seen, who);
    };
  }

  static Stream<Long> seeds() {
    return LongStream.range(0, WALKS).boxed();
  }
}
