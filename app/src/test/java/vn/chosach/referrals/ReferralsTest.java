package vn.chosach.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.MovableClock;
import vn.chosach.StatementsSeen;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.DeadlineNear;
import vn.chosach.deadlines.DeadlinePassed;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.OpenWork;
import vn.chosach.officers.work.WholeDesk;
import vn.chosach.referrals.asking.HitAnswer;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.ReferralResult;
import vn.chosach.referrals.life.RefusalReason;
import vn.chosach.referrals.life.Subject;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.Signal;
import vn.chosach.signals.SignalActed;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalSettled;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.ReporterWrote;
import vn.chosach.tips.Tips;

@ChosachTest
class ReferralsTest {

  static final Map<FilePart, Integer> FULL_FILE =
      Map.of(
          FilePart.TRANSFER_DECISION, 2,
          FilePart.HANDOVER_MINUTES, 3,
          FilePart.VIOLATION_MINUTES, 4,
          FilePart.EXHIBIT_LIST, 1,
          FilePart.EVIDENCE, 28);

  @Autowired Referrals referrals;
  @Autowired org.springframework.test.web.servlet.MockMvc mvc;
  @Autowired vn.chosach.referrals.keeping.TaxOfLeads leads;
  @Autowired ReferralWatch watch;
  @Autowired Parties parties;
  @Autowired vn.chosach.documents.Registry registry;
  @Autowired Clocks clocks;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;
  @Autowired OpenReferrals leaver;
  @Autowired Signals signals;
  @Autowired Tips tips;
  @Autowired vn.chosach.referrals.keeping.RefusedSignals refused;

  private ActingOfficer market;
  private ActingOfficer police;
  private ActingOfficer tax;
  private ActingOfficer customs;
  private ActingOfficer standing;

