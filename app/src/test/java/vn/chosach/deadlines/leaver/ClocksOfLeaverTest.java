package vn.chosach.deadlines.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockEvent;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.OpenWork;
import vn.chosach.officers.OpenWork.OpenWorkHolder;

@ChosachTest
class ClocksOfLeaverTest {

  @Autowired ClocksOfLeaver work;
  @Autowired List<OpenWork> everyWork;
  @Autowired Clocks clocks;
  @Autowired Journal journal;
  @Autowired MovableClock time;
  @Autowired TransactionTemplate transaction;

  private final UUID leaver = UUID.randomUUID();
  private final UUID receiver = UUID.randomUUID();
  private final Actor administrator = Actor.officer(UUID.randomUUID(), "BCD389-AG");

  @Test
  void theOfficersRoomKnowsThisWork() {
    assertThat(everyWork).anyMatch(ClocksOfLeaver.class::isInstance);
  }

  @Test
  void openAndPausedClocksAreHandedOverAndClosedOnesStay() {
    Clock running = started("Chạy");
    Clock paused = started("Tạm dừng");
    clocks.pause(paused.id(), time.instant(), "Chờ", administrator);
    Clock met = started("Xong");
    clocks.stop(met.id(), time.instant(), null, administrator);

    assertThat(work.of(OpenWorkHolder.everywhere(leaver)))
        .isEqualTo(new OpenWork.OpenWorkShare(2, List.of("Chạy", "Tạm dừng")));
    OpenWork.HandedOver moved = handedOver("Nghỉ hưu");

    assertThat(moved).isEqualTo(new OpenWork.HandedOver.HandedOverMoved(2));
    assertThat(work.of(OpenWorkHolder.everywhere(leaver)).count()).isZero();
    assertThat(work.of(OpenWorkHolder.everywhere(receiver)).count()).isEqualTo(2);
    Clock now = clocks.explain(running.id()).orElseThrow().clock();
    assertThat(now.officer()).isEqualTo(receiver);
    assertThat(now.agency()).isEqualTo(running.agency());
    assertThat(now.dueAt()).isEqualTo(running.dueAt());
    assertThat(clocks.explain(met.id()).orElseThrow().clock().officer()).isEqualTo(leaver);
    assertThat(clocks.explain(paused.id()).orElseThrow().history().getLast().kind())
        .isEqualTo(ClockEvent.ClockEventKind.REASSIGNED);
    assertThat(journal.newest("clock", running.id().toString(), null, 1).getFirst().act().reason())
        .isEqualTo("Nghỉ hưu");
  }

  @Test
  void withoutAReasonNothingMoves() {
    started("Chạy");

    assertThat(handedOver(" ")).isInstanceOf(OpenWork.HandedOver.HandedOverRefused.class);
    assertThat(work.of(OpenWorkHolder.everywhere(leaver)).count()).isEqualTo(1);
  }

  @Test
  void moreThanAPageIsHandedOverWhole() {
    transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < 230; i++) {
            started("Việc " + i);
          }
        });

    assertThat(work.of(OpenWorkHolder.everywhere(leaver)).titles()).hasSize(20);
    assertThat(handedOver("Chuyển công tác"))
        .isEqualTo(new OpenWork.HandedOver.HandedOverMoved(230));
  }

  private OpenWork.HandedOver handedOver(String reason) {
    return Objects.requireNonNull(
        transaction.<OpenWork.HandedOver>execute(
            status ->
                work.handOver(OpenWorkHolder.everywhere(leaver), receiver, administrator, reason)));
  }

  private Clock started(String title) {
    var wish =
        new StartClock(
            "TC.RESOLVE",
            "test",
            UUID.randomUUID().toString(),
            title,
            "leaver",
            leaver,
            time.instant().minus(Duration.ofDays(1)));
    return ((ClockOutcome.ClockDone) clocks.start(wish, Actor.SYSTEM)).clock();
  }
}
