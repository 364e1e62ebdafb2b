package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.inquiry.PartySignature;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * An inspection is held, and a violation recorded, by minutes that who was there signs: two papers,
 * each complete, each with its own clocks (Luật XLVPHC art. 58; Thông tư 27/2020/TT-BCT).
 */
@ChosachTest
class SignedMinutesTest {

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired JdbcClient jdbc;
  @Autowired CaseRowSecurity rowSecurity;
  @Autowired PlatformTransactionManager transactions;
  @Autowired MovableClock clock;

  private ActingOfficer handler;
  private ActingOfficer head;
  private ActingOfficer leader;
  private CaseFile file;

  @BeforeEach
  void an_inspection_that_is_ordered_and_announced() {
    handler = office.handler();
    head = office.head();
    leader = office.leader(Office.QLTT);
    file = office.assigned(handler, head, "Kem trộn");
    file = office.decidable(file, handler);
    file = office.go(file, office.plan(handler), handler);
    file = office.go(file, announced(), handler);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void the_leader_signs_and_only_then_the_inspection_was_held() {
    UUID paper = prepared(office.minutes(file, true, handler));
    assertThat(state()).as("a draft holds nothing").isEqualTo(CaseState.PLANNED);
    assertThat(refusal(submit(paper, office.right(handler, null))))
        .as("who wrote it")
        .isEqualTo("documents.four-eyes");
    ActingOfficer chief = office.head();
    assertThat(refusal(submit(paper, office.right(chief, "market.director"))))
        .as("a head who was not there")
        .isEqualTo("cases.not-the-leader");
    assertThat(done(submit(paper, office.right(leader))).state())
        .isEqualTo(DocumentState.SUBMITTED);
    assertThat(state()).isEqualTo(CaseState.PLANNED);

    Instant signed = clock.instant();
    Document minutes = done(sign(paper, leader));
    assertThat(state()).isEqualTo(CaseState.INSPECTED);
    Dossier.Inspection held = dossier().inspections().getFirst();
    assertThat(held.minutes()).isEqualTo(minutes.number());
    assertThat(held.violation()).isTrue();
    assertThat(one("QL.LEADER.REPORT").dueAt())
        .isBetween(
            signed.plus(Duration.ofHours(24)).minusSeconds(1),
            signed.plus(Duration.ofHours(24)).plusSeconds(60));
    assertThat(one("VP.MINUTES").state()).isEqualTo(ClockState.RUNNING);
    assertThat(rules()).as("nobody is charged yet").doesNotContain("VP.DECIDE");
  }

  @Test
  void the_violation_has_minutes_of_its_own_and_nothing_is_offered_or_decided_before_them() {
    file = office.minuted(file, office.minutes(file, true, handler), handler);
    assertThat(code(office.plainly(CaseEvent.INVITE))).isEqualTo("cases.no-violation-minutes");
    file = office.go(file, Office.value(9_000_000), handler);
    file = office.appraised(file, handler);
    assertThat(code(Office.fine(5_000_000))).isEqualTo("cases.no-violation-minutes");

    UUID paper = prepared(office.violation(file, handler));
    ActingOfficer colleague = office.handler();
    assertThat(refusal(submit(paper, office.right(colleague, "market.officer"))))
        .as("who was not of the team")
        .isEqualTo("cases.not-of-the-team");
    done(submit(paper, office.right(leader)));
    done(sign(paper, leader));
    file = read();
    assertThat(one("VP.MINUTES").state()).isEqualTo(ClockState.MET);
    assertThat(one("VP.DECIDE").state()).isEqualTo(ClockState.RUNNING);
    assertThat(one("VP.MINUTES.SEND").state()).isEqualTo(ClockState.RUNNING);
    assertThat(dossier().minutes()).hasSize(2);

    file =
        office.go(
            file,
            new CaseAct.AtMoment(CaseEvent.REPORT, clock.instant(), "Kết quả và biên bản"),
            handler);
    assertThat(one("VP.MINUTES.SEND").state()).isEqualTo(ClockState.MET);
    file = office.go(file, office.plainly(CaseEvent.INVITE), handler);
    assertThat(one("VP.EXPLAIN.WRITTEN").state()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void what_is_missing_is_named_and_blocks() {
    InquiryTerms.InspectionMinutes whole = office.minutes(file, true, handler);
    assertThat(code(with(whole, Office.SIGNED, "", "Không có ý kiến")))
        .isEqualTo("cases.minutes-without-findings");
    assertThat(code(with(whole, Office.SIGNED, "Hàng giả", " ")))
        .isEqualTo("cases.minutes-without-opinion");
    assertThat(code(with(whole, party(PartySignature.REFUSED, "", "Ông Chứng", "Khóm 4"))))
        .isEqualTo("cases.refusal-unexplained");
    assertThat(code(with(whole, party(PartySignature.REFUSED, "Không nhận", "", ""))))
        .isEqualTo("cases.no-witness");
    assertThat(code(with(whole, party(PartySignature.ABSENT, "", "Ông Chứng", ""))))
        .isEqualTo("cases.no-witness");
    assertThat(code(prepare(at(whole, whole.begun(), whole.begun().minusSeconds(3600)))))
        .isIn("cases.minutes-before-inspection", "cases.before-case");
    assertThat(code(office.inspect(true, clock.instant().plusSeconds(600))))
        .isEqualTo("cases.in-future");
    assertThat(code(prepare(listing(whole, 77)))).isEqualTo("cases.unknown-exhibit");
    assertThat(dossier().minutes()).isEmpty();
  }

  @Test
  void minutes_are_not_completed_before_the_decision_was_announced() {
    CaseFile quiet = office.assigned(handler, head, "Kho khác");
    quiet = office.decidable(quiet, handler);
    quiet = office.go(quiet, office.plan(handler), handler);
    file = office.ordered(quiet, handler);
    assertThat(code(prepare(office.minutes(file, true, handler)))).isEqualTo("cases.unannounced");
  }

  @Test
  void a_violation_is_minuted_once_and_one_paper_at_a_time() {
    file = office.minuted(file, office.minutes(file, true, handler), handler);
    UUID paper = prepared(office.violation(file, handler));
    assertThat(code(prepare(office.violation(file, handler))))
        .as("two at once")
        .isEqualTo("cases.paper-open");
    done(submit(paper, office.right(leader)));
    done(sign(paper, leader));
    file = read();
    assertThat(code(prepare(office.violation(file, handler)))).isEqualTo("cases.minuted-before");
  }

  @Test
  void nobody_is_sanctioned_on_minutes_that_name_another() {
    file = office.minuted(file, office.minutes(file, true, handler), handler);
    file = office.minuted(file, office.violation(file, handler), handler);
    file = office.appraised(office.go(file, Office.value(9_000_000), handler), handler);
    file = office.go(file, office.plainly(CaseEvent.INVITE), handler);
    file = office.go(file, office.waived(), handler);
    file =
        office.go(
            file, new CaseAct.NameSubject(SubjectKind.BUSINESS, "Cơ sở bên cạnh", ""), handler);
    UUID other = dossier().subjects().getLast().id();
    PaperTerms.Sanction right = office.sanction(file, 5_000_000, handler);
    var wrong =
        new PaperTerms.Sanction(
            new PaperTerms.Violator(other, true, "Long Xuyên", "1600", "Bà Mẫu", Office.FIRM),
            right.provision(),
            right.amount(),
            "",
            "",
            "",
            "",
            right.payee(),
            right.exhibits());
    assertThat(code(prepare(wrong))).isEqualTo("cases.minutes-of-another");
    assertThat(office.signed(file, right, handler).state()).isEqualTo(CaseState.FINED);
  }

  @Test
  void both_papers_say_who_was_there_and_are_not_revised() {
    InquiryTerms.InspectionMinutes whole = office.minutes(file, true, handler);
    UUID paper =
        prepared(
            new InquiryTerms.InspectionMinutes(
                whole.inspected(),
                party(PartySignature.REFUSED, "Không nhận hàng", "Ông Trần Văn Chứng", "Khóm 4"),
                whole.begun(),
                whole.ended(),
                true,
                "124 hũ kem",
                "Hàng gửi",
                List.of(1)));
    assertThat(words(paper))
        .anyMatch(line -> line.contains("Kho số 3, phường Long Xuyên"))
        .anyMatch(line -> line.contains("Trưởng đoàn: "))
        .anyMatch(line -> line.contains("Thành viên: "))
        .anyMatch(line -> line.contains("Đã công bố Quyết định kiểm tra số"))
        .anyMatch(line -> line.contains("Ông Trần Văn Chứng"))
        .anyMatch(line -> line.contains("Không ký; lý do: Không nhận hàng"));
    var drafting = documents.read(paper, handler).orElseThrow().drafting();
    assertThat(refusal(documents.revise(paper, drafting, 0, handler)))
        .isEqualTo("documents.from-the-record");
    done(documents.proceed(paper, new DocumentAct.Plainly(DocumentEvent.DROP, "Sai"), 0, handler));

    file = office.minuted(read(), office.minutes(file, true, handler), handler);
    assertThat(words(prepared(office.violation(file, handler))))
        .anyMatch(line -> line.contains("điểm a khoản 5 Điều 17 Nghị định số 98/2020/NĐ-CP"))
        .anyMatch(line -> line.contains("05 ngày làm việc"))
        .anyMatch(line -> line.contains("02 ngày làm việc"));
  }

  @Test
  void a_record_that_moved_after_the_draft_is_not_signed_with_the_old_words() {
    UUID paper = prepared(listing(office.minutes(file, true, handler), 1));
    office.go(
        read(),
        new CaseAct.Secure(
            2, ExhibitKind.GOODS, "Tem nhãn", "1 cuộn", clock.instant(), "", "Kho số 1"),
        handler);
    done(submit(paper, office.right(leader)));
    assertThat(done(sign(paper, leader)).state().numbered())
        .as("an exhibit that is not listed changes nothing")
        .isTrue();
  }

  @Test
  void who_of_another_agency_leads_is_refused_when_it_is_planned() {
    CaseFile other = office.assigned(handler, head, "Liên ngành");
    other = office.go(other, new CaseAct.Involve("CA-AG", "Phối hợp"), handler);
    ActingOfficer police = office.officer("CA-AG", Role.CASE_OFFICER);
    file = other;
    var plan =
        new CaseAct.Plan(
            office.today(),
            "Kho",
            "Nguồn gốc",
            List.of(Office.id(police), Office.id(handler)),
            List.of(Office.id(police)),
            "",
            null);
    assertThat(code(plan)).isEqualTo("cases.leader-of-another-agency");
  }

  @Test
  void the_order_sets_up_the_joint_team_and_goes_to_whoever_is_in_it() {
    CaseFile other = office.assigned(handler, head, "Liên ngành");
    other = office.go(other, new CaseAct.Involve("CA-AG", "Phối hợp"), handler);
    ActingOfficer police = office.officer("CA-AG", Role.CASE_OFFICER);
    ActingOfficer stranger = office.officer("SXD-AG", Role.CASE_OFFICER);
    file = other;
    assertThat(code(office.plan(handler, stranger)))
        .as("an agency that was not asked to work along")
        .isEqualTo("cases.unknown-officer");
    CaseFile planned = office.go(other, office.plan(handler, police), handler);
    assertThat(
            Office.code(
                cases.proceed(
                    planned.id(), office.announce(clock.instant()), planned.version(), handler)))
        .as("before the decision that sets it up")
        .isEqualTo("cases.unordered");
    CaseFile ordered = office.ordered(planned, handler);
    UUID order = office.paper(ordered, handler);
    assertThat(documents.read(order, handler).orElseThrow().drafting().content().body())
        .extracting(Block::toString)
        .anyMatch(line -> line.contains("Thành lập đoàn kiểm tra liên ngành"))
        .anyMatch(line -> line.contains("Công an tỉnh"));
    assertThat(documents.proceed(order, new DocumentAct.Issue("KT-01", 10), 0, handler))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(documents.read(order, police)).as("its member reads it").isPresent();
    assertThat(documents.read(order, stranger)).isEmpty();
  }

  @Test
  void the_database_itself_holds_no_inspection_without_minutes() {
    var transaction = new TransactionTemplate(transactions);
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      rowSecurity.ofTheProgram();
                      jdbc.sql("UPDATE cases.inspection SET held_at = now() WHERE case_id = :case")
                          .param("case", file.id())
                          .update();
                    }))
        .hasMessageContaining("an inspection is held by signed minutes");
  }

