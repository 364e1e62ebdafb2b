package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.retention.ErasureProposal;
import vn.chosach.retention.ErasureWish;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.Retention;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;

/** A letter that tells of several matters. */
@ChosachTest
class SplittingTest {

  private static final String EXCERPT =
      "Ông đội trưởng nhận tiền rồi cho xe đi, tôi tố cáo việc này. Xe 67C";
  private static final DeskAct.Split ACCUSED = new DeskAct.Split(Procedure.DENUNCIATION, EXCERPT);

  @Autowired Signals signals;
  @Autowired Courier courier;
  @Autowired Tips tips;
  @Autowired Clocks clocks;
  @Autowired Journal journal;
  @Autowired MovableClock clock;
  @Autowired Eyes eyes;
  @Autowired Retention retention;
  @Autowired Office office;

  private final ActingOfficer desk =
      new ActingOfficer(Actor.officer(UUID.randomUUID(), "SCT-AG"), Set.of(Role.OPERATOR));

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void each_part_has_its_own_number_procedure_clock_and_history() {
    Signal mother = letter();
    SignalActed done = split(mother);
    Signal part = parts(mother).getLast();

    assertThat(done.signal().part()).isEqualTo(1);
    assertThat(done.signal().state()).isEqualTo(SignalState.WAITING);
    assertThat(part.number()).isEqualTo(mother.number() + "/2");
    assertThat(part.procedure()).isEqualTo(Procedure.DENUNCIATION);
    assertThat(done.signal().procedure()).isNotEqualTo(Procedure.DENUNCIATION);
    assertThat(part.receivedAt()).isEqualTo(mother.receivedAt());
    assertThat(part.time().dueAt()).isEqualTo(mother.receivedAt().plus(Duration.ofHours(24)));
    assertThat(part.time().clock()).isNotNull().isNotEqualTo(done.signal().time().clock());
    assertThat(sheet(part).history())
        .extracting(SignalAct::event)
        .containsExactly(SignalEvent.PART);
    assertThat(sheet(part).title()).startsWith("Ông đội trưởng nhận tiền");
    assertThat(sheet(part).letter().others())
        .extracting(one -> one.signal().id())
        .containsExactly(mother.id());
    assertThat(verbs(mother)).contains("signals.divided");
    assertThat(verbs(part)).containsExactly("signals.parted");
  }

  @Test
  void a_part_is_found_by_its_number_its_words_and_the_number_of_its_letter() {
    Signal mother = letter();
    split(mother);
    UUID part = parts(mother).getLast().id();
    assertThat(found(mother.number())).contains(part, mother.id());
    assertThat(found(mother.number() + "/2")).containsExactly(part);
    assertThat(found("doi truong nhan tien " + word(mother))).isEmpty();
    assertThat(found("doi truong nhan tien")).contains(part);
  }

  @Test
  void a_part_is_not_proposed_as_like_its_own_letter() {
    Signal mother = letter();
    split(mother);
    Sheet sheet = sheet(parts(mother).getLast());
    assertThat(signals.machine(sheet, desk).orElseThrow().alikes())
        .noneMatch(alike -> alike.signal().id().equals(mother.id()));
  }

  @Test
  void taking_a_split_back_puts_the_part_into_its_letter_and_keeps_both_histories() {
    Signal mother = letter();
    SignalActed done = split(mother);
    Signal part = parts(mother).getLast();

    assertThat(signals.undo(done.act(), desk)).isInstanceOf(ActOutcome.Done.class);

    Signal gone = read(part);
    assertThat(gone.state()).isEqualTo(SignalState.MERGED);
    assertThat(gone.outcome().mergedInto()).isEqualTo(mother.id());
    assertThat(clockStates(part)).containsOnly(ClockState.MET);
    assertThat(read(mother).part()).isZero();
    assertThat(sheet(gone).history())
        .extracting(SignalAct::event)
        .containsExactly(SignalEvent.PART, SignalEvent.REJOIN);
    assertThat(sheet(gone).undoable()).isNull();
    assertThat(sheet(read(mother)).letter().others()).isEmpty();
    assertThat(split(read(mother)).signal().part()).isEqualTo(1);
    assertThat(parts(mother))
        .extracting(Signal::number)
        .endsWith(mother.number() + "/2", mother.number() + "/2-R1");
  }

