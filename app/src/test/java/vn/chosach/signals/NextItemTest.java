package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.deadlines.Clocks;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;

/** The next of the queue: the most pressing that is free, one for each who asks at once. */
@ChosachTest
class NextItemTest {

  private static final String OFFICE = "SCT-AG";
  private static final String ELSEWHERE = "SXD-AG";
  private static final String POLICE = "CA-AG";

  @Autowired Signals signals;
  @Autowired Tips tips;
  @Autowired Clocks clocks;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired Eyes eyes;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  /** Goods that nothing else in the inbox is about. */
  private final String goods = "next-" + UUID.randomUUID();

  private final ActingOfficer officer = officer(OFFICE, Role.OPERATOR);

  @Test
  void theMostPressingComesFirstByTheActThatWouldAssignIt() {
    List<Signal> laid = laid(4);
    due(laid.get(0), 3, 1);
    due(laid.get(1), 2, 1);
    due(laid.get(2), 9, 0);
    due(laid.get(3), 2, 1);
    List<UUID> inbox =
        signals.inbox(open(), officer).rows().stream().map(row -> row.signal().id()).toList();
    assertThat(inbox).startsWith(laid.get(2).id()).endsWith(laid.get(0).id()).hasSize(4);

    List<Signal> taken = new ArrayList<>();
    for (int n = 0; n < laid.size(); n++) {
      taken.add(taken(officer).signal());
    }
    assertThat(taken).extracting(Signal::id).isEqualTo(inbox);
    for (Signal one : taken) {
      assertThat(one.desk().officer()).isEqualTo(officer.actor().id());
      assertThat(one.version()).isEqualTo(2);
      assertThat(signals.read(one.id(), officer).orElseThrow().history())
          .extracting(SignalAct::event)
          .containsExactly(SignalEvent.ASSIGN);
      assertThat(journal.newest("signal", one.id().toString(), null, 1).getFirst().act().verb())
          .isEqualTo(SignalEvent.ASSIGN.verb());
      assertThat(clocks.of("signal", one.id().toString()).getFirst().clock().officer())
          .isEqualTo(officer.actor().id());
    }
    assertThat(code(next(officer))).isEqualTo("signals.nothing-free");
  }

  @Test
  void whatSomebodyHasWhatSleepsWhatIsDecidedAndWhatIsForeignIsNeverTaken() {
    List<Signal> laid = laid(6);
    ActingOfficer colleague = officer(OFFICE, Role.OPERATOR);
    done(handled(laid.get(0), new DeskAct.Assign(colleague.actor().id()), colleague));
    done(
        handled(
            laid.get(1), new DeskAct.Snooze(clock.instant().plus(Duration.ofHours(2))), officer));
    done(signals.decide(laid.get(2).id(), new Decision.Admit("Đã tiếp nhận."), 1, officer));
    lies(laid.get(3), ELSEWHERE, false);
    lies(laid.get(4), POLICE, true);
    assertThat(taken(officer).signal().id()).isEqualTo(laid.get(5).id());
    assertThat(code(next(officer))).isEqualTo("signals.nothing-free");

    ActingOfficer everywhere = officer(OFFICE, Role.STANDING_OFFICE);
    assertThat(taken(everywhere).signal().id())
        .as("the standing office sifts every inbox but that of the police")
        .isEqualTo(laid.get(3).id());
    assertThat(code(next(everywhere))).isEqualTo("signals.nothing-free");
    assertThat(taken(officer(POLICE, Role.OPERATOR)).signal().id()).isEqualTo(laid.get(4).id());
    assertThat(eyes.now(laid.get(0)).desk().officer()).isEqualTo(colleague.actor().id());
    assertThat(eyes.now(laid.get(1)).desk().officer()).isNull();
  }

  @Test
  void whoSiftsNothingIsRefusedAndNothingIsHeld() {
    Signal signal = laid(1).getFirst();
    for (Role role : List.of(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.COMMITTEE_LEADER)) {
      assertThat(code(next(officer(OFFICE, role)))).as(role.name()).isEqualTo("signals.not-yours");
    }
    assertThat(eyes.now(signal).version()).isEqualTo(1);
    assertThat(code(next(officer(ELSEWHERE, Role.OPERATOR)))).isEqualTo("signals.nothing-free");
  }

