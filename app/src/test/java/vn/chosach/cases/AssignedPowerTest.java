package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.papers.Assignments;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.acts.Signing;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * A deputy sanctions under a paper of the head, within its days and its matter, and under no other
 * (Luật Xử lý vi phạm hành chính art. 54).
 */
@ChosachTest
class AssignedPowerTest {

  private static final String OFFICE = "market.director";

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired SigningRights rights;
  @Autowired Assignments assignments;
  @Autowired MovableClock clock;

  private ActingOfficer handler;
  private ActingOfficer head;
  private ActingOfficer deputy;
  private UUID right;
  private CaseFile file;
  private UUID paper;

  @BeforeEach
  void a_decision_that_waits_for_a_signature() {
    handler = office.handler();
    head = office.head();
    deputy = office.officer(Office.QLTT, Role.AGENCY_HEAD);
    right = right(deputy, PrintedPaper.Capacity.FOR_HEAD);
    CaseFile heard = office.heard(office.assigned(handler, head, "Kem"), handler, 12_000_000);
    file = office.decidable(heard, handler);
    CaseAct act =
        new CaseAct.Answered(
            new CaseAct.Prepare(office.sanction(file, 9_000_000, handler)), "Đã kiểm tra");
    file = Office.file(cases.proceed(file.id(), act, file.version(), handler));
    paper = office.paper(file, handler);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_deputy_without_a_paper_signs_nothing() {
    assertThat(refusal(submit(paper, right))).isEqualTo("cases.not-assigned");
    assertThat(refusal(submit(paper, right(office.head(), PrintedPaper.Capacity.BY_PROXY))))
        .as("by proxy")
        .isEqualTo("cases.power-is-personal");
    UUID draft = prepared(office.today(), office.today(), null, null);
    assertThat(refusal(submit(paper, right))).as("a draft").isEqualTo("cases.not-assigned");
    assertThat(documents.read(draft, handler)).isPresent();
  }

  @Test
  void under_a_signed_paper_the_deputy_decides_and_the_decision_names_it() {
    Document given = given(office.today(), office.today(), null, null);
    done(submit(paper, right));
    assertThat(documents.read(paper, handler).orElseThrow().drafting().content().basis())
        .anyMatch(
            line -> line.contains("giao quyền") && line.contains(String.valueOf(given.number())));
    done(sign(paper, deputy));
    assertThat(office.again(file, handler).state()).isEqualTo(CaseState.FINED);
  }

  @Test
  void one_that_begins_tomorrow_or_is_about_something_else_is_refused_by_name() {
    given(office.today().plusDays(1), office.today().plusDays(9), null, null);
    assertThat(refusal(submit(paper, right))).isEqualTo("cases.assigned-later");
    given(office.today(), office.today(), "food", null);
    assertThat(refusal(submit(paper, right))).isEqualTo("cases.assigned-other");
    CaseFile other = office.assigned(handler, head, "Vụ khác");
    given(office.today(), office.today(), null, other);
    assertThat(refusal(submit(paper, right))).isEqualTo("cases.assigned-other");
    given(office.today(), office.today(), "trade", file);
    done(submit(paper, right));
  }

  @Test
  void one_that_ended_yesterday_signs_nothing_even_when_it_was_submitted_in_time() {
    given(office.today(), office.today(), null, null);
    done(submit(paper, right));
    clock.move(Duration.ofDays(1));
    assertThat(refusal(sign(paper, deputy))).isEqualTo("cases.assigned-over");
    assertThat(office.again(file, handler).state()).isEqualTo(CaseState.INSPECTED);
  }

  @Test
  void only_the_head_gives_it_and_not_to_oneself_nor_passed_on_nor_in_the_past() {
    UUID draft = prepared(office.today(), office.today(), null, null);
    assertThat(refusal(submit(draft, right(office.head(), PrintedPaper.Capacity.FOR_HEAD))))
        .as("a deputy")
        .isEqualTo("cases.assigned-not-passed-on");
    UUID own = right(deputyAsHead(), PrintedPaper.Capacity.HEAD);
    assertThat(refusal(submit(draft, own))).isEqualTo("cases.assigned-to-oneself");
    assertThat(code(wish(office.today().minusDays(9), office.today().minusDays(1), null, null)))
        .isEqualTo("cases.assignment-past");
    assertThat(code(wish(office.today().plusDays(2), office.today(), null, null)))
        .isEqualTo("kernel.dates-upside-down");
    assertThat(code(wish(office.today(), office.today(), "space", null)))
        .isEqualTo("cases.unknown-field");
    ActingOfficer stranger = office.officer("THUE-AG", Role.AGENCY_HEAD);
    assertThat(
            ((ActOutcome.Refused<Document>)
                    assignments.prepare(wish(office.today(), office.today(), null, null), stranger))
                .refusal()
                .code())
        .as("another agency")
        .isEqualTo("cases.no-power");
    assertThat(assignments.list(stranger)).noneMatch(one -> one.agency().equals(Office.QLTT));
  }

  private ActingOfficer deputyAsHead() {
    return new ActingOfficer(deputy.actor(), deputy.roles());
  }

  private Assignments.AssignmentWish wish(
      LocalDate from, LocalDate to, @Nullable String field, @Nullable CaseFile only) {
    return new Assignments.AssignmentWish(OFFICE, Office.id(deputy), field, only, from, to);
  }

  private String code(Assignments.AssignmentWish wish) {
    return ((ActOutcome.Refused<Document>) assignments.prepare(wish, handler)).refusal().code();
  }

  private UUID prepared(
      LocalDate from, LocalDate to, @Nullable String field, @Nullable CaseFile only) {
    return done(assignments.prepare(wish(from, to, field, only), handler)).id();
  }

  private Document given(
      LocalDate from, LocalDate to, @Nullable String field, @Nullable CaseFile only) {
    UUID draft = prepared(from, to, field, only);
    ActingOfficer holder = office.head();
    done(submit(draft, right(holder, PrintedPaper.Capacity.HEAD)));
    Document signed = done(sign(draft, holder));
    assertThat(signed.state()).isEqualTo(DocumentState.NUMBERED);
    return signed;
  }

  private UUID right(ActingOfficer signer, PrintedPaper.Capacity capacity) {
    boolean own = capacity == PrintedPaper.Capacity.HEAD;
    assertThat(
            rights.grant(
                Actor.SYSTEM,
                new Signing(
                    new UUID(0, 0),
                    Office.id(signer),
                    Office.QLTT,
                    OFFICE,
                    new PrintedPaper.Signature(
                        capacity,
                        own ? "" : "CHI CỤC TRƯỞNG",
                        own ? "CHI CỤC TRƯỞNG" : "PHÓ CHI CỤC TRƯỞNG",
                        "Lê Thị Phó"),
                    office.today(),
                    null,
                    "Quyết định bổ nhiệm")))
        .isEmpty();
    return rights.of(Office.QLTT, office.today()).stream()
        .filter(one -> one.officer().equals(Office.id(signer)))
        .filter(one -> one.signature().capacity() == capacity)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private ActOutcome<Document> submit(UUID document, UUID under) {
    return documents.proceed(document, new DocumentAct.Submit(under), 0, handler);
  }

  private ActOutcome<Document> sign(UUID document, ActingOfficer by) {
    return documents.proceed(document, new DocumentAct.Sign("Ký theo thẩm quyền", true), 0, by);
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