  private CaseAct announced() {
    return office.announce(clock.instant());
  }

  private static InquiryTerms.Attendance party(
      PartySignature way, String reason, String witness, String address) {
    return new InquiryTerms.Attendance(way, reason, witness, address);
  }

  private static CaseAct with(
      InquiryTerms.InspectionMinutes one, InquiryTerms.Attendance attendance) {
    return with(one, attendance, one.found(), one.opinion());
  }

  private static CaseAct with(
      InquiryTerms.InspectionMinutes one,
      InquiryTerms.Attendance attendance,
      String found,
      String opinion) {
    return prepare(
        new InquiryTerms.InspectionMinutes(
            one.inspected(),
            attendance,
            one.begun(),
            one.ended(),
            one.violation(),
            found,
            opinion,
            one.exhibits()));
  }

  private static PaperTerms at(InquiryTerms.InspectionMinutes one, Instant begun, Instant ended) {
    return new InquiryTerms.InspectionMinutes(
        one.inspected(),
        one.attendance(),
        begun,
        ended,
        one.violation(),
        one.found(),
        one.opinion(),
        one.exhibits());
  }

  private static PaperTerms listing(InquiryTerms.InspectionMinutes one, int exhibit) {
    return new InquiryTerms.InspectionMinutes(
        one.inspected(),
        one.attendance(),
        one.begun(),
        one.ended(),
        one.violation(),
        one.found(),
        one.opinion(),
        List.of(exhibit));
  }