  @Test
  void whatIsLookedAtIsWhatIsTakenFrom() {
    List<Signal> laid = laid(3);
    due(laid.get(0), 1, 1);
    due(laid.get(1), 2, 1);
    due(laid.get(2), 3, 1);
    change(laid.get(1), "channel = 'HOTLINE'");
    change(laid.get(2), "proposed = 'PETITION'");
    assertThat(taken(question(Channel.HOTLINE, null)).id()).isEqualTo(laid.get(1).id());
    assertThat(taken(question(null, Procedure.PETITION)).id()).isEqualTo(laid.get(2).id());
    assertThat(code(signals.take(question(Channel.HOTLINE, null), officer)))
        .isEqualTo("signals.nothing-free");
    for (Inbox.View view : List.of(Inbox.View.SNOOZED, Inbox.View.CLOSED, Inbox.View.ANY)) {
      assertThat(code(signals.take(question(view, ""), officer)))
          .as(view.name())
          .isEqualTo("signals.nothing-free");
    }
    assertThat(code(signals.take(question(Inbox.View.OPEN, laid.get(0).number()), officer)))
        .isEqualTo("signals.nothing-free");
    assertThat(eyes.now(laid.get(0)).desk().officer()).isNull();
  }

  @Test
  void manyAtOnceEachGetAnother() throws Exception {
    List<Signal> laid = laid(16);
    List<ActingOfficer> officers =
        IntStream.range(0, 8).mapToObj(n -> officer(OFFICE, Role.OPERATOR)).toList();
    List<SignalActed> taken;
    try (var pool = Executors.newFixedThreadPool(officers.size())) {
      List<Callable<List<SignalActed>>> all =
          officers.stream()
              .<Callable<List<SignalActed>>>map(one -> () -> List.of(taken(one), taken(one)))
              .toList();
      taken = pool.invokeAll(all).stream().map(Future::resultNow).flatMap(List::stream).toList();
    }
    assertThat(taken)
        .extracting(one -> one.signal().id())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(laid.stream().map(Signal::id).toList());
    Map<UUID, Long> each =
        laid.stream()
            .map(one -> eyes.now(one).desk().officer())
            .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    assertThat(each.values()).hasSize(8).containsOnly(2L);
  }

  @Test
  void whoTakesTheNextOneNeverWaitsForWhoIsTakingOne() throws Exception {
    List<Signal> laid = laid(2);
    due(laid.get(0), 1, 1);
    due(laid.get(1), 2, 1);
    try (var other = Executors.newSingleThreadExecutor()) {
      transaction.executeWithoutResult(
          status -> {
            assertThat(taken(officer).signal().id()).isEqualTo(laid.get(0).id());
            assertThat(soon(other.submit(() -> taken(officer(OFFICE, Role.OPERATOR)))))
                .extracting(one -> one.signal().id())
                .isEqualTo(laid.get(1).id());
            assertThat(code(soon(other.submit(() -> next(officer)))))
                .as("the only one left is being taken")
                .isEqualTo("signals.nothing-free");
            status.setRollbackOnly();
          });
    }
    assertThat(taken(officer).signal().id())
        .as("what was not taken in the end is free again")
        .isEqualTo(laid.get(0).id());
  }

  @Test
  void whatIsTakenBackIsTheNextOneAgain() {
    laid(1);
    SignalActed taken = taken(officer);
    Signal back = done(signals.undo(taken.act(), officer)).signal();
    assertThat(back.desk().officer()).isNull();
    assertThat(clocks.of("signal", back.id().toString()).getFirst().clock().officer()).isNull();
    assertThat(taken(officer(OFFICE, Role.OPERATOR)).signal().id()).isEqualTo(back.id());
  }

  @Test
  void whomAReporterAsksToBeReplacedGivesItUpReadsNoWordOfItAndTakesItNoMore() {
    laid(1);
    Signal held = taken(officer).signal();
    UUID tip = Objects.requireNonNull(held.tip());
    var word =
        new Word(
            UUID.randomUUID(),
            Happening.HappeningKind.DISPUTED,
            "Cán bộ này quen người bán",
            null,
            null);
    assertThat(tips.say(tip, word, new Actor(Actor.ActorKind.CITIZEN, tip, null)))
        .isInstanceOf(ActOutcome.Done.class);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> eyes.now(held).desk().officer() == null);
    Signal free = eyes.now(held);
    assertThat(free.time().escalated()).as("first in the inbox").isTrue();
    assertThat(free.time().dueAt()).as("no clock moves").isEqualTo(held.time().dueAt());
    assertThat(clocks.of("signal", held.id().toString()).getFirst().clock().officer()).isNull();

    assertThat(code(next(officer))).isEqualTo("signals.nothing-free");
    assertThat(code(handled(free, new DeskAct.Assign(officer.actor().id()), officer)))
        .isEqualTo("signals.asked-for-another");
    assertThat(
            code(
                signals.decide(
                    free.id(), new Decision.Admit("Đã tiếp nhận."), free.version(), officer)))
        .isEqualTo("signals.asked-for-another");
    ActingOfficer other = officer(OFFICE, Role.OPERATOR);
    assertThat(disputes(held, officer)).isEmpty();
    assertThat(disputes(held, other)).containsExactly("Cán bộ này quen người bán");
    assertThat(taken(other).signal().id()).isEqualTo(held.id());

