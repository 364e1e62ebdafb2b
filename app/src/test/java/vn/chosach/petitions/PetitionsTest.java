package vn.chosach.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.MovableClock;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.DocumentIssued;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.desk.PetitionRowSecurity;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionOutcome;
import vn.chosach.petitions.life.PetitionState;
import vn.chosach.petitions.life.PetitionTerms;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.Subject;
import vn.chosach.signals.Signal;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Stage;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;

/**
 * Complaint, denunciation, petition and request of a consumer go their own way to the end, by the
 * signed papers of the competent persons and under their clocks; none becomes a case.
 */
@ChosachTest
class PetitionsTest {

  /** Keeps the files of the chairman of the province. */
  private static final String ABOVE = "VPUB-AG";

  @Autowired org.springframework.test.web.servlet.MockMvc mvc;
  @Autowired LetterDesk letters;
  @Autowired Agencies agencies;
  @Autowired Petitions petitions;
  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Referrals referrals;
  @Autowired Tips tips;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired vn.chosach.deadlines.calendar.CalendarBook calendar;
  @Autowired vn.chosach.officers.Officers officers;
  @Autowired Documents documents;
  @Autowired PetitionRowSecurity rowSecurity;
  @Autowired TransactionTemplate transaction;
  @Autowired PlatformTransactionManager transactions;
  @Autowired FailedEventPublications failed;

  private ActingOfficer handler;
  private ActingOfficer head;
  private UUID right;

