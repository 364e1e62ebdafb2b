package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.cases.Office.code;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.cases.criminal.CriminalStage;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Handed;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.ReferralMoved;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralResult;
import vn.chosach.referrals.life.RefusalReason;
import vn.chosach.referrals.life.Subject;

/** A case goes to another agency or to the criminal side in a referral, and comes back by it. */
@ChosachTest
class HandedOverTest {

  private static final String POLICE = "CA-AG";

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Referrals referrals;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  private ActingOfficer handler;
  private ActingOfficer head;
  private ActingOfficer police;

  @BeforeEach
  void people() {
    handler = office.handler();
    head = office.head();
    police = office.officer(POLICE, Role.CASE_OFFICER);
  }

  @Test
  void a_transfer_opens_a_referral_that_the_police_count_and_accept() {
    CaseFile now = criminal();
    Handed handed = handed(now);
    assertThat(handed.referral().purpose()).isEqualTo(Purpose.CRIMINAL);
    assertThat(handed.receivers().getFirst().delivery().at()).isNotNull();
    assertThat(handed.clocks().get(handed.receivers().getFirst().id()))
        .extracting(one -> one.clock().ruleKey())
        .contains("HS.CLASSIFY");
    ReferralFile seen = open(handed, police);
    var content = Objects.requireNonNull(seen.content());
    assertThat(content.parts()).containsKey(FilePart.VIOLATION_MINUTES);
    var card = Objects.requireNonNull(content.subject());
    assertThat(card.number()).isEqualTo(now.number());
    assertThat(card.text())
        .contains(
            String.valueOf(
                cases
                    .read(now.number(), handler)
                    .orElseThrow()
                    .inspections()
                    .getFirst()
                    .minutes()));
    assertThat(cases.read(now.number(), police)).isEmpty();
    assertThat(answer(handed, ReferralAct.Accept.of("Đã nhận."), police))
        .isInstanceOf(ActOutcome.Refused.class);
    accept(handed);
    now = awaited(now, one -> told(one, ReferralEvent.ACCEPT));
    assertThat(now.state()).isEqualTo(CaseState.CRIMINAL);
  }

  @Test
  void what_the_police_accepted_comes_back_through_the_referral_only() {
    CaseFile now = criminal();
    Handed handed = handed(now);
    accept(handed);
    now = awaited(now, one -> told(one, ReferralEvent.ACCEPT));
    assertThat(refused(now, office.back())).isEqualTo("cases.with-the-body");
    assertThat(refused(now, office.criminal(CriminalStage.PROSECUTED)))
        .isEqualTo("cases.with-the-body");

    finish(handed, ReferralResult.BACK_FOR_SANCTION);
    now = awaited(now, one -> told(one, ReferralEvent.FINISH));
    assertThat(now.state()).isEqualTo(CaseState.CRIMINAL);
    Handed back = cases.read(now.number(), handler).orElseThrow().handed().getLast();
    assertThat(back.referral().purpose()).isEqualTo(Purpose.BACK);
    assertThat(answer(back, ReferralAct.Accept.of("Đã nhận lại."), handler))
        .isInstanceOf(ActOutcome.Done.class);
    now = awaited(now, one -> one.state() == CaseState.RETURNED);
    assertThat(cases.read(now.number(), handler).orElseThrow().clocks())
        .extracting(one -> one.clock().ruleKey())
        .contains("VP.DECIDE");
    now = office.fined(now, 20_000_000, handler);
    assertThat(now.state()).isEqualTo(CaseState.FINED);
  }