    var more =
        new Word(
            UUID.randomUUID(), Happening.HappeningKind.DISPUTED, "Người này cũng vậy", null, null);
    assertThat(tips.say(tip, more, new Actor(Actor.ActorKind.CITIZEN, tip, null)))
        .isInstanceOf(ActOutcome.Done.class);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> eyes.now(held).desk().officer() == null);
    assertThat(code(next(other))).isEqualTo("signals.nothing-free");
    assertThat(taken(officer).signal().id())
        .as("nobody empties a desk: who was asked to go first may take it again")
        .isEqualTo(held.id());
    assertThat(disputes(held, officer)).as("and reads no word of it").isEmpty();
  }

  private List<String> disputes(Signal signal, ActingOfficer reader) {
    return signals.read(signal.id(), reader).orElseThrow().told().stream()
        .filter(one -> one.kind() == Happening.HappeningKind.DISPUTED)
        .map(Happening::words)
        .toList();
  }

  private ActOutcome<SignalActed> next(ActingOfficer reader) {
    return signals.take(open(), reader);
  }

  private SignalActed taken(ActingOfficer reader) {
    return done(next(reader));
  }

  private Signal taken(Inbox.InboxQuestion question) {
    return done(signals.take(question, officer)).signal();
  }

  private ActOutcome<SignalActed> handled(Signal signal, DeskAct act, ActingOfficer reader) {
    return signals.handle(signal.id(), act, signal.version(), reader);
  }

  private Inbox.InboxQuestion open() {
    return question(Inbox.View.OPEN, "");
  }

  private Inbox.InboxQuestion question(@Nullable Channel channel, @Nullable Procedure procedure) {
    return new Inbox.InboxQuestion(
        Inbox.InboxTab.ALL, Inbox.View.OPEN, channel, goods, procedure, "", null, 20);
  }

  private Inbox.InboxQuestion question(Inbox.View view, String words) {
    return new Inbox.InboxQuestion(Inbox.InboxTab.ALL, view, null, goods, null, words, null, 20);
  }

  private List<Signal> laid(int many) {
    List<UUID> received =
        IntStream.range(0, many).mapToObj(n -> received("Tin chờ nhận số " + n)).toList();
    return received.stream().map(this::laid).toList();
  }

  private Signal laid(UUID tip) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                eyes.ofTip(tip).filter(signal -> signal.outcome().proposed() != null).isPresent());
    Signal signal = eyes.ofTip(tip).orElseThrow();
    eyes.see(
        () ->
            jdbc.sql("UPDATE signals.signal SET goods = :goods WHERE id = :id")
                .param("goods", goods)
                .param("id", signal.id())
                .update());
    return signal;
  }

  private UUID received(String story) {
    UUID tip = UUID.randomUUID();
    assertThat(
            tips.receive(
                tip,
                UUID.randomUUID() + "-" + UUID.randomUUID(),
                Report.of(Channel.WEB, "chợ", story + " " + tip),
                Reporter.UNKNOWN,
                new Actor(Actor.ActorKind.CITIZEN, tip, null)))
        .isInstanceOf(Reception.Received.class);
    return tip;
  }

  private void due(Signal signal, int hours, int rank) {
    eyes.see(
        () ->
            jdbc.sql(
                    "UPDATE signals.signal SET due_at = :now::timestamptz + make_interval(hours =>"
                        + " :hours), rank = :rank WHERE id = :id")
                .param("now", signal.receivedAt())
                .param("hours", hours)
                .param("rank", rank)
                .param("id", signal.id())
                .update());
  }

  private void lies(Signal signal, String agency, boolean police) {
    change(signal, "agency = '" + agency + "', police_since = " + (police ? "since" : "NULL"));
  }

  private void change(Signal signal, String change) {
    eyes.see(
        () ->
            jdbc.sql("UPDATE signals.signal SET " + change + " WHERE id = :id")
                .param("id", signal.id())
                .update());
  }

  private static <T> T soon(Future<T> answer) {
    try {
      return answer.get(4, TimeUnit.SECONDS);
    } catch (Exception late) {
      throw new AssertionError("it waited", late);
    }
  }

  private static SignalActed done(ActOutcome<SignalActed> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<SignalActed>) outcome).value();
  }

  private static String code(ActOutcome<SignalActed> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<SignalActed>) outcome).refusal().code();
  }

  private static ActingOfficer officer(String agency, Role role) {
    return new ActingOfficer(Actor.officer(UUID.randomUUID(), agency), Set.of(role));
  }
}
