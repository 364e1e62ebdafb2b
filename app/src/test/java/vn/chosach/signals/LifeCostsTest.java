package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.StatementsSeen;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;

/**
 * How often each act in the life of a report asks the database. Every report of the province costs
 * this, and every reading of it by its code: who asks once more than before is noticed here.
 */
@ChosachTest
class LifeCostsTest {

  @Autowired Signals signals;
  @Autowired Tips tips;
  @Autowired Eyes eyes;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final ActingOfficer desk =
      new ActingOfficer(Actor.officer(UUID.randomUUID(), "SCT-AG"), Set.of(Role.OPERATOR));

  /** Which inboxes an agency carries on is asked once an hour, by all together. */
  @BeforeEach
  void inboxesAreKnown() {
    signals.tally(desk);
  }

  @Test
  void a_life_asks_as_often_as_this() {
    UUID tip = UUID.randomUUID();
    Reception.Received received =
        costs(
            "received: its files, what begins with it, the journal, the tip with its number",
            4,
            () -> (Reception.Received) receive(tip));
    Signal signal = arrived(tip);
    int assigned =
        costs(
            "assigned: the signal is held, its clock passed on, the act written, the journal",
            4,
            () -> done(signals.handle(signal.id(), assign(), signal.version(), desk)));
    costs(
        "refused: the signal is held, its clock ended, act and words written, the journal",
        4,
        () -> done(signals.decide(signal.id(), refuse(), assigned, desk)));
    UUID found =
        costs("found by its code", 1, () -> tips.find(received.code().grouped())).orElseThrow();
    assertThat(costs("read", 1, () -> tips.read(List.of(found), TipDesk.SIFTING))).hasSize(1);
    assertThat(costs("and what happened", 1, () -> tips.history(found))).isNotEmpty();
  }

  /** A second telling of who looks would be the setting of the program. */
  @Test
  void who_looks_is_told_once_an_act() {
    UUID tip = UUID.randomUUID();
    receive(tip);
    Signal signal = arrived(tip);
    transaction.executeWithoutResult(
        status -> {
          int assigned = done(signals.handle(signal.id(), assign(), signal.version(), desk));
          assertThat(told("signals.everything")).isEqualTo("off");
          assertThat(told("signals.inbox")).isEqualTo("SCT-AG");
          done(signals.decide(signal.id(), refuse(), assigned, desk));
          assertThat(told("signals.everything")).isEqualTo("off");
        });
  }

  /** Asked without telling anything before. */
  private String told(String setting) {
    return jdbc.sql(Journal.WHOEVER_LOOKS + "SELECT current_setting(:setting, true)")
        .param("setting", setting)
        .query(String.class)
        .single();
  }

  /** Whether the roll changed is asked once in two seconds by all acts together, not by each. */
  private static <T> T costs(String what, int statements, Supplier<T> act) {
    try (var seen = StatementsSeen.here()) {
      T answer = act.get();
      List<String> asked =
          seen.statements().stream()
              .filter(one -> !one.contains("FROM directory.agency_version"))
              .toList();
      assertThat(asked)
          .as(what + "\n" + String.join("\n", asked))
          .hasSizeLessThanOrEqualTo(statements);
      assertThat(seen.transactions()).as(what).hasSizeLessThanOrEqualTo(1);
      return answer;
    }
  }

  private DeskAct assign() {
    return new DeskAct.Assign(desk.actor().id());
  }

  private static Decision refuse() {
    return new Decision.Refuse(
        Decision.Why.OUT_OF_SCOPE, "Ủy ban nhân dân xã nơi bạn ở", "Cảm ơn bạn đã phản ánh.");
  }

  private Reception receive(UUID tip) {
    return tips.receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        Report.of(Channel.WEB, "chợ Long Xuyên", "Cân thiếu 200 g mỗi ký"),
        Reporter.UNKNOWN,
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
  }

  private Signal arrived(UUID tip) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                eyes.ofTip(tip).filter(signal -> signal.outcome().proposed() != null).isPresent());
    return eyes.ofTip(tip).orElseThrow();
  }

  private static int done(ActOutcome<SignalActed> outcome) {
    if (outcome instanceof ActOutcome.Done<SignalActed>(SignalActed acted)) {
      return acted.signal().version();
    }
    throw new AssertionError(Objects.toString(outcome));
  }
}
