package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WholeDesk;
import vn.chosach.signals.closure.ClosureReview;
import vn.chosach.signals.closure.ClosureReviews;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.ReporterWrote;
import vn.chosach.tips.Tips;

/** What one officer ends by words alone, a second one looks at. */
@ChosachTest
class ClosureReviewsTest {

  private static final String OFFICE = "SCT-AG";
  private static final String QUEUE = "/hop-tiep-nhan/kiem-tra-lai";

  @Autowired Signals signals;
  @Autowired ClosureReviews reviews;
  @Autowired Tips tips;
  @Autowired Eyes eyes;
  @Autowired Registry registry;
  @Autowired Agencies agencies;
  @Autowired MockMvc mvc;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient jdbc;
  @Autowired SignalRowSecurity rowSecurity;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  private ActingOfficer decider;
  private ActingOfficer second;

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @BeforeEach
  void people() {
    decider = registry.officer(OFFICE, Role.OPERATOR, Role.AGENCY_HEAD);
    second = registry.officer(OFFICE, Role.OPERATOR);
  }

  @Test
  void aRefusalWaitsForASecondOfficerOfTheDeskWhoAgreesOnce() throws Exception {
    Signal signal = refused(laid("Bán hàng giả " + UUID.randomUUID()), decider);
    String item = "/hop-tiep-nhan/" + signal.id();
    String there = item + "/kiem-tra-lai";

    var own = new Desk(mvc, decider);
    assertThat(own.page(item).text()).contains("chờ người thứ hai kiểm tra lại");
    assertThat(own.page(item).select("a[href=" + there + "]")).isEmpty();
    assertThat(own.status(there)).as("who ended it").isEqualTo(404);
    assertThat(code(reviews.answer(signal.id(), true, "", decider)))
        .isEqualTo("signals.closure-not-yours");
    for (ActingOfficer no :
        List.of(
            registry.officer("SXD-AG", Role.OPERATOR),
            registry.officer(OFFICE, Role.CASE_OFFICER),
            registry.officer(Registry.COMMITTEE, Role.COMMITTEE_LEADER))) {
      assertThat(new Desk(mvc, no).status(there)).as(no.roles().toString()).isEqualTo(404);
    }
    assertThat(WholeDesk.of(new Desk(mvc, second)::page).select("a[href=" + QUEUE + "]"))
        .hasSize(1);

    var desk = new Desk(mvc, second);
    assertThat(desk.page(item).select("a[href=" + there + "]")).hasSize(1);
    assertThat(desk.page(there).text())
        .contains(signal.number(), "Không có nội dung", "tin không có nội dung phản ánh")
        .contains("Đã báo người gửi");
    assertThat(desk.page("/en" + there).text()).doesNotContainPattern("signals\\.[a-z]");
    assertThat(desk.fill(there, "/kiem-tra-lai").getStatus()).as("no answer").isEqualTo(422);
    assertThat(desk.fill(there, "/kiem-tra-lai", "y-kien", "mo-lai", "loi", " ").getStatus())
        .as("without a word")
        .isEqualTo(422);
    var open = desk.opened(there, "/kiem-tra-lai", "y-kien", "dong-y");
    assertThat(open.send().getRedirectedUrl()).isEqualTo(QUEUE);
    assertThat(eyes.now(signal).state()).isEqualTo(SignalState.REFUSED);
    assertThat(desk.page(item).text()).contains("Người thứ hai đã kiểm tra lại và đồng ý");
    assertThat(desk.status(there)).isEqualTo(404);
    assertThat(code(reviews.answer(signal.id(), true, "", second))).isEqualTo("signals.no-closure");
    assertThatThrownBy(
            () ->
                asTheProgram(
                    "UPDATE signals.closure_review SET agreed = false WHERE signal = ?",
                    signal.id()))
        .hasMessageContaining("looked at once");
  }