  @Test
  void an_unnamed_accusation_is_no_denunciation_and_is_checked_as_a_tip() {
    Signal mother = letter(Reporter.UNKNOWN);
    assertThat(code(split(mother, ACCUSED))).isEqualTo("signals.unnamed-denunciation");
    assertThat(parts(mother)).hasSize(1);
    var named =
        Map.of(
            Procedure.DENUNCIATION, "signals.unnamed-denunciation",
            Procedure.COMPLAINT, "signals.unnamed-complaint",
            Procedure.CONSUMER_REQUEST, "signals.unnamed-consumer-request");
    for (Procedure procedure : Procedure.values()) {
      Signal now = read(mother);
      ActOutcome<SignalActed> decided =
          signals.handle(now.id(), new DeskAct.Settle(procedure), now.version(), desk);
      if (procedure.crime()) {
        assertThat(code(decided)).isEqualTo("signals.settle-reason-missing");
        assertThat(read(mother)).isEqualTo(now);
      } else if (named.containsKey(procedure)) {
        assertThat(code(decided)).isEqualTo(named.get(procedure));
        assertThat(read(mother)).isEqualTo(now);
      } else {
        assertThat(decided).as(procedure.name()).isInstanceOf(ActOutcome.Done.class);
      }
    }
    assertThat(split(read(mother), new DeskAct.Split(Procedure.TIP_389, EXCERPT)))
        .isInstanceOf(ActOutcome.Done.class);

    Tip tip = tip(mother);
    UUID happening = UUID.randomUUID();
    var before = parts(mother).getLast().version();
    tips.name(
        tip.id(),
        happening,
        new Reporter("Người Thử", "", "", "Chợ Thử"),
        new Actor(Actor.ActorKind.CITIZEN, tip.id(), null));
    // The inbox hears of it after the commit.
    await().until(() -> parts(mother).getLast().version() > before);
    Signal part = parts(mother).getLast();
    assertThat(
            signals.handle(
                part.id(), new DeskAct.Settle(Procedure.DENUNCIATION), part.version(), desk))
        .as("named later by the code")
        .isInstanceOf(ActOutcome.Done.class);
  }

  @Test
  void whether_a_name_is_missing_is_no_answer_for_somebody_who_does_not_see_it() {
    Signal mother = letter(Reporter.UNKNOWN);
    var foreign =
        new ActingOfficer(Actor.officer(UUID.randomUUID(), "CA-AG"), Set.of(Role.OPERATOR));
    assertThat(code(signals.handle(mother.id(), ACCUSED, mother.version(), foreign)))
        .isEqualTo("signals.unknown");
  }

  @Test
  void a_split_is_not_taken_back_once_something_was_done_with_the_part() {
    Signal mother = letter();
    SignalActed done = split(mother);
    Signal part = parts(mother).getLast();
    signals.handle(part.id(), new DeskAct.Comment("đã gọi người gửi"), part.version(), desk);
    assertThat(code(signals.undo(done.act(), desk))).isEqualTo("signals.part-moved");
    assertThat(read(mother).part()).isEqualTo(1);
    assertThat(read(part).state()).isEqualTo(SignalState.WAITING);
  }

  @Test
  void what_cannot_be_split_is_refused_with_its_reason_and_leaves_nothing() {
    Signal mother = letter();
    assertThat(code(split(mother, new DeskAct.Split(Procedure.PETITION, " \u200b "))))
        .isEqualTo("signals.excerpt-missing");
    assertThat(code(split(mother, new DeskAct.Split(Procedure.PETITION, "x".repeat(2_001)))))
        .isEqualTo("signals.excerpt-too-long");
    assertThat(signals.handle(mother.id(), ACCUSED, mother.version() + 5, desk))
        .isInstanceOf(ActOutcome.Overtaken.class);
    assertThat(parts(mother)).hasSize(1);
    split(mother);
    assertThat(code(split(parts(mother).getLast(), ACCUSED))).isEqualTo("signals.split-the-first");
    for (int part = 3; part <= 9; part++) {
      split(read(mother));
    }
    assertThat(code(split(read(mother), ACCUSED))).isEqualTo("signals.too-many-parts");
    assertThat(parts(mother)).hasSize(9);
  }

