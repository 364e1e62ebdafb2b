package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RecordVisibility;

/**
 * A decision beyond the power of the own agency goes up by a signed paper, with its clock; the
 * higher office decides, or gives the file back.
 */
@ChosachTest
class HandedUpTest {

  /** The time to decide after an explanation. */
  private static final String DECIDE = "VP.DECIDE.EXPLAIN";

  private static final String PROVINCE = "VPUB-AG";

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired RecordVisibility records;
  @Autowired MovableClock clock;

  private ActingOfficer handler;
  private ActingOfficer head;
  private ActingOfficer chairman;
  private ActingOfficer clerk;
  private CaseFile file;

  @BeforeEach
  void a_case_whose_frame_no_office_of_market_surveillance_decides() {
    handler = office.handler();
    head = office.head();
    chairman = office.officer(PROVINCE, Role.AGENCY_HEAD);
    clerk = office.officer(PROVINCE, Role.CASE_OFFICER);
    CaseFile heard = office.heard(office.assigned(handler, head, "Kho kem"), handler, 12_000_000);
    file = office.decidable(heard, handler);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void what_nobody_of_the_agency_may_decide_is_not_drawn_up_there() {
    assertThat(drafted(sanction(150_000_000))).isEqualTo("cases.beyond-agency");
    assertThat(state()).isEqualTo(CaseState.INSPECTED);
  }

  @Test
  void it_goes_to_the_chairman_who_signs_and_the_own_agency_serves() {
    Clock decide = running(DECIDE);
    prepare(up(150_000_000));
    assertThat(running("QL.HANDUP").dueAt())
        .as("24 hours from the finding")
        .isBefore(clock.instant().plus(Duration.ofHours(25)));
    assertThat(cases.read(file.number(), chairman)).as("a draft shows nothing").isEmpty();
    UUID paper = paper(handler);
    assertThat(documents.read(paper, handler).orElseThrow().drafting().addressees())
        .containsExactly("Chủ tịch Ủy ban nhân dân tỉnh");
    ok(submit(paper, office.right(head, "market.director"), handler));
    ok(sign(paper, head));

    Dossier above = cases.read(file.number(), clerk).orElseThrow();
    assertThat(above.file().decides()).isEqualTo(PROVINCE);
    assertThat(above.handUps()).hasSize(1);
    assertThat(above.clocks()).extracting(one -> one.clock().ruleKey()).contains(DECIDE);
    assertThat(state()).as("nothing is decided").isEqualTo(CaseState.INSPECTED);
    assertThat(clocks("QL.HANDUP")).allMatch(one -> one.state() == ClockState.MET);
    Clock same = running(DECIDE);
    assertThat(same.id()).as("not restarted").isEqualTo(decide.id());
    assertThat(same.dueAt()).isEqualTo(decide.dueAt());
    assertThat(same.agency()).as("on the board of who decides").isEqualTo(PROVINCE);

    UUID draft = paper(clerk);
    DocumentFile decision = documents.read(draft, clerk).orElseThrow();
    assertThat(decision.document().kind()).isEqualTo("MQD02");
    assertThat(decision.document().agency()).isEqualTo(PROVINCE);
    assertThat(decision.drafting().content().basis())
        .anyMatch(line -> line.startsWith("Căn cứ Tờ trình số "));
    ok(submit(draft, office.right(chairman, "province.chairman"), clerk));
    ok(sign(draft, chairman));
    assertThat(state()).isEqualTo(CaseState.FINED);
    assertThat(dossier().standingRulings().getFirst().number()).endsWith("/QĐ-XPHC");
    CaseFile served = office.go(read(), office.served(), handler);
    assertThat(served.state()).isEqualTo(CaseState.FINED);
  }

  @Test
  void it_comes_back_with_its_reason_and_the_other_agency_sees_it_no_more() {
    handedUp();
    CaseFile above = office.again(file, chairman);
    var back = new CaseAct.Plainly(CaseEvent.HAND_DOWN, office.today(), "Thiếu giám định");
    assertThat(code(above, back, clerk)).as("a clerk").isEqualTo("cases.not-yours");
    assertThat(code(above, back, head)).as("the own head").isEqualTo("cases.not-yours");
    assertThat(code(above, plain(CaseEvent.HAND_DOWN, " "), chairman))
        .isEqualTo("cases.words-missing");
    UUID draft = paper(clerk);
    assertThat(records.sees(clerk, draft)).isTrue();
    office.go(above, back, chairman);

    assertThat(cases.read(file.number(), chairman)).isEmpty();
    assertThat(records.sees(clerk, draft)).as("nor its draft").isFalse();
    assertThat(records.sees(handler, draft)).isTrue();
    assertThat(documents.read(draft, ActingOfficer.PROGRAM).orElseThrow().document().state())
        .isEqualTo(DocumentState.DROPPED);
    assertThat(dossier().handUps().getFirst().returnWords()).isEqualTo("Thiếu giám định");
    assertThat(running(DECIDE).agency()).isEqualTo(Office.QLTT);
    assertThat(office.signed(read(), sanction(20_000_000), handler).state())
        .as("decided within the own power after all")
        .isEqualTo(CaseState.FINED);
  }

  @Test
  void what_lies_within_the_own_power_and_who_has_none_are_refused_by_name() {
    assertThat(drafted(up(100_000_000))).isEqualTo("cases.within-own-power");
    assertThat(drafted(to(150_000_000, "province.chairman", "SCT-AG")))
        .as("an office that the agency has not")
        .isEqualTo("cases.no-higher-power");
    assertThat(drafted(to(180_000_000, "department.director", "SCT-AG")))
        .as("80 % of 200 million")
        .isEqualTo("cases.no-higher-power");
    assertThat(drafted(to(150_000_000, "market.director", Office.QLTT)))
        .isEqualTo("cases.no-higher-power");
    assertThat(drafted(to(150_000_000, "province.chairman", "VPUB-NEVER")))
        .isEqualTo("cases.no-higher-power");
    assertThat(
            drafted(
                new PaperTerms.HandUp(sanction(150_000_000), "province.chairman", PROVINCE, "")))
        .isEqualTo("cases.words-missing");
    prepare(to(150_000_000, "department.director", "SCT-AG"));
  }

  @Test
  void the_paper_is_signed_by_the_head_and_not_by_who_drew_it_up() {
    prepare(up(150_000_000));
    UUID paper = paper(handler);
    assertThat(refusal(submit(paper, office.right(handler, "market.director"), handler)))
        .isEqualTo("documents.four-eyes");
    ActingOfficer colleague = office.head();
    assertThat(refusal(submit(paper, office.right(colleague, "market.officer"), handler)))
        .as("an officer on duty")
        .isEqualTo("cases.no-power");
    assertThat(refusal(submit(paper, office.right(colleague, null), handler)))
        .isIn("cases.no-power", "documents.no-signing-right");
    assertThat(cases.read(file.number(), chairman)).isEmpty();
  }

  @Test
  void while_it_lies_above_nobody_decides_it_below() {
    handedUp();
    CaseFile above = read();
    assertThat(drafted(sanction(20_000_000))).isEqualTo("cases.not-yours");
    for (CaseEvent event : List.of(CaseEvent.CLEAR, CaseEvent.DROP, CaseEvent.KEEP)) {
      assertThat(code(above, new CaseAct.Propose(event, "Đề nghị"), handler))
          .as(event.name())
          .isEqualTo("cases.handed-up");
    }
    assertThat(code(above, office.plan(handler), handler))
        .isIn("cases.handed-up", "cases.not-possible");
    UUID draft = paper(clerk);
    assertThat(refusal(submit(draft, office.right(head, "market.director"), clerk)))
        .as("a right of another agency")
        .isEqualTo("documents.no-signing-right");
    ActingOfficer stranger = office.officer("THUE-AG", Role.AGENCY_HEAD);
    assertThat(cases.read(file.number(), stranger)).as("a third agency").isEmpty();
    assertThat(documents.read(draft, stranger)).isEmpty();
    assertThat(refusal(submit(draft, office.right(clerk, null), clerk)))
        .as("a right without an office")
        .isEqualTo("cases.no-power");
  }

  @Test
  void of_a_narrow_case_the_heads_above_see_it_and_their_clerks_do_not() {
    file = office.go(read(), new CaseAct.Restrict(Secrecy.ASSIGNED, "Trinh sát"), handler);
    handedUp();
    assertThat(cases.read(file.number(), chairman)).isPresent();
    assertThat(cases.read(file.number(), clerk)).isEmpty();
    assertThat(documents.read(paper(handler), clerk)).as("nor its papers").isEmpty();
  }

  @Test
  void what_nobody_can_answer_any_more_keeps_no_file_below() {
    var both = new CaseAct.Assign(Office.id(handler), List.of(Office.id(head)), "Cùng làm");
    file = office.go(read(), both, head);
    file = office.go(read(), new CaseAct.Restrict(Secrecy.NAMED, "Có người quen"), head);
    var wish = new CaseAct.Propose(CaseEvent.DISCLOSE, "Hết lý do");
    file = office.go(read(), wish, handler);
    assertThat(drafted(up(150_000_000))).isEqualTo("cases.proposal-open");
    office.go(read(), new CaseAct.Recuse("Chủ kho là anh ruột"), head);
    prepare(up(150_000_000));
    UUID paper = paper(handler);
    ActingOfficer other = office.head();
    ok(submit(paper, office.right(other, "market.director"), handler));
    ok(sign(paper, other));
    assertThat(dossier().proposal()).as("ended with the file that went up").isNull();
    assertThat(dossier().moments().getLast().changes())
        .contains(new Delta("wanted", "DISCLOSE", null));
  }

  @Test
  void what_another_agency_can_answer_no_more_keeps_no_file_below() {
    office.officer("SCT-AG", Role.STANDING_OFFICE);
    file = office.go(read(), new CaseAct.Propose(CaseEvent.DROP, "Không tìm được kho"), handler);
    assertThat(file.access().reviewing()).isEqualTo("SCT-AG");
    assertThat(drafted(up(150_000_000))).isEqualTo("cases.proposal-open");
    office.go(read(), new CaseAct.Involve("SCT-AG", "Cùng kiểm tra"), handler);
    handedUp();
    assertThat(dossier().proposal()).as("ended with the file that went up").isNull();
    assertThat(read().access().reviewing()).isNull();
  }

  @Test
  void the_time_to_decide_of_a_file_that_came_back_lies_with_who_decides() {
    handedUp();
    var dropped = new DocumentAct.Plainly(DocumentEvent.DROP, "Có dấu hiệu tội phạm");
    ok(documents.proceed(paper(clerk), dropped, 0, clerk));
    CaseFile above = office.again(file, clerk);
    above = office.go(above, new CaseAct.Declare(), clerk);
    CaseAct crime = Office.transfer("Giả nhãn hiệu, trị giá lớn");
    Office.file(
        cases.proceed(
            above.id(), new CaseAct.Answered(crime, "Đã kiểm tra"), above.version(), clerk));
    UUID paper = paper(clerk);
    ok(submit(paper, office.right(chairman, "province.chairman"), clerk));
    ok(sign(paper, chairman));
    assertThat(state()).isEqualTo(CaseState.CRIMINAL);
    office.go(read(), office.back(), handler);
    assertThat(read().decides()).isEqualTo(PROVINCE);
    assertThat(running("VP.DECIDE").agency()).isEqualTo(PROVINCE);
  }

  private void handedUp() {
    prepare(up(150_000_000));
    UUID paper = paper(handler);
    ok(submit(paper, office.right(head, "market.director"), handler));
    ok(sign(paper, head));
  }

  private PaperTerms.HandUp up(long to) {
    return to(to, "province.chairman", PROVINCE);
  }

  private PaperTerms.HandUp to(long to, String officeKey, String agency) {
    return new PaperTerms.HandUp(sanction(to), officeKey, agency, "Vượt thẩm quyền");
  }

  private PaperTerms.Sanction sanction(long to) {
    PaperTerms.Sanction one = office.sanction(file, 15_000_000, handler);
    return new PaperTerms.Sanction(
        one.violator(),
        new PaperTerms.Provision(
            "trade", one.provision().article(), new Dong(10_000_000), new Dong(to)),
        one.amount(),
        "",
        "",
        "",
        "",
        one.payee(),
        one.exhibits());
  }

  private void prepare(PaperTerms terms) {
    CaseFile now = read();
    Office.file(cases.proceed(now.id(), answered(terms), now.version(), handler));
  }

  private String drafted(PaperTerms terms) {
    return code(read(), answered(terms), handler);
  }

  private static CaseAct answered(PaperTerms terms) {
    return new CaseAct.Answered(new CaseAct.Prepare(terms), "Đã kiểm tra");
  }

  private String code(CaseFile now, CaseAct act, ActingOfficer by) {
    return Office.code(cases.proceed(now.id(), act, now.version(), by));
  }

  private CaseAct.Plainly plain(CaseEvent event, String words) {
    return new CaseAct.Plainly(event, office.today(), words);
  }

  private UUID paper(ActingOfficer by) {
    return office.paper(read(), by);
  }

  private ActOutcome<Document> submit(UUID paper, UUID right, ActingOfficer by) {
    return documents.proceed(paper, new DocumentAct.Submit(right), 0, by);
  }

  private ActOutcome<Document> sign(UUID paper, ActingOfficer by) {
    return documents.proceed(paper, new DocumentAct.Sign("Ký theo thẩm quyền", true), 0, by);
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

  private List<Clock> clocks(String rule) {
    return dossier().clocks().stream()
        .map(ClockExplanation::clock)
        .filter(one -> one.ruleKey().equals(rule))
        .toList();
  }

  private Clock running(String rule) {
    return clocks(rule).stream()
        .filter(one -> one.state() == ClockState.RUNNING)
        .findFirst()
        .orElseThrow();
  }

  private static void ok(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
  }

  private static String refusal(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<Document>) outcome).refusal().code();
  }
}