  @Test
  void aMergeOfStrangersIsOpenedAgainForSomebodyElse() throws Exception {
    Signal into = laid("Cửa hàng bán sữa quá hạn ở chợ " + UUID.randomUUID());
    Signal signal = laid("Kho chứa thuốc lá lậu bên sông " + UUID.randomUUID());
    signals.handle(
        signal.id(),
        new vn.chosach.signals.life.DeskAct.Assign(decider.actor().id()),
        signal.version(),
        decider);
    merged(eyes.now(signal), into, decider);
    ActingOfficer head = registry.officer(OFFICE, Role.AGENCY_HEAD);
    var desk = new Desk(mvc, head);
    String there = "/hop-tiep-nhan/" + signal.id() + "/kiem-tra-lai";
    assertThat(desk.page(there).text()).contains(into.number(), "Cửa hàng bán sữa quá hạn");
    assertThat(
            desk.fill(there, "/kiem-tra-lai", "y-kien", "mo-lai", "loi", "Hai việc khác nhau")
                .getRedirectedUrl())
        .isEqualTo(QUEUE);
    Signal again = eyes.now(signal);
    assertThat(again.state()).isEqualTo(SignalState.WAITING);
    assertThat(again.desk().officer()).as("not back to who merged it").isNull();
    assertThat(new Desk(mvc, second).page("/hop-tiep-nhan/" + signal.id()).text())
        .contains("Hai việc khác nhau");
    assertThat(reviews.of(signal.id(), second)).isEmpty();
    assertThat(code(reviews.answer(signal.id(), true, "", second))).isEqualTo("signals.no-closure");

    String phone =
        "09" + (10_000_000 + (UUID.randomUUID().getLeastSignificantBits() >>> 1) % 80_000_000);
    Signal near = laid("Kho thuốc lá này, gọi " + phone);
    Signal other = laid("Ghe chở thuốc lá, số " + phone);
    merged(other, into, decider);
    Signal back = reopened(other);
    merged(back, near, decider);
    assertThat(new Desk(mvc, second).page("/hop-tiep-nhan/" + other.id()).text())
        .as("what one ended before says nothing of how it ended since")
        .doesNotContain("Người thứ hai", "người thứ hai");

    merged(again, into, second);
    assertThat(reviews.of(signal.id(), head))
        .as("merged once more, it waits once more")
        .get()
        .extracting(ClosureReview::waits, ClosureReview::decider, ClosureReview::event)
        .containsExactly(true, second.actor().id(), SignalEvent.MERGE);
  }