  private List<String> words(UUID paper) {
    return documents.read(paper, handler).orElseThrow().drafting().content().body().stream()
        .map(Block::toString)
        .toList();
  }

  private static CaseAct prepare(PaperTerms terms) {
    return new CaseAct.Answered(new CaseAct.Prepare(terms), "Đã kiểm tra");
  }

  private UUID prepared(PaperTerms terms) {
    CaseFile now = read();
    Office.file(cases.proceed(now.id(), prepare(terms), now.version(), handler));
    return office.paper(now, handler);
  }

  private String code(CaseAct act) {
    CaseFile now = read();
    return Office.code(cases.proceed(now.id(), act, now.version(), handler));
  }

  private ActOutcome<Document> submit(UUID paper, UUID right) {
    return documents.proceed(paper, new DocumentAct.Submit(right), 0, handler);
  }

  private ActOutcome<Document> sign(UUID paper, ActingOfficer by) {
    return documents.proceed(paper, new DocumentAct.Sign("Ký biên bản", true), 0, by);
  }

  private Dossier dossier() {
    return cases.read(file.number(), handler).orElseThrow();
  }

  private CaseFile read() {
    return dossier().file();
  }

  private CaseState state() {
    return read().state();
  }

  private List<String> rules() {
    return dossier().clocks().stream().map(ClockExplanation::clock).map(Clock::ruleKey).toList();
  }

  private Clock one(String rule) {
    return dossier().clocks().stream()
        .map(ClockExplanation::clock)
        .filter(clock -> clock.ruleKey().equals(rule))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static Document done(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<Document>) outcome).value();
  }

  private static String refusal(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<Document>) outcome).refusal().code();
  }
}
