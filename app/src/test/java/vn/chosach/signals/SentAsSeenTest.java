package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.MovableClock;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;

/**
 * What the desk sees before it decides is what the reporter reads afterwards, word by word; and
 * each procedure starts the clock that it names.
 */
@ChosachTest
class SentAsSeenTest {

  @Autowired Signals signals;
  @Autowired Courier courier;
  @Autowired Tips tips;
  @Autowired Clocks clocks;
  @Autowired Eyes eyes;
  @Autowired MovableClock clock;

  private final ActingOfficer desk =
      new ActingOfficer(Actor.officer(UUID.randomUUID(), "SCT-AG"), Set.of(Role.OPERATOR));

  private final ActingOfficer police =
      new ActingOfficer(Actor.officer(UUID.randomUUID(), "CA-AG"), Set.of(Role.OPERATOR));

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void whatEachDecisionTellsTheReporterStoodInItsPreview() {
    Signal kept = arrived("Tin giữ lại");
    for (Decision decision :
        List.of(
            new Decision.Admit("Tin của bạn được lập thành vụ việc, xin cảm ơn."),
            new Decision.Refer("CA-AG", "Tin của bạn được chuyển Công an tỉnh."),
            new Decision.Merge(kept.id(), "Tin của bạn được xử lý chung với tin đã có."),
            new Decision.AskMore("Bạn còn giữ vỏ hộp không?"),
            new Decision.Refuse(
                Decision.Why.OUT_OF_SCOPE, "Công an xã", "Không thuộc việc này."))) {
      Signal signal = arrived("Tin để quyết");
      String seen = signals.words(signal.id(), decision, desk).orElseThrow();
      assertThat(signals.decide(signal.id(), decision, signal.version(), desk))
          .isInstanceOf(ActOutcome.Done.class);
      clock.move(Notices.GRACE);
      courier.carry();
      assertThat(words(signal)).as(decision.getClass().getSimpleName()).isEqualTo(seen);
    }
  }

  @ParameterizedTest
  @EnumSource(Procedure.class)
  void aProcedureThatIsSettledAndTakenRunsItsClock(Procedure procedure) {
    Signal signal = arrived("Đơn có tên người gửi");
    ActOutcome<SignalActed> settled =
        signals.handle(
            signal.id(),
            new DeskAct.Settle(procedure, procedure.crime() ? "Có dấu hiệu tội phạm" : ""),
            signal.version(),
            desk);
    assertThat(settled).isInstanceOf(ActOutcome.Done.class);
    int version = ((ActOutcome.Done<SignalActed>) settled).value().signal().version();
    ActingOfficer sifting = procedure.crime() ? police : desk;
    assertThat(signals.decide(signal.id(), new Decision.Admit("Đã nhận."), version, sifting))
        .isInstanceOf(ActOutcome.Done.class);
    List<String> running =
        clocks.of("signal", signal.id().toString()).stream()
            .filter(one -> one.clock().state() == ClockState.RUNNING)
            .map(one -> one.clock().ruleKey())
            .toList();
    if (procedure.nextRule() == null || procedure.crime()) {
      assertThat(running).isEmpty();
    } else {
      assertThat(running).containsExactly(procedure.nextRule());
    }
  }

  private String words(Signal signal) {
    return tips.history(tip(signal)).stream()
        .map(Happening::words)
        .filter(words -> !words.isEmpty())
        .reduce("", (before, after) -> after);
  }

  private UUID tip(Signal signal) {
    return java.util.Objects.requireNonNull(signal.tip());
  }

  private Signal arrived(String story) {
    UUID tip = UUID.randomUUID();
    tips.receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        Report.of(Channel.WEB, "chợ Châu Đốc", story + " " + FreshWord.any()),
        new Reporter("Người gửi thử", "", "", "ấp Bình Thới"),
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
    Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(20))
        .until(() -> eyes.ofTip(tip).filter(one -> one.outcome().proposed() != null).isPresent());
    return eyes.ofTip(tip).orElseThrow();
  }
}