  @BeforeEach
  void officersServe() {
    market = parties.of("QLTT-AG", Role.CASE_OFFICER);
    police = parties.of("CA-AG", Role.CASE_OFFICER);
    tax = parties.of("THUE-AG", Role.AGENCY_HEAD);
    customs = parties.of("HQ-KV20", Role.OPERATOR);
    standing = parties.of("BCD389-AG", Role.STANDING_OFFICE);
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void an_offer_is_delivered_opened_accepted_and_done_and_each_step_is_in_the_journal() {
    UUID id = offered(Purpose.COORDINATION, "CA-AG");
    assertThat(receiver(id, market, "CA-AG").delivery().at()).isNotNull();
    assertThat(receiver(id, market, "CA-AG").delivery().openedAt()).isNull();

    assertThat(receiver(id, police, "CA-AG").delivery().openedBy())
        .isEqualTo(known(police.actor().id()));
    done(referrals.answer(id, ReferralAct.Accept.of("Cử hai đồng chí tham gia."), 1, police));
    done(
        referrals.carryOut(
            id,
            new ReferralAct.Finish(ReferralResult.DONE, null, null, "Đã phối hợp kiểm tra."),
            2,
            police));

    assertThat(receiver(id, market, "CA-AG").state()).isEqualTo(ReceiverState.DONE);
    assertThat(verbs(id))
        .containsExactly(
            "referrals.finished",
            "referrals.accepted",
            "referrals.opened",
            "referrals.delivered",
            "referrals.offered");
    assertThat(known(file(id, market).content()).said().values())
        .contains("Cử hai đồng chí tham gia.", "Đã phối hợp kiểm tra.");
  }

  @Test
  void failure_5_and_7_each_receiver_has_its_own_delivery_and_one_who_cannot_receive_is_named() {
    ReferralSent done =
        done(
            referrals.offer(
                letter(Purpose.URGENT, List.of("CA-AG", "STTTT-AG", "HHDN-AG")), customs));

    assertThat(done.unreachable())
        .extracting(ReferralSent.Unreachable::agency)
        .containsExactlyInAnyOrder("STTTT-AG", "HHDN-AG");
    assertThat(receiver(done.referral(), customs, "CA-AG").delivery().at()).isNotNull();
    assertThat(receiver(done.referral(), customs, "STTTT-AG").delivery().fault())
        .isEqualTo(Receiver.ReceiverFault.AGENCY_ENDED);
    assertThat(receiver(done.referral(), customs, "HHDN-AG").delivery().fault())
        .isEqualTo(Receiver.ReceiverFault.NO_READER);
    assertThat(verbs(done.referral())).contains("referrals.not-delivered");
  }

  @Test
  void failure_5_a_change_of_state_never_cancels_the_delivery() {
    String empty = parties.withoutOfficers();
    UUID id =
        done(referrals.offer(letter(Purpose.COORDINATION, List.of(empty, "CA-AG")), market))
            .referral();
    assertThat(receiver(id, market, empty).delivery().at()).isNull();
    done(referrals.reply(id, new ReferralAct.Withdraw("Đã tự xử lý."), 1, market));

    parties.of(empty, Role.OPERATOR);
    watch.tick();

    Receiver late = receiver(id, market, empty);
    assertThat(late.state()).isEqualTo(ReceiverState.WITHDRAWN);
    assertThat(late.delivery().at()).isNotNull();
    assertThat(clocks.of("referral", late.id().toString())).isEmpty();
  }

  @Test
  void of_several_competent_agencies_the_first_that_accepts_has_it() {
    UUID id =
        done(referrals.offer(letter(Purpose.COMPETENCE, List.of("CA-AG", "THUE-AG")), market))
            .referral();
    done(referrals.answer(id, ReferralAct.Accept.of(""), 1, tax));

    assertThat(receiver(id, market, "THUE-AG").state()).isEqualTo(ReceiverState.ACCEPTED);
    assertThat(receiver(id, market, "CA-AG").state()).isEqualTo(ReceiverState.PASSED_OVER);
    assertThat(meanwhile(referrals.answer(id, ReferralAct.Accept.of(""), 1, police)))
        .contains(ReferralEvent.ACCEPT.textKey(), ReferralEvent.PASS_OVER.textKey());
    assertThat(refused(referrals.answer(id, ReferralAct.Accept.of(""), 2, police)))
        .isEqualTo("referrals.not-possible");
  }

  @Test
  void a_counter_proposal_is_agreed_to_or_the_first_terms_stand() {
    LocalDate later = today().plusDays(12);
    UUID agreed = offered(Purpose.COORDINATION, "CA-AG");
    done(
        referrals.answer(
            agreed, new ReferralAct.Counter(later, "Tuần sau mới có người."), 1, police));
    done(referrals.reply(agreed, new ReferralAct.Agree("CA-AG", ""), 2, market));
    assertThat(receiver(agreed, market, "CA-AG").state()).isEqualTo(ReceiverState.ACCEPTED);
    assertThat(receiver(agreed, market, "CA-AG").answer().by()).isEqualTo(later);

    UUID kept = offered(Purpose.COORDINATION, "CA-AG");
    done(
        referrals.answer(
            kept, new ReferralAct.Counter(later, "Tuần sau mới có người."), 1, police));
    done(referrals.reply(kept, new ReferralAct.Insist("CA-AG", "Hàng sắp bị tẩu tán."), 2, market));
    assertThat(receiver(kept, market, "CA-AG").state()).isEqualTo(ReceiverState.OFFERED);
  }

  @Test
  void an_answer_that_does_not_come_expires_and_a_late_accept_is_told_so() {
    UUID id =
        done(referrals.offer(
                ReferralOffer.of(
                    Purpose.COMPETENCE,
                    null,
                    List.of("CA-AG"),
                    "Kho hàng",
                    "Chuyển xử lý.",
                    today().plusDays(2)),
                market))
            .referral();
    clock.move(Duration.ofDays(2));
    watch.tick();
    assertThat(receiver(id, market, "CA-AG").state()).isEqualTo(ReceiverState.OFFERED);
    assertThat(receiver(id, market, "CA-AG").escalated()).isEqualTo(1);
    clock.move(Duration.ofDays(1));
    watch.tick();
    watch.tick();

    assertThat(receiver(id, market, "CA-AG").state()).isEqualTo(ReceiverState.EXPIRED);
    assertThat(verbs(id)).containsOnlyOnce("referrals.expired");
    assertThat(referrals.answer(id, ReferralAct.Accept.of(""), 1, police))
        .isInstanceOf(ActOutcome.Overtaken.class);
    assertThat(clocks.of("referral", receiver(id, market, "CA-AG").id().toString()))
        .noneMatch(one -> one.clock().state().open());
  }

  @Test
  void the_receipt_is_due_on_the_day_and_met_by_the_first_opening() {
    UUID id = offered(Purpose.COORDINATION, "CA-AG");
    String receiver = receiver(id, market, "CA-AG").id().toString();
    assertThat(clocks.of("referral", receiver))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.clock().ruleKey()).isEqualTo("VT.IN.ACK");
              assertThat(one.clock().state()).isEqualTo(ClockState.RUNNING);
              assertThat(one.clock().agency()).isEqualTo("CA-AG");
            });
    referrals.open(id, police);
    assertThat(clocks.of("referral", receiver))
        .isNotEmpty()
        .allMatch(one -> one.clock().state() == ClockState.MET);
  }

  @Test
  void the_ladder_goes_from_the_officer_to_the_head_to_the_standing_office() {
    UUID id = criminal();
    UUID receiver = receiver(id, market, "CA-AG").id();
    var receipt = clockOf(receiver, "VT.IN.ACK");
    var answer = clockOf(receiver, "HS.CLASSIFY");

    tell(new DeadlineNear(receipt.id(), receipt.dueAt()), id, 1);
    tell(new DeadlinePassed(receipt.id(), receipt.dueAt()), id, 2);
    tell(new DeadlinePassed(answer.id(), answer.dueAt()), id, 3);
    assertThat(
            referrals
                .tray(
                    question(ReferralInbox.ReferralInboxSide.ALL, ReferralInbox.Stage.PRESSING),
                    standing)
                .rows())
        .filteredOn(row -> row.referral().equals(id))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.escalated()).isEqualTo(3);
              assertThat(row.title()).isNull();
            });
  }

  @Test
  void clocks_count_from_the_first_receipt_also_when_the_same_thing_is_sent_again() {
    var subject = new Subject(TestSource.KIND, UUID.randomUUID());
    UUID first = criminal(subject);
    var received = known(receiver(first, market, "CA-AG").delivery().receivedAt());
    done(referrals.reply(first, new ReferralAct.Withdraw("Gửi lại cho đủ."), 1, market));
    clock.move(Duration.ofHours(30));

    UUID again = criminal(subject);
    Receiver second = receiver(again, market, "CA-AG");
    assertThat(second.delivery().receivedAt()).isEqualTo(received);
    assertThat(second.delivery().at()).isAfter(received.plus(Duration.ofHours(29)));
    assertThat(clockOf(second.id(), "HS.CLASSIFY").startedAt()).isEqualTo(received);
    assertThat(clockOf(second.id(), "HS.CLASSIFY").late(clock.instant())).isTrue();
    assertThat(file(again, market).thread()).extracting(one -> one.id()).contains(first);
  }

  @Test
  void a_criminal_file_is_complete_counted_verified_and_sent_back_for_a_sanction() {
    assertThat(
            refused(
                referrals.offer(
                    new ReferralOffer(
                        Purpose.CRIMINAL,
                        null,
                        List.of("CA-AG"),
                        "Hồ sơ",
                        "Chuyển.",
                        null,
                        Map.of(FilePart.EVIDENCE, 3),
                        List.of(),
                        null),
                    market)))
        .isEqualTo("referrals.file-incomplete");

    UUID id = criminal();
    assertThat(
            refused(
                referrals.answer(
                    id, new ReferralAct.Accept(EnumSet.of(FilePart.EVIDENCE), ""), 1, police)))
        .isEqualTo("referrals.file-not-checked");
    done(referrals.answer(id, new ReferralAct.Accept(FULL_FILE.keySet(), ""), 1, police));
    UUID receiver = receiver(id, market, "CA-AG").id();
    assertThat(clockOf(receiver, "HS.VERIFY").startedAt())
        .isEqualTo(receiver(id, market, "CA-AG").delivery().receivedAt());
    assertThat(clockOf(receiver, "HS.CLASSIFY").state()).isEqualTo(ClockState.MET);

    done(referrals.carryOut(id, new ReferralAct.Tell("Thông báo 12/TB-CQĐT"), 2, police));
    assertThat(clockOf(receiver, "HS.NOTICE.VKS").state()).isEqualTo(ClockState.MET);
    assertThat(
            refused(
                referrals.carryOut(
                    id,
                    new ReferralAct.Finish(
                        ReferralResult.PROSECUTED, today().minusDays(40), null, "Khởi tố."),
                    3,
                    police)))
        .isEqualTo("referrals.day-before-receipt");
    done(
        referrals.carryOut(
            id,
            new ReferralAct.Finish(
                ReferralResult.BACK_FOR_SANCTION, today(), null, "Không khởi tố, chuyển lại."),
            3,
            police));

    assertThat(clockOf(receiver, "HS.BACK.ADMIN").state()).isEqualTo(ClockState.MET);
    UUID back =
        file(id, market).thread().stream()
            .filter(one -> one.purpose() == Purpose.BACK)
            .findFirst()
            .orElseThrow()
            .id();
    ReferralFile returned = file(back, market);
    assertThat(returned.referral().sender()).isEqualTo("CA-AG");
    assertThat(known(returned.own()).agency()).isEqualTo("QLTT-AG");
    assertThat(known(returned.content()).words()).contains("chuyển lại");
    done(referrals.answer(back, ReferralAct.Accept.of(""), 1, market));
  }

  @Test
  void police_who_are_not_competent_must_name_who_is() {
    UUID id = criminal();
    assertThat(
            refused(
                referrals.answer(
                    id,
                    new ReferralAct.Refuse(RefusalReason.NOT_COMPETENT, null, "Vùng biên giới."),
                    1,
                    police)))
        .isEqualTo("referrals.competent-missing");
    done(
        referrals.answer(
            id,
            new ReferralAct.Refuse(RefusalReason.NOT_COMPETENT, "BDBP-AG", "Vùng biên giới."),
            1,
            police));
    assertThat(receiver(id, market, "CA-AG").answer().suggested()).isEqualTo("BDBP-AG");
  }

  @Test
  void a_request_of_the_investigating_body_is_done_when_every_item_is_delivered() {
    UUID id =
        done(referrals.offer(
                new ReferralOffer(
                    Purpose.INVESTIGATION,
                    null,
                    List.of("THUE-AG"),
                    "Yêu cầu tài liệu",
                    "Phục vụ xác minh.",
                    today().plusDays(3),
                    Map.of(),
                    List.of("Hồ sơ kê khai quý 3", "Hóa đơn điện tử"),
                    null),
                police))
            .referral();
    done(referrals.answer(id, ReferralAct.Accept.of(""), 1, tax));
    ReferralFile file = file(id, tax);
    List<UUID> items =
        known(known(file.content()).items().get(known(file.own()).id())).stream()
            .map(item -> item.id())
            .toList();
    assertThat(refused(referrals.carryOut(id, finish("Xong"), 2, tax)))
        .isEqualTo("referrals.items-open");
    String paper = String.valueOf(registry.issuedBy("THUE-AG", "Gửi tài liệu").number());
    String theirs = String.valueOf(registry.issuedBy("SYT-AG", "Của cơ quan khác").number());
    for (String typed : List.of("CV 118/CT ngày 20/11", theirs)) {
      assertThat(
              refused(referrals.carryOut(id, new ReferralAct.Deliver(items.get(0), typed), 2, tax)))
          .isEqualTo("referrals.paper-not-registered");
    }
    done(referrals.carryOut(id, new ReferralAct.Deliver(items.get(0), paper), 2, tax));
    assertThat(
            refused(referrals.carryOut(id, new ReferralAct.Deliver(items.get(0), paper), 3, tax)))
        .isEqualTo("referrals.item-delivered");
    done(referrals.carryOut(id, new ReferralAct.Deliver(items.get(1), paper), 3, tax));
    done(referrals.carryOut(id, finish("Đã giao đủ."), 4, tax));
    assertThat(refused(referrals.offer(letter(Purpose.INVESTIGATION, List.of("CA-AG")), tax)))
        .isEqualTo("referrals.only-an-investigating-body");
  }

  @Test
  void a_late_request_of_the_investigating_body_goes_to_the_standing_office_and_stays_open() {
    UUID id =
        done(referrals.offer(
                new ReferralOffer(
                    Purpose.INVESTIGATION,
                    null,
                    List.of("THUE-AG"),
                    "Yêu cầu",
                    "Phục vụ.",
                    today().plusDays(1),
                    Map.of(),
                    List.of("Hóa đơn"),
                    null),
                police))
            .referral();
    clock.move(Duration.ofDays(3));
    watch.tick();
    assertThat(receiver(id, police, "THUE-AG").state()).isEqualTo(ReceiverState.OFFERED);
    assertThat(receiver(id, police, "THUE-AG").escalated()).isEqualTo(3);
  }

  @Test
  void an_urgent_word_is_read_and_received_and_cannot_be_refused() {
    UUID id =
        done(referrals.offer(letter(Purpose.URGENT, List.of("CA-AG", "QLTT-AG")), customs))
            .referral();
    referrals.open(id, market);
    assertThat(receiver(id, customs, "QLTT-AG").delivery().openedBy())
        .isEqualTo(known(market.actor().id()));
    assertThat(receiver(id, customs, "CA-AG").delivery().openedBy()).isNull();
    assertThat(file(id, police).possible()).doesNotContain(ReferralEvent.REFUSE);
    assertThat(
            refused(
                referrals.answer(
                    id, new ReferralAct.Refuse(RefusalReason.NOT_ABLE, null, "Không."), 1, police)))
        .isEqualTo("referrals.reason-not-allowed");
  }

  @Test
  void assessed_and_paid_tax_comes_back_in_whole_dong() throws Exception {
    long sent = thisMonth(market);
    long known = thisMonth(tax);
    long others = thisMonth(police);
    UUID id = offered(Purpose.TAX, "THUE-AG");
    done(referrals.answer(id, ReferralAct.Accept.of(""), 1, tax));
    for (ReferralAct.Tax wrong :
        new ReferralAct.Tax[] {
          null,
          new ReferralAct.Tax(new Dong(0), new Dong(0)),
          new ReferralAct.Tax(new Dong(5), new Dong(6)),
          new ReferralAct.Tax(new Dong(5), new Dong(-1))
        }) {
      assertThat(
              refused(
                  referrals.carryOut(
                      id,
                      new ReferralAct.Finish(ReferralResult.TAX_ASSESSED, null, wrong, "Xong."),
                      2,
                      tax)))
          .isEqualTo("referrals.tax-out-of-range");
    }
    done(
        referrals.carryOut(
            id,
            new ReferralAct.Finish(
                ReferralResult.TAX_ASSESSED,
                null,
                new ReferralAct.Tax(new Dong(84_500_000), new Dong(40_000_000)),
                "Đã ấn định."),
            2,
            tax));
    assertThat(known(receiver(id, market, "THUE-AG").outcome()).assessed())
        .isEqualTo(new Dong(84_500_000));
    assertThat(thisMonth(market) - sent).isEqualTo(84_500_000);
    assertThat(thisMonth(tax) - known).isEqualTo(84_500_000);
    assertThat(thisMonth(police)).as("of others").isEqualTo(others);
    ActingOfficer admin = new ActingOfficer(market.actor(), Set.of(Role.ADMINISTRATOR));
    assertThat(leads.months(admin)).as("who works with no referrals").isEmpty();
  }

  /** What leads brought in this month, as an officer sees it on the page. */
  private long thisMonth(ActingOfficer reader) throws Exception {
    var page = new vn.chosach.cases.web.Desk(mvc, reader).page("/phoi-hop/thue");
    String month =
        java.time.format.DateTimeFormatter.ofPattern("MM/yyyy")
            .format(vn.chosach.kernel.Vietnam.dayOf(clock.instant()));
    return page.select("main tbody tr").stream()
        .filter(row -> row.select("th").text().equals(month))
        .map(row -> row.select("td").get(1).text().replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  @Test
  void foreign_and_absent_answer_alike_in_every_verb() {
    UUID foreign = offered(Purpose.COORDINATION, "CA-AG");
    UUID absent = UUID.randomUUID();
    for (ActingOfficer stranger :
        List.of(
            tax,
            new ActingOfficer(police.actor(), Set.of(Role.ADMINISTRATOR)),
            new ActingOfficer(police.actor(), Set.of(Role.AUDITOR, Role.PRESS)))) {
      for (UUID id : List.of(foreign, absent)) {
        assertThat(referrals.open(id, stranger)).isEmpty();
        assertThat(refused(referrals.answer(id, ReferralAct.Accept.of(""), 1, stranger)))
            .isEqualTo("referrals.unknown");
        assertThat(refused(referrals.reply(id, new ReferralAct.Withdraw("Rút."), 1, stranger)))
            .isEqualTo("referrals.unknown");
        assertThat(refused(referrals.carryOut(id, finish("Xong"), 1, stranger)))
            .isEqualTo("referrals.unknown");
      }
      for (ReferralInbox.ReferralInboxSide side : ReferralInbox.ReferralInboxSide.values()) {
        assertThat(referrals.tray(question(side, ReferralInbox.Stage.ANY), stranger).rows())
            .noneMatch(row -> row.referral().equals(foreign));
      }
    }
    assertThat(refused(referrals.answer(foreign, ReferralAct.Accept.of(""), 1, standing)))
        .isEqualTo("referrals.unknown");
  }

  @Test
  void the_standing_office_sees_where_it_stands_and_not_a_word() {
    UUID id = offered(Purpose.COORDINATION, "CA-AG");
    ReferralFile seen = file(id, standing);
    assertThat(seen.content()).isNull();
    assertThat(seen.possible()).isEmpty();
    assertThat(seen.receivers()).hasSize(1);
    assertThat(receiver(id, market, "CA-AG").delivery().openedAt()).isNull();
  }

  @Test
  void the_database_itself_hides_the_rows_of_others_and_keeps_no_word_in_the_clear() {
    String secret = "bimat" + UUID.randomUUID();
    UUID id =
        done(referrals.offer(
                new ReferralOffer(
                    Purpose.INVESTIGATION,
                    null,
                    List.of("THUE-AG"),
                    secret,
                    secret,
                    today().plusDays(5),
                    Map.of(),
                    List.of(secret),
                    null),
                police))
            .referral();
    done(referrals.answer(id, ReferralAct.Accept.of(secret), 1, tax));
    for (String table :
        List.of(
            "referral",
            "receiver",
            "act",
            "letter",
            "item",
            "word",
            "clock",
            "part",
            "holding",
            "held_value",
            "question")) {
      assertThat(count(table, "", "")).as(table + " without a party").isZero();
      assertThat(count(table, "SCT-AG", "", id)).as(table + " of others").isZero();
      assertThat(
              transaction.<Integer>execute(
                  status -> {
                    as("CA-AG,THUE-AG", "");
                    return jdbc.sql(
                            "SELECT count(*) FROM referrals."
                                + table
                                + " t WHERE t::text LIKE :secret")
                        .param("secret", "%" + secret + "%")
                        .query(Integer.class)
                        .single();
                  }))
          .as(table + " in the clear")
          .isZero();
    }
    for (String content : List.of("letter", "item", "word", "part")) {
      assertThat(count(content, "", "OVERVIEW")).isZero();
      assertThat(count(content, "", "SYSTEM")).isZero();
    }
    assertThat(count("letter", "THUE-AG", "")).isPositive();
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM pg_class
                     WHERE relnamespace = 'referrals'::regnamespace AND relkind = 'r'
                       AND relname <> 'flyway_schema_history'
                       AND NOT (relrowsecurity AND relforcerowsecurity)
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void a_party_cannot_write_a_row_for_others() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      as("THUE-AG", "");
                      jdbc.sql(
                              """
                              INSERT INTO referrals.referral
                                (id, number, purpose, sender, sent_at, parties)
                              VALUES (:id, :number, 'URGENT', 'CA-AG', now(), ARRAY['CA-AG','HQ-KV20'])
                              """)
                          .param("id", UUID.randomUUID())
                          .param("number", "CG-" + UUID.randomUUID())
                          .update();
                    }))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void an_agency_answers_for_the_one_whose_whole_work_it_carries_on() {
    UUID id =
        done(referrals.offer(
                letter(Purpose.COORDINATION, List.of("QLTT-AG-OLD", "CA-AG")), police2()))
            .referral();
    ReferralFile seen = file(id, market);
    assertThat(known(seen.own()).agency()).isEqualTo("QLTT-AG-OLD");
    done(referrals.answer(id, ReferralAct.Accept.of(""), 1, market));
  }

  @Test
  void a_hit_names_whom_to_call_and_only_those_and_the_question_is_noted() {
    String phone = "09" + String.format("%08d", Math.floorMod(System.nanoTime(), 100_000_000L));
    assertThat(referrals.enter(phone, tax)).isEmpty();
    assertThat(referrals.enter("+84 " + phone.substring(1), tax))
        .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("referrals.already-entered"));

    HitAnswer.HitAnswerAsked asked = asked("(+84) " + phone.substring(1), police);
    assertThat(asked.holders()).containsExactly("THUE-AG");
    assertThat(asked.shown()).doesNotContain(phone);
    assertThat(count("question", "CA-AG", "")).isPositive();
    assertThat(
            journal.newest("question", null, null, 50).stream()
                .map(journalEntry -> journalEntry.act())
                .filter(act -> act.verb().equals("referrals.subject-asked")))
        .anyMatch(act -> "THUE-AG".equals(act.details().get("hits")));
    assertThat(referrals.entries(police))
        .noneMatch(holdingEntry -> holdingEntry.kind().equals("PHONE"));
    var holdingEntry = referrals.entries(tax).getFirst();
    assertThat(referrals.strikeOff(holdingEntry.id(), police)).isPresent();
    assertThat(referrals.strikeOff(holdingEntry.id(), tax)).isEmpty();
    assertThat(asked(phone, police).holders()).isEmpty();
  }

  @Test
  void bad_questions_are_refused() {
    assertThat(referrals.ask("   ", police)).isInstanceOf(HitAnswer.HitAnswerRefused.class);
    assertThat(referrals.ask("x".repeat(201), police))
        .isInstanceOf(HitAnswer.HitAnswerRefused.class);
    assertThat(
            referrals.ask(
                "0912345678", new ActingOfficer(police.actor(), Set.of(Role.ADMINISTRATOR))))
        .isInstanceOf(HitAnswer.HitAnswerRefused.class);
  }

  @Test
  void bad_offers_are_refused_and_nothing_is_half_done() {
    int before = count("referral", "", "SYSTEM");
    assertThat(refused(referrals.offer(letter(Purpose.COORDINATION, List.of()), market)))
        .isEqualTo("referrals.receiver-missing");
    assertThat(refused(referrals.offer(letter(Purpose.COORDINATION, List.of("QLTT-AG")), market)))
        .isEqualTo("referrals.own-agency");
    assertThat(refused(referrals.offer(letter(Purpose.COORDINATION, List.of("X-Y")), market)))
        .isEqualTo("referrals.unknown-agency");
    assertThat(refused(referrals.offer(letter(Purpose.BACK, List.of("CA-AG")), market)))
        .isEqualTo("referrals.purpose-follows");
    assertThat(refused(referrals.offer(letter(Purpose.CRIMINAL, List.of("THUE-AG")), market)))
        .isEqualTo("referrals.not-an-investigating-body");
    assertThat(
            refused(
                referrals.offer(
                    ReferralOffer.of(
                        Purpose.COORDINATION,
                        null,
                        List.of("CA-AG"),
                        "Một",
                        "dòng\n".repeat(5_000),
                        null),
                    market)))
        .isEqualTo("referrals.words-too-long");
    assertThat(
            refused(
                referrals.offer(
                    ReferralOffer.of(
                        Purpose.COORDINATION,
                        null,
                        List.of("CA-AG"),
                        "Một",
                        "Hai",
                        today().minusDays(1)),
                    market)))
        .isEqualTo("referrals.day-out-of-range");
    assertThat(
            refused(
                referrals.offer(
                    ReferralOffer.of(
                        Purpose.COORDINATION,
                        new Subject("signal", UUID.randomUUID()),
                        List.of("CA-AG"),
                        "Một",
                        "Hai",
                        null),
                    market)))
        .isEqualTo("referrals.unknown-subject");
    assertThat(count("referral", "", "SYSTEM")).isEqualTo(before);
  }

  @Test
  void a_withdrawn_referral_cannot_be_accepted_from_an_old_page() {
    UUID id = offered(Purpose.COMPETENCE, "CA-AG");
    done(referrals.reply(id, new ReferralAct.Withdraw("Gửi nhầm."), 1, market));
    assertThat(meanwhile(referrals.answer(id, ReferralAct.Accept.of(""), 1, police)))
        .containsExactly(ReferralEvent.WITHDRAW.textKey());
  }

  @Test
  void each_side_does_its_own_acts_only() {
    UUID id = offered(Purpose.COMPETENCE, "CA-AG");
    assertThat(refused(referrals.answer(id, ReferralAct.Accept.of(""), 1, market)))
        .isEqualTo("referrals.not-yours");
    assertThat(refused(referrals.reply(id, new ReferralAct.Withdraw("Rút."), 1, police)))
        .isEqualTo("referrals.not-yours");
    assertThat(
            refused(
                referrals.carryOut(
                    id, new ReferralAct.Assign(known(market.actor().id())), 1, police)))
        .isEqualTo("referrals.unknown-officer");
  }

  @Test
  void what_an_officer_works_on_goes_to_the_one_who_follows() {
    ActingOfficer leaving = parties.another("CA-AG", Role.CASE_OFFICER);
    UUID id = offered(Purpose.COORDINATION, "CA-AG");
    done(referrals.carryOut(id, new ReferralAct.Assign(known(leaving.actor().id())), 1, police));
    transaction.executeWithoutResult(
        status -> {
          assertThat(
                  leaver
                      .of(OpenWork.OpenWorkHolder.everywhere(known(leaving.actor().id())))
                      .count())
              .isEqualTo(1);
          assertThat(
                  leaver.handOver(
                      OpenWork.OpenWorkHolder.everywhere(known(leaving.actor().id())),
                      known(police.actor().id()),
                      Actor.SYSTEM,
                      "nghỉ việc"))
              .isEqualTo(new OpenWork.HandedOver.HandedOverMoved(1));
        });
    assertThat(receiver(id, market, "CA-AG").officer()).isEqualTo(known(police.actor().id()));
  }

  @Test
  void a_referred_signal_lies_in_the_tray_of_the_receiver_once_and_its_undo_withdraws_it() {
    Signal signal =
        arrived("Ghe chở thuốc lá lậu cập bến lúc 3 giờ, hàng trăm thùng " + FreshWord.any());
    var desk = new ActingOfficer(standingAt("SCT-AG").actor(), Set.of(Role.OPERATOR));
    SignalActed referred =
        ((ActOutcome.Done<SignalActed>)
                signals.decide(
                    signal.id(),
                    new Decision.Refer(
                        "CA-AG", "Đã chuyển Công an tỉnh.", "Đã gọi lại, ghe còn ở bến Cái Dầu."),
                    1,
                    desk))
            .value();
    for (int told = 0; told < 2; told++) {
      transaction.executeWithoutResult(
          status -> events.publishEvent(new SignalSettled(signal.id(), SignalEvent.REFER)));
    }
    UUID id =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> ofSignal(signal), one -> one != null);
    ReferralFile file = file(id, police);
    assertThat(file.referral().purpose()).isEqualTo(Purpose.CRIMINAL);
    assertThat(known(known(file.content()).subject()).text()).contains("thuốc lá lậu");
    assertThat(known(file.content()).parts()).containsKey(FilePart.REPORT);
    assertThat(known(file.content()).words())
        .as("the note of the sender")
        .startsWith("Đã gọi lại, ghe còn ở bến Cái Dầu.");

    signals.undo(referred.act(), desk);
    transaction.executeWithoutResult(
        status -> events.publishEvent(new SignalSettled(signal.id(), SignalEvent.UNDO)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(receiver(id, police, "CA-AG").state())
                    .isEqualTo(ReceiverState.WITHDRAWN));
    assertThat(
            jdbcCount(
                "SELECT count(*) FROM referrals.referral WHERE subject_id = '" + signal.id() + "'"))
        .isEqualTo(1);
  }

  @Test
  void who_was_sent_a_signal_before_it_went_elsewhere_has_it_no_more() {
    Signal signal = arrived("Kho thuốc lá lậu sau chợ, xe tải ra vào ban đêm " + FreshWord.any());
    var desk = new ActingOfficer(standingAt("SCT-AG").actor(), Set.of(Role.OPERATOR));
    SignalActed first = referred(signal, "CA-AG", signal.version(), desk);
    settled(signal, SignalEvent.REFER);
    UUID id =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> ofSignal(signal), one -> one != null);
    SignalActed undone = ((ActOutcome.Done<SignalActed>) signals.undo(first.act(), desk)).value();
    referred(signal, "QLTT-AG", undone.signal().version(), desk);
    settled(signal, SignalEvent.UNDO);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(receiver(id, police, "CA-AG").state())
                    .isEqualTo(ReceiverState.WITHDRAWN));
    settled(signal, SignalEvent.REFER);
    settled(signal, SignalEvent.UNDO);
    assertThat(
            jdbcCount(
                "SELECT count(*) FROM referrals.referral f JOIN referrals.receiver r ON"
                    + " r.referral = f.id WHERE r.state = 'OFFERED' AND r.agency = 'QLTT-AG' AND"
                    + " f.subject_id = '"
                    + signal.id()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void what_was_referred_before_it_was_opened_again_lies_there_no_more_when_it_goes_elsewhere() {
    Signal signal = arrived("Kho thuốc lá lậu bến phà, xuồng ra ban đêm " + FreshWord.any());
    var desk = new ActingOfficer(standingAt("SCT-AG").actor(), Set.of(Role.OPERATOR));
    referred(signal, "CA-AG", signal.version(), desk);
    settled(signal, SignalEvent.REFER);
    UUID first =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> ofSignal(signal), one -> one != null);
    UUID tip = known(signal.tip());
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new ReporterWrote(tip, UUID.randomUUID(), Happening.HappeningKind.REOPENED)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> now(signal, desk).state() == SignalState.WAITING);
    UUID asked =
        done(referrals.offer(
                ReferralOffer.of(
                    Purpose.COORDINATION,
                    new Subject("signal", signal.id()),
                    List.of("THUE-AG"),
                    "Đề nghị cử người",
                    "Đề nghị cử một đồng chí.",
                    null),
                desk))
            .referral();
    SignalActed second = referred(signal, "QLTT-AG", now(signal, desk).version(), desk);
    settled(signal, SignalEvent.REFER);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(states(signal))
                    .as("of two agencies one has it")
                    .containsExactly("CA-AG WITHDRAWN", "QLTT-AG OFFERED", "THUE-AG OFFERED"));
    assertThat(receiver(first, police, "CA-AG").state()).isEqualTo(ReceiverState.WITHDRAWN);

    assertThat(signals.undo(second.act(), desk)).isInstanceOf(ActOutcome.Done.class);
    settled(signal, SignalEvent.UNDO);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(states(signal))
                    .as("what an officer asked for beside it stays")
                    .containsExactly("CA-AG WITHDRAWN", "QLTT-AG WITHDRAWN", "THUE-AG OFFERED"));
    assertThat(receiver(asked, tax, "THUE-AG").state()).isEqualTo(ReceiverState.OFFERED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADMIT", "MERGE", "REFUSE", "STEER"})
  void what_was_offered_before_it_was_opened_again_is_withdrawn_when_the_desk_ends_it(String how) {
    Signal signal = arrived("Kho thuốc lá lậu cồn Tiên, ghe ra ban đêm " + FreshWord.any());
    var desk = new ActingOfficer(standingAt("SCT-AG").actor(), Set.of(Role.OPERATOR));
    referred(signal, "CA-AG", signal.version(), desk);
    settled(signal, SignalEvent.REFER);
    UUID offer =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> ofSignal(signal), one -> one != null);
    UUID tip = known(signal.tip());
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new ReporterWrote(tip, UUID.randomUUID(), Happening.HappeningKind.REOPENED)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> now(signal, desk).state() == SignalState.WAITING);
    settled(signal, SignalEvent.UNDO);
    settled(signal, SignalEvent.REFER);
    assertThat(receiver(offer, police, "CA-AG").state())
        .as("opened again it may still be taken")
        .isEqualTo(ReceiverState.OFFERED);
    if (how.equals("STEER")) {
      var steer = new DeskAct.Steer("Người báo tin tố cán bộ nhận tin", "CA-AG");
      assertThat(signals.handle(signal.id(), steer, now(signal, desk).version(), desk))
          .isInstanceOf(ActOutcome.Done.class);
      withdrawn(offer);
      return;
    }
    Decision decision =
        switch (how) {
          case "ADMIT" -> new Decision.Admit("Đã nhận.");
          case "MERGE" ->
              new Decision.Merge(arrived("Cùng kho " + FreshWord.any()).id(), "Cùng một việc.");
          default ->
              new Decision.Refuse(Decision.Why.OUT_OF_SCOPE, "Thanh tra tỉnh", "Không thuộc đây.");
        };
    assertThat(signals.decide(signal.id(), decision, now(signal, desk).version(), desk))
        .isInstanceOf(ActOutcome.Done.class);
    settled(signal, SignalEvent.valueOf(how));
    withdrawn(offer);
  }

  private void withdrawn(UUID offer) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(receiver(offer, police, "CA-AG").state())
                    .isEqualTo(ReceiverState.WITHDRAWN));
    assertThat(clocks.of("referral", receiver(offer, police, "CA-AG").id().toString()))
        .as("no time limit runs with who has it no more")
        .noneMatch(one -> one.clock().state().open());
  }

  @Test
  void what_a_receiver_does_not_take_stands_with_its_sender_until_it_decides_again()
      throws Exception {
    Signal signal = arrived("Chợ xã xin ý kiến về phí mặt bằng " + FreshWord.any());
    ActingOfficer desk = standingAt("SCT-AG");
    assertThat(
            signals.handle(
                signal.id(), new DeskAct.Settle(Procedure.PETITION, ""), signal.version(), desk))
        .isInstanceOf(ActOutcome.Done.class);
    ActingOfficer clerk = parties.of("QLTT-AG", Role.OPERATOR);
    SignalActed act = referred(signal, "QLTT-AG", now(signal, desk).version(), desk);
    settled(signal, SignalEvent.REFER);
    UUID id =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> ofSignal(signal), one -> one != null);
    assertThat(clocks.of("signal", List.of(signal.id().toString())))
        .singleElement()
        .matches(one -> one.agency().equals("QLTT-AG"));
    assertThat(work(signal, desk)).as("it lies there").isEmpty();

    int seen = file(id, clerk).referral().version();
    done(
        referrals.answer(
            id,
            new ReferralAct.Refuse(RefusalReason.NOT_COMPETENT, "THUE-AG", "Không quản lý chợ xã."),
            seen,
            clerk));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(clocks.of("signal", List.of(signal.id().toString())))
                    .as("its time limit runs on with the sender")
                    .singleElement()
                    .matches(one -> one.agency().equals("SCT-AG")));
    assertThat(work(signal, desk))
        .singleElement()
        .asString()
        .contains("Không thuộc thẩm quyền", "Thuế", "Thời hạn đang chạy đến");
    assertThat(work(signal, clerk)).as("not with who refused it").isEmpty();
    assertThat(work(signal, parties.of("SYT-AG", Role.OPERATOR))).isEmpty();
    assertThat(work(signal, standing)).as("each desk its own").isEmpty();

    assertThat(signals.undo(act.act(), desk)).isInstanceOf(ActOutcome.Done.class);
    assertThat(work(signal, desk)).as("it waits to be sifted").isEmpty();
    referred(signal, "QLTT-AG", now(signal, desk).version(), desk);
    settled(signal, SignalEvent.REFER);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> states(signal).contains("QLTT-AG OFFERED"));
    assertThat(work(signal, desk)).as("sent anew").isEmpty();
  }

  @Test
  void what_came_back_is_read_by_pages_and_nothing_that_waits_is_pushed_out() throws Exception {
    ActingOfficer desk = standingAt("SCT-AG");
    ActingOfficer clerk = parties.of("QLTT-AG", Role.OPERATOR);
    Signal first = cameBack(desk, clerk).signal();
    SignalActed decided = cameBack(desk, clerk);
    int before = refused.page(desk, 0, 1).count();
    int asked = statements(desk);
    clock.move(Duration.ofMinutes(1));
    Signal last = cameBack(desk, clerk).signal();
    assertThat(statements(desk)).as("however many came back").isEqualTo(asked);
    assertThat(refused.page(desk, 0, 1).count()).isEqualTo(before + 1);
    assertThat(signals.undo(decided.act(), desk)).isInstanceOf(ActOutcome.Done.class);
    assertThat(refused.page(desk, 0, 1).count()).as("one was decided again").isEqualTo(before);

    List<UUID> all =
        IntStream.range(0, before)
            .mapToObj(n -> refused.page(desk, n, 1).rows().getFirst().signal())
            .toList();
    assertThat(all)
        .as("what waits longest comes first, and each once")
        .doesNotHaveDuplicates()
        .containsSubsequence(first.id(), last.id())
        .doesNotContain(decided.signal().id());
    assertThat(refused.page(desk, before, 1).rows()).isEmpty();
    assertThat(refused.page(parties.of("SCT-AG", Role.CASE_OFFICER), 0, 9).count())
        .as("who sifts decides again, and nobody else")
        .isZero();

    String list = "/phoi-hop/bi-tra-lai";
    var there = new Desk(mvc, desk);
    assertThat(there.page("/phoi-hop").select(".note a[href$='" + list + "']").text())
        .contains(String.valueOf(before));
    assertThat(there.page(list).select("a[href$='/hop-tiep-nhan/" + first.id() + "']"))
        .isNotEmpty();
    assertThat(there.page("/en" + list).text())
        .contains("Not competent")
        .doesNotContainPattern("referrals\\.[a-z]");
    assertThat(new Desk(mvc, clerk).page(list).text()).doesNotContain(first.id().toString());
    assertThat(new Desk(mvc, parties.of("SCT-AG", Role.CASE_OFFICER)).status(list)).isEqualTo(403);
  }

  private int statements(ActingOfficer desk) {
    try (var seen = StatementsSeen.here()) {
      refused.page(desk, 0, 1);
      return seen.statements().size();
    }
  }

  private SignalActed cameBack(ActingOfficer desk, ActingOfficer clerk) {
    Signal signal = arrived("Chợ xã xin ý kiến về phí mặt bằng " + FreshWord.any());
    assertThat(
            signals.handle(
                signal.id(), new DeskAct.Settle(Procedure.PETITION, ""), signal.version(), desk))
        .isInstanceOf(ActOutcome.Done.class);
    SignalActed act = referred(signal, "QLTT-AG", now(signal, desk).version(), desk);
    settled(signal, SignalEvent.REFER);
    UUID id =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> ofSignal(signal), one -> one != null);
    int seen = file(id, clerk).referral().version();
    done(
        referrals.answer(
            id,
            new ReferralAct.Refuse(RefusalReason.NOT_COMPETENT, "THUE-AG", "Không quản lý chợ xã."),
            seen,
            clerk));
    return act;
  }

  private List<String> work(Signal signal, ActingOfficer officer) throws Exception {
    var desk = new Desk(mvc, officer);
    return WholeDesk.of(desk::page)
        .select("li:contains(Quyết định lại):has(a[href$='/hop-tiep-nhan/" + signal.id() + "'])")
        .eachText();
  }

  private Signal now(Signal signal, ActingOfficer desk) {
    return signals.read(signal.id(), desk).orElseThrow().signal();
  }

  private List<String> states(Signal signal) {
    return known(
        transaction.execute(
            status -> {
              as("", "SYSTEM");
              return jdbc.sql(
                      """
                      SELECT r.agency || ' ' || r.state FROM referrals.receiver r
                        JOIN referrals.referral f ON f.id = r.referral
                       WHERE f.subject_id = :id ORDER BY r.agency
                      """)
                  .param("id", signal.id())
                  .query(String.class)
                  .list();
            }));
  }

  private SignalActed referred(Signal signal, String to, int version, ActingOfficer desk) {
    var refer = new Decision.Refer(to, "Đã chuyển cơ quan có thẩm quyền.", "");
    return ((ActOutcome.Done<SignalActed>) signals.decide(signal.id(), refer, version, desk))
        .value();
  }

  private void settled(Signal signal, SignalEvent event) {
    transaction.executeWithoutResult(
        status -> events.publishEvent(new SignalSettled(signal.id(), event)));
  }

  private Signal arrived(String story) {
    UUID tip = UUID.randomUUID();
    assertThat(
            tips.receive(
                tip,
                UUID.randomUUID() + "-" + UUID.randomUUID(),
                Report.of(Channel.HOTLINE, "chợ Long Xuyên", story),
                Reporter.UNKNOWN,
                new Actor(Actor.ActorKind.CITIZEN, tip, null)))
        .isInstanceOf(Reception.Received.class);
    var reader = SignalSource.FETCHING;
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                signals
                    .inbox(
                        new Inbox.InboxQuestion(
                            Inbox.InboxTab.ALL,
                            Inbox.View.ANY,
                            null,
                            null,
                            null,
                            story.substring(story.lastIndexOf(' ') + 1),
                            null,
                            5),
                        reader)
                    .rows(),
            rows -> !rows.isEmpty())
        .getFirst()
        .signal();
  }

  private @Nullable UUID ofSignal(Signal signal) {
    return Objects.requireNonNull(
            transaction.execute(
                status -> {
                  as("", "SYSTEM");
                  return jdbc.sql("SELECT id FROM referrals.referral WHERE subject_id = :id")
                      .param("id", signal.id())
                      .query((row, n) -> row.getObject("id", UUID.class))
                      .optional();
                }))
        .orElse(null);
  }

  private ActingOfficer standingAt(String agency) {
    return parties.of(agency, Role.OPERATOR);
  }

  private ActingOfficer police2() {
    return parties.of("SYT-AG", Role.CASE_OFFICER);
  }

  private HitAnswer.HitAnswerAsked asked(String words, ActingOfficer party) {
    return (HitAnswer.HitAnswerAsked) referrals.ask(words, party);
  }

  private UUID offered(Purpose purpose, String receiver) {
    return done(referrals.offer(letter(purpose, List.of(receiver)), market)).referral();
  }

  private UUID criminal() {
    return criminal(null);
  }

  private UUID criminal(@Nullable Subject subject) {
    return done(referrals.offer(
            new ReferralOffer(
                Purpose.CRIMINAL,
                subject,
                List.of("CA-AG"),
                "Hồ sơ mỹ phẩm giả",
                "Chuyển hồ sơ có dấu hiệu tội phạm.",
                null,
                FULL_FILE,
                List.of(),
                null),
            market))
        .referral();
  }

  private static ReferralOffer letter(Purpose purpose, List<String> receivers) {
    return ReferralOffer.of(
        purpose, null, receivers, "Kho hàng ở phường Long Xuyên", "Đề nghị xem xét.", null);
  }

  private static ReferralAct.Finish finish(String words) {
    return new ReferralAct.Finish(ReferralResult.DONE, null, null, words);
  }

  private static ReferralInbox.ReferralInboxQuestion question(
      ReferralInbox.ReferralInboxSide side, ReferralInbox.Stage stage) {
    return new ReferralInbox.ReferralInboxQuestion(side, stage, null, null, "", 0, 100);
  }

  private vn.chosach.deadlines.Clock clockOf(UUID receiver, String rule) {
    return clocks.of("referral", receiver.toString()).stream()
        .map(one -> one.clock())
        .filter(one -> one.ruleKey().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private void tell(Object event, UUID referral, int level) {
    transaction.executeWithoutResult(status -> events.publishEvent(event));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(receiver(referral, market, "CA-AG").escalated()).isEqualTo(level));
  }

  private ReferralFile file(UUID id, ActingOfficer party) {
    return referrals.open(id, party).orElseThrow();
  }

  private Receiver receiver(UUID id, ActingOfficer party, String agency) {
    return file(id, party).receivers().stream()
        .filter(one -> one.agency().equals(agency))
        .findFirst()
        .orElseThrow();
  }

  private List<String> verbs(UUID id) {
    return journal.newest("referral", id.toString(), null, 50).stream()
        .map(journalEntry -> journalEntry.act().verb())
        .toList();
  }

  private int count(String table, String keys, String view, UUID... only) {
    return transaction.<Integer>execute(
        status -> {
          as(keys, view);
          return jdbc.sql("SELECT count(*) FROM referrals." + table + " t WHERE t::text LIKE :id")
              .param("id", only.length == 0 ? "%" : "%" + only[0] + "%")
              .query(Integer.class)
              .single();
        });
  }

  private int jdbcCount(String sql) {
    return transaction.<Integer>execute(
        status -> {
          as("", "SYSTEM");
          return jdbc.sql(sql).query(Integer.class).single();
        });
  }

  private void as(String keys, String view) {
    jdbc.sql(
            "SELECT set_config('chosach.referrals_keys', :keys, true) ||"
                + " set_config('chosach.referrals_view', :view, true)")
        .param("keys", keys)
        .param("view", view)
        .query(String.class)
        .single();
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static <T> T known(@Nullable T value) {
    return Objects.requireNonNull(value);
  }

  static ReferralSent done(ActOutcome<ReferralSent> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<ReferralSent>) outcome).value();
  }

  static String refused(ActOutcome<ReferralSent> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<ReferralSent>) outcome).refusal().code();
  }

  private static List<String> meanwhile(ActOutcome<ReferralSent> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Overtaken.class);
    return ((ActOutcome.Overtaken<ReferralSent>) outcome)
        .meanwhile().stream().map(ActOutcome.Meanwhile::textKey).toList();
  }
}
