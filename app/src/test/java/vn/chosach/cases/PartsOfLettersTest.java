package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Courier;
import vn.chosach.signals.Signal;
import vn.chosach.signals.SignalAct;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tips;

/** Cases that each are about one part of a letter whose reporter follows one stage. */
@ChosachTest
class PartsOfLettersTest {

  private static final String AGENCY = "SCT-AG";

  @Autowired Signals signals;
  @Autowired Courier courier;
  @Autowired Tips tips;
  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired MovableClock clock;

  private final ActingOfficer desk =
      new ActingOfficer(Actor.officer(UUID.randomUUID(), AGENCY), Set.of(Role.OPERATOR));
  private final ActingOfficer standing =
      new ActingOfficer(Actor.officer(UUID.randomUUID(), AGENCY), Set.of(Role.STANDING_OFFICE));
  private final UUID tip = UUID.randomUUID();

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void the_result_of_one_part_is_told_and_only_that_of_the_last_answers_the_letter() {
    Signal first = letter();
    Signal second = split(first);
    decide(first, admitted());
    decide(second, admitted());

    tell(first, "Đã xử phạt chủ kho.");
    assertThat(stage()).isEqualTo(Stage.HANDLING);
    assertThat(tips.history(tip).getLast().words()).isEqualTo("Đã xử phạt chủ kho.");
    assertThat(history(first)).contains(SignalEvent.CONCLUDE);

    tell(second, "Đã thu hồi giấy phép.");
    assertThat(stage()).isEqualTo(Stage.ANSWERED);
    assertThat(tips.history(tip).getLast().words()).isEqualTo("Đã thu hồi giấy phép.");
  }

  @Test
  void a_part_that_is_refused_after_the_case_of_the_other_ended_answers_the_letter() {
    Signal first = letter();
    Signal second = split(first);
    decide(first, admitted());
    tell(first, "Đã xử phạt chủ kho.");
    assertThat(stage()).isEqualTo(Stage.HANDLING);
    decide(
        second,
        new Decision.Refuse(Decision.Why.OUT_OF_SCOPE, "Thanh tra tỉnh", "Không thuộc chúng tôi."));
    assertThat(stage()).isEqualTo(Stage.ANSWERED);
    signals.undo(lastUndoable(second), desk);
    carry();
    assertThat(stage()).as("one part is open again").isEqualTo(Stage.SORTING);
  }

  @Test
  void a_letter_that_is_whole_is_answered_by_its_case_and_its_admission_stays() {
    Signal whole = letter();
    decide(whole, admitted());
    tell(whole, "Đã xử phạt chủ kho.");
    assertThat(stage()).isEqualTo(Stage.ANSWERED);
    assertThat(signals.read(whole.id(), desk).orElseThrow().undoable()).isNull();
  }

  private Signal letter() {
    tips.receive(
        tip,
        UUID.randomUUID().toString() + UUID.randomUUID(),
        Report.of(Channel.LETTER, "bến sông", "Kho đường cát lậu; và sổ sách giả " + tip),
        Reporter.UNKNOWN,
        Actor.officer(UUID.randomUUID(), AGENCY));
    String number = tips.read(List.of(tip), vn.chosach.tips.TipDesk.SIFTING).getFirst().number();
    return awaited(() -> signals.numbered(number, desk).orElse(null));
  }

  private Signal split(Signal letter) {
    var split = new DeskAct.Split(Procedure.TIP_389, "Sổ sách giả " + tip);
    Signal now = now(letter);
    assertThat(signals.handle(now.id(), split, now.version(), desk))
        .isInstanceOf(ActOutcome.Done.class);
    return signals.numbered(letter.number() + "/2", desk).orElseThrow();
  }

  private static Decision admitted() {
    return new Decision.Admit("Được tiếp nhận.");
  }

  private void decide(Signal signal, Decision decision) {
    Signal now = now(signal);
    assertThat(signals.decide(now.id(), decision, now.version(), desk))
        .isInstanceOf(ActOutcome.Done.class);
    carry();
  }

  private void carry() {
    clock.move(Duration.ofSeconds(31));
    courier.carry();
  }

  private void tell(Signal signal, String words) {
    ActingOfficer handler = office.officer(AGENCY, Role.CASE_OFFICER);
    ActingOfficer head = office.officer(AGENCY, Role.AGENCY_HEAD);
    CaseFile file = awaited(() -> caseOf(signal));
    file = office.go(file, Office.assign(handler), head);
    file = office.go(file, new CaseAct.Declare(), handler);
    office.go(file, new CaseAct.Tell(true, words), handler);
  }

  private @Nullable CaseFile caseOf(Signal signal) {
    return cases.list(new CaseQuestion("", null, false, true, 0, 100), standing).cases().stream()
        .map(file -> cases.read(file.number(), standing).orElseThrow())
        .filter(one -> one.origins().stream().anyMatch(o -> o.signal().equals(signal.id())))
        .map(Dossier::file)
        .findFirst()
        .orElse(null);
  }

  private Stage stage() {
    return tips.read(List.of(tip), vn.chosach.tips.TipDesk.SIFTING).getFirst().progress().stage();
  }

  private List<SignalEvent> history(Signal signal) {
    return signals.read(signal.id(), desk).orElseThrow().history().stream()
        .map(SignalAct::event)
        .toList();
  }

  private UUID lastUndoable(Signal signal) {
    return Objects.requireNonNull(signals.read(signal.id(), desk).orElseThrow().undoable()).id();
  }

  private Signal now(Signal signal) {
    return signals.read(signal.id(), desk).orElseThrow().signal();
  }

  private static <T> T awaited(Supplier<@Nullable T> what) {
    return Objects.requireNonNull(
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(what::get, Objects::nonNull));
  }
}
