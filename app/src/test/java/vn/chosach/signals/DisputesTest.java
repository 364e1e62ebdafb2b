package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.Clocks;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WholeDesk;
import vn.chosach.signals.disputes.Disputes;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalState;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Happening.HappeningKind;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.TipMoveOutcome;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;
import vn.chosach.tips.integrity.IntegrityTips;

/** Whoever decided does not answer a reporter who does not agree: who is above does, in time. */
@ChosachTest
class DisputesTest {

  private static final String OFFICE = "SCT-AG";

  @Autowired Signals signals;
  @Autowired Disputes disputes;
  @Autowired Tips tips;
  @Autowired Clocks clocks;
  @Autowired IntegrityTips integrityTips;
  @Autowired Eyes eyes;
  @Autowired Registry registry;
  @Autowired MockMvc mvc;
  @Autowired MovableClock clock;
  @Autowired Agencies agencies;
  @Autowired JdbcClient jdbc;

  private ActingOfficer decider;
  private ActingOfficer head;

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @BeforeEach
  void people() {
    // A head who also sifts decides like any operator, and is not above themselves.
    decider = registry.officer(OFFICE, Role.OPERATOR, Role.AGENCY_HEAD);
    head = registry.officer(OFFICE, Role.AGENCY_HEAD);
  }

  @Test
  void aHeadOtherThanTheDeciderAnswersBeforeTheClockEnds() throws Exception {
    Signal signal = decided();
    UUID tip = java.util.Objects.requireNonNull(signal.tip());
    disputed(tip, "Gian hàng vẫn bán");
    waits(signal);
    disputed(tip, "Hôm nay lại thấy");
    String item = "/hop-tiep-nhan/" + signal.id();
    Clock clock = clocks.of("dispute", signal.id().toString()).getFirst().clock();
    assertThat(clock.agency()).isEqualTo(OFFICE);
    assertThat(clock.officer()).as("with the heads, not with who decided").isNull();

    var own = new Desk(mvc, decider);
    assertThat(own.page(item).text()).contains("Người đứng đầu cơ quan hoặc lãnh đạo");
    assertThat(own.page(item).text()).doesNotContain("Gian hàng vẫn bán");
    assertThat(own.status(item + "/xem-lai")).as("who decided").isEqualTo(404);
    assertThat(new Desk(mvc, registry.officer(OFFICE, Role.OPERATOR)).status(item + "/xem-lai"))
        .as("no head")
        .isEqualTo(404);
    assertThat(
            new Desk(mvc, registry.officer("SXD-AG", Role.AGENCY_HEAD)).status(item + "/xem-lai"))
        .as("of another agency")
        .isEqualTo(404);
    assertThat(code(disputes.answer(signal.id(), "Giữ nguyên", false, decider)))
        .isEqualTo("signals.dispute-not-yours");

    assertThat(WholeDesk.of(own::page).select("a[href=" + item + "/xem-lai]"))
        .as("nobody is led to what they may not answer")
        .isEmpty();
    ActingOfficer leader = registry.officer(Registry.COMMITTEE, Role.COMMITTEE_LEADER);
    assertThat(WholeDesk.of(new Desk(mvc, leader)::page).select("a[href=" + item + "/xem-lai]"))
        .as("while a head can answer")
        .isEmpty();

    var desk = new Desk(mvc, head);
    assertThat(WholeDesk.of(desk::page).select("a[href=" + item + "/xem-lai]")).hasSize(1);
    assertThat(desk.page(item).select("a[href=" + item + "/xem-lai]")).hasSize(1);
    assertThat(desk.page(item).select(".holder").text())
        .as("what is decided is sifted by nobody")
        .doesNotContain("đang phân loại");
    assertThat(desk.page(item + "/xem-lai").text())
        .as("which report, and by when")
        .contains(signal.number(), "trả lời chậm nhất")
        .contains("Gian hàng vẫn bán", "Hôm nay lại thấy")
        .doesNotContain("Mở lại phản ánh");
    assertThat(desk.fill(item + "/xem-lai", "/xem-lai", "loi", " ").getStatus()).isEqualTo(422);
    assertThat(code(disputes.answer(signal.id(), "Mở lại", true, head)))
        .as("what is not answered yet is open")
        .isEqualTo("signals.dispute-reopen");
    var open = desk.opened(item + "/xem-lai", "/xem-lai", "loi", "Đã giao đội khác kiểm tra");
    assertThat(open.send().getStatus()).isEqualTo(302);
    assertThat(open.send().getStatus()).as("pressed twice").isEqualTo(302);
    assertThat(
            tips.history(tip).stream()
                .filter(one -> one.kind() == HappeningKind.TOLD)
                .map(Happening::words))
        .as("the reporter reads it, once")
        .containsExactly("Đã giao đội khác kiểm tra");
    assertThat(clocks.of("dispute", signal.id().toString()).getFirst().clock().closedAt())
        .isNotNull();
    assertThat(desk.page(item).select("a[href=" + item + "/xem-lai]")).isEmpty();
    assertThat(code(disputes.answer(signal.id(), "Lần nữa", false, head)))
        .isEqualTo("signals.no-dispute");
    assertThat(new Desk(mvc, head).page("/en" + item).text())
        .doesNotContainPattern("signals\\.[a-z]");
  }