  @Test
  void proceedings_end_the_case_and_a_refusal_gives_it_back_without_a_longer_time_bar() {
    CaseFile prosecuted = criminal();
    accept(handed(prosecuted));
    finish(handed(prosecuted), ReferralResult.PROSECUTED);
    prosecuted = awaited(prosecuted, one -> one.state() == CaseState.CLOSED);
    assertThat(transfer(prosecuted).result()).isEqualTo("PROSECUTED");

    CaseFile declined = criminal();
    Handed handed = handed(declined);
    var due = due(declined);
    answer(
        handed,
        new ReferralAct.Refuse(RefusalReason.NO_CRIME, null, "Chưa đến mức truy cứu."),
        police);
    declined = awaited(declined, one -> one.state() == CaseState.RETURNED);
    assertThat(transfer(declined).result()).isEqualTo("DECLINED");
    assertThat(due(declined)).isEqualTo(due);
    assertThat(refused(declined, Office.fine(1_000))).isEqualTo("cases.crime-undecided");
    events(handed, ReferralEvent.REFUSE);
    assertThat(reread(declined).version()).isEqualTo(declined.version());
  }

  @Test
  void a_declined_file_that_was_never_inspected_is_not_fined_unheard() {
    CaseFile now = office.assigned(handler, head, "Tin chưa kiểm tra");
    now = office.go(now, Office.value(1_000_000), handler);
    now = office.go(now, Office.transfer("Nghi có dấu hiệu tội phạm"), handler);
    answer(
        handed(now),
        new ReferralAct.Refuse(RefusalReason.NO_CRIME, null, "Không có dấu hiệu."),
        police);
    now = awaited(now, one -> one.state() == CaseState.RETURNED);
    assertThat(refused(now, Office.fine(1_000))).isEqualTo("cases.not-appraised");
  }

  @Test
  void a_file_that_came_back_on_paper_takes_the_open_referral_back_with_it() {
    CaseFile now = criminal();
    Handed handed = handed(now);
    ReferralFile old = open(handed, police);
    now = office.go(now, office.back(), handler);
    assertThat(now.state()).isEqualTo(CaseState.RETURNED);
    assertThat(handed(now).receivers().getFirst().state()).isEqualTo(ReceiverState.WITHDRAWN);
    assertThat(
            referrals.answer(
                old.referral().id(),
                new ReferralAct.Accept(FilePart.required(false), ""),
                old.referral().version(),
                police))
        .isInstanceOf(ActOutcome.Overtaken.class);
  }

  @Test
  void the_file_needs_all_its_parts_and_an_investigating_body() {
    CaseFile now = office.heard(office.assigned(handler, head, "Kem giả"), handler, 81_600_000);
    assertThat(refused(now, Office.transfer("Chuyển", POLICE, java.util.Map.of())))
        .isEqualTo("cases.transfer-incomplete");
    assertThat(refused(now, Office.transfer("Chuyển", "SYT-AG", Office.PARTS)))
        .isEqualTo("cases.not-an-investigating-body");
    assertThat(reread(now)).isEqualTo(now);
    assertThat(cases.read(now.number(), handler).orElseThrow().handed()).isEmpty();
  }

  @Test
  void an_agency_that_accepts_leads_the_same_case_with_the_clock_unchanged() {
    ActingOfficer tax = office.officer("THUE-AG", Role.CASE_OFFICER);
    CaseFile now = office.assigned(handler, head, "Bán hàng không khai thuế");
    var due = due(now);
    var refer = new CaseAct.Refer("THUE-AG", null, "Thuộc thẩm quyền cơ quan thuế");
    now = office.go(now, refer, handler);
    assertThat(refused(now, refer)).isEqualTo("cases.offered-already");
    assertThat(cases.read(now.number(), tax)).isEmpty();
    answer(handed(now), ReferralAct.Accept.of("Nhận."), tax);
    CaseFile moved = awaitedBy(tax, now.number(), one -> one.access().agency().equals("THUE-AG"));
    assertThat(moved.number()).isEqualTo(now.number());
    assertThat(moved.access().officer()).isNull();
    assertThat(due(moved, tax)).isEqualTo(due);
    assertThat(cases.read(now.number(), handler)).isEmpty();
  }