  @BeforeEach
  void an_agency_that_settles() {
    handler = letters.officer(LetterDesk.AGENCY, Role.CASE_OFFICER);
    head = letters.officer(LetterDesk.AGENCY, Role.AGENCY_HEAD);
    right = office.right(head, "department.director");
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void an_admitted_complaint_is_no_case_and_has_its_clock_from_the_receipt() {
    Signal signal = letters.sifted(Procedure.COMPLAINT, "Khiếu nại " + FreshWord.any());
    letters.decide(signal, new Decision.Admit("Đã nhận."));
    letters.told(signal, SignalEvent.ADMIT);
    Petition one = letters.ofSignal(signal, head);
    assertThat(one.state()).isEqualTo(PetitionState.RECEIVED);
    assertThat(petitions.ofSignal(signal.id(), head)).hasSize(1);
    assertThat(casesOf(signal)).isEmpty();
    assertThat(clock(one, "KN.ACCEPT").clock().startedAt()).isEqualTo(signal.receivedAt());
    for (PetitionEvent event : PetitionEvent.values()) {
      assertThat(event.name()).as("no act makes it a case").isNotEqualTo("ADMIT");
    }
  }

  @Test
  void a_complaint_goes_to_its_decision_and_a_second_one_to_the_head_above() throws Exception {
    Petition one = letters.received(Procedure.COMPLAINT, head);
    letters.does(one, PetitionEvent.ASSIGN, head, "can-bo", id(handler), "noi-dung", "Giao xử lý");
    letters.does(
        one,
        PetitionEvent.CONTEST,
        handler,
        "ten",
        "Bà Nguyễn Thị Thử",
        "noi-dung",
        "Hành vi không cấp biên nhận",
        "ngay",
        day(-5));
    letters.does(one, PetitionEvent.ACCEPT, handler);
    assertThat(letters.read(one, handler).state())
        .as("a draft accepts nothing")
        .isEqualTo(PetitionState.RECEIVED);
    letters.sent(one, handler, head, right);
    assertThat(state(one, "KN.ACCEPT")).isEqualTo(ClockState.MET);
    assertThat(clock(one, "KN.FIRST").due().day()).isEqualTo(within(30));
    assertThat(history(one)).contains("đã thụ lý khiếu nại");

    letters.does(one, PetitionEvent.VERIFY, handler, "can-bo", id(handler));
    letters.signed(one, handler, head, right);
    letters.does(one, PetitionEvent.RECORD, handler, "noi-dung", "Làm việc với hai bên");
    letters.does(one, PetitionEvent.CALL, handler, "ngay", day(5), "noi", "Phòng tiếp công dân");
    letters.sent(one, handler, head, right);
    clock.move(Duration.ofDays(5));
    letters.does(one, PetitionEvent.HOLD, handler, "noi-dung", "Hai bên giữ ý kiến");
    letters.does(
        one,
        PetitionEvent.DECIDE,
        handler,
        "ket-qua",
        "DISMISSED",
        "noi-dung",
        "Việc không cấp biên nhận là đúng quy định");
    letters.signed(one, handler, head, right);
    assertThat(letters.read(one, handler).state()).isEqualTo(PetitionState.DECIDED);
    assertThat(state(one, "KN.FIRST")).isEqualTo(ClockState.MET);
    assertThat(state(one, "KN.FIRST.SEND")).isEqualTo(ClockState.RUNNING);
    issue(one);
    assertThat(state(one, "KN.FIRST.SEND")).isEqualTo(ClockState.MET);
    assertThat(state(one, "KN.SECOND.FILE")).isEqualTo(ClockState.RUNNING);
    assertThat(stage(one)).isEqualTo(Stage.ANSWERED);
    assertThat(letters.refused(one, close(), handler)).isEqualTo("petitions.before-time");

    letters.does(one, PetitionEvent.SECOND, handler, "noi-dung", "Không đồng ý");
    assertThat(letters.read(one, handler).state()).isEqualTo(PetitionState.CLOSED);
    second(one);
  }

  /** The province settles it; whoever settled the first one does not. */
  private void second(Petition first) throws Exception {
    ActingOfficer above = letters.officer(ABOVE, Role.AGENCY_HEAD);
    ActingOfficer writer = letters.officer(ABOVE, Role.CASE_OFFICER);
    UUID theirs = office.right(above, "province.chairman");
    Petition two = petitions.read(first.number(), head).orElseThrow().following().orElse(null);
    assertThat(two).as("the agency below sees no more of it").isNull();
    Petition next =
        petitions.list(above).stream()
            .filter(one -> first.id().equals(one.prior()))
            .findFirst()
            .orElseThrow();
    assertThat(petitions.read(first.number(), above)).as("reads the first one too").isPresent();
    assertThat(clock(next, "KN.ACCEPT", above).clock().agency()).isEqualTo(ABOVE);
    letters.does(next, PetitionEvent.ACCEPT, writer);
    ActingOfficer settled = letters.officer(ABOVE, Role.AGENCY_HEAD);
    UUID own = office.right(settled, "province.chairman");
    settledBy(first, settled);
    assertThat(letters.submitted(next, writer, own))
        .as("who settled the first one")
        .isEqualTo("petitions.decided-before");
    letters.sent(next, writer, above, theirs);
    letters.does(next, PetitionEvent.VERIFY, writer, "can-bo", id(writer));
    letters.signed(next, writer, above, theirs);
    letters.does(next, PetitionEvent.RECORD, writer, "noi-dung", "Xác minh lại");
    assertThat(letters.refused(next, decided(PetitionOutcome.UPHELD, "Chấp nhận"), writer))
        .as("the second time a dialogue is always held")
        .isEqualTo("petitions.dialogue-missing");
    letters.does(next, PetitionEvent.CALL, writer, "ngay", day(6), "noi", "Trụ sở");
    letters.signed(next, writer, above, theirs);
    clock.move(Duration.ofDays(6));
    letters.does(next, PetitionEvent.HOLD, writer, "noi-dung", "Đã đối thoại");
    letters.does(
        next, PetitionEvent.DECIDE, writer, "ket-qua", "UPHELD", "noi-dung", "Phải cấp biên nhận");
    letters.sent(next, writer, above, theirs);
    assertThat(clock(next, "KN.SECOND", above).clock().state()).isEqualTo(ClockState.MET);
    assertThat(clock(next, "KN.SECOND.SEND", above).clock().state()).isEqualTo(ClockState.MET);
    letters.does(next, PetitionEvent.CLOSE, writer, "noi-dung", "Đã thi hành");
    assertThat(letters.read(next, above).state()).isEqualTo(PetitionState.CLOSED);
  }

  /** As if this officer had settled it before coming to the body above. */
  private void settledBy(Petition first, ActingOfficer officer) {
    jdbc.sql(
            """
            INSERT INTO petitions.step (id, petition, number, at, event, before_state, after_state,
              actor_kind, officer, words, body, document, paper_number)
            VALUES (:id, :petition, 98, now(), 'DECIDE', 'VERIFYING', 'DECIDED', 'OFFICER', :officer,
              '', '', :id, '1/QĐ')
            """)
        .param("id", UUID.randomUUID())
        .param("petition", first.id())
        .param("officer", Office.id(officer))
        .update();
  }

  @Test
  void a_complaint_of_the_fined_ends_with_the_decision_corrected() throws Exception {
    complained(
        "UPHELD",
        ruling -> new PaperTerms.Annulment(ruling, "Theo khiếu nại"),
        "Đã hủy quyết định",
        false);
  }

  @Test
  void what_is_corrected_before_its_decision_is_sent_is_corrected() throws Exception {
    complained(
        "UPHELD",
        ruling -> new PaperTerms.Annulment(ruling, "Theo khiếu nại"),
        "Đã hủy quyết định",
        true);
  }

  @Test
  void who_sues_for_want_of_a_decision_is_told_that_the_court_answers() throws Exception {
    Petition one = letters.received(Procedure.COMPLAINT, head);
    letters.goes(one, assign(handler), head);
    contest(one, -10);
    letters.does(one, PetitionEvent.ACCEPT, handler);
    letters.sent(one, handler, head, right);
    letters.does(one, PetitionEvent.VERIFY, handler, "can-bo", id(handler));
    letters.signed(one, handler, head, right);
    PetitionTerms notice = PetitionTerms.of(PetitionEvent.SUE, "Tòa án khu vực 1").on(today());
    assertThat(letters.refused(one, notice, handler)).isEqualTo("petitions.paper-missing");
    assertThat(letters.refused(one, notice.with(letters.waiting()), handler))
        .isEqualTo("petitions.before-time");
    pass(one, "KN.FIRST", head);
    letters.does(
        one, PetitionEvent.SUE, handler, "noi-dung", "Tòa án khu vực 1 báo đã thụ lý vụ án");
    assertThat(letters.read(one, handler).state()).isEqualTo(PetitionState.CLOSED);
    assertThat(stage(one)).isEqualTo(Stage.ANSWERED);
    assertThat(history(one)).contains("Tòa án sẽ trả lời bạn");
  }

  @Test
  void a_complaint_that_is_right_in_part_ends_with_the_decision_changed() throws Exception {
    complained(
        "PARTLY",
        ruling ->
            new ExecutionTerms.Amendment(
                ruling, false, new Dong(12_000_000), "", "", "", "", "Theo khiếu nại"),
        "Đã sửa quyết định",
        false);
  }

  /** The fined complains to who fined; only the signed paper that puts it right ends it. */
  private void complained(
      String outcome, Function<String, PaperTerms> mending, String ended, boolean beforeItIsSent)
      throws Exception {
    ActingOfficer inspector = office.handler();
    ActingOfficer inspectorHead = office.head();
    CaseFile fined =
        office.fined(
            office.heard(
                office.assigned(inspector, inspectorHead, "Kem trộn"), inspector, 12_000_000),
            15_000_000,
            inspector);
    Dossier.Ruling ruling =
        cases.read(fined.number(), inspector).orElseThrow().standingRulings().getFirst();
    Signal signal = letters.sifted(Procedure.COMPLAINT, "Khiếu nại phạt " + FreshWord.any());
    letters.decide(signal, new Decision.Refer(Office.QLTT, "Đơn được chuyển."));
    accepted(signal, inspectorHead);
    Petition one = letters.ofSignal(signal, inspectorHead);
    assertThat(one.fromBody()).isEqualTo(LetterDesk.AGENCY);
    assertThat(casesOf(signal)).as("a referral makes no case of it either").isEmpty();

    ActingOfficer other = office.handler();
    UUID signing = office.right(inspectorHead, "market.director");
    letters.goes(
        one,
        PetitionTerms.of(PetitionEvent.CONTEST, "Quyết định xử phạt")
            .on(today())
            .naming("Bà Lê Thị Mẫu")
            .against(fined.number(), ruling.number()),
        inspectorHead);
    assertThat(letters.read(one, inspectorHead).contest().caseId()).isEqualTo(fined.id());
    assertThat(letters.refused(one, assign(inspector), inspectorHead))
        .as("who handled the case")
        .isEqualTo("petitions.own-act");
    letters.goes(one, assign(other), inspectorHead);
    letters.does(one, PetitionEvent.ACCEPT, other);
    letters.signed(one, other, inspectorHead, signing);
    letters.does(one, PetitionEvent.VERIFY, other, "can-bo", id(other));
    letters.signed(one, other, inspectorHead, signing);
    letters.does(one, PetitionEvent.RECORD, other, "noi-dung", "Hàng có hóa đơn");
    if (outcome.equals("PARTLY")) {
      letters.does(one, PetitionEvent.CALL, other, "ngay", day(6), "noi", "Trụ sở");
      letters.signed(one, other, inspectorHead, signing);
      clock.move(Duration.ofDays(6));
      letters.does(one, PetitionEvent.HOLD, other, "noi-dung", "Đã đối thoại");
    }
    letters.does(
        one, PetitionEvent.DECIDE, other, "ket-qua", outcome, "noi-dung", "Chấp nhận khiếu nại");
    letters.signed(one, other, inspectorHead, signing);
    if (beforeItIsSent) {
      corrected(one, fined, mending.apply(ruling.number()), inspector, other);
    }
    letters.issued(one, other);
    assertThat(clock(one, "TCD.RESULT.BACK", inspectorHead).clock().state())
        .isEqualTo(ClockState.MET);
    assertThat(screen("/ho-so-vu-viec/" + fined.number(), inspector))
        .as("the case shows who complains of it")
        .contains(one.number());
    pass(one, "KN.SECOND.FILE", inspectorHead);
    if (!beforeItIsSent) {
      assertThat(letters.refused(one, close(), other)).isEqualTo("petitions.correction-open");
      corrected(one, fined, mending.apply(ruling.number()), inspector, other);
    }
    letters.does(one, PetitionEvent.CLOSE, other, "noi-dung", ended);
    assertThat(letters.read(one, other).state()).isEqualTo(PetitionState.CLOSED);
  }

  private void corrected(
      Petition one,
      CaseFile fined,
      PaperTerms mending,
      ActingOfficer inspector,
      ActingOfficer settling) {
    office.signed(office.again(fined, inspector), mending, inspector);
    LetterDesk.awaited(() -> letters.read(one, settling).did(PetitionEvent.CORRECT) ? true : null);
  }

  @Test
  void a_complaint_is_refused_its_steps_out_of_turn_and_to_the_wrong_persons() throws Exception {
    Petition one = letters.received(Procedure.COMPLAINT, head);
    ActingOfficer foreign = letters.officer("CA-AG", Role.AGENCY_HEAD);
    assertThat(letters.screen(foreign).status("/don-thu/" + one.number())).isEqualTo(404);
    assertThat(letters.refused(one, assign(handler), foreign)).isEqualTo("petitions.unknown");
    assertThat(letters.refused(one, accept(""), handler)).isEqualTo("petitions.contest-missing");
    assertThat(letters.refused(one, decided(PetitionOutcome.UPHELD, "Đúng"), handler))
        .as("before it was accepted")
        .isEqualTo("petitions.not-possible");
    contest(one, -120);
    assertThat(letters.refused(one, accept(""), handler)).isEqualTo("petitions.time-barred");
    contest(one, -10);

    letters.goes(one, accept(""), handler);
    ActingOfficer deputy = letters.officer(LetterDesk.AGENCY, Role.AGENCY_HEAD);
    assertThat(letters.submitted(one, handler, office.right(deputy, null)))
        .as("a right that is no head's")
        .isEqualTo("petitions.no-head");
    assertThat(letters.refused(one, accept(""), handler)).isEqualTo("petitions.paper-open");
    letters.signed(one, handler, head, right);

    assertThat(letters.refused(one, extended("very-long"), handler))
        .isEqualTo("deadlines.extension-unknown");
    letters.goes(one, verify(handler), handler);
    letters.signed(one, handler, head, right);
    assertThat(letters.refused(one, decided(PetitionOutcome.UPHELD, "Đúng"), handler))
        .isEqualTo("petitions.minutes-missing");
    assertThat(
            letters.refused(
                one, PetitionTerms.of(PetitionEvent.RECORD, "Gõ tay").on(today()), handler))
        .as("minutes that nobody signed")
        .isEqualTo("petitions.paper-missing");
    letters.does(one, PetitionEvent.RECORD, handler, "noi-dung", "Đã làm việc");
    assertThat(letters.refused(one, decided(PetitionOutcome.DISMISSED, "Sai"), handler))
        .isEqualTo("petitions.dialogue-missing");
    assertThat(
            letters.refused(
                one,
                PetitionTerms.of(PetitionEvent.CALL, "").on(today().plusDays(4)).at("Trụ sở"),
                handler))
        .isEqualTo("petitions.notice-too-short");
    assertThat(
            letters.refused(
                one,
                PetitionTerms.of(PetitionEvent.HOLD, "Chưa mời")
                    .on(today())
                    .with(letters.waiting()),
                handler))
        .isEqualTo("petitions.not-called");
    assertThat(letters.refused(one, second(), handler))
        .as("before the time of the first is over")
        .isEqualTo("petitions.before-time");
    assertThat(letters.refused(one, PetitionTerms.of(PetitionEvent.STOP, ""), handler))
        .isEqualTo("petitions.withdrawal-missing");

    letters.goes(one, decided(PetitionOutcome.UPHELD, "Đúng"), handler);
    letters.goes(
        one,
        PetitionTerms.of(PetitionEvent.RECORD, "Thêm").on(today()).with(letters.waiting()),
        handler);
    assertThat(letters.submitted(one, handler, right))
        .as("minutes came after the paper was drawn up")
        .isEqualTo("petitions.record-moved");
    letters.dropped(one, handler);
    letters.goes(one, decided(PetitionOutcome.UPHELD, "Đúng"), handler);
    letters.sent(one, handler, head, right);
    pass(one, "KN.SECOND.FILE", head);
    assertThat(letters.refused(one, second(), handler)).isEqualTo("petitions.after-period");
    clock.move(Duration.ofDays(25));
    assertThat(letters.refused(one, second().longer("remote"), handler))
        .as("45 days are over too")
        .isEqualTo("petitions.after-period");
    letters.goes(one, close(), handler);
    assertThat(letters.read(one, head).state()).isEqualTo(PetitionState.CLOSED);
  }

  @Test
  void a_second_complaint_from_a_remote_area_comes_within_45_days() throws Exception {
    Petition one = verified(Procedure.COMPLAINT);
    letters.does(one, PetitionEvent.RECORD, handler, "noi-dung", "Đã làm việc");
    letters.goes(one, decided(PetitionOutcome.UPHELD, "Đúng"), handler);
    letters.sent(one, handler, head, right);
    pass(one, "KN.SECOND.FILE", head);
    assertThat(letters.refused(one, second(), handler)).isEqualTo("petitions.after-period");
    assertThat(letters.refused(one, second().longer("complex"), handler))
        .as("a longer time that this limit does not know")
        .isEqualTo("petitions.after-period");
    String form = "/don-thu/" + one.number() + "/giay-to/" + PetitionEvent.SECOND.slug();
    assertThat(letters.screen(handler).page(form).select("[name=lua-chon] option"))
        .anyMatch(option -> option.val().equals("remote") && option.text().contains("vùng xa"));
    letters.does(
        one,
        PetitionEvent.SECOND,
        handler,
        "lua-chon",
        "remote",
        "noi-dung",
        "Ở xã đảo, gửi qua bưu điện");
    assertThat(letters.read(one, head).state()).isEqualTo(PetitionState.CLOSED);
  }

  @Test
  void a_second_complaint_from_a_remote_area_is_taken_after_the_first_was_closed()
      throws Exception {
    Petition one = verified(Procedure.COMPLAINT);
    letters.does(one, PetitionEvent.RECORD, handler, "noi-dung", "Đã làm việc");
    letters.goes(one, decided(PetitionOutcome.UPHELD, "Đúng"), handler);
    letters.sent(one, handler, head, right);
    pass(one, "KN.SECOND.FILE", head);
    letters.goes(one, close(), handler);
    assertThat(letters.read(one, head).state()).isEqualTo(PetitionState.CLOSED);
    assertThat(letters.refused(one, second(), handler)).isEqualTo("petitions.after-period");
    String form = "/don-thu/" + one.number() + "/giay-to/" + PetitionEvent.SECOND.slug();
    assertThat(letters.screen(handler).page(form).select("[name=lua-chon] option"))
        .anyMatch(option -> option.val().equals("remote"));
    letters.does(one, PetitionEvent.SECOND, handler, "lua-chon", "remote", "noi-dung", "Ở xã đảo");
    assertThat(letters.read(one, head).last(PetitionEvent.SECOND)).isPresent();
    assertThat(letters.refused(one, second().longer("remote"), handler))
        .as("once")
        .isEqualTo("petitions.went-on");
    assertThat(letters.screen(handler).page("/don-thu/" + one.number()).html())
        .doesNotContain("/giay-to/" + PetitionEvent.SECOND.slug());

    Petition late = verified(Procedure.COMPLAINT);
    letters.does(late, PetitionEvent.RECORD, handler, "noi-dung", "Đã làm việc");
    letters.goes(late, decided(PetitionOutcome.UPHELD, "Đúng"), handler);
    letters.sent(late, handler, head, right);
    pass(late, "KN.SECOND.FILE", head);
    letters.goes(late, close(), handler);
    clock.move(Duration.ofDays(25));
    assertThat(letters.refused(late, second().longer("remote"), handler))
        .as("45 days are over too")
        .isEqualTo("petitions.after-period");
  }

  @Test
  void the_first_handling_of_a_denunciation_is_lengthened_once_by_paper() throws Exception {
    Petition one = letters.received(Procedure.DENUNCIATION, head);
    letters.does(one, PetitionEvent.ASSIGN, head, "can-bo", id(handler), "noi-dung", "Giao");
    LocalDate ordinary = clock(one, "TC.TRIAGE").due().day();
    assertThat(letters.refused(one, extended("complex"), handler))
        .as("that is for settling it")
        .isEqualTo("deadlines.extension-unknown");
    letters.does(
        one,
        PetitionEvent.EXTEND,
        handler,
        "lua-chon",
        "many-places",
        "noi-dung",
        "Xác minh ở ba xã");
    letters.signed(one, handler, head, right);
    assertThat(clock(one, "TC.TRIAGE").due().day()).isEqualTo(working(ordinary, 3));
    letters.goes(one, extended("many-places"), handler);
    assertThat(refusedSignature(one)).isEqualTo("deadlines.extended-too-often");
    letters.dropped(one, handler);
    letters.does(one, PetitionEvent.ACCEPT, handler);
    letters.signed(one, handler, head, right);
    assertThat(state(one, "TC.TRIAGE")).isEqualTo(ClockState.MET);
    Petition late = letters.received(Procedure.DENUNCIATION, head);
    letters.does(late, PetitionEvent.ASSIGN, head, "can-bo", id(handler), "noi-dung", "Giao");
    pass(late, "TC.TRIAGE", head);
    assertThat(letters.refused(late, extended("many-places"), handler))
        .isEqualTo("deadlines.already-expired");
  }

  private LocalDate working(LocalDate from, int days) {
    LocalDate last = from;
    for (int n = 0; n < days; last = last.plusDays(1)) {
      n += calendar.current().calendar().isWorkingDay(last.plusDays(1)) ? 1 : 0;
    }
    return last;
  }

  @Test
  void the_time_is_extended_by_paper_within_the_bound_and_never_after_its_end() {
    Petition one = verified(Procedure.COMPLAINT);
    letters.goes(one, extended("complex"), handler);
    letters.signed(one, handler, head, right);
    assertThat(clock(one, "KN.FIRST").due().day()).isEqualTo(within(45));
    letters.goes(one, extended("complex"), handler);
    assertThat(refusedSignature(one)).isEqualTo("deadlines.extended-too-often");
    letters.dropped(one, handler);
    pass(one, "KN.FIRST", head);
    assertThat(letters.refused(one, extended("remote"), handler))
        .isEqualTo("deadlines.already-expired");
    letters.goes(one, second(), handler);
    assertThat(letters.read(one, head).state())
        .as("no decision in time opens the way up")
        .isEqualTo(PetitionState.CLOSED);
  }

  @Test
  void a_withdrawn_complaint_is_ended_by_decision_and_sent() throws Exception {
    Petition one = verified(Procedure.COMPLAINT);
    letters.does(one, PetitionEvent.WITHDRAW, handler, "noi-dung", "Tôi xin rút đơn");
    letters.does(one, PetitionEvent.STOP, handler);
    letters.signed(one, handler, head, right);
    assertThat(letters.read(one, head).state()).isEqualTo(PetitionState.STOPPED);
    assertThat(state(one, "KN.STOP.SEND")).isEqualTo(ClockState.RUNNING);
    issue(one);
    assertThat(state(one, "KN.STOP.SEND")).isEqualTo(ClockState.MET);
    assertThat(stage(one)).isEqualTo(Stage.ANSWERED);
  }

  @Test
  void a_denunciation_is_secret_and_goes_to_a_public_conclusion() throws Exception {
    Petition one = letters.received(Procedure.DENUNCIATION, head);
    String page = "/don-thu/" + one.number();
    assertThat(letters.screen(handler).status(page)).as("not given to them").isEqualTo(404);
    assertThat(petitions.list(handler)).extracting(Petition::id).doesNotContain(one.id());
    assertThat(letters.screen(head).page(page).text()).doesNotContain("Nguyễn Thị Thử");
    assertThat(state(one, "TC.TRIAGE")).isEqualTo(ClockState.RUNNING);
    letters.does(one, PetitionEvent.ASSIGN, head, "can-bo", id(handler), "noi-dung", "Giao");
    letters.does(one, PetitionEvent.ACCEPT, handler);
    letters.signed(one, handler, head, right);
    assertThat(state(one, "TC.TRIAGE")).isEqualTo(ClockState.MET);
    assertThat(clock(one, "TC.RESOLVE").due().day()).isEqualTo(within(30));
    assertThat(state(one, "TC.NOTICE.ACCEPT")).isEqualTo(ClockState.RUNNING);
    letters.does(one, PetitionEvent.NOTIFY, handler);
    letters.sent(one, handler, head, right);
    assertThat(state(one, "TC.NOTICE.ACCEPT")).isEqualTo(ClockState.MET);
    letters.does(one, PetitionEvent.VERIFY, handler, "can-bo", id(handler));
    letters.signed(one, handler, head, right);
    assertThat(letters.refused(one, decided(PetitionOutcome.UPHELD, "Đúng"), handler))
        .isEqualTo("petitions.minutes-missing");
    letters.does(one, PetitionEvent.RECORD, handler, "noi-dung", "Người bị tố cáo giải trình");
    letters.does(
        one, PetitionEvent.DECIDE, handler, "ket-qua", "PARTLY", "noi-dung", "Có bao che một vụ");
    UUID conclusion = letters.paper(one, handler);
    letters.signed(one, handler, head, right);
    assertThat(state(one, "TC.CONCLUSION.SEND")).isEqualTo(ClockState.RUNNING);
    assertThat(letters.screen(handler).page("/van-ban/" + conclusion).text())
        .doesNotContain("Nguyễn Thị Thử");
    issue(one);
    assertThat(state(one, "TC.CONCLUSION.SEND")).isEqualTo(ClockState.MET);
    assertThat(letters.refused(one, close(), handler)).isEqualTo("petitions.handling-open");
    letters.does(one, PetitionEvent.SPIN_OFF, handler, "noi-dung", "Kho hàng không hóa đơn");
    String opened =
        letters.read(one, handler).last(PetitionEvent.SPIN_OFF).orElseThrow().facts().body();
    assertThat(cases.read(opened, handler)).as("a separate case").isPresent();
    assertThat(cases.read(opened, handler).orElseThrow().file().title()).contains(one.number());
    letters.does(one, PetitionEvent.HANDLE, handler, "noi-dung", "Kiểm điểm");
    letters.signed(one, handler, head, right);
    assertThat(state(one, "TC.HANDLE")).isEqualTo(ClockState.MET);
    assertThat(letters.refused(one, close(), handler)).isEqualTo("petitions.publishing-open");
    letters.does(
        one, PetitionEvent.PUBLISH, handler, "noi", "Niêm yết tại trụ sở", "noi-dung", "Kết luận");
    assertThat(state(one, "TC.PUBLISH")).isEqualTo(ClockState.MET);
    letters.does(one, PetitionEvent.CLOSE, handler, "noi-dung", "Xong");
    assertThat(letters.read(one, head).state()).isEqualTo(PetitionState.CLOSED);
    letters.does(one, PetitionEvent.SECOND, handler, "noi-dung", "Tố cáo tiếp");
    ActingOfficer above = letters.officer(ABOVE, Role.AGENCY_HEAD);
    assertThat(petitions.list(above)).anyMatch(two -> one.id().equals(two.prior()));
  }

  @Test
  void a_denunciation_of_others_is_passed_on_within_its_clock() throws Exception {
    Petition one = letters.received(Procedure.DENUNCIATION, head);
    letters.does(one, PetitionEvent.PASS, head, "ten", "CA-AG", "noi-dung", "Thuộc Công an");
    assertThat(state(one, "TC.TRANSFER")).isEqualTo(ClockState.RUNNING);
    ActingOfficer second = letters.officer(LetterDesk.AGENCY, Role.AGENCY_HEAD);
    letters.sent(one, head, second, office.right(second, "department.director"));
    assertThat(letters.read(one, head).state()).isEqualTo(PetitionState.PASSED_ON);
    assertThat(state(one, "TC.TRANSFER")).isEqualTo(ClockState.MET);
    assertThat(state(one, "TC.TRIAGE")).isEqualTo(ClockState.MET);
  }

  @Test
  void a_denunciation_of_a_crime_goes_to_an_investigating_body_at_once() throws Exception {
    Petition one = letters.received(Procedure.DENUNCIATION, head);
    PetitionTerms wrong =
        PetitionTerms.of(PetitionEvent.PASS, "Dấu hiệu tội phạm").naming("STP-AG").ofCrime();
    assertThat(letters.refused(one, wrong, head)).isEqualTo("petitions.no-investigating-body");
    letters.does(
        one, PetitionEvent.PASS, head, "ten", "CA-AG", "toi-pham", "true", "noi-dung", "Hàng giả");
    assertThat(state(one, "TC.CRIME")).isEqualTo(ClockState.RUNNING);
    ActingOfficer second = letters.officer(LetterDesk.AGENCY, Role.AGENCY_HEAD);
    letters.sent(one, head, second, office.right(second, "department.director"));
    assertThat(state(one, "TC.CRIME")).isEqualTo(ClockState.MET);
  }

  @Test
  void a_request_of_a_consumer_goes_to_the_trader_and_onto_the_warning_list() throws Exception {
    Petition one = letters.received(Procedure.CONSUMER_REQUEST, head);
    letters.does(one, PetitionEvent.ACCEPT, handler);
    letters.sent(one, handler, head, right);
    assertThat(state(one, "TCD.REPLY")).isEqualTo(ClockState.MET);
    assertThat(letters.refused(one, decided(null, "Trả lời"), handler))
        .isEqualTo("petitions.not-possible");
    letters.does(
        one,
        PetitionEvent.FORWARD,
        handler,
        "ten",
        "Cửa hàng Thử, chợ Long Xuyên",
        "noi-dung",
        "Đổi máy lỗi");
    letters.signed(one, handler, head, right);
    assertThat(state(one, "NTD.NEGOTIATE")).isEqualTo(ClockState.RUNNING);
    letters.does(one, PetitionEvent.REPLY, handler, "noi-dung", "Không đồng ý đổi");
    assertThat(state(one, "NTD.NEGOTIATE")).isEqualTo(ClockState.MET);
    assertThat(state(one, "NTD.NEGOTIATE.RESULT")).isEqualTo(ClockState.RUNNING);
    assertThat(letters.refused(one, decided(null, "Trả lời"), handler))
        .isEqualTo("petitions.result-missing");
    letters.does(
        one, PetitionEvent.RESULT, handler, "ket-qua", "VIOLATION", "noi-dung", "Bán hàng cấm đổi");
    assertThat(state(one, "NTD.NEGOTIATE.RESULT")).isEqualTo(ClockState.MET);
    letters.does(one, PetitionEvent.DECIDE, handler, "noi-dung", "Bên bán vi phạm Điều 10");
    letters.sent(one, handler, head, right);
    String trader = "Cửa hàng " + one.number().replace("DT", "CH");
    while (within(30).equals(today().plusDays(30))) {
      clock.move(Duration.ofDays(1));
    }
    letters.does(
        one,
        PetitionEvent.WARN,
        handler,
        "ten",
        trader,
        "noi-dung",
        "Không đổi hàng lỗi",
        "noi",
        "Chợ Long Xuyên");
    assertThat(listed()).as("a draft lists nobody").doesNotContain(trader);
    letters.signed(one, handler, head, right);
    assertThat(listed()).as("the answer is kept for a minute").doesNotContain(trader);
    clock.move(Duration.ofMinutes(1));
    assertThat(listed())
        .contains(trader, "Không đổi hàng lỗi", "Chợ Long Xuyên", "Công khai đến hết ngày")
        .doesNotContain(one.number());
    assertThat(clock(one, "NTD.WARNLIST.REMOVE").due().day()).isEqualTo(within(30));
    assertThat(letters.screen(handler).page("/don-thu/" + one.number()).text())
        .contains("danh sách cảnh báo");
    assertThat(letters.refused(one, close(), handler)).isEqualTo("petitions.still-listed");
    assertThat(letters.refused(one, PetitionTerms.of(PetitionEvent.UNLIST, "Gỡ sớm"), handler))
        .as("words do not undo the decision that listed it")
        .isEqualTo("petitions.list-runs");
    LocalDate last = today().plusDays(30);
    assertThat(listed())
        .as("what is public is no act: a day off makes it no longer")
        .contains(last.format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy")));
    clock.move(Duration.ofDays(29));
    assertThat(letters.refused(one, PetitionTerms.of(PetitionEvent.UNLIST, "Gỡ sớm"), handler))
        .isEqualTo("petitions.list-runs");
    clock.move(Duration.ofDays(1));
    assertThat(listed()).as("the last day").contains(trader);
    clock.move(Duration.ofDays(1));
    assertThat(listed()).as("its days are over").doesNotContain(trader);
    letters.does(one, PetitionEvent.UNLIST, handler, "noi-dung", "Hết 30 ngày");
    assertThat(state(one, "NTD.WARNLIST.REMOVE")).isEqualTo(ClockState.MET);
    letters.does(one, PetitionEvent.CLOSE, handler, "noi-dung", "Xong");
    assertThat(letters.read(one, head).state()).isEqualTo(PetitionState.CLOSED);
  }

  /** What everybody reads, without an account. */
  private String listed() throws Exception {
    var answer =
        mvc.perform(
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                    "/danh-sach-canh-bao"))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return org.jsoup.Jsoup.parse(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
        .select("main")
        .text();
  }

  @Test
  void a_decision_of_before_says_that_the_place_is_not_recorded_until_two_complete_it()
      throws Exception {
    Petition one = letters.received(Procedure.CONSUMER_REQUEST, head);
    String trader = "Cửa hàng " + one.number().replace("DT", "CH");
    letters.goes(one, accept(""), handler);
    letters.signed(one, handler, head, right);
    letters.goes(one, PetitionTerms.of(PetitionEvent.FORWARD, "Đổi").naming(trader), handler);
    letters.signed(one, handler, head, right);
    letters.does(
        one, PetitionEvent.RESULT, handler, "ket-qua", "VIOLATION", "noi-dung", "Bán hàng lỗi");
    letters.goes(one, decided(null, "Vi phạm Điều 10"), handler);
    letters.sent(one, handler, head, right);
    letters.goes(
        one,
        PetitionTerms.of(PetitionEvent.WARN, "Không đổi hàng cho bà Thử")
            .naming(trader)
            .at("Chợ Long Xuyên"),
        handler);
    letters.signed(one, handler, head, right);
    String form = "/don-thu/" + one.number() + "/lam/locate";
    assertThat(letters.screen(handler).page("/don-thu/" + one.number()).select("a[href$=locate]"))
        .as("act and place are there")
        .isEmpty();
    assertThat(letters.refused(one, placed("Chợ Châu Đốc"), handler))
        .isEqualTo("petitions.placed-before");
    asBefore(one);
    clock.move(Duration.ofMinutes(1));
    assertThat(listed())
        .contains(trader, "Chưa được ghi; xem trong quyết định")
        .as("what was written for the decision alone is not made public")
        .doesNotContain("bà Thử");
    assertThat(letters.screen(handler).page("/don-thu/" + one.number()).select("a[href$=locate]"))
        .hasSize(1);
    assertThat(letters.refused(one, placed(" "), handler)).isEqualTo("petitions.place-missing");
    ActingOfficer stranger = letters.officer("SXD-AG", Role.CASE_OFFICER);
    assertThat(letters.screen(stranger).status(form)).isEqualTo(404);
    letters.does(
        one, PetitionEvent.LOCATE, head, "noi-dung", "Không đổi hàng lỗi", "noi", "Chợ Mỹ Bình");
    assertThat(letters.submitted(one, head, right))
        .as("who drew it up does not sign it")
        .isEqualTo("documents.four-eyes");
    letters.dropped(one, head);
    var began = clock(one, "NTD.WARNLIST.REMOVE").clock().startedAt();
    letters.does(
        one, PetitionEvent.LOCATE, handler, "noi-dung", "Không đổi hàng lỗi", "noi", "Chợ Mỹ Bình");
    assertThat(listed()).as("a draft says nothing").doesNotContain("Chợ Mỹ Bình");
    letters.signed(one, handler, head, right);
    clock.move(Duration.ofMinutes(1));
    assertThat(listed()).contains(trader, "Không đổi hàng lỗi", "Chợ Mỹ Bình");
    assertThat(clock(one, "NTD.WARNLIST.REMOVE").clock().startedAt())
        .as("its days stay as they were")
        .isEqualTo(began);
    assertThat(letters.refused(one, placed("Chợ Châu Đốc"), handler))
        .isEqualTo("petitions.placed-before");
  }

  private static PetitionTerms placed(String place) {
    return PetitionTerms.of(PetitionEvent.LOCATE, "Không đổi hàng lỗi").at(place);
  }

  /** A program of before had no field for the place. */
  private void asBefore(Petition one) {
    transaction.executeWithoutResult(
        status -> {
          rowSecurity.ofTheProgram();
          assertThat(
                  jdbc.sql(
                          """
                          UPDATE petitions.prepared_paper
                             SET terms = jsonb_set(terms, '{place}', '""')
                           WHERE petition = :petition AND terms ->> 'event' = 'WARN'
                          """)
                      .param("petition", one.id())
                      .update())
              .isEqualTo(1);
        });
  }

  @Test
  void a_decision_that_left_in_time_is_in_time_however_late_that_is_heard() throws Exception {
    Petition one = verified(Procedure.COMPLAINT);
    letters.does(one, PetitionEvent.RECORD, handler, "noi-dung", "Làm việc với hai bên");
    letters.goes(one, decided(PetitionOutcome.UPHELD, "Khiếu nại đúng"), handler);
    letters.signed(one, handler, head, right);
    assertThat(state(one, "KN.FIRST.SEND")).isEqualTo(ClockState.RUNNING);
    UUID paper =
        java.util.Objects.requireNonNull(
            letters.read(one, head).last(PetitionEvent.DECIDE).orElseThrow().facts().document());
    var beside = new TransactionTemplate(transactions);
    beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    java.time.Instant left = clock.instant();
    transaction.executeWithoutResult(
        status -> {
          rowSecurity.ofTheProgram();
          jdbc.sql("SELECT id FROM petitions.petition WHERE id = :id FOR UPDATE")
              .param("id", one.id())
              .query(UUID.class)
              .single();
          beside.executeWithoutResult(
              apart ->
                  assertThat(
                          documents.proceed(paper, new DocumentAct.Issue("DT-01", 10), 0, handler))
                      .isInstanceOf(ActOutcome.Done.class));
          Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> failed(paper) == 1);
        });
    assertThat(letters.read(one, head).state()).as("not heard").isEqualTo(PetitionState.DECIDED);
    clock.move(Duration.ofDays(10));
    failed.resubmit(
        ResubmissionOptions.defaults()
            .withBatchSize(10_000)
            .withFilter(
                told ->
                    told.getEvent() instanceof DocumentIssued issued
                        && issued.document().equals(paper)));
    LetterDesk.awaited(() -> letters.read(one, head).state() == PetitionState.SENT ? true : null);
    var sending = clock(one, "KN.FIRST.SEND").clock();
    assertThat(sending.state()).isEqualTo(ClockState.MET);
    assertThat(sending.late(clock.instant())).as("ten days later").isFalse();
    assertThat(java.util.Objects.requireNonNull(sending.closedAt()))
        .isBetween(left.minusSeconds(1), left.plusSeconds(120));
    assertThat(clock(one, "KN.SECOND.FILE").clock().startedAt()).isEqualTo(sending.closedAt());
  }

  private int failed(UUID document) {
    return jdbc.sql(
            """
            SELECT count(*) FROM kernel.event_publication
             WHERE serialized_event LIKE :event AND status = 'FAILED'
               AND listener_id LIKE '%PetitionSigning%'
            """)
        .param("event", "%" + document + "%")
        .query(Integer.class)
        .single();
  }

  @Test
  void only_a_violation_brings_a_trader_onto_the_list() throws Exception {
    Petition one = letters.received(Procedure.CONSUMER_REQUEST, head);
    letters.goes(one, accept(""), handler);
    letters.signed(one, handler, head, right);
    letters.goes(
        one, PetitionTerms.of(PetitionEvent.FORWARD, "Đổi hàng").naming("Cửa hàng Thử"), handler);
    letters.signed(one, handler, head, right);
    var typed = PetitionTerms.of(PetitionEvent.RESULT, "Đã đổi").found(PetitionOutcome.SETTLED);
    assertThat(letters.refused(one, typed, handler))
        .as("without the minutes of it")
        .isEqualTo("petitions.paper-missing");
    letters.does(one, PetitionEvent.RESULT, handler, "ket-qua", "SETTLED", "noi-dung", "Đã đổi");
    letters.goes(one, decided(null, "Hai bên đã thỏa thuận"), handler);
    letters.signed(one, handler, head, right);
    var warned = PetitionTerms.of(PetitionEvent.WARN, "Vi phạm").naming("Cửa hàng Thử");
    assertThat(letters.refused(one, warned, handler)).isEqualTo("petitions.place-missing");
    assertThat(letters.refused(one, warned.at("Chợ Long Xuyên"), handler))
        .isEqualTo("petitions.no-violation");
  }

  @Test
  void a_petition_is_answered_by_paper_within_ten_working_days() throws Exception {
    Petition one = letters.received(Procedure.PETITION, head);
    assertThat(state(one, "TCD.REPLY")).isEqualTo(ClockState.RUNNING);
    String there = "/don-thu/" + one.number();
    var page = letters.screen(handler).page(there);
    assertThat(page.select(".rail [aria-current=step]").text()).contains("Mới tiếp nhận");
    assertThat(page.select(".rail li")).as("a petition is not verified").hasSize(4);
    assertThat(page.select(".next a").eachAttr("href"))
        .contains(there + "/lam/decide", there + "/lam/refuse");
    assertThat(page.select(".next h2 small").text()).isNotBlank();
    String found = "/tim?nhom=lenh&q=van+ban+giai+quyet+" + one.number();
    assertThat(letters.screen(handler).page(found).select("#h-lenh ~ ul a").eachAttr("href"))
        .containsExactly(there + "/lam/decide");
    ActingOfficer stranger = letters.officer("SXD-AG", Role.CASE_OFFICER);
    assertThat(letters.screen(stranger).page(found).select("#h-lenh")).isEmpty();

    assertThat(
            letters
                .fills(one, PetitionEvent.NOTE, handler, "noi-dung", "Nhờ @SXD-AG xem")
                .getStatus())
        .as("nobody there sees it")
        .isEqualTo(422);
    letters.does(one, PetitionEvent.NOTE, handler, "noi-dung", "Nhờ @" + named(head) + " xem");
    assertThat(letters.screen(head).page("/thong-bao").select("ul.work li").text())
        .contains("Nhắc đến bạn", one.number());
    letters.does(one, PetitionEvent.DECIDE, handler, "noi-dung", "Đã lắp thêm camera ở chợ");
    assertThat(letters.screen(handler).page(there).select(".next a")).as("one waits").isEmpty();
    letters.signed(one, handler, head, right);
    assertThat(letters.screen(handler).page(there).select(".next li").text())
        .contains("Gửi văn bản");
    assertThat(state(one, "TCD.REPLY")).isEqualTo(ClockState.MET);
    issue(one);
    assertThat(stage(one)).isEqualTo(Stage.ANSWERED);
    letters.does(one, PetitionEvent.CLOSE, handler, "noi-dung", "Đã trả lời");

    Petition other = letters.received(Procedure.PETITION, head);
    letters.does(other, PetitionEvent.REFUSE, handler, "noi-dung", "Đã giải thích quy định");
    letters.signed(other, handler, head, right);
    assertThat(letters.read(other, head).state()).isEqualTo(PetitionState.REFUSED);
  }

  @Test
  void what_an_agency_that_ended_owes_an_answer_its_heir_answers_and_sends() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "SCT");
    String next = NewBody.ofTheProvince(agencies, "SCT");
    ActingOfficer before = letters.officer(old, Role.AGENCY_HEAD);
    ActingOfficer drafter = letters.officer(old, Role.CASE_OFFICER);
    ActingOfficer heir = letters.officer(next, Role.AGENCY_HEAD);
    ActingOfficer writer = letters.officer(next, Role.CASE_OFFICER);
    Signal signal = letters.sifted(Procedure.PETITION, "Kiến nghị " + FreshWord.any());
    letters.decide(signal, new Decision.Refer(old, "Đơn được chuyển."));
    accepted(signal, before);
    Petition one = letters.ofSignal(signal, before);
    letters.does(one, PetitionEvent.ASSIGN, before, "can-bo", id(drafter), "noi-dung", "Giao");
    letters.does(one, PetitionEvent.DECIDE, drafter, "noi-dung", "Đã lắp camera");
    NewBody.follows(agencies, old, next, today().plusDays(1));
    assertThat(petitions.read(one.number(), heir)).as("not yet its heir").isEmpty();