  @Test
  void whatACaseConcludedIsAnsweredByALeaderAlone() throws Exception {
    Signal signal = decided();
    UUID tip = java.util.Objects.requireNonNull(signal.tip());
    var asTheDesk = new ActingOfficer(head.actor(), Set.of(Role.STANDING_OFFICE));
    assertThat(
            signals.handle(
                signal.id(), new DeskAct.Conclude(), eyes.now(signal).version(), asTheDesk))
        .isInstanceOf(ActOutcome.Done.class);
    disputed(tip, "Vụ việc kết luận sai");
    waits(signal);
    ActingOfficer other = registry.officer(OFFICE, Role.AGENCY_HEAD);
    for (ActingOfficer no : List.of(head, other)) {
      assertThat(code(disputes.answer(signal.id(), "Giữ nguyên", false, no)))
          .isEqualTo("signals.dispute-not-yours");
      assertThat(WholeDesk.of(new Desk(mvc, no)::page).text()).doesNotContain(signal.number());
    }
    var leader = new Desk(mvc, registry.officer(Registry.COMMITTEE, Role.COMMITTEE_LEADER));
    String there = "/hop-tiep-nhan/" + signal.id() + "/xem-lai";
    assertThat(WholeDesk.of(leader::page).select("a[href=" + there + "]")).hasSize(1);
    assertThat(leader.fill(there, "/xem-lai", "loi", "Đã xem lại hồ sơ").getStatus())
        .isEqualTo(302);
    assertThat(WholeDesk.of(leader::page).select("a[href=" + there + "]")).isEmpty();
  }

  @Test
  void whatLeavesForTheIntegrityDeskIsAnsweredThereAndComesBackWithItsClock() throws Exception {
    Signal laid = laid();
    UUID tip = java.util.Objects.requireNonNull(laid.tip());
    var refusal = new Decision.Refuse(Decision.Why.NO_MESSAGE, "Không cần", "Không có nội dung.");
    assertThat(signals.decide(laid.id(), refusal, laid.version(), decider))
        .isInstanceOf(ActOutcome.Done.class);
    disputed(tip, "Cán bộ bao che");
    Signal signal = eyes.now(laid);
    waits(signal);
    String item = "/hop-tiep-nhan/" + signal.id();
    String there = "/tiep-nhan/tin/" + tip;
    ActingOfficer integrity = registry.officer(Registry.COMMITTEE, Role.INTEGRITY_OFFICER);
    var desk = new Desk(mvc, integrity);
    assertThat(WholeDesk.of(desk::page).select("a[href=" + there + "]")).isEmpty();

    var steer = new DeskAct.Steer("Tố cán bộ", null);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                signals.handle(signal.id(), steer, eyes.now(signal).version(), decider)
                    instanceof ActOutcome.Done);
    assertThat(WholeDesk.of(new Desk(mvc, head)::page).select("a[href=" + item + "/xem-lai]"))
        .isEmpty();
    assertThat(clocks.of("dispute", signal.id().toString()))
        .as("no board tells of it")
        .allMatch(one -> !one.clock().state().open());
    var held = WholeDesk.of(desk::page).select("li:has(a[href=" + there + "])");
    assertThat(held.text()).contains("Người báo tin không đồng ý");
    assertThat(held.select(".when").text()).as("it has an end").isNotEmpty();