  @Test
  void the_reporter_follows_one_stage_that_is_answered_only_when_every_part_is() {
    Signal mother = letter();
    split(mother);
    Signal part = parts(mother).getLast();

    for (Decision.Why why : Decision.Why.values()) {
      boolean words = why == Decision.Why.NAME_MISSING || why == Decision.Why.NO_MESSAGE;
      if (!words) {
        assertThat(code(signals.decide(part.id(), refusal(why), part.version(), desk)))
            .as("a denunciation is refused by the signed paper of its procedure, not by words")
            .isEqualTo("signals.refused-by-paper");
      }
    }
    String seen = signals.words(part.id(), refusal(), desk).orElseThrow();
    assertThat(seen).startsWith("Về phần 2 trong đơn của bạn (Tố cáo):");
    decide(part, refusal());
    assertThat(tip(mother).progress().stage()).isEqualTo(Stage.RECEIVED);
    assertThat(told(mother).words()).isEqualTo(seen);
    assertThat(told(mother).kind()).isEqualTo(Happening.HappeningKind.TOLD);

    decide(read(mother), new Decision.Admit("Được tiếp nhận."));
    assertThat(tip(mother).progress().stage()).isEqualTo(Stage.VERIFYING);
    await()
        .atMost(java.time.Duration.ofSeconds(60))
        .until(() -> told(mother).words().contains("Được tiếp nhận."));

    undo(part);
    assertThat(tip(mother).progress().stage()).isEqualTo(Stage.VERIFYING);
    assertThat(told(mother).words()).contains("rút lại");
  }