  @Test
  void whatIsConnectedOrOpenedAgainWaitsForNobody() {
    String phone =
        "09" + (10_000_000 + (UUID.randomUUID().getLeastSignificantBits() >>> 1) % 80_000_000);
    Signal into = laid("Shop này bán giày giả, gọi " + phone);
    Signal alike = laid("Bị lừa khi mua giày, số " + phone);
    merged(alike, into, decider);
    assertThat(reviews.of(alike.id(), second)).as("one telephone number").isEmpty();

    Signal signal = laid("Bán hàng giả " + UUID.randomUUID());
    ActOutcome<SignalActed> done =
        signals.decide(signal.id(), refusal(), signal.version(), decider);
    assertThat(reviews.of(signal.id(), second)).isPresent();
    assertThat(signals.undo(((ActOutcome.Done<SignalActed>) done).value().act(), decider))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(reviews.of(signal.id(), second)).as("taken back by who did it").isEmpty();
    assertThat(reviews.waiting(second)).noneMatch(one -> one.signal().equals(signal.id()));

    Signal disputed = refused(laid("Bán hàng giả " + UUID.randomUUID()), decider);
    UUID tip = Objects.requireNonNull(disputed.tip());
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new ReporterWrote(tip, UUID.randomUUID(), Happening.HappeningKind.REOPENED)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> eyes.now(disputed).state() == SignalState.WAITING);
    assertThat(reviews.waiting(second))
        .as("opened again by its reporter")
        .noneMatch(one -> one.signal().equals(disputed.id()));
    assertThat(code(reviews.answer(disputed.id(), true, "", second)))
        .isEqualTo("signals.no-closure");
  }

  /** A second officer opened it again. */
  private Signal reopened(Signal signal) {
    assertThat(reviews.answer(signal.id(), false, "Xem lại", second))
        .isInstanceOf(ActOutcome.Done.class);
    return eyes.now(signal);
  }

  @Test
  void whereNobodyElseIsOfTheAgencyTheStandingOfficeLooks() throws Exception {
    String agency = NewBody.ofTheProvince(agencies, "KHEP");
    Signal laid = laid("Bán hàng giả " + UUID.randomUUID());
    asTheProgram("UPDATE signals.signal SET agency = '" + agency + "' WHERE id = ?", laid.id());
    ActingOfficer alone = registry.officer(agency, Role.OPERATOR);
    Signal signal = refused(eyes.now(laid), alone);
    ActingOfficer office = registry.officer(Registry.COMMITTEE, Role.STANDING_OFFICE);
    var desk = new Desk(mvc, office);
    assertThat(WholeDesk.of(desk::page).select("a[href=" + QUEUE + "]")).hasSize(1);
    assertThat(WholeDesk.of(new Desk(mvc, alone)::page).select("a[href=" + QUEUE + "]")).isEmpty();
    String there = "/hop-tiep-nhan/" + signal.id() + "/kiem-tra-lai";
    assertThat(desk.fill(there, "/kiem-tra-lai", "y-kien", "dong-y", "loi", "Đúng").getStatus())
        .isEqualTo(302);
    assertThat(reviews.of(signal.id(), office)).get().matches(one -> one.agreed());
  }

  @Test
  void theQueueGoesFromTheOldestToTheNextAndThenToTheInbox() throws Exception {
    String agency = NewBody.ofTheProvince(agencies, "KHEP");
    Signal one = laid("Bán hàng giả " + UUID.randomUUID());
    Signal two = laid("Bán hàng giả " + UUID.randomUUID());
    ActingOfficer first = registry.officer(agency, Role.OPERATOR);
    for (Signal each : List.of(one, two)) {
      asTheProgram("UPDATE signals.signal SET agency = '" + agency + "' WHERE id = ?", each.id());
      refused(eyes.now(each), first);
    }
    var desk = new Desk(mvc, registry.officer(agency, Role.OPERATOR));
    assertThat(desk.answer(QUEUE).getRedirectedUrl()).isEqualTo("/hop-tiep-nhan/" + one.id());
    assertThat(desk.answer(QUEUE + "?sau=" + one.id()).getRedirectedUrl())
        .isEqualTo("/hop-tiep-nhan/" + two.id());
    assertThat(desk.answer(QUEUE + "?sau=" + two.id()).getRedirectedUrl())
        .isEqualTo("/hop-tiep-nhan");
  }

  @Test
  void whatAnAgencyThatEndedClosedItsHeirLooksAt() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "KHEP");
    String next = NewBody.ofTheProvince(agencies, "KHEP");
    Signal laid = laid("Bán hàng giả " + UUID.randomUUID());
    asTheProgram("UPDATE signals.signal SET agency = '" + old + "' WHERE id = ?", laid.id());
    Signal signal = refused(eyes.now(laid), registry.officer(old, Role.OPERATOR));
    ActingOfficer heir = registry.officer(next, Role.OPERATOR);
    NewBody.follows(agencies, old, next, Vietnam.dayOf(clock.instant()).plusDays(1));
    String there = "/hop-tiep-nhan/" + signal.id() + "/kiem-tra-lai";
    assertThat(new Desk(mvc, heir).status(there)).as("not yet its heir").isEqualTo(404);

    clock.move(Duration.ofDays(1));
    assertThat(new Desk(mvc, registry.officer("SXD-AG", Role.OPERATOR)).status(there))
        .isEqualTo(404);
    ActingOfficer office = registry.officer(Registry.COMMITTEE, Role.STANDING_OFFICE);
    assertThat(WholeDesk.of(new Desk(mvc, office)::page).text())
        .as("the heir can look")
        .doesNotContain(signal.number());
    var desk = new Desk(mvc, heir);
    assertThat(WholeDesk.of(desk::page).select("a[href=" + QUEUE + "]")).hasSize(1);
    assertThat(desk.fill(there, "/kiem-tra-lai", "y-kien", "dong-y", "loi", "Đúng").getStatus())
        .isEqualTo(302);
    assertThat(reviews.of(signal.id(), heir)).get().matches(one -> one.agreed());
  }

  private static Decision.Refuse refusal() {
    return new Decision.Refuse(Decision.Why.NO_MESSAGE, "Không cần", "Không có nội dung.");
  }

  private Signal refused(Signal signal, ActingOfficer by) {
    assertThat(signals.decide(signal.id(), refusal(), signal.version(), by))
        .isInstanceOf(ActOutcome.Done.class);
    return eyes.now(signal);
  }

  private void merged(Signal signal, Signal into, ActingOfficer by) {
    var merge = new Decision.Merge(into.id(), "Được xử lý chung.");
    assertThat(signals.decide(signal.id(), merge, signal.version(), by))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private void asTheProgram(String sql, UUID id) {
    transaction.executeWithoutResult(
        status -> {
          rowSecurity.ofTheProgram();
          jdbc.sql(sql).param(id).update();
        });
  }

  private Signal laid(String story) {
    UUID tip = UUID.randomUUID();
    assertThat(
            tips.receive(
                tip,
                UUID.randomUUID() + "-" + UUID.randomUUID(),
                Report.of(Channel.WEB, "chợ", story),
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