    assertThat(
            integrityTips.handBack(
                tip, "Không nói về cán bộ", integrity.actor(), integrity.roles()))
        .isInstanceOf(ActOutcome.Done.class);
    waits(signal);
    assertThat(WholeDesk.of(desk::page).select("a[href=" + there + "]")).isEmpty();
    assertThat(WholeDesk.of(new Desk(mvc, head)::page).select("a[href=" + item + "/xem-lai]"))
        .hasSize(1);
    assertThat(clocks.of("dispute", signal.id().toString()))
        .filteredOn(one -> one.clock().state().open())
        .singleElement()
        .satisfies(one -> assertThat(one.clock().agency()).isEqualTo(OFFICE));
  }

  @Test
  void whatIsOpenedAgainGoesToSomebodyElseThanWhoDecided() throws Exception {
    Signal signal = decided();
    UUID tip = java.util.Objects.requireNonNull(signal.tip());
    var citizenSays = new TipNotice("Gian hàng đã gỡ.", null, null);
    assertThat(
            tips.move(
                tip,
                TipStep.ANSWER,
                tips.read(Set.of(tip), TipDesk.SIFTING).getFirst().progress().version(),
                citizenSays,
                decider.actor(),
                Set.of(Role.OPERATOR)))
        .isInstanceOf(TipMoveOutcome.TipMoved.class);
    disputed(tip, "Họ mở gian hàng khác");
    waits(signal);
    ActingOfficer leader = registry.officer(Registry.COMMITTEE, Role.COMMITTEE_LEADER);
    var desk = new Desk(mvc, leader);
    String here = "/hop-tiep-nhan/" + signal.id() + "/xem-lai";
    assertThat(desk.page(here).text())
        .contains(
            "Cơ quan đã trả lời: Gian hàng đã gỡ.", "Người báo tin viết: Họ mở gian hàng khác");
    assertThat(
            desk.fill(here, "/xem-lai", "loi", "Sẽ xem lại từ đầu", "mo-lai", "true").getStatus())
        .isEqualTo(302);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> eyes.now(signal).state() == SignalState.WAITING);
    Signal again = eyes.now(signal);
    assertThat(again.desk().officer()).as("it lies with nobody").isNull();
    assertThat(again.time().escalated()).as("first in the inbox").isTrue();
    assertThat(code(signals.handle(again.id(), assign(decider), again.version(), decider)))
        .isEqualTo("signals.asked-for-another");
    ActingOfficer other = registry.officer(OFFICE, Role.OPERATOR);
    assertThat(signals.handle(again.id(), assign(other), again.version(), other))
        .isInstanceOf(ActOutcome.Done.class);
  }

  @Test
  void who_decided_again_after_the_reporter_opened_it_does_not_answer_either() throws Exception {
    Signal signal = decided();
    UUID tip = java.util.Objects.requireNonNull(signal.tip());
    moved(tip, TipStep.ANSWER, decider.actor(), Set.of(Role.OPERATOR));
    disputed(tip, "Họ mở gian hàng khác");
    waits(signal);
    moved(tip, TipStep.REOPEN, new Actor(Actor.ActorKind.CITIZEN, tip, null), Set.of());
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> eyes.now(signal).state() == SignalState.WAITING);
    ActingOfficer again = registry.officer(OFFICE, Role.OPERATOR, Role.AGENCY_HEAD);
    assertThat(
            signals.decide(
                signal.id(), new Decision.Admit("Đã xem lại."), eyes.now(signal).version(), again))
        .isInstanceOf(ActOutcome.Done.class);
    disputed(tip, "Vẫn chưa đúng");

    assertThat(code(disputes.answer(signal.id(), "Giữ nguyên", false, again)))
        .isEqualTo("signals.dispute-not-yours");
    String there = "/hop-tiep-nhan/" + signal.id() + "/xem-lai";
    for (ActingOfficer no : List.of(decider, again)) {
      assertThat(WholeDesk.of(new Desk(mvc, no)::page).select("a[href=" + there + "]")).isEmpty();
    }
    assertThat(new Desk(mvc, head).fill(there, "/xem-lai", "loi", "Sẽ xem lại").getStatus())
        .isEqualTo(302);
  }

  @Test
  void whatAnAgencyThatEndedDecidedTheHeadOfItsHeirAnswers() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "KHEP");
    String next = NewBody.ofTheProvince(agencies, "KHEP");
    Signal laid = laid();
    eyes.see(
        () ->
            jdbc.sql("UPDATE signals.signal SET agency = :old WHERE id = :id")
                .param("old", old)
                .param("id", laid.id())
                .update());
    ActingOfficer operator = registry.officer(old, Role.OPERATOR);
    assertThat(
            signals.decide(
                laid.id(), new Decision.Admit("Đã tiếp nhận."), laid.version(), operator))
        .isInstanceOf(ActOutcome.Done.class);
    UUID tip = java.util.Objects.requireNonNull(laid.tip());
    disputed(tip, "Gian hàng vẫn bán");
    ActingOfficer before = registry.officer(old, Role.AGENCY_HEAD);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> disputes.of(laid.id(), before).isPresent());
    NewBody.follows(agencies, old, next, Vietnam.dayOf(clock.instant()).plusDays(1));
    ActingOfficer heir = registry.officer(next, Role.AGENCY_HEAD);
    String there = "/hop-tiep-nhan/" + laid.id() + "/xem-lai";
    assertThat(new Desk(mvc, heir).status(there)).as("not yet its heir").isEqualTo(404);

    clock.move(Duration.ofDays(1));
    for (ActingOfficer no : List.of(before, registry.officer("SXD-AG", Role.AGENCY_HEAD))) {
      assertThat(new Desk(mvc, no).status(there)).as(no.agency()).isEqualTo(404);
    }
    ActingOfficer leader = registry.officer(Registry.COMMITTEE, Role.COMMITTEE_LEADER);
    assertThat(WholeDesk.of(new Desk(mvc, leader)::page).select("a[href=" + there + "]"))
        .as("while a head can answer")
        .isEmpty();
    var desk = new Desk(mvc, heir);
    assertThat(WholeDesk.of(desk::page).select("a[href=" + there + "]")).hasSize(1);
    assertThat(desk.fill(there, "/xem-lai", "loi", "Đã giao đội khác").getStatus()).isEqualTo(302);
    assertThat(clocks.of("dispute", laid.id().toString()).getFirst().clock().closedAt())
        .isNotNull();
  }

  private void moved(UUID tip, TipStep step, Actor actor, Set<Role> roles) {
    assertThat(
            tips.move(
                tip,
                step,
                tips.read(Set.of(tip), TipDesk.SIFTING).getFirst().progress().version(),
                new TipNotice("Có điều mới.", null, null),
                actor,
                roles))
        .isInstanceOf(TipMoveOutcome.TipMoved.class);
  }

  private static DeskAct assign(ActingOfficer officer) {
    return new DeskAct.Assign(officer.actor().id());
  }

  private void waits(Signal signal) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> disputes.of(signal.id(), head).isPresent());
  }

  private void disputed(UUID tip, String words) {
    var word = new Word(UUID.randomUUID(), HappeningKind.DISPUTED, words, null, null);
    assertThat(tips.say(tip, word, new Actor(Actor.ActorKind.CITIZEN, tip, null)))
        .isInstanceOf(ActOutcome.Done.class);
  }

  /** A report that the decider admitted. */
  private Signal decided() {
    Signal laid = laid();
    assertThat(
            signals.decide(laid.id(), new Decision.Admit("Đã tiếp nhận."), laid.version(), decider))
        .isInstanceOf(ActOutcome.Done.class);
    return eyes.now(laid);
  }

  private Signal laid() {
    UUID tip = UUID.randomUUID();
    assertThat(
            tips.receive(
                tip,
                UUID.randomUUID() + "-" + UUID.randomUUID(),
                Report.of(Channel.WEB, "chợ", "Bán hàng giả " + tip),
                Reporter.UNKNOWN,
                new Actor(Actor.ActorKind.CITIZEN, tip, null)))
        .isInstanceOf(Reception.Received.class);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> eyes.ofTip(tip).filter(one -> one.outcome().proposed() != null).isPresent());
    return eyes.ofTip(tip).orElseThrow();
  }

  private static String code(ActOutcome<?> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<?>) outcome).refusal().code();
  }
}