  @Test
  void an_agency_that_accepts_to_help_works_along() {
    ActingOfficer health = office.officer("SYT-AG", Role.CASE_OFFICER);
    CaseFile now = office.assigned(handler, head, "Mỹ phẩm lạ");
    var referralOffer =
        vn.chosach.referrals.life.ReferralOffer.of(
            Purpose.COORDINATION,
            new Subject("case", now.id()),
            java.util.List.of("SYT-AG"),
            "Kiểm nghiệm",
            "Đề nghị cử người",
            null);
    assertThat(referrals.offer(referralOffer, handler)).isInstanceOf(ActOutcome.Done.class);
    assertThat(referrals.offer(referralOffer, health)).isInstanceOf(ActOutcome.Refused.class);
    answer(handed(now), ReferralAct.Accept.of("Nhận."), health);
    assertThat(awaitedBy(health, now.number(), one -> true).access().agencies()).contains("SYT-AG");
  }

  private CaseFile criminal() {
    CaseFile now = office.heard(office.assigned(handler, head, "Sữa giả"), handler, 81_600_000);
    return office.go(now, Office.transfer("Trị giá trên 30 triệu"), handler);
  }

  private Handed handed(CaseFile file) {
    return cases.read(file.number(), handler).orElseThrow().handed().getFirst();
  }

  private Transfers.TransferRow transfer(CaseFile file) {
    return cases.read(file.number(), handler).orElseThrow().transfers().getFirst();
  }

  private ReferralFile open(Handed handed, ActingOfficer by) {
    return referrals.open(handed.referral().id(), by).orElseThrow();
  }

  private void accept(Handed handed) {
    var all = Objects.requireNonNull(open(handed, police).content()).parts().keySet();
    assertThat(answer(handed, new ReferralAct.Accept(all, "Đã kiểm đếm đủ."), police))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private ActOutcome<ReferralSent> answer(
      Handed handed, ReferralAct.ReferralActAnswer deed, ActingOfficer by) {
    int version = open(handed, by).referral().version();
    return referrals.answer(handed.referral().id(), deed, version, by);
  }

  private void finish(Handed handed, ReferralResult referralResult) {
    int version = open(handed, police).referral().version();
    var deed = new ReferralAct.Finish(referralResult, office.today(), null, "Kết luận số 12.");
    assertThat(referrals.carryOut(handed.referral().id(), deed, version, police))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private boolean told(CaseFile file, ReferralEvent event) {
    return cases.read(file.number(), handler).orElseThrow().moments().stream()
        .filter(one -> one.event() == CaseEvent.REFERRAL)
        .flatMap(one -> one.changes().stream())
        .anyMatch(one -> event.name().equals(one.to()));
  }

  /** The same news a second time. */
  private void events(Handed handed, ReferralEvent event) {
    var referral = handed.referral();
    var subject = Objects.requireNonNull(referral.subject());
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new ReferralMoved(
                    referral.id(),
                    subject.kind(),
                    subject.id(),
                    referral.purpose(),
                    POLICE,
                    event,
                    referral.number(),
                    null,
                    null)));
  }

  private String refused(CaseFile file, CaseAct act) {
    return code(cases.proceed(file.id(), act, file.version(), handler));
  }

  private CaseFile reread(CaseFile file) {
    return office.again(file, handler);
  }

  private CaseFile awaited(CaseFile file, Predicate<CaseFile> until) {
    return awaitedBy(handler, file.number(), until);
  }

  /** News comes by more than one thread: the case is taken once none has come for a while. */
  private CaseFile awaitedBy(ActingOfficer by, String number, Predicate<CaseFile> until) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> cases.read(number, by).map(Dossier::file).filter(until).isPresent());
    var seen = new AtomicInteger();
    Awaitility.await()
        .during(Duration.ofMillis(250))
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              int version = office.again(number, by).version();
              return seen.getAndSet(version) == version;
            });
    return office.again(number, by);
  }

  private java.time.@Nullable Instant due(CaseFile file) {
    return due(file, handler);
  }

  private java.time.@Nullable Instant due(CaseFile file, ActingOfficer by) {
    return cases.read(file.number(), by).orElseThrow().clocks().stream()
        .filter(one -> one.clock().ruleKey().equals("VP.LIMIT.GOODS"))
        .map(one -> one.clock().dueAt())
        .findFirst()
        .orElseThrow();
  }
}