    clock.move(Duration.ofDays(1));
    for (ActingOfficer other :
        List.of(before, drafter, head, letters.officer("CA-AG", Role.AGENCY_HEAD))) {
      assertThat(petitions.read(one.number(), other)).as(other.agency()).isEmpty();
    }
    assertThat(letters.screen(heir).page("/don-thu").text()).contains(one.number());
    assertThat(letters.screen(heir).page("/ban-lam-viec").text()).contains(one.number());
    letters.dropped(one, heir);
    letters.does(one, PetitionEvent.ASSIGN, heir, "can-bo", id(writer), "noi-dung", "Giao lại");
    letters.does(one, PetitionEvent.DECIDE, writer, "noi-dung", "Đã lắp thêm camera");
    letters.signed(one, writer, heir, office.right(heir, "department.director"));
    assertThat(clock(one, "TCD.REPLY", heir).clock().state()).isEqualTo(ClockState.MET);
    letters.issued(one, writer);
    letters.does(one, PetitionEvent.CLOSE, writer, "noi-dung", "Đã trả lời");
    assertThat(letters.read(one, heir).state()).isEqualTo(PetitionState.CLOSED);
  }

  private String named(ActingOfficer officer) {
    return officers
        .inOffice(java.util.Objects.requireNonNull(officer.actor().id()))
        .orElseThrow()
        .accountName();
  }

  @Test
  void whoever_stepped_aside_sees_and_signs_nothing() {
    Petition one = letters.received(Procedure.PETITION, head);
    letters.goes(one, decided(null, "Trả lời"), handler);
    letters.goes(one, PetitionTerms.of(PetitionEvent.RECUSE, "Người thân gửi đơn"), head);
    assertThat(petitions.read(one.number(), head)).isEmpty();
    assertThat(letters.submitted(one, handler, right)).isEqualTo("petitions.stepped-aside");
  }

  @Test
  void an_admission_that_is_taken_back_ends_it_with_its_clocks() {
    Signal signal = letters.sifted(Procedure.PETITION, "Kiến nghị " + FreshWord.any());
    letters.decide(signal, new Decision.Admit("Đã nhận."));
    Petition one = letters.ofSignal(signal, head);
    letters.takenBack(signal);
    LetterDesk.awaited(() -> petitions.ofSignal(signal.id(), head).isEmpty() ? true : null);
    assertThat(letters.read(one, head).state()).isEqualTo(PetitionState.TAKEN_BACK);
    assertThat(state(one, "TCD.REPLY")).isEqualTo(ClockState.WITHDRAWN);
  }

  @Test
  void the_inbox_is_filtered_by_procedure_and_by_clock() throws Exception {
    Petition complaint = letters.received(Procedure.COMPLAINT, head);
    Petition petition = letters.received(Procedure.PETITION, head);
    String all = screen("/don-thu", head);
    assertThat(all).contains(complaint.number(), petition.number());
    assertThat(screen("/don-thu?thu-tuc=COMPLAINT", head))
        .contains(complaint.number())
        .doesNotContain(petition.number());
    assertThat(screen("/don-thu?han=LATE", head)).doesNotContain(complaint.number());
    pass(complaint, "KN.ACCEPT", head);
    assertThat(screen("/don-thu?han=LATE&thu-tuc=COMPLAINT", head)).contains(complaint.number());
    assertThat(screen("/don-thu?xong=1", head)).doesNotContain(complaint.number());
    Desk desk = letters.screen(head);
    String file = "/cach-xem/tai.csv?ds=/don-thu&thu-tuc=COMPLAINT&sap=-han&cot=han";
    assertThat(desk.answer(file).getContentAsString())
        .contains(complaint.number())
        .doesNotContain(petition.number());
    ActingOfficer stranger = office.officer("SXD-AG", Role.AGENCY_HEAD);
    assertThat(letters.screen(stranger).answer(file).getContentAsString())
        .doesNotContain(complaint.number());
    String at = "/don-thu/" + complaint.number();
    assertThat(desk.does(at, "/thong-bao/theo-doi")).isEqualTo(at);
    assertThat(desk.page("/thong-bao").text()).contains(complaint.number());
    assertThat(
            letters
                .screen(stranger)
                .ask(
                    MockMvcRequestBuilders.post("/thong-bao/theo-doi")
                        .param("loai", "petition")
                        .param("ho-so", complaint.id().toString()))
                .getStatus())
        .isEqualTo(404);
    assertThat(screen("/en/don-thu/" + complaint.number(), head)).contains("Complaint");
  }

  @Test
  void the_database_takes_no_binding_act_without_a_paper() {
    Petition one = letters.received(Procedure.PETITION, head);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        INSERT INTO petitions.step (id, petition, number, at, event, before_state,
                          after_state, actor_kind, words, body)
                        VALUES (:id, :petition, 99, now(), 'DECIDE', 'RECEIVED', 'DECIDED', 'OFFICER',
                          '', '')
                        """)
                    .param("id", UUID.randomUUID())
                    .param("petition", one.id())
                    .update())
        .hasMessageContaining("binding_acts_are_papers");
  }

  private Petition verified(Procedure procedure) {
    Petition one = letters.received(procedure, head);
    contest(one, -3);
    letters.goes(one, accept(""), handler);
    letters.signed(one, handler, head, right);
    letters.goes(one, verify(handler), handler);
    letters.signed(one, handler, head, right);
    return one;
  }

  private void contest(Petition one, int days) {
    letters.goes(
        one,
        PetitionTerms.of(PetitionEvent.CONTEST, "Hành vi hành chính")
            .on(today().plusDays(days))
            .naming("Bà Thử"),
        handler);
  }

  private String refusedSignature(Petition one) {
    return letters.refusedSignature(one, handler, head, right);
  }

  private void issue(Petition one) {
    letters.issued(one, handler);
  }

  private void accepted(Signal signal, ActingOfficer by) {
    var handed =
        LetterDesk.awaited(
            () ->
                referrals.about(new Subject("signal", signal.id()), by).stream()
                    .findFirst()
                    .orElse(null));
    int version = referrals.open(handed.referral().id(), by).orElseThrow().referral().version();
    referrals.answer(handed.referral().id(), ReferralAct.Accept.of("Đã nhận."), version, by);
  }

  private static PetitionTerms accept(String words) {
    return PetitionTerms.of(PetitionEvent.ACCEPT, words);
  }

  private static PetitionTerms close() {
    return PetitionTerms.of(PetitionEvent.CLOSE, "Kết thúc");
  }

  private static PetitionTerms extended(String option) {
    return PetitionTerms.of(PetitionEvent.EXTEND, "Vụ việc phức tạp").longer(option);
  }

  private static PetitionTerms verify(ActingOfficer by) {
    return PetitionTerms.of(PetitionEvent.VERIFY, "Toàn bộ").given(Office.id(by));
  }

  private static PetitionTerms assign(ActingOfficer to) {
    return PetitionTerms.of(PetitionEvent.ASSIGN, "Giao").given(Office.id(to));
  }

  private static PetitionTerms decided(
      @org.jspecify.annotations.Nullable PetitionOutcome outcome, String words) {
    PetitionTerms terms = PetitionTerms.of(PetitionEvent.DECIDE, words);
    return outcome == null ? terms : terms.found(outcome);
  }

  private PetitionTerms second() {
    return PetitionTerms.of(PetitionEvent.SECOND, "Không đồng ý")
        .on(today())
        .with(letters.waiting());
  }

  private List<Dossier> casesOf(Signal signal) {
    ActingOfficer standing = letters.officer(LetterDesk.AGENCY, Role.STANDING_OFFICE);
    return cases.list(new CaseQuestion("", null, false, true, 0, 100), standing).cases().stream()
        .map(file -> cases.read(file.number(), standing).orElseThrow())
        .filter(one -> one.origins().stream().anyMatch(o -> o.signal().equals(signal.id())))
        .toList();
  }

  /** Lets the end of a clock pass. */
  private void pass(Petition one, String rule, ActingOfficer by) {
    clock.move(
        Duration.between(clock.instant(), clock(one, rule, by).clock().dueAt().plusSeconds(60)));
  }

  private ClockExplanation clock(Petition one, String rule) {
    return clock(one, rule, head);
  }

  private ClockExplanation clock(Petition one, String rule, ActingOfficer by) {
    return petitions.read(one.number(), by).orElseThrow().clocks().stream()
        .filter(found -> found.rule().key().equals(rule))
        .reduce((first, next) -> next)
        .orElseThrow(() -> new AssertionError("no clock " + rule));
  }

  private ClockState state(Petition one, String rule) {
    return clock(one, rule).clock().state();
  }

  private Stage stage(Petition one) {
    UUID tip = java.util.Objects.requireNonNull(one.tip());
    return LetterDesk.awaited(
        () -> {
          Stage now = tips.read(List.of(tip), TipDesk.SIFTING).getFirst().progress().stage();
          return now == Stage.ANSWERED ? now : null;
        });
  }

  /** What the sender reads by the code, once something was told. */
  private String history(Petition one) {
    UUID tip = java.util.Objects.requireNonNull(one.tip());
    return LetterDesk.awaited(
        () -> {
          String all =
              tips.history(tip).stream()
                  .map(happening -> String.valueOf(happening.words()))
                  .reduce("", (a, b) -> a + " " + b);
          return all.contains("thụ lý") ? all : null;
        });
  }

  private String screen(String path, ActingOfficer by) throws Exception {
    return letters.screen(by).page(path).text();
  }

  /** A last day that is none of work is the next one that is (BLDS 2015, Điều 148). */
  private LocalDate within(int days) {
    LocalDate last = today().plusDays(days);
    while (!calendar.current().calendar().isWorkingDay(last)) {
      last = last.plusDays(1);
    }
    return last;
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private String day(int from) {
    return today().plusDays(from).toString();
  }

  private static String id(ActingOfficer officer) {
    return Office.id(officer).toString();
  }
}