  @Test
  void a_letter_whose_parts_are_all_refused_is_answered_and_reopens_with_all_its_parts() {
    Signal mother = letter();
    split(mother);
    decide(parts(mother).getLast(), refusal());
    settle(read(mother), Procedure.PETITION);
    decide(read(mother), refusal());
    Tip answered = tip(mother);
    assertThat(answered.progress().stage()).isEqualTo(Stage.ANSWERED);

    tips.move(
        answered.id(),
        TipStep.REOPEN,
        answered.progress().version(),
        new TipNotice("Tôi chưa đồng ý", null, null),
        new Actor(Actor.ActorKind.CITIZEN, answered.id(), null),
        Set.of());
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> parts(mother).stream().allMatch(part -> part.state().open()));
    assertThat(parts(mother)).allSatisfy(part -> assertThat(part.time().clock()).isNotNull());
  }

  @Test
  void of_a_letter_that_two_agencies_erased_no_part_keeps_words() {
    Signal mother = letter();
    split(mother);
    Signal part = parts(mother).getLast();
    decide(part, refusal());
    settle(read(mother), Procedure.PETITION);
    decide(read(mother), refusal());
    assertThat(sheet(part).letter().excerpt()).isEqualTo(EXCERPT);
    assertThat(reasons(mother)).isNotEmpty();

    ActingOfficer head = office.officer("BCD389-AG", Role.COMMITTEE_LEADER);
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    retention.propose(
        new ErasureWish(
            RecordKind.TIP,
            tip(mother).number(),
            ErasureProposal.Ground.REQUEST,
            "Người gửi yêu cầu",
            "Luật 91/2025/QH15"),
        head.actor(),
        head.roles());
    UUID proposal =
        retention.waiting().stream()
            .filter(one -> one.record().equals(mother.tip()))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(sheet(part).letter().excerpt()).as("one signature").isEqualTo(EXCERPT);
    assertThat(retention.answer(proposal, true, "Đã xem", standing.actor(), standing.roles()))
        .isInstanceOf(ActOutcome.Done.class);

    assertThat(sheet(part).letter().excerpt()).isNull();
    assertThat(sheet(part).title()).doesNotContain("đội trưởng");
    assertThat(sheet(read(mother)).letter().others())
        .extracting(Sheet.Other::toString)
        .noneMatch(one -> one.contains("đội trưởng"));
    assertThat(reasons(mother)).isEmpty();
    assertThat(sheet(part).history()).as("what was done stays").isNotEmpty();
  }

  /** What a machine read in the words. */
  private List<Sheet.Proposed> reasons(Signal signal) {
    return signals.machine(sheet(read(signal)), desk).orElseThrow().procedures();
  }

  @Test
  void an_answer_reaches_the_part_that_asked_and_is_news_for_the_others() {
    Signal mother = letter();
    split(mother);
    Signal part = parts(mother).getLast();
    decide(part, new Decision.AskMore("Bạn thấy lúc mấy giờ?"));
    long before = read(mother).news();
    var word =
        new Word(UUID.randomUUID(), Happening.HappeningKind.REPLIED, "Lúc 3 giờ sáng", null, null);
    UUID tip = tip(mother).id();
    tips.say(tip, word, new Actor(Actor.ActorKind.CITIZEN, tip, null));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(mother).news() > before && read(part).state() == SignalState.WAITING);
    assertThat(sheet(part).told().getLast().words()).isEqualTo("Lúc 3 giờ sáng");
  }

  private static Decision refusal() {
    return refusal(Decision.Why.NAME_MISSING);
  }

  private static Decision refusal(Decision.Why why) {
    return new Decision.Refuse(why, "Thanh tra tỉnh", "Chúng tôi không thể xử lý tiếp.");
  }

  private Signal letter() {
    return letter(new Reporter("Người Thử", "", "", "Chợ Thử"));
  }

  private Signal letter(Reporter reporter) {
    var report =
        Report.of(
            Channel.LETTER,
            "xã Vĩnh Xương",
            "Đơn có hai việc "
                + FreshWord.any()
                + ": kho hàng chứa đường cát lậu ở bến; và người canh gác bảo kê cho kho.");
    UUID tip = UUID.randomUUID();
    tips.receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        report,
        reporter,
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> eyes.ofTip(tip).filter(one -> one.outcome().proposed() != null).isPresent());
    return eyes.ofTip(tip).orElseThrow();
  }

  private SignalActed split(Signal signal) {
    ActOutcome<SignalActed> decided = split(signal, ACCUSED);
    assertThat(decided).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<SignalActed>) decided).value();
  }

  private ActOutcome<SignalActed> split(Signal signal, DeskAct.Split act) {
    return signals.handle(signal.id(), act, signal.version(), desk);
  }

  private void settle(Signal signal, Procedure procedure) {
    signals.handle(signal.id(), new DeskAct.Settle(procedure), signal.version(), desk);
  }

  private void decide(Signal signal, Decision decision) {
    assertThat(signals.decide(signal.id(), decision, signal.version(), desk))
        .isInstanceOf(ActOutcome.Done.class);
    deliver();
  }

  private void undo(Signal signal) {
    signals.undo(Objects.requireNonNull(sheet(signal).undoable()).id(), desk);
    deliver();
  }

  private void deliver() {
    clock.move(Duration.ofSeconds(31));
    courier.carry();
  }

  private List<Signal> parts(Signal signal) {
    return eyes.partsOf(Objects.requireNonNull(signal.tip()));
  }

  private Signal read(Signal signal) {
    return eyes.now(signal);
  }

  private Sheet sheet(Signal signal) {
    return signals.read(signal.id(), desk).orElseThrow();
  }

  private Tip tip(Signal signal) {
    UUID tip = Objects.requireNonNull(signal.tip());
    return tips.read(List.of(tip), vn.chosach.tips.TipDesk.SIFTING).getFirst();
  }

  private Happening told(Signal signal) {
    return tips.history(Objects.requireNonNull(signal.tip())).getLast();
  }

  private static String word(Signal mother) {
    return mother.id().toString().substring(0, 8);
  }

  private List<UUID> found(String words) {
    return signals
        .inbox(
            new Inbox.InboxQuestion(
                Inbox.InboxTab.ALL, Inbox.View.ANY, null, null, null, words, null, 100),
            desk)
        .rows()
        .stream()
        .map(row -> row.signal().id())
        .toList();
  }

  private List<ClockState> clockStates(Signal signal) {
    return clocks.of("signal", signal.id().toString()).stream()
        .map(one -> one.clock().state())
        .toList();
  }

  private List<String> verbs(Signal signal) {
    return journal.newest("signal", signal.id().toString(), null, 20).stream()
        .map(journalEntry -> journalEntry.act().verb())
        .toList();
  }

  private static String code(ActOutcome<SignalActed> decided) {
    assertThat(decided).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<SignalActed>) decided).refusal().code();
  }
}
